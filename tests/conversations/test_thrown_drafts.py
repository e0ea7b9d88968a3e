"""A draft that is cancelled, or begun anew, can be had back for as long as drafts are kept."""

from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

CONFIRM = {"zh": "请确认", "en": "Please confirm"}
ANEW = {"zh": "从头来", "en": "from the beginning"}
LAMP = {"zh": "路灯坏了", "en": "the lamp is dead"}


async def _presses(actor: Actor, key: str) -> None:
    await actor.presses(actor.words.label(key))
    await actor._town.quiet()


@in_both
async def test_what_was_cancelled_comes_back_with_its_files(
    town: Town, customer: Actor, language: str
) -> None:
    gone, days = {"zh": ("已取消", "7 天内"), "en": ("Cancelled", "within 7 days")}[language]
    await customer.drafts(LATE_IN[language])
    await customer.sends("photo")
    await town.quiet()
    await _presses(customer, "btn-cancel")
    await customer.hears(gone, days)
    await _presses(customer, "btn-bring-back")
    card = await customer.hears(CONFIRM[language], LATE_IN[language], "📎")
    assert gone not in customer.chat()
    await customer.presses(customer.words.label("btn-submit"), under=card)
    await customer.hears("20261120-0001")

    assert town.tickets()[0]["text"] == LATE_IN[language]


@in_both
async def test_after_the_time_for_drafts_it_is_gone(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says({"zh": "取消", "en": "cancel"}[language])
    await town.quiet()
    await town.waits(days=8)
    await _presses(customer, "btn-bring-back")

    await customer.hears_toast({"zh": "这个按钮已经过时", "en": "out of date"}[language])
    assert CONFIRM[language] not in customer.chat()


@in_both
async def test_start_again_asks_anew_and_loses_nothing(
    town: Town, customer: Actor, language: str
) -> None:
    again, late, lamp = {
        "zh": ("算了，重新说", LATE_IN["zh"], LAMP["zh"]),
        "en": ("no wait start again", LATE_IN["en"], LAMP["en"]),
    }[language]
    await customer.drafts(late)
    await customer.says(again)
    await customer.hears(ANEW[language])
    await customer.says(lamp)
    card = await customer.hears(CONFIRM[language], lamp)
    assert late not in words(card)
    await _presses(customer, "btn-bring-back")
    card = await customer.hears(CONFIRM[language], late, lamp)  # the other one waits behind it
    await customer.presses(customer.words.label("btn-submit"), under=card)
    await customer.hears(customer.words.label("draft-goes-on"), lamp)

    assert [each["text"] for each in town.tickets()] == [late]


@in_both
async def test_what_comes_with_it_is_the_new_beginning(
    town: Town, customer: Actor, language: str
) -> None:
    said = {
        "zh": "算了，重新说：路灯坏了",
        "en": "scrap that, new matter: the lamp is dead",
    }[language]
    await customer.drafts(LATE_IN[language])
    await customer.says(said)
    await customer.hears(ANEW[language])
    card = await customer.hears(CONFIRM[language], LAMP[language])
    assert said not in words(card)
    await customer.presses(customer.words.label("btn-submit"), under=card)
    await customer.hears("F20261120-0001")

    assert town.tickets()[0]["text"] == LAMP[language]


@in_both
async def test_never_mind_asks_whether_it_is_over(
    town: Town, customer: Actor, language: str
) -> None:
    said = {"zh": "算了", "en": "never mind"}[language]
    await customer.drafts(LATE_IN[language])
    await customer.says(said)
    await customer.hears(customer.words.label("draft-give-up"), LATE_IN[language])
    await _presses(customer, "btn-go-on-draft")
    card = await customer.hears(CONFIRM[language], LATE_IN[language])
    assert said not in words(card).split("\n")
    await customer.says(said)
    await customer.hears(customer.words.label("draft-give-up"))
    await _presses(customer, "btn-put-away")

    assert customer.words.label("btn-bring-back") in labels(customer.said()[-1])


async def test_never_mind_under_the_question_what_to_change_shows_the_card(
    town: Town, lin: Actor
) -> None:
    await lin.drafts("路灯坏了，报修")
    for way in (("✏️ 修改",), ("✏️ 修改", "重写内容")):
        for label in way:
            await lin.presses(label)
            await town.quiet()
        await lin.says("算了不改了")
        await town.quiet()
        card = await lin.hears("请确认", "路灯坏了，报修")
        assert "算了" not in words(card)
