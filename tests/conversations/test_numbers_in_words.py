"""A telephone number that customers write in their own words is masked on cards and in lists, for
the owner of the ticket too; the whole words stand under "Full text", and that look is recorded."""

from storage.audit import trail_of
from storage.tickets import find_by_number
from tests.conversations.course import finds
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

WHOLE, MASKED = "13805731234", "138****1234"
MATTER = f"快递延误了三天还没送到，请打{WHOLE}"


def looks(town: Town, number: str) -> int:
    """How often somebody looked at the whole number."""
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return sum(entry.action == "see_phone" for entry in trail_of(session, ticket.id))


async def test_its_owner_reads_it_under_full_text_and_that_is_recorded(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(MATTER)
    await wang.hears(number, "派给您了", MASKED)
    await wang.presses("接单")
    await wang.hears(number, "处理中", MASKED)
    await wang.says("/queue")
    await wang.says("/find 快递")
    await wang.hears("🔎 快递", MASKED)
    assert WHOLE not in await wang.chat_when_quiet()
    assert looks(town, number) == 0
    await finds(wang, number)
    await wang.presses("全文")
    await wang.hears(MATTER)

    await town.quiet()
    assert looks(town, number) == 1
    await finds(wang, number)
    await wang.presses("更多")
    await wang.presses("经过")
    await wang.hears("王强：查看客户电话")


async def test_words_added_later_are_masked_on_the_card_too(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files("快递延误了三天还没送到")
    await wang.presses("接单")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says(f"改打{WHOLE}")
    relayed = await wang.hears(f"改打{MASKED}")
    card = words(await finds(zhao, number))

    assert MASKED in card
    assert WHOLE not in card + await wang.chat_when_quiet()
    await wang.presses("全文", under=relayed)
    await wang.hears(f"改打{WHOLE}")
    await town.quiet()
    assert looks(town, number) == 1


async def test_who_may_not_see_numbers_reads_the_full_text_masked(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await wang.says("/duty off")
    await wang.hears("离岗")
    number = await lin.files(MATTER)
    await wang.hears(number, "待领池")
    await wang.presses("全文")
    await town.quiet()

    assert wang.times_heard(f"请打{MASKED}") == 2
    assert WHOLE not in wang.chat()
    assert looks(town, number) == 0


async def test_a_text_without_a_number_is_no_look(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files("快递延误了三天还没送到，单号SF1234567890")
    await wang.presses("接单")
    await wang.presses("全文")
    await wang.hears("SF1234567890")

    await town.quiet()
    assert looks(town, number) == 0


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days, call me at +44 7700 900123")
    await ann.presses("Accept")
    assert "900123" not in await ann.chat_when_quiet()
    await ann.presses("Full text")
    await ann.hears("call me at +44 7700 900123")

    await town.quiet()
    assert looks(town, number) == 1
