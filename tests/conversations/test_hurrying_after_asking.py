"""Who hurries the desk after asking for news presses for what they asked about; who asks "where are
they?" below what a handler wrote asks that of the handler."""

import pytest

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town

UNSENT = {"zh": "还没有人知道", "en": "Nobody of our staff knows"}


@pytest.mark.parametrize(
    ("language", "asks", "hurries"),
    [
        ("zh", "有消息吗", "快点吧 都等这么久了"),
        ("en", "any news", "hurry up please its been ages"),
    ],
)
async def test_it_is_pressed_for(
    town: Town, customer: Actor, handler: Actor, asks: str, hurries: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits(hours=1)
    await customer.says(asks)
    await town.quiet()
    await town.waits(minutes=2)
    await customer.says(hurries)
    await customer.hears("🔔", number)
    await handler.hears("🔔", number)

    await customer.has_not_heard("📝 ")


@pytest.mark.parametrize("after", [{"minutes": 2}, {"hours": 5}])
@in_both
async def test_only_a_danger_that_runs_has_nobody_know_of_it(
    town: Town, customer: Actor, handler: Actor, after: dict[str, float], language: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits(minutes=30)
    await customer.says({"zh": "厨房着火了", "en": "the kitchen is on fire"}[language])
    await town.quiet()
    await town.waits(**after)
    if "minutes" in after:
        await handler.presses(handler.words.label("btn-reply"))
        await handler.says({"zh": "师傅马上到", "en": "They will be there soon"}[language])
        await customer.hears("💬", number)
    await customer.says({"zh": "人呢？？", "en": "anyone there??"}[language])
    await customer.hears("📄", number)

    await customer.has_not_heard(UNSENT[language])


@in_both
async def test_of_one_that_runs_it_is_said(town: Town, customer: Actor, language: str) -> None:
    await customer.says({"zh": "厨房着火了", "en": "the kitchen is on fire"}[language])
    await town.quiet()
    await town.waits(minutes=2)
    await customer.says({"zh": "人呢？？", "en": "anyone there??"}[language])

    await customer.hears(UNSENT[language])
