"""Managing in English: people, roles, what waits for a decision, supervision, announcements."""

import re

import pytest

from tests.conversations.course import finds
from tests.conversations.course_en import LATE, accepted, resolved, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

GRAVE = "Your driver smashed my parcel, this is my third complaint!"
NOT_YOURS = "There is nothing here for you to do"


async def _presses(town: Town, actor: Actor, *wanted: str) -> None:
    for label in wanted:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def _opens(town: Town, actor: Actor, number: str, *wanted: str) -> None:
    """The card of a ticket, and what is to be pressed there."""
    await town.quiet()
    await finds(actor, number)
    await _presses(town, actor, *wanted)


async def _code(town: Town, actor: Actor, *choices: str) -> str:
    await actor.says("/invite")
    await _presses(town, actor, *choices)
    return str(re.findall(r"start=([\w-]+)", words(actor.said()[-1]))[0])


async def test_a_manager_sees_who_there_is(town: Town, ann: Actor, eve: Actor) -> None:
    await town.staff("Kim", "supervisor", "finance", "en")
    await eve.says("/people")

    assert labels(await eve.hears("📇 Staff (3)")) == [
        "🟢 Eve · manager · all departments · 0 in hand",
        "🟢 Kim · supervisor · Finance · 0 in hand",
        "🟢 Ann · handler · all departments · 0 in hand",
        "📥 Import",
    ]


