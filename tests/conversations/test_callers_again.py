"""A caller rings again: what they could do in the chat is put down for them, by the same rules."""

import re

import pytest

from storage.audit import trail_of
from storage.messages import messages_of
from storage.tickets import Ticket, find_by_number
from tests.conversations.course import finds, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.test_filing import PHONE, files_for
from tests.conversations.test_follow_up_calls import files_in_english
from tests.conversations.town import Town

SAYS = {"zh": "箱子是蓝色的，在门卫那里", "en": "The box is blue, ask at the gate"}
RIGHT = {"zh": "箱子是红色的，在门卫那里", "en": "The box is red, ask at the gate"}
CHANGED = {"zh": "已按您的修改更新", "en": "now reads as you changed it"}
FILER = {"zh": "李娜", "en": "Kim"}
NUMBER = {"zh": PHONE, "en": "+1 202 555 0123"}
NAME = {"zh": "周梅", "en": "Jo Hill"}
KNOWN = {"zh": "这个号码来过电", "en": "This number has called before"}
LATE_AGAIN = {"zh": "快递还是没到", "en": "The parcel has still not come"}
ELSEWHERE = {"zh": "另有 1 件没办完的工单", "en": "A matter of this number is open elsewhere"}
URGES = {"zh": "催", "en": "Urge"}
CHARGED = {"zh": "多扣了我 300 元，请退款", "en": "I was charged 300 twice, please refund it"}
IN_CHAT = {"zh": "已发到客户的聊天里", "en": "They have the chat"}
TOO_SOON = {"zh": "之后可以再催", "en": "again after"}


@pytest.fixture
async def clerk(town: Town, language: str) -> Actor:
    """At the counter, of another department than the matters of these tests."""
    return await town.staff(FILER[language], "handler", "finance", language)


async def _files(clerk: Actor) -> str:
    return await (files_for(clerk) if clerk.language == "zh" else files_in_english(clerk))


async def _rings(clerk: Actor, number: str) -> None:
    """Found again, and asked what they wish."""
    await finds(clerk, number)
    await clerk.presses(clerk.words.label("btn-caller"))
    await clerk.chat_when_quiet()


async def _wishes(clerk: Actor, number: str, key: str, said: str | None = None) -> None:
    await _rings(clerk, number)
    await clerk.presses(clerk.words.label(key))
    await clerk.chat_when_quiet()
    if said is not None:
        await clerk.says(said)
        await clerk.chat_when_quiet()


def _deeds(town: Town, number: str) -> list[tuple[str, str]]:
    """What was done, by which name."""
    with town.reading() as session:
        ticket = _ticket(session, number)
        names = {ticket.customer_id: "customer", ticket.filed_by_id: "clerk"}
        trail = trail_of(session, ticket.id)
        return [(each.action, names.get(each.actor_id, "")) for each in trail]


def _ticket(session: object, number: str) -> Ticket:
    ticket = find_by_number(session, number)  # type: ignore[arg-type]
    assert ticket is not None
    return ticket


