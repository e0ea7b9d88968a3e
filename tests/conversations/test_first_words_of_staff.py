"""Who has just become one of the staff, or says something that is for nobody, hears what waits for
them; what they were writing as a customer is not lost."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, labels, words
from tests.conversations.test_inviting import code_of
from tests.conversations.town import Town

LEFT = "您以客户身份写的一件事还没有提交"


async def _let_in(town: Town, chen: Actor, lin: Actor) -> None:
    await lin.says(f"/start {await code_of(town, chen, '处理人', '全部部门')}")
    await chen.presses("确认加入")
    await lin.hears("🎉 欢迎")
    await town.quiet()


@pytest.mark.parametrize(
    ("before", "hello"), [(None, "你好"), ("你好", "你好"), (None, "？"), ("在吗", "我该做什么")]
)
async def test_who_was_just_let_in_and_says_hello_is_answered(
    town: Town, chen: Actor, lin: Actor, mary: Actor, before: str | None, hello: str
) -> None:
    if before is not None:
        await lin.says(before)
    await mary.files("My parcel is late by three days")
    await _let_in(town, chen, lin)
    heard = len(lin.said())
    await lin.says(hello)
    await town.quiet()

    (answer,) = lin.said()[heard:]
    assert "您手上没有工单，待领池 1 件" in words(answer)
    assert "全部功能：/help" in words(answer)
    assert labels(answer) == ["📥 待领池"]


async def test_what_is_due_first_is_named_and_opened_from_there(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.says("你好")
    answer = await wang.hears("您手上 1 件，待领池是空的", f"🟢 {number} · 有时间")
    assert labels(answer) == [f"🟢 {number}", "📋 我的待办"]
    await wang.presses(number, under=answer)

    await wang.hears(f"📂 {number}", "📍")


async def test_a_draft_from_before_is_still_there_and_goes_on_as_a_customer(
    town: Town, chen: Actor, wang: Actor, lin: Actor
) -> None:
    await lin.drafts(LATE)
    await _let_in(town, chen, lin)
    offer = await lin.hears(LEFT, LATE)
    assert labels(offer) == ["▶️ 以客户身份继续", "🗑 不要了"]
    await lin.presses("▶️ 以客户身份继续")
    await lin.hears("您现在以客户身份写这件事", "/staff")
    await lin.hears("请确认：投诉", LATE)
    await lin.says("单号 SF1234567890")
    await lin.hears("请确认：投诉", "SF1234567890")
    await town.quiet()
    await lin.presses("✅ 提交")
    await lin.hears("已受理")
    await lin.says("/staff")
    await town.quiet()

    assert town.tickets()[0]["customer"] == "林晓"
    assert LEFT not in words(lin.said()[-1])


async def test_it_is_put_away_by_one_press(town: Town, chen: Actor, lin: Actor) -> None:
    await lin.drafts(LATE)
    await _let_in(town, chen, lin)
    await lin.presses("🗑 不要了")
    await town.quiet()
    await lin.says("你好")
    await lin.hears("您手上没有工单")
    await lin.has_not_heard(LEFT)


async def test_words_of_staff_never_go_into_a_draft_from_before(
    town: Town, chen: Actor, lin: Actor
) -> None:
    await lin.drafts(LATE)
    await _let_in(town, chen, lin)
    await lin.says("今天怎么安排")
    await lin.hears("您手上没有工单")
    await lin.hears(LEFT, LATE)
    await town.quiet()

    assert "值班" not in lin.chat().replace("您在值班", "")
    assert lin.times_heard(LEFT) == 1


async def test_in_english(town: Town, mary: Actor) -> None:
    await mary.says("My parcel is late by three days")
    await mary.hears("Please confirm")
    await mary.says(f"/start {await town.invite('handler')}")
    await mary.hears("isn't filed yet; it is still here", "My parcel is late")
    await mary.says("hello")
    await mary.hears("In hand: nothing. In the pool: nothing.", "all you can do: /help")
    await town.quiet()
    await mary.presses("Go on as a customer")
    await mary.hears("as a customer now")
    await mary.presses("Submit")

    await mary.hears("Registered")
