"""我要投诉Nora, told within other words: it is a matter of its own, and never comes before Nora."""

import pytest

from tests.conversations.course import accepted, closed, finds, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

ASKED = {"zh": "是投诉 {} 的处理吗", "en": "Is it about how {} is handled?"}
UNSEEN = {"zh": "当事人看不到", "en": "whoever it is about won't see it"}
FAULT = {"zh": "官网也登不上", "en": "your website won't let me log in"}
BLAMES = {
    "zh": "还有王强态度真差，我要投诉王强",
    "en": "and ann was really rude, i want to complain about ann",
}
BOTH = {each: f"{FAULT[each]}, {BLAMES[each]}" for each in FAULT}


async def _complains(town: Town, customer: Actor, supervisor: Actor, said: str) -> None:
    """Yes, and filed: the superior has it."""
    await customer.presses(customer.words.label("btn-about-yes"))
    await customer.hears("📝", said)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[customer.language])
    await supervisor.hears("🆕", said)
    await town.quiet()


@in_both
@pytest.mark.parametrize("minutes", [0, 1], ids=["in a burst", "later"])
async def test_in_the_middle_of_another_matter_it_is_parted(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, minutes: int
) -> None:
    number, fault, said = await accepted(customer, handler), FAULT[language], BLAMES[language]
    await customer.says(fault)
    await town.quiet()
    await town.waits(minutes=minutes)
    await customer.says(said)
    card = await customer.hears(ASKED[language].format(number), said)
    assert fault not in words(card)
    await _complains(town, customer, supervisor, said)
    await customer.hears(fault)
    await customer.presses(customer.words.label("btn-submit"))
    await handler.hears("🆕", fault)
    await town.quiet()

    assert len(town.tickets()) == 3
    assert said not in handler.chat()


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("zh", "Nora", "还有这个Nora问的啥玩意 态度真差，我要投诉Nora"),
        ("zh", "王强", "还有那个小王，我要投诉他"),
        ("en", "陈静", "and this 陈静 guy keeps writing in chinese… i want to complain about him"),
        ("en", "Nora Stein", "Nora's attitude is awful too"),
    ],
)
async def test_so_it_is_by_the_name_that_they_know(
    town: Town, supervisor: Actor, customer: Actor, language: str, name: str, said: str
) -> None:
    who = await town.staff(name, "handler", language=language)
    number = await accepted(customer, who)
    await customer.says(FAULT[language])
    await town.quiet()
    await customer.says(said)
    await customer.hears(ASKED[language].format(number), said)
    await _complains(town, customer, supervisor, said)

    assert said not in who.chat()


@in_both
async def test_of_who_had_it_before_it_is_kept_too(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    colleague = await town.staff({"zh": "李娜", "en": "Bea"}[language], "handler", None, language)
    await finds(supervisor, number)
    for label in (supervisor.words.label("btn-more"), supervisor.words.label("btn-give")):
        await supervisor.presses(label)
        await town.quiet()
    await supervisor.presses(colleague.person.first_name)
    await colleague.hears(number)
    await customer.says(FAULT[language])
    await town.quiet()
    await customer.says(BLAMES[language])
    await customer.hears(ASKED[language].format(number), BLAMES[language])
    await _complains(town, customer, supervisor, BLAMES[language])
    await handler.says("/pool")
    await town.quiet()

    assert BLAMES[language] not in handler.chat()


@in_both
async def test_told_in_one_message_all_of_it_is_kept_from_them(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says(BOTH[language])
    await customer.hears(ASKED[language].format(number), BOTH[language])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await supervisor.hears("🆕", BOTH[language])
    await town.quiet()

    assert BLAMES[language] not in handler.chat()


@in_both
async def test_so_it_is_where_a_line_is_changed_into_it(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    own = await customer.says(FAULT[language])
    await town.quiet()
    await customer.edits(own, BOTH[language])
    await customer.hears(ASKED[language].format(number), BOTH[language])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await town.quiet()

    assert BLAMES[language] not in handler.chat()


@in_both
async def test_written_for_their_ticket_beside_a_fault_it_goes_past_them(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await customer.chat_when_quiet()
    await customer.says(BOTH[language])
    await customer.hears(ASKED[language].format(number), BOTH[language])
    await town.quiet()

    assert BLAMES[language] not in handler.chat()


@in_both
async def test_who_denied_it_once_and_then_says_so_is_asked_again(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    rude = {"zh": "你们客服真没礼貌，一直敷衍", "en": "Your staff are rude"}[language]
    number = await closed(customer, handler)
    await customer.says(rude)
    await customer.hears(ASKED[language].format(number))
    await customer.presses(customer.words.label("btn-about-no"))
    await customer.chat_when_quiet()
    await customer.says(BLAMES[language])
    await customer.hears(ASKED[language].format(number), BLAMES[language])
    await _complains(town, customer, supervisor, BLAMES[language])

    assert BLAMES[language] not in handler.chat()


@in_both
async def test_of_whom_they_never_met_it_is_kept_all_the_same(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    await customer.says(BOTH[language])
    await town.quiet()
    assert customer.times_heard(ASKED[language][:6]) == 0
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await supervisor.hears("🆕", BOTH[language])
    await handler.says("/pool")
    await handler.says("/queue")
    await town.quiet()

    assert BLAMES[language] not in handler.chat()
    assert FAULT[language] not in handler.chat()


@in_both
async def test_a_danger_still_comes_first(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    danger = {"zh": "电梯困人了，快来人", "en": "People are trapped in the lift, help"}[language]
    number = await accepted(customer, handler)
    await customer.says(danger)
    await customer.hears(danger)
    await customer.says(BLAMES[language])
    await town.quiet()
    assert danger in words(customer.said()[-1])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(ASKED[language].format(number), BLAMES[language])
    await handler.hears(danger)
    await town.quiet()

    assert BLAMES[language] not in handler.chat()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "王强跟我说过可以在官网查"),
        ("zh", "不是投诉王强，就是登不上"),
        ("zh", "我要投诉快递员，他骂我"),
        ("zh", "我要投诉李娜娜"),
        ("en", "Ann told me that it works on the website"),
        ("en", "I am not complaining about Ann"),
        ("en", "I want to complain about the courier, he was rude"),
        ("en", "I want to complain about Annabel"),
    ],
)
async def test_what_complains_of_nobody_there_goes_on_with_the_matter(
    town: Town, handler: Actor, customer: Actor, language: str, said: str
) -> None:
    await accepted(customer, handler)
    await customer.says(FAULT[language])
    await town.quiet()
    await customer.says(said)
    await town.quiet()

    assert customer.times_heard(ASKED[language][:6]) == 0
    assert said in words(customer.said()[-1])
