"""Staff type where a screen waits for a button: it is taken where the screen can read it, and else
goes to nobody; it is never offered to customers unless they say that it is for one."""

import pytest

from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

TO_WHOM = {"zh": "要发给哪位客户", "en": "To which customer"}
WAITS = {"zh": "上面的页面在等您点按钮", "en": "The screen above waits for one of its buttons"}
TOLD = {"zh": LATE, "en": "My parcel is three days late"}


@pytest.fixture
async def boss(town: Town, language: str) -> Actor:
    """A manager who speaks the test's language and has a ticket in hand."""
    boss = await town.staff("周总", "manager", language=language)
    customer = await town.customer("Kay", language)
    number = await customer.files(TOLD[language])
    for label in (number, "btn-more", "btn-take"):
        if label == number:
            await boss.says(f"/find {number}")
        else:
            await boss.presses(boss.words.label(label))
        await town.quiet()
    return boss


SCREENS = (
    ("/me",),
    ("/me", "btn-profile-hours"),
    ("/me", "btn-profile-regions"),
    ("/digest", "⚙️"),
    ("/queue", "btn-filter"),
    ("/queue", "btn-filter", "btn-departments"),
    ("/invite",),
    ("/invite", "role-handler"),
    ("/people",),
    ("/people", "周总"),
    ("/find 0001", "btn-more", "btn-reclassify"),
)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_what_no_screen_can_read_goes_to_nobody(
    town: Town, boss: Actor, language: str
) -> None:
    said = {"zh": "您好，今天就给您办好", "en": "Hello, it is done today"}[language]
    for turns, (command, *ways) in enumerate(SCREENS, 1):
        await boss.says(command)
        for way in ways:
            await town.quiet()
            await boss.presses(way if way[0] in "⚙周" else boss.words.label(way))
        await town.quiet()
        await boss.says(said)
        await town.quiet()
        assert boss.times_heard(WAITS[language]) == turns, (command, *ways)
    assert TO_WHOM[language] not in boss.chat()

    await boss.presses(boss.words.label("btn-to-customer"))
    await boss.hears(TO_WHOM[language], said)


@pytest.mark.parametrize(
    ("language", "typed", "hours"),
    [
        ("en", "mon-thu 8 to 4, fri 8 to 12", ("Mon–Thu 08:00-16:00", "Fri 08:00-12:00")),
        ("en", "9 to 5 mon to fri", ("Mon–Fri 09:00-17:00",)),
        ("zh", "周一到周四8点到4点", ("周一至周四 08:00-16:00",)),
    ],
)
async def test_hours_are_taken_and_shown_and_put_right_by_writing_again(
    town: Town, boss: Actor, language: str, typed: str, hours: tuple[str, ...]
) -> None:
    await boss.says("/me")
    await town.quiet()
    await boss.presses(boss.words.label("btn-profile-hours"))
    await town.quiet()
    await boss.says(typed)
    await boss.hears("✅", *hours)
    await boss.says({"zh": "周一至周五 10-19", "en": "mon-fri 10-19"}[language])

    await boss.hears("✅", "10:00-19:00")
    assert TO_WHOM[language] not in boss.chat()


async def test_a_number_a_time_a_name_and_places_are_taken_too(
    town: Town, boss: Actor, wang: Actor
) -> None:
    await boss.says("/me")
    await boss.hears("周总 · 经理")
    await boss.says("12件")
    await boss.hears("12")
    await boss.presses("负责地区")
    await town.quiet()
    await boss.says("西湖区、余杭区")
    await boss.hears("余杭区、西湖区")
    await boss.says("/digest")
    await boss.presses("⚙️")
    await town.quiet()
    await boss.says("9点15分")
    await boss.hears("09:15")
    await boss.says("/people")
    await town.quiet()
    await boss.says("王强")

    card = await boss.hears("王强", "处理人")
    assert "📜 角色变动" in labels(card) or len(labels(card)) > 2
    assert TO_WHOM["zh"] not in boss.chat()


@pytest.mark.parametrize(
    ("language", "typed"), [("zh", "查一下0001"), ("zh", "0001"), ("en", "find 0001")]
)
async def test_whoever_asks_for_a_ticket_in_words_sees_it(
    town: Town, boss: Actor, language: str, typed: str
) -> None:
    before = len(boss.said())
    for command in ("/duty", "/queue", "/me"):
        await boss.says(command)
        await town.quiet()
        await boss.says(typed)
        await town.quiet()
    cards = [each for each in boss.said()[before:] if "📂" in str(each.get("text"))[:2]]

    assert len(cards) == 3
    assert TO_WHOM[language] not in boss.chat()


async def test_a_customer_is_looked_up_by_name(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.says("查一下林晓")
    await wang.hears("🔎", number)
    await wang.says("查到了，明天送到")

    await wang.hears("要发给哪位客户", "查到了，明天送到")


async def test_after_the_screen_was_left_words_are_for_a_customer_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.says("/me")
    await wang.hears("王强 · 处理人")
    await wang.says(f"/find {number}")
    await town.quiet()
    await wang.says("明天送到")
    await wang.hears("要发给哪位客户", "明天送到")
    await wang.presses("取消")
    await wang.says("/me")
    await town.waits(hours=1)
    await wang.says("今天送到")

    await wang.hears("要发给哪位客户", "今天送到")
    assert WAITS["zh"] not in wang.chat()


async def test_in_the_middle_of_a_step_the_words_are_for_the_step(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.hears("给客户的回复")
    await wang.says("/me")
    await town.quiet()
    await wang.says("明天送到")

    await lin.hears("处理人回复您", "明天送到")
