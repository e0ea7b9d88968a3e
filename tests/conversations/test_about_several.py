"""A complaint about two superiors at once: neither of them sees it anywhere."""

from tests.conversations.course import accepted, finds, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

RUDE = {"zh": "处理我这件事的两个人都骂我", "en": "whoever handled my ticket insulted me, twice"}
SEARCHED = {"zh": "骂我", "en": "insulted"}
LISTS = ("/queue", "/pool", "/overdue", "/calls", "/approvals", "/digest", "/export")


async def _takes_over(superior: Actor, number: str) -> None:
    await finds(superior, number)
    for key in ("btn-more", "btn-take"):
        await superior.chat_when_quiet()
        await superior.presses(superior.words.label(key))
    await superior.chat_when_quiet()


async def _complains(town: Town, customer: Actor, number: str) -> str:
    said = RUDE[customer.language]
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-complain"))
    await customer.chat_when_quiet()
    await customer.says(said)
    await customer.hears("📝", said)
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    return str(town.tickets()[-1]["number"])


async def _looks_everywhere(superior: Actor, number: str, name: str) -> None:
    language = superior.language
    wanted = [f"/find {each}" for each in (number, SEARCHED[language], name)]
    for wish in (*LISTS, *wanted, f"/why {number}"):
        await superior.says(wish)
        await superior.chat_when_quiet()
    for message in superior.said():
        assert all(number not in label for label in labels(message)), words(message)
        assert RUDE[language] not in words(message)
    for do in ("open", "story", "card", "accept", "take", "customer"):
        await superior.forges(superior.said()[-1], f"t:{do}:2:1")
    assert RUDE[language] not in await superior.chat_when_quiet()


@in_both
async def test_neither_of_two_superiors_concerned_sees_it(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    manager = await town.staff("陈曦", "manager", language=language)
    keeper = await town.staff("周洁", "admin", language=language)
    number = await accepted(customer, handler)
    await _takes_over(supervisor, number)
    await supervisor.presses(supervisor.words.label("btn-reply"))
    await supervisor.says("ok 888")
    await customer.hears("ok 888")
    await _takes_over(manager, number)
    complaint = await _complains(town, customer, number)
    await town.waits(days=1)

    await keeper.hears(complaint)
    for concerned in (supervisor, manager):
        await _looks_everywhere(concerned, complaint, customer.person.first_name)
    await finds(keeper, complaint)
