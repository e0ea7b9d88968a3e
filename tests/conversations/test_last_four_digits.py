"""/find by the last four digits of a caller's number, for who may see the number; each time on
record."""

import pytest

from storage.audit import trail_of
from storage.tickets import find_by_number
from tests.conversations.course import in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.test_filing import files_for
from tests.conversations.town import Town

NONE = {"zh": "没有找到", "en": "nothing found"}


@pytest.fixture
async def li(town: Town) -> Actor:
    """A handler at the counter, of another department than the matters of these tests."""
    return await town.staff("李娜", "handler", "finance")


def _looks(town: Town, number: str) -> int:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return sum(entry.action == "find_phone" for entry in trail_of(session, ticket.id))


@pytest.mark.parametrize("wanted", ["/find 5678", "5678", "查一下 5678", "/find 尾号5678"])
async def test_who_filed_for_a_caller_finds_the_ticket(
    town: Town, wang: Actor, li: Actor, wanted: str
) -> None:
    number = await files_for(li, phone="13912345678")
    await li.says(wanted)
    found = await li.hears("🔎", number, "周梅")

    assert number in "".join(labels(found))
    assert _looks(town, number) == 1
    assert "12345678" not in words(found)


async def test_the_pool_of_a_handler_and_other_departments_stay_shut(
    town: Town, li: Actor, zhao: Actor
) -> None:
    number = await files_for(li, phone="13912345678")
    await town.quiet()
    for name, department in (("吴兵", "logistics"), ("孙丽", "finance")):
        other = await town.staff(name, "handler", department)
        await other.says("/find 5678")
        await other.hears("没有找到")
        assert number not in "".join(labels(other.said()[-1]))
    assert _looks(town, number) == 0
    await zhao.says("/find 5678")
    await zhao.hears("🔎", number)
    assert _looks(town, number) == 1


async def test_digits_that_number_a_ticket_too_show_both(
    town: Town, wang: Actor, li: Actor
) -> None:
    first = await files_for(li, name="周梅", phone="13912345678")
    second = await files_for(li, name="吴越", phone=f"1391234{first[-4:]}")
    await li.says(f"/find {first[-4:]}")

    found = await li.hears("🔎", first, second)
    assert "周梅" in words(found)
    assert "吴越" in words(found)


@in_both
async def test_a_number_that_was_changed_is_found_by_the_new_one(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    for phone in ("13912345678", "13912348765"):
        await customer.says("/phone")
        await town.quiet()
        await customer.says(phone)
        await town.quiet()
    number = await customer.files({"zh": "快递迟到三天了", "en": "My parcel is late"}[language])
    await handler.presses(handler.words.label("btn-accept"))
    await handler.says("/find 8765")
    await handler.hears("🔎", number)
    await handler.says("/find 5678")
    assert number not in "".join(labels(await handler.hears("🔎", NONE[language])))
