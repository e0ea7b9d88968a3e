"""Callback data can be forged: who may do what is decided afresh at every press."""

import pytest

from tests.conversations.course import LATE, accepted, resolved
from tests.conversations.people import Actor
from tests.conversations.town import Town

HUGE = 10**30

NONSENSE = [
    "x",
    ":",
    "t",
    "t:accept",
    "t:accept:one:1",
    "t:accept:999:1",
    f"t:accept:{HUGE}:1",
    f"t:open:-{HUGE}:1",
    "t:frobnicate:1:1",
    f"o:look:{HUGE}:1",
    "o:frobnicate:1:1",
    "o:satisfied:1:1",
    f"f:stars:{HUGE}:5",
    "f:stars:1:9",
    f"d:submit:{HUGE}:",
    "d:frobnicate:1:",
    "d:submit:0:",
    "l:frobnicate:0",
    "l:mine:-1",
    f"l:mine:{HUGE}",
    f"l:queue:{HUGE}",
    f"l:pool:{HUGE}",
    "l:queue:1",
    "n:received:2026-11-20:0:0",
    "n:received:9999-12-31:0:0",
    "n:received:0001-01-01:0:0",
    f"n:received:2026-11-20:{HUGE}:0",
    "n:received:nonsense:0:0",
    "n:frobnicate:2026-11-20:0:0",
    "t:seen:999:1",
    "t:regrade:999:1",
    "m:1:1:2wd",
    f"m:{HUGE}:1:2wd",
    "e:grant:1",
    f"e:grant:{HUGE}",
    "e:frobnicate:1",
    "g:1:1:2",
    f"g:1:1:{HUGE}",
    "c:language:tlh",
    "c:frobnicate:x",
    "тест",
]


async def _press_all(actor: Actor) -> None:
    message = await actor.hears("👋")
    for data in NONSENSE:
        await actor.forges(message, data)
    await actor.chat_when_quiet()


async def test_a_customer_gets_nowhere_with_nonsense(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    mallory = await town.customer("Mallory", "en")
    await mallory.says("/start")
    await _press_all(mallory)

    assert number not in mallory.chat()
    assert town.ticket(number)["state"] == "new"
    assert "could not be worked" not in mallory.chat()


@pytest.mark.parametrize("role", ["handler", "supervisor", "manager"])
async def test_nonsense_of_the_staff_breaks_nothing(town: Town, role: str) -> None:
    wang = await town.staff("王强", role)
    await wang.says("/help")
    await _press_all(wang)

    assert "没能处理" not in wang.chat()


@pytest.mark.parametrize("value", ["nonsense", "incident", "appeal", str(HUGE), "-1", "٣", "²"])
@pytest.mark.parametrize("do", ["kind", "category", "add"])
async def test_nonsense_about_a_draft_breaks_nothing(
    town: Town, lin: Actor, do: str, value: str
) -> None:
    card = await lin.drafts(LATE)
    submit = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await lin.forges(card, submit.replace("submit", do) + value)
    await town.quiet()
    await lin.forges(card, submit)

    await lin.hears("已受理", "20261120-0001")
    assert "没能处理" not in lin.chat()


async def test_a_customer_can_not_press_the_buttons_of_the_staff(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    message = await lin.hears("已受理")
    accept = await wang.presses("接单")
    await wang.hears_toast("已接单")
    for do in ("accept", "ask", "reply", "resolve", "open", "files", "story", "trail", "card"):
        await lin.forges(message, accept.replace("accept", do))
        await lin.forges(message, accept.replace("accept", do).replace(":1:1", ":1:2"))

    await town.quiet()
    refused = [toast for toast in lin.toasts() if "没有您可以办理" in toast]
    assert len(refused) == 18
    assert town.ticket(number)["state"] == "in_progress"


async def test_a_handler_can_not_work_on_the_ticket_of_another(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    li = await town.staff("李娜", "handler")
    message = await li.hears("🎉")
    for do in ("ask", "reply", "resolve", "open", "files", "story", "trail"):
        await li.forges(message, f"t:{do}:1:2")

    await town.quiet()
    assert all("没有这件工单，或已转给别人，或不在您的范围" in toast for toast in li.toasts())
    assert len(li.toasts()) == 7
    assert number not in li.chat() + "".join(li.toasts())


async def test_a_handler_of_another_department_can_not_accept(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    finance = await town.staff("钱进", "handler", "finance")
    await finance.forges(await finance.hears("🎉"), "t:accept:1:1")

    await finance.hears_toast("没有您可以办理")
    assert town.ticket(number)["state"] == "new"


async def test_a_supervisor_sees_a_ticket_but_works_only_on_their_own(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await zhao.forges(await zhao.hears("🎉"), "t:open:1:1")
    await zhao.hears(number, "处理中 · 王强")
    for do in ("ask", "reply", "resolve"):
        await zhao.forges(await zhao.hears("🎉"), f"t:{do}:1:2")

    await town.quiet()
    assert zhao.toasts()[-3:] == [f"{number} 现在由 王强 负责。"] * 3


async def test_nobody_judges_for_another_customer(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    number = await resolved(lin, wang)
    await mary.says("/mine")
    await mary.forges(await mary.hears("no tickets"), "o:satisfied:1:3")

    await mary.hears_toast("nothing here for you")
    assert town.ticket(number)["state"] == "resolved"


async def test_a_reply_to_a_message_of_somebody_elses_ticket_goes_nowhere(
    town: Town, lin: Actor
) -> None:
    wang, li = [await town.staff(name, "handler") for name in ("王强", "李娜")]
    for handler in (wang, li):
        await handler.says("/duty off")
        await handler.hears("您已离岗")
    await lin.files(LATE)
    card = await li.hears("进了待领池")
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await li.says("我来回复", reply_to=card)

    await li.hears("没有您可以办理的内容")
    await lin.has_not_heard("我来回复")


async def test_somebody_who_left_the_staff_meanwhile_has_no_rights(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """The step was begun with the right and is ended without it."""
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.hears("请写下给客户的回复")
    await wang.says(f"/start {await town.invite('handler', 'finance')}")
    await wang.hears("财务部")
    await wang.says("再见")

    await lin.has_not_heard("再见")


async def test_a_customer_can_not_open_the_ticket_of_another_as_the_staff_do(
    town: Town, lin: Actor, mary: Actor
) -> None:
    number = await lin.files(LATE)
    await mary.says("/mine")
    message = await mary.hears("no tickets")
    for do in ("open", "card", "files", "story", "trail", "accept"):
        await mary.forges(message, f"t:{do}:1:1")

    await town.quiet()
    assert number not in mary.chat()
    assert LATE not in mary.chat()
    assert (
        mary.toasts() == ["There is nothing here for you to do. /help shows what you can do."] * 6
    )