async def test_whoever_is_suspended_reads_so_and_comes_back_as_what_they_were(
    town: Town, ann: Actor, eve: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    joe = await town.staff("Joe", "handler", language="en")
    await eve.says("/people")
    await _presses(town, eve, "Ann · handler", "Suspend")
    await eve.hears("Suspend Ann? The ticket that they have goes to a colleague")
    await _presses(town, eve, "Yes")
    await joe.hears("1 ticket of Ann is yours now; it is in /queue")
    await ann.hears("You don't work for the desk any more")
    await ann.says("/queue")
    await ann.hears(NOT_YOURS)
    assert town.ticket(number)["handler"] == "Joe"
    await eve.presses("Let in again")

    await ann.hears("You are handler now (all departments)")


async def test_all_of_somebody_s_tickets_go_to_whoever_has_least(
    town: Town, ann: Actor, eve: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    joe = await town.staff("Joe", "handler", language="en")
    await eve.says("/people")
    await _presses(town, eve, "Ann · handler", "Hand over all")
    await eve.hears("Who is to have the ticket that Ann has in hand?")
    await _presses(town, eve, "Whoever has least")

    await eve.hears_toast("Tickets handed over: 1, to Joe (1)")
    await ann.hears("1 ticket of yours went to Joe (1)")
    await joe.hears("1 ticket of Ann is yours now")
    assert town.ticket(number)["handler"] == "Joe"


async def test_a_manager_says_who_gets_all_of_them(
    town: Town, ann: Actor, eve: Actor, mary: Actor
) -> None:
    numbers = [await accepted(mary, ann) for _ in range(2)]
    joe = await town.staff("Joe", "handler", language="en")
    kim = await town.staff("Kim", "handler", language="en")
    await eve.says("/people")
    await _presses(town, eve, "Ann · handler", "Hand over all")
    offered = "".join(labels(await eve.hears("Who is to have all 2 tickets of Ann?")))
    assert "Kim (0 in hand)" in offered
    assert "Ann" not in offered
    await _presses(town, eve, "Kim")

    await kim.hears("2 tickets of Ann are yours now")
    await ann.hears("2 tickets of yours went to: Kim (2)")
    await joe.has_not_heard("yours now")
    assert [town.ticket(each)["handler"] for each in numbers] == ["Kim", "Kim"]


async def test_the_only_administrator_can_not_lock_themselves_out(town: Town) -> None:
    zoe = await town.staff("Zoe", "admin", language="en")
    code = await _code(town, zoe, "handler", "Logistics")
    await zoe.says("/people")
    await _presses(town, zoe, "Zoe · admin")
    page = zoe.said()[-1]
    assert not any("Make" in label or "Suspend" in label for label in labels(page))
    for data in ("p:role_yes:1:handler:0", "p:suspend_yes:1::0"):
        await zoe.forges(page, data)
    await town.quiet()
    assert sum("only administrator" in toast for toast in zoe.toasts()) == 2
    await zoe.says(f"/start {code}")
    await zoe.hears("only administrator")
    await zoe.says("/people")

    await zoe.hears("📇 Staff (1)")


async def test_of_two_administrators_one_can_go(town: Town) -> None:
    zoe = await town.staff("Zoe", "admin", language="en")
    other = await town.staff("Max", "admin", language="en")
    await zoe.says("/people")
    await _presses(town, zoe, "Zoe · admin", "Make handler", "Yes")
    await zoe.hears("You are handler now")
    await other.says("/people")

    await other.hears("📇 Staff (2)")


async def test_changes_of_roles_stand_in_a_trail(town: Town, eve: Actor, ann: Actor) -> None:
    await eve.says("/people")
    await _presses(town, eve, "Ann", "Make supervisor", "Yes", "Suspend", "Yes", "Let in again")
    await _presses(town, eve, "Changes")

    shown = words(await eve.hears("What Ann was, the newest first")).splitlines()
    assert "let in again as supervisor (all departments), by Eve" in shown[1]
    assert "suspended (was supervisor), by Eve" in shown[2]
    assert "became supervisor (all departments), by Eve" in shown[3]
    assert "joined: handler (all departments), by the command line" in shown[4]


async def test_who_is_refused_is_told_and_stays_a_customer(
    town: Town, eve: Actor, mary: Actor
) -> None:
    await mary.says(f"/start {await _code(town, eve, 'supervisor', 'all departments')}")
    await eve.hears("Mary used Eve's code and would be supervisor (all departments)")
    await eve.presses("Refuse")
    await mary.hears("The manager did not confirm you")
    await mary.says("/queue")

    await mary.hears(NOT_YOURS)


async def test_who_joins_is_let_in_from_the_list_in_one_tap(
    town: Town, eve: Actor, mary: Actor
) -> None:
    await mary.says(f"/start {await _code(town, eve, 'handler', 'Logistics')}")
    await mary.hears("You will be handler (Logistics")
    await eve.says("/approvals")
    await eve.hears("1. 👋 Mary wants to join: handler (Logistics", "invited by Eve")
    await eve.presses("✅ 1")

    await mary.hears("🎉 Welcome! Your role: handler (Logistics")
    await eve.hears("Nothing waits for your decision")


async def test_an_outcome_and_more_time_are_approved_from_the_list_in_one_tap(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    late = await accepted(mary, ann)
    await _presses(town, ann, "Ask for more time", "+1 working day")
    await ann.says("A part is on its way")
    await ann.hears("The supervisor has been asked for more time")
    grave = await mary.files(GRAVE)
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on", grave)
    await resolves(ann, "Paid in full")
    await ann.hears("A superior has the outcome")
    await bob.says("/approvals")
    card = words(await bob.hears("🗳 Waiting for my decision"))
    assert f"🔏 {grave} the outcome by Ann" in card
    assert f"⏳ {late} Ann asks for 1 working day more" in card
    for number in (grave, late):
        line = next(each for each in card.splitlines() if number in each)
        await bob.presses(f"✅ {line[0]}")
        card = await _settled(town, bob)

    await mary.hears(f"{grave} is resolved", "Paid in full")
    await mary.hears(late, "will now be resolved by Thu 18:00")
    assert "Nothing waits for your decision" in card


async def _settled(town: Town, superior: Actor) -> str:
    """What the list says once nothing is under way."""
    await town.quiet()
    return next(words(each) for each in reversed(superior.said()) if "🗳" in words(each))


async def test_an_outcome_is_sent_back_from_the_list_with_a_reason(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    await mary.files(GRAVE)
    await ann.presses("Accept")
    await town.quiet()
    await resolves(ann, "Paid in full")
    await ann.hears("A superior has the outcome")
    await bob.says("/approvals")
    await bob.presses("✖️ 1")
    await bob.hears_toast("Please write why it is sent back")
    await bob.says("Say how much")

    await ann.hears("Bob sent the outcome back", "Say how much")
    await mary.has_not_heard("Paid in full")


async def test_an_appeal_is_taken_from_the_list_by_who_may_decide_it(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await resolved(mary, ann)
    await mary.says("I want to appeal")
    await mary.hears(f"Appeal against {number}")
    await mary.presses("Submit")
    await mary.hears("Somebody higher up who had no part in it")
    await town.quiet()
    appeal = next(each["number"] for each in town.tickets() if each["kind"] == "appeal")
    bob = await town.staff("Bob", "supervisor", language="en")
    await bob.hears("Appeals, or complaints about staff, wait for you to decide: 1. See /approvals")
    await bob.says("/approvals")
    card = await bob.hears(f"1. ⚖️ {appeal} Appeal about {number}, waits for you")
    take = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await ann.forges(ann.said()[-1], take)
    await ann.hears_toast(NOT_YOURS)
    await bob.presses("🙋 1")
    await mary.hears("Somebody has taken on", appeal)
    await bob.hears("Nothing waits for your decision")
    await bob.says("/queue")
    await bob.presses(appeal)
    await town.quiet()
    await resolves(bob, "The fee is paid back as well")

    await mary.hears(f"{appeal} is resolved", "The fee is paid back as well")


async def test_whoever_let_go_is_told_no_more(
    town: Town, ann: Actor, bob: Actor, eve: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    for superior in (bob, eve):
        await _opens(town, superior, number, "More", "Supervise")
        await superior.hears_toast(f"Under your supervision: {number}")
    await eve.presses("More")
    await eve.presses("Stop supervising")
    await eve.hears_toast(f"Not supervised by you any more: {number}")
    await ann.presses("Reply")
    await ann.says("We are looking into it")
    told = await bob.hears(f"👁 {number}", "Ann: ")
    assert labels(told) == ["📂 Open the ticket"]

    await eve.has_not_heard("Ann: ")
    await mary.has_not_heard("supervis")


async def test_an_announcement_is_changed_before_it_goes_or_dropped(
    town: Town, ann: Actor, eve: Actor
) -> None:
    await eve.says("/announce")
    written = await eve.says("Stocktaking tomorrow at ten")
    await eve.hears("👀 Preview", "at ten")
    await eve.edits(written, "Stocktaking tomorrow at nine")
    await eve.hears("👀 Preview", "at nine")
    await eve.presses("Send to 1 person")
    await ann.hears("📣 Announcement · Eve (all departments)", "at nine")
    await eve.says("/announce")
    await eve.says("Never mind the stocktaking")
    await eve.presses("Cancel", under=await eve.hears("👀 Preview", "Never mind"))
    await eve.hears("Nothing was sent")

    await ann.has_not_heard("Never mind")


@pytest.mark.parametrize("role", ["handler", "customer"])
async def test_what_is_a_superior_s_is_nobody_else_s(
    town: Town, ann: Actor, mary: Actor, role: str
) -> None:
    number = await mary.files(LATE)
    somebody = ann if role == "handler" else mary
    for command in ("/people", "/invite", "/approvals", "/announce", "/import", "/calls"):
        await somebody.says(command)
    await town.quiet()
    assert somebody.times_heard(NOT_YOURS) == 6
    before = len(somebody.toasts())
    for data in ("t:supervise:1:1", "t:take:1:1", "g:1:1:2", "p:list:0::0"):
        await somebody.forges(somebody.said()[-1], data)
    await town.quiet()

    assert [NOT_YOURS in each for each in somebody.toasts()[before:]] == [True] * 4
    assert town.ticket(number)["grade"] == 3


async def test_the_figures_are_of_the_department_that_was_chosen(
    town: Town, ann: Actor, eve: Actor, mary: Actor
) -> None:
    await mary.files(LATE)
    refund = await mary.files("My refund has not come yet")
    await eve.says("/digest")
    await eve.hears("📊 Digest", "all departments", "Received 2")
    await _presses(town, eve, "Digest settings", "Finance")
    await eve.hears("Digest settings", "Scope: Finance")
    await eve.says("/digest")
    await eve.hears("📊 Digest", "Finance", "Received 1")
    await _presses(town, eve, "Received")

    assert refund in labels(await eve.hears("📑 Received"))[0]
