"""What could be better, told beside praise, is asked about: it may be a matter of its own."""

import pytest

from tests.conversations.people import Actor
from tests.conversations.town import Town

PRAISE = {"zh": "表扬护士小李，很耐心", "en": "the nurse was great"}
BETTER = {"zh": "建议多放几把椅子", "en": "you should have more chairs though"}


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_in_one_message_it_may_be_cut_out(town: Town, customer: Actor, language: str) -> None:
    between = {"zh": "。另外", "en": ". "}[language]
    await customer.says(f"{PRAISE[language]}{between}{BETTER[language]}")
    await customer.presses(customer.words.label("btn-several-matters"))
    await town.quiet()
    for _ in range(2):
        await customer.presses(customer.words.label("btn-submit"))
        await town.quiet()

    assert [each["kind"] for each in town.tickets()] == ["praise", "suggestion"]


@pytest.mark.parametrize("minutes", [0, 2])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_after_it_it_is_asked_about(
    town: Town, customer: Actor, language: str, minutes: int
) -> None:
    await customer.drafts(PRAISE[language])
    await town.waits(minutes=minutes)
    await customer.says(BETTER[language])
    await customer.hears("❓", PRAISE[language], BETTER[language])


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "应该给她加薪"), ("en", "you should give her a raise")]
)
async def test_what_is_for_whoever_is_praised_is_praise(
    town: Town, customer: Actor, language: str, text: str
) -> None:
    await customer.drafts(PRAISE[language])
    await town.waits(minutes=2)
    await customer.says(text)
    await town.quiet()

    await customer.has_not_heard("❓")
