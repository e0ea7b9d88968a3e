"""/file in English: who has no number, who calls again, and the code for the caller."""

import re

import pytest

from tests.conversations.course import finds
from tests.conversations.course_en import LATE
from tests.conversations.people import NUMBER, Actor, words
from tests.conversations.town import Town

PHONE = "+1 202 555 0123"


async def _files(ann: Actor, name: str = "Jo Hill", text: str = LATE) -> str:
    """The whole way; returns the number."""
    await ann.says("/file")
    await ann.hears("What is the name of the customer")
    await ann.says(name)
    await ann.hears(f"What is {name}'s telephone number?")
    await ann.says(PHONE)
    await ann.hears(f"What does {name} say?")
    await ann.says(text)
    await ann.hears("📝 ", f"👤 {name} · ☎ +12*****0123")
    before = ann.times_heard("Filed as")
    await ann.presses("Submit")
    await ann._town.quiet()
    assert ann.times_heard("Filed as") == before + 1
    return str(NUMBER.findall(words(await ann.hears("Filed as")))[0])


def _codes(ann: Actor) -> list[str]:
    return re.findall(r"/start ([a-z2-9]{4}-[a-z2-9]{4})", ann.chat())


@pytest.mark.parametrize("way", ["button", "words"])
async def test_a_number_can_be_skipped(town: Town, ann: Actor, way: str) -> None:
    await ann.says("/file")
    await ann.says("Jo Hill")
    await ann.hears("If they would rather not say, press “Skip”")
    await (ann.presses("Skip") if way == "button" else ann.says("no"))
    await ann.hears("What does Jo Hill say?")
    await ann.says(LATE)
    await ann.hears("👤 Jo Hill · ☎ no number")
    await ann.presses("Submit")

    await ann.hears("Filed as", "please tell the customer")


async def test_a_number_that_cannot_be_read_is_asked_for_again(town: Town, ann: Actor) -> None:
    await ann.says("/file")
    await ann.says("Jo Hill")
    await ann.says("138")
    await ann.hears("I couldn't read that number")
    await ann.says(PHONE)

    await ann.hears("What does Jo Hill say?")


async def test_who_calls_again_has_both_matters_by_one_code(
    town: Town, ann: Actor, mary: Actor
) -> None:
    numbers = [await _files(ann), await _files(ann, text="The vase arrived broken")]
    await mary.says(f"/start {_codes(ann)[-1]}")
    await mary.hears("The 2 matters you told us about are here now")

    assert [town.ticket(number)["customer"] for number in numbers] == ["Mary", "Mary"]


async def test_the_code_is_the_customers_and_holds_once(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await _files(ann)
    code = _codes(ann)[-1]
    await ann.says(f"/start {code}")
    await ann.hears("This code is for the customer", "It is still valid")
    await mary.says(f"/start {code}")
    await mary.hears("The matter you told us about is here now")
    other = await town.customer("Joe", "en")
    await other.says(f"/start {code}")

    await other.hears("This code is unknown, used or expired")
    assert town.ticket(number)["customer"] == "Mary"


async def test_another_code_is_on_the_card_and_stands_in_the_history(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await _files(ann)
    card = await ann.hears(f"{number}", "The customer has no chat")
    for label in ("More", "Code for the customer"):
        await ann.presses(label, under=card)
        await town.quiet()
    await mary.says(f"/start {_codes(ann)[-1]}")
    await mary.hears("The matter you told us about is here now")
    await finds(ann, number)
    for label in ("More", "History"):
        await town.quiet()
        await ann.presses(label)

    await ann.hears(f"{number}", "the customer opened the chat")


async def test_a_customer_files_for_nobody(town: Town, mary: Actor) -> None:
    await mary.says("/file")
    await mary.hears("There is nothing here for you to do")

    await mary.has_not_heard("What is the name")


async def test_what_was_begun_comes_first(town: Town, ann: Actor) -> None:
    await ann.says("/file")
    await ann.says("Jo Hill")
    await ann.says(PHONE)
    await ann.says(LATE)
    await ann.hears("👤 Jo Hill")
    await ann.says("/file")
    await ann.hears(
        "There is something you began and didn't file: please submit or cancel it first"
    )
    await ann.presses("Cancel")
    await ann._town.quiet()
    await ann.says("/file")

    await ann.hears("What is the name of the customer")
    assert town.tickets() == []
