"""The follow-up visit answered in one's own words: yes or no, or so many stars, with what they say
of it; another matter stays one."""

import pytest
from sqlalchemy import select

from storage.follow_ups import FollowUp
from tests.conversations.course import closed, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

STARS = {"zh": "几颗星", "en": "How many stars"}
THANKS = {"zh": "您的评价已记录", "en": "Your rating is recorded"}


async def asked(town: Town, customer: Actor, handler: Actor) -> str:
    """The visit's first question stands before the customer; returns the ticket's number."""
    number = await closed(customer, handler)
    await town.waits(days=4)
    await customer.hears("📋", number)
    return number


def kept(town: Town) -> tuple[bool | None, int | None, str | None]:
    """What the only visit that was answered has of them."""
    with town.reading() as session:
        visit = session.scalars(select(FollowUp)).one()
        return visit.solved, visit.stars, visit.word


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "解决是解决了，就是太慢"),
        ("zh", "好了，师傅人不错"),
        ("zh", "嗯，已经解决了！不过拖了好几天"),
        ("en", "yes, it came in the end"),
        ("en", "it's solved but it took ages"),
    ],
)
async def test_solved_with_words_is_the_answer_and_the_words_their_comment(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    number = await asked(town, customer, handler)
    await customer.says(text)
    await customer.hears(STARS[customer.language])
    await customer.presses("★★★")
    await customer.hears(THANKS[customer.language])

    assert kept(town) == (True, 3, text)
    assert town.ticket(number)["state"] == "closed"
    await customer.has_not_heard("📝 ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "没解决，送来的杯子颜色不对"),
        ("zh", "还是没送到，催了也没用"),
        ("zh", "不满意，我要退钱"),
        ("en", "no! the mug they sent is the wrong colour"),
        ("en", "nope, wrong colour mug"),
        ("zh", "没解决，我的发票也开错了"),
    ],
)
async def test_not_solved_with_words_opens_it_again_and_its_handler_reads_why(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    number = await asked(town, customer, handler)
    await customer.says(text)
    await handler.hears(number, text)
    await customer.hears("🔁", number)

    assert town.ticket(number)["state"] == "in_progress"
    assert len(town.tickets()) == 1
    await customer.has_not_heard("📝 ")
    await customer.presses(customer.words.label("btn-leave-closed"))
    await town.quiet()
    assert town.ticket(number)["state"] == "closed"


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "3星吧，太慢了"), ("zh", "太慢了，给3星"), ("en", "3 stars, too slow")],
)
async def test_stars_with_words(town: Town, customer: Actor, handler: Actor, text: str) -> None:
    await asked(town, customer, handler)
    await customer.presses(customer.words.label("btn-solved"))
    await customer.hears(STARS[customer.language])
    await customer.says(text)
    await customer.hears(THANKS[customer.language])

    assert kept(town) == (True, 3, text)
    await customer.has_not_heard("📝 ")


@in_both
async def test_all_that_they_say_of_it_is_kept(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    first, then = {
        "zh": ("解决了，就是太慢", "4星，师傅不错"),
        "en": ("yes, but too slow", "4 stars, nice driver"),
    }[language]
    await asked(town, customer, handler)
    await customer.says(first)
    await customer.hears(STARS[language])
    await customer.says(then)
    await customer.hears(THANKS[language])

    assert kept(town) == (True, 4, f"{first}\n{then}")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我的发票开错了"),
        ("en", "my invoice is wrong"),
        ("zh", "还没有热水，家里水管漏了"),
        ("en", "still no heating in my flat"),
    ],
)
@pytest.mark.parametrize("after_solved", [False, True])
async def test_another_matter_stays_one(
    town: Town, customer: Actor, handler: Actor, text: str, *, after_solved: bool
) -> None:
    number = await asked(town, customer, handler)
    if after_solved:
        await customer.presses(customer.words.label("btn-solved"))
        await customer.hears(STARS[customer.language])
    await customer.says(text)
    await customer.hears("📝 ", text)

    assert kept(town) == (True if after_solved else None, None, None)
    assert town.ticket(number)["state"] == "closed"


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "没解决，家里漏煤气了，有人晕倒"), ("en", "no, my wife is bleeding badly")],
)
async def test_danger_stays_danger(town: Town, customer: Actor, handler: Actor, text: str) -> None:
    await asked(town, customer, handler)
    await customer.says(text)
    await customer.hears({"zh": "119", "en": "120"}[customer.language])
    await town.quiet()

    assert text in words(customer.said()[-1])


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "没解决，小王骂我"), ("en", "no, he asked me for money")],
)
async def test_what_blames_the_handler_is_kept_from_them(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    number = await asked(town, customer, handler)
    await customer.says(text)
    await town.quiet()
    assert text not in handler.chat()
    await customer.presses(customer.words.label("btn-about-no"))
    await handler.hears(number, text)

    assert town.ticket(number)["state"] == "in_progress"