@in_both
async def test_urging_is_the_customers_and_who_put_it_down_stands_beside_it(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    number = await _files(clerk)
    await _wishes(clerk, number, "btn-urge")
    await clerk.hears("🔔", number, NAME[language])
    await handler.hears("🔔", number)
    await _wishes(clerk, number, "btn-urge")
    await clerk.hears_toast(TOO_SOON[language])

    deeds = _deeds(town, number)
    assert deeds.count(("urge", "customer")) == 1
    assert deeds.count(("told_by_phone", "clerk")) == 1


@in_both
async def test_what_they_add_reaches_the_handler_as_the_customers_words(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    number = await _files(clerk)
    await _wishes(clerk, number, "btn-caller-add", SAYS[language])
    await handler.hears(SAYS[language])

    with town.reading() as session:
        ticket = _ticket(session, number)
        (said,) = messages_of(session, ticket.id)
        assert (said.author_id, said.text) == (ticket.customer_id, SAYS[language])


@in_both
async def test_what_was_put_down_for_them_is_put_right_by_an_edit(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    right, noted = RIGHT[language], CHANGED[language]
    number = await _files(clerk)
    await _wishes(clerk, number, "btn-caller-add")
    written = await clerk.says(SAYS[language])
    await handler.hears(SAYS[language])
    await clerk.edits(written, right)
    await clerk.hears(noted, number)
    await handler.hears(right)

    with town.reading() as session:
        ticket = _ticket(session, number)
        assert {each.author_id for each in messages_of(session, ticket.id)} == {ticket.customer_id}


@in_both
async def test_while_there_is_an_appeal_it_is_said_why_it_cant_be_reopened(
    town: Town, handler: Actor, supervisor: Actor, clerk: Actor, language: str
) -> None:
    why, unjust = {
        "zh": ("已有申诉", "赔偿不合理，要求重新处理"),
        "en": ("There is an appeal against", "The refund is unfair, look at it again"),
    }[language]
    number = await _files(clerk)
    await handler.presses(handler.words.label("btn-accept"))
    await handler.chat_when_quiet()
    await _resolves(handler)
    await _wishes(clerk, number, "btn-satisfied")
    await town.quiet()
    await _wishes(clerk, number, "btn-reopen")
    await finds(supervisor, number)
    for key in ("btn-more", "btn-caller", "btn-appeal"):
        await supervisor.presses(supervisor.words.label(key))
        await town.quiet()
    await supervisor.says(unjust)
    await town.quiet()
    await supervisor.presses(supervisor.words.label("btn-submit"))
    await town.quiet()
    assert town.tickets()[-1]["kind"] == "appeal"
    await clerk.says(LATE_AGAIN[language])

    await clerk.hears(why, number)


@in_both
async def test_a_matter_is_taken_back_once_they_are_sure(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    number = await _files(clerk)
    await _wishes(clerk, number, "btn-withdraw")
    assert town.ticket(number)["state"] == "new"
    await clerk.presses(clerk.words.label("btn-withdraw-yes"))
    await clerk.hears("☎", number, NAME[language])
    await town.quiet()

    assert town.ticket(number)["state"] == "withdrawn"
    assert ("withdraw", "customer") in _deeds(town, number)


@in_both
async def test_an_outcome_is_rejected_accepted_and_the_ticket_reopened_in_time(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    number = await _files(clerk)
    await handler.presses(handler.words.label("btn-accept"))
    await handler.chat_when_quiet()
    await _resolves(handler)
    await _wishes(clerk, number, "btn-not-satisfied", LATE_AGAIN[language])
    await handler.hears(LATE_AGAIN[language])
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await finds(handler, number)
    await _resolves(handler)
    await _wishes(clerk, number, "btn-satisfied")
    await town.quiet()
    assert town.ticket(number)["state"] == "closed"
    await _wishes(clerk, number, "btn-reopen", LATE_AGAIN[language])
    await town.quiet()

    assert town.ticket(number)["state"] == "in_progress"
    assert {("not_satisfied", "customer"), ("satisfied", "customer")} <= set(_deeds(town, number))
    assert ("reopen", "customer") in _deeds(town, number)


async def _resolves(handler: Actor) -> None:
    said = {"zh": ("已补送", "分拣错误"), "en": ("It was sent again", "Sorted wrongly")}
    await handler.presses(handler.words.label("btn-resolve"))
    for each in said[handler.language]:
        await handler.chat_when_quiet()
        await handler.says(each)
    await handler.chat_when_quiet()


async def test_too_late_it_is_a_new_matter_of_the_same_customer_that_refers_to_it(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    li = await town.staff("李娜", "handler", "finance")
    number = await files_for(li)
    await wang.presses("接单")
    await town.quiet()
    await _resolves(wang)
    await _wishes(li, number, "btn-satisfied")
    await town.waits(days=60)
    await _rings(li, number)
    assert "🔁" not in "".join(labels(li.said()[-1]))
    await li.presses(li.words.label("btn-again"))
    await li.chat_when_quiet()
    await li.says("快递又延误了")
    await li.hears("📝", number)
    await li.presses("提交")
    await town.quiet()

    assert len(town.tickets()) == 2
    with town.reading() as session:
        first, second = (_ticket(session, str(each["number"])) for each in town.tickets())
        assert (second.refers_to_id, second.customer_id) == (first.id, first.customer_id)


async def test_an_appeal_is_the_callers_and_goes_above_who_decided(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    li = await town.staff("李娜", "handler", "finance")
    number = await files_for(li)
    await wang.presses("接单")
    await town.quiet()
    await _resolves(wang)
    await _wishes(li, number, "btn-appeal", "赔偿不合理，要求重新处理")
    await li.presses("提交")
    await town.quiet()

    appeal = town.tickets()[-1]
    assert (appeal["kind"], appeal["handler"]) == ("appeal", "赵敏")


async def test_who_has_it_in_hand_ends_nothing_in_the_customers_name(
    town: Town, wang: Actor
) -> None:
    number = await files_for(wang)
    await town.quiet()
    await finds(wang, number)
    await wang.presses("接单")
    await town.quiet()
    await finds(wang, number)
    await wang.presses("更多")
    await town.quiet()
    await wang.presses("☎ 客户又来电")
    card = await wang.hears("☎ 周梅 怎么说")
    assert "↩️ 撤回" not in labels(card)
    with town.reading() as session:
        version = _ticket(session, number).version
    await wang.forges(card, f"t:c_withdrawn:1:{version}")
    await wang.hears_toast("请别的同事替客户记")

    assert town.ticket(number)["state"] == "in_progress"


async def test_a_colleague_who_has_nothing_to_do_with_it_can_not(town: Town, wang: Actor) -> None:
    li = await town.staff("李娜", "handler", "finance")
    number = await files_for(li)
    other = await town.staff("吴兵", "handler", "finance")
    await finds(li, number)
    for do in ("caller", "c_urge", "c_withdrawn", "c_add"):
        await other.forges(li.said()[-1], f"t:{do}:1:1")
    await other.chat_when_quiet()

    assert number not in other.chat()
    assert town.ticket(number)["state"] == "new"


@in_both
async def test_what_blames_the_handler_goes_past_them(
    town: Town, handler: Actor, supervisor: Actor, clerk: Actor, language: str
) -> None:
    blames = {"zh": "王强骂我是傻子", "en": "Ann called me an idiot"}[language]
    number = await _files(clerk)
    await handler.presses(handler.words.label("btn-accept"))
    await _wishes(clerk, number, "btn-caller-add", blames)
    await clerk.presses(clerk.words.label("btn-about-yes"))
    await clerk.hears("📝", number)
    await clerk.presses(clerk.words.label("btn-submit"))
    await supervisor.hears(blames)
    await town.quiet()

    assert blames not in handler.chat()


@in_both
@pytest.mark.parametrize("where", ["here", "elsewhere"])
async def test_what_blames_the_handler_after_an_edit_goes_past_them(
    town: Town, handler: Actor, clerk: Actor, language: str, where: str
) -> None:
    blames = {"zh": "王强骂我是傻子", "en": "Ann called me an idiot"}[language]
    number = await _files(clerk)
    await handler.presses(handler.words.label("btn-accept"))
    writer = clerk
    if where == "here":
        await _wishes(clerk, number, "btn-caller-add")
    else:
        writer = await town.staff("吴兵", "handler", "finance", language)
        await _rings_up(writer, NUMBER[language])
        await writer.presses("📨", under=await writer.hears("📁", ELSEWHERE[language]))
        await writer.chat_when_quiet()
    written = await writer.says(SAYS[language])
    await handler.hears(SAYS[language])
    await town.quiet()
    await writer.edits(written, blames)
    await writer.hears(blames)
    await writer.presses(writer.words.label("btn-about-yes"))
    card = await writer.hears("📝", "☎", blames)
    assert (NAME[language] in words(card)) is (where == "here")
    await writer.presses(writer.words.label("btn-submit"))
    await town.quiet()

    assert blames not in handler.chat()
    assert [each["customer"] for each in town.tickets()] == [NAME[language]] * 2


@in_both
async def test_a_second_call_is_recognised_and_told_words_go_to_the_first_ticket(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    number = await _files(clerk)
    await town.quiet()
    await clerk.says("/file")
    await clerk.chat_when_quiet()
    await clerk.says(f"{NAME[language]}, {NUMBER[language]}")
    await clerk.hears(KNOWN[language], NAME[language])
    await clerk.chat_when_quiet()
    written = await clerk.says(SAYS[language])
    await clerk.says(LATE_AGAIN[language])
    await clerk.chat_when_quiet()
    await clerk.presses(number)
    await clerk.chat_when_quiet()
    await clerk.presses(clerk.words.label("btn-caller-add"))
    await handler.hears(SAYS[language], LATE_AGAIN[language])
    await town.quiet()
    await clerk.edits(written, RIGHT[language])
    await handler.hears(RIGHT[language], LATE_AGAIN[language])
    await clerk.hears(CHANGED[language], number)
    await town.quiet()

    assert len(town.tickets()) == 1
    assert clerk.words.label("btn-submit") not in clerk.chat_buttons()


@in_both
async def test_who_may_not_see_it_reads_that_there_is_something_and_passes_words_on(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    number = await _files(clerk)
    await handler.presses(handler.words.label("btn-accept"))
    other = await town.staff("吴兵", "handler", "finance", language)
    await _rings_up(other, NUMBER[language])
    asked = await other.hears("📁", ELSEWHERE[language])
    assert KNOWN[language] not in other.chat()
    day = {"zh": "11月20日", "en": "20 Nov"}[language]
    for label in (f"🔔 {URGES[language]}", day):
        assert any(label in each for each in labels(asked)), labels(asked)
    await other.presses("🔔", under=asked)
    await handler.hears("🔔", number)
    await other.presses("📨", under=asked)
    await other.chat_when_quiet()
    written = await other.says(SAYS[language])
    await handler.hears(SAYS[language])
    await town.quiet()
    await other.edits(written, RIGHT[language])
    await handler.hears(RIGHT[language])
    await other.hears(CHANGED[language])
    await town.quiet()

    assert len(town.tickets()) == 1
    assert number not in other.chat()
    assert all(said not in other.chat() for said in ("快递延误", "parcel is late"))
    done = {action for action, who in _deeds(town, number) if not who}
    assert {"told_by_phone", "find_phone"} <= done


async def test_nobody_forges_their_way_to_what_is_elsewhere(town: Town, wang: Actor) -> None:
    """Neither without a caller of that number, nor into what complains about themselves."""
    li = await town.staff("李娜", "handler", "finance")
    number = await files_for(li)
    other = await town.staff("吴兵", "handler", "finance")
    await other.says("/queue")
    mine = await other.hears("📋")
    for data in ("ca:urge:1", "ca:add:1", "ca:is:1", "ca:is:2", "ca:frobnicate:1"):
        await other.forges(mine, data)
    await _rings_up(other, "13900002222")
    for data in ("ca:urge:1", "ca:add:1", "ca:is:1"):
        await other.forges(mine, data)
    await town.quiet()

    assert [each for each, _ in _deeds(town, number) if each in ("urge", "told_by_phone")] == []
    with town.reading() as session:
        assert messages_of(session, _ticket(session, number).id) == []


@in_both
async def test_who_opened_the_chat_by_the_code_is_recognised_when_they_ring_again(
    town: Town, handler: Actor, clerk: Actor, language: str
) -> None:
    """What is filed then is theirs, though the chat calls them otherwise; they read it there."""
    await _files(clerk)
    customer = await town.customer("🌸", language)
    await customer.says(f"/start {_code_in(clerk)}")
    await customer.hears("👋")
    other = await town.staff("吴兵", "handler", "technical", language)
    await _rings_up(other, NUMBER[language])
    await other.hears("💬")
    await other.presses(other.words.label("btn-caller-is-them"))
    await other.chat_when_quiet()
    await other.says(CHARGED[language])
    await other.chat_when_quiet()
    await other.presses(other.words.label("btn-submit"))
    await other.hears("✅", IN_CHAT[language])
    number = str(town.tickets()[-1]["number"])
    await customer.hears("☎", number)
    await town.quiet()

    with town.reading() as session:
        ticket = _ticket(session, number)
        assert (ticket.customer.telegram_id, ticket.unreachable_at) == (customer.id, None)
    assert "/start" not in words(other.said()[-1])


@pytest.mark.parametrize("who", ["wrote_it", "staff", "vouched"])
async def test_only_a_number_that_is_known_to_be_theirs_makes_somebody_the_caller(
    town: Town, who: str
) -> None:
    """Whoever writes another's number down, even under their name, gets nothing of theirs; nor is
    one of the staff recognised."""
    somebody = (
        await town.staff("周梅", "handler", "finance")
        if who == "staff"
        else await town.customer("周梅")
    )
    await somebody.says("/phone")
    if who == "wrote_it":
        await somebody.says(PHONE)
    else:
        somebody.world.shares_contact(somebody.id, f"+86{PHONE}")
    await somebody.chat_when_quiet()
    li = await town.staff("李娜", "handler", "finance")
    number = await files_for(li)
    await town.quiet()

    with town.reading() as session:
        theirs = _ticket(session, number).customer.telegram_id == somebody.id
    assert theirs == (who == "vouched")
    assert (number in somebody.chat()) == theirs


async def _rings_up(clerk: Actor, phone: str) -> None:
    await clerk.says("/file")
    await clerk.chat_when_quiet()
    await clerk.says(f"{NAME[clerk.language]}, {phone}")
    await clerk.chat_when_quiet()


def _code_in(clerk: Actor) -> str:
    shown = "\n".join(words(each) for each in clerk.said())
    return str(re.findall(r"/start (\S+)", shown)[-1])
