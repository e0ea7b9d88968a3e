"""Who stands in an imported file has their group once Telegram says that the number is theirs."""

from storage.callers import register_caller
from storage.people import find, put_in_group
from tests.conversations.course import in_both
from tests.conversations.people import Actor
from tests.conversations.test_filing import MASKED, PHONE, files_for
from tests.conversations.town import Town

ASKED = {"zh": "愿意留个电话吗", "en": "Would you like to leave a telephone number?"}
NOTED = {"zh": "记下了", "en": "Noted"}


async def _imported(town: Town) -> None:
    async with town.sandbox.house.writing() as session:
        person = register_caller(
            session,
            town.sandbox.house.database.keys,
            name="林女士",
            phone=f"+86{PHONE}",
            language="zh",
            now=town.clock.now(),
        )
        put_in_group(person, "VIP")


def _group(town: Town, actor: Actor) -> str | None:
    with town.reading() as session:
        person = find(session, actor.id)
        assert person is not None
        return person.customer_group


@in_both
async def test_the_shared_number_brings_the_group(
    town: Town, customer: Actor, language: str
) -> None:
    await _imported(town)
    await customer.says("/phone")
    await customer.hears(ASKED[language])
    customer.world.shares_contact(customer.id, f"+86{PHONE}")
    await customer.hears(NOTED[language])

    assert _group(town, customer) == "VIP"


@in_both
async def test_a_number_that_is_typed_brings_nothing(
    town: Town, customer: Actor, language: str
) -> None:
    """Anybody can type anybody's number."""
    await _imported(town)
    await customer.says("/phone")
    await customer.hears(ASKED[language])
    await customer.says(PHONE)
    await customer.hears(NOTED[language])

    assert _group(town, customer) is None


async def test_what_was_filed_under_a_number_takes_the_code(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """It may have been misheard: then a stranger would read another's matter."""
    number = await files_for(wang)
    lin.world.shares_contact(lin.id, f"+86{PHONE}")
    await lin.hears("记下了")
    await town.quiet()

    assert town.ticket(number)["customer"] == "周梅"
    await lin.has_not_heard(number)


async def test_the_group_of_a_file_lifts_what_is_filed_at_the_counter(
    town: Town, wang: Actor
) -> None:
    await _imported(town)
    await files_for(wang, name="林女士")
    await wang.hears("林女士", MASKED, "2 级")
