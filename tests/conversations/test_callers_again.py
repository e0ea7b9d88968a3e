"""A caller rings again: what they could do in the chat is put down for them, by the same rules."""

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
FILER = {"zh": "李娜", "en": "Kim"}
NUMBER = {"zh": PHONE, "en": "+1 202 555 0123"}
NAME = {"zh": "周梅", "en": "Jo Hill"}
KNOWN = {"zh": "这个号码来过电", "en": "This number has called before"}
LATE_AGAIN = {"zh": "快递还是没到", "en": "The parcel has still not come"}
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
    await clerk.says(SAYS[language])
    await clerk.chat_when_quiet()
    await clerk.presses(number)
    await clerk.chat_when_quiet()
    await clerk.presses(clerk.words.label("btn-caller-add"))
    await handler.hears(SAYS[language])
    await town.quiet()

    assert len(town.tickets()) == 1
    assert clerk.words.label("btn-submit") not in clerk.chat_buttons()


async def test_a_clerk_who_may_not_see_it_is_offered_nothing(town: Town, wang: Actor) -> None:
    li = await town.staff("李娜", "handler", "finance")
    other = await town.staff("吴兵", "handler", "finance")
    number = await files_for(li)
    await files_for(other, text="账单多收了钱")

    assert KNOWN["zh"] not in other.chat()
    assert number not in "".join(words(each) for each in other.said())
    assert len(town.tickets()) == 2
