"""What blames the handler never reaches them, in whatever step it is written; what doesn't goes
where it was meant to go."""

import pytest

from tests.conversations.course import accepted, closed, finds, in_both, resolved
from tests.conversations.people import Actor
from tests.conversations.town import Town

BLAMES = {"zh": "王强骂我是傻子", "en": "Ann called me an idiot"}
POINTS = {
    "zh": "负责我这单的人跟我要红包",
    "en": "whoever has my ticket asked me for a bribe",
}
RUDE = {"zh": "你们客服真没礼貌，一直敷衍", "en": "Your staff are rude and keep fobbing me off"}
DRIVER = {"zh": "骑手还骂人", "en": "The driver was rude as well"}
ASKED = {"zh": "是投诉 {} 的处理吗", "en": "Is it about how {} is handled?"}
UNSEEN = {"zh": "当事人看不到", "en": "whoever it is about won't see it"}


async def _replies(customer: Actor, handler: Actor, words: str) -> str:
    """As Telegram's reply to what the handler wrote."""
    number = await accepted(customer, handler)
    await finds(handler, number)
    await handler.presses(handler.words.label("btn-reply"))
    await handler.says("ok 888")
    await customer.says(words, reply_to=await customer.hears("ok 888"))
    return number


async def _writes(customer: Actor, handler: Actor, words: str) -> str:
    """After 💬."""
    number = await accepted(customer, handler)
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await customer.chat_when_quiet()
    await customer.says(words)
    return number


async def _gives_a_reason(customer: Actor, handler: Actor, words: str) -> str:
    """After 👎."""
    number = await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.chat_when_quiet()
    await customer.says(words)
    return number


async def _opens_again(customer: Actor, handler: Actor, words: str) -> str:
    """After 🔁."""
    number = await closed(customer, handler)
    await customer.presses(customer.words.label("btn-reopen"))
    await customer.chat_when_quiet()
    await customer.says(words)
    return number


WAYS = (_replies, _writes, _gives_a_reason, _opens_again)


@in_both
@pytest.mark.parametrize("way", range(len(WAYS)))
async def test_it_goes_past_them_in_every_step(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, way: int
) -> None:
    said = (BLAMES, POINTS)[way % 2][language]
    number = await WAYS[way](customer, handler, said)
    await customer.hears(ASKED[language].format(number), said)
    await customer.presses(customer.words.label("btn-about-yes"))
    await customer.hears("📝", number)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await supervisor.hears(said)
    await town.quiet()

    assert said not in handler.chat()


@in_both
@pytest.mark.parametrize("way", range(len(WAYS)))
async def test_what_isnt_about_them_goes_where_it_was_meant_to_go(
    town: Town, handler: Actor, customer: Actor, language: str, way: int
) -> None:
    number = await WAYS[way](customer, handler, RUDE[language])
    await customer.hears(ASKED[language].format(number), RUDE[language])
    assert RUDE[language] not in await handler.chat_when_quiet()
    await customer.presses(customer.words.label("btn-about-no"))
    await handler.hears(RUDE[language])
    await town.quiet()

    assert len(town.tickets()) == 1


async def _answers_with_an_album(customer: Actor, handler: Actor, caption: str) -> str:
    """Three pictures in reply to the handler, the first of them with words; the number."""
    number = await accepted(customer, handler)
    await finds(handler, number)
    await handler.presses(handler.words.label("btn-reply"))
    await handler.says("ok 888")
    reply = await customer.hears("ok 888")
    for words in (caption, None, None):
        replied = reply["message_id"]
        await customer.sends("photo", media_group_id="7", caption=words, reply_to=replied)
    await customer.hears(ASKED[customer.language].format(number), caption)
    await customer.chat_when_quiet()
    return number


@in_both
async def test_the_whole_album_goes_past_them(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    await _answers_with_an_album(customer, handler, BLAMES[language])
    await customer.presses(customer.words.label("btn-about-yes"))
    await customer.hears("📝", BLAMES[language])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await town.quiet()

    assert [len(each["attachments"]) for each in town.tickets()] == [0, 3]
    assert not any("photo" in message for message in handler.said())
    assert BLAMES[language] not in handler.chat()


@in_both
async def test_the_whole_album_goes_to_them_where_it_isnt_about_them(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await _answers_with_an_album(customer, handler, RUDE[language])
    assert not any("photo" in message for message in handler.said())
    await customer.presses(customer.words.label("btn-about-no"))
    await handler.hears(RUDE[language])
    await town.quiet()

    assert sum("photo" in message for message in handler.said()) == 3
    assert [len(each["attachments"]) for each in town.tickets()] == [3]


@in_both
async def test_an_album_given_as_the_reason_goes_past_them_as_a_whole(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.chat_when_quiet()
    for words in (BLAMES[language], None):
        await customer.sends("photo", media_group_id="7", caption=words)
    await customer.hears(ASKED[language].format(number))
    await town.quiet()

    assert not any("photo" in message for message in handler.said())


@in_both
async def test_words_about_somebody_elses_people_go_straight_on(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await _replies(customer, handler, DRIVER[language])
    await handler.hears(DRIVER[language])
    await town.quiet()

    assert len(town.tickets()) == 1


@in_both
async def test_who_files_it_without_an_answer_is_heard_past_them(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says(RUDE[language])
    await customer.hears(ASKED[language].format(number))
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await supervisor.hears(RUDE[language])
    await town.quiet()

    assert RUDE[language] not in handler.chat()


@in_both
async def test_as_the_own_word_of_the_visit(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await town.waits(days=4)
    await customer.presses(customer.words.label("btn-solved"))
    await customer.presses("★★")
    await customer.chat_when_quiet()
    await customer.says(BLAMES[language])
    await customer.hears(ASKED[language].format(number))
    await town.quiet()
    assert BLAMES[language] not in handler.chat()
    await customer.presses(customer.words.label("btn-about-no"))

    await customer.hears(customer.words.label("follow-up-thanks"))


@in_both
async def test_another_matter_told_to_the_visit_is_kept_and_begins_one(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    said = {
        "zh": "还有一件事，我的空调坏了不制冷，订单号 99887766",
        "en": "Another thing: my air conditioner is broken, order number 99887766",
    }[language]
    await closed(customer, handler)
    await town.waits(days=4)
    await customer.presses(customer.words.label("btn-solved"))
    await customer.presses("★★")
    await customer.chat_when_quiet()
    await customer.says(said)
    await customer.hears(customer.words.label("follow-up-thanks"))

    await customer.hears("📝", said)


@in_both
async def test_a_word_about_the_same_matter_is_but_a_word(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    said = {"zh": "送得太慢了，下次快一点", "en": "It took too long, be quicker next time"}[
        language
    ]
    await closed(customer, handler)
    await town.waits(days=4)
    await customer.presses(customer.words.label("btn-solved"))
    await customer.presses("★★")
    await customer.chat_when_quiet()
    await customer.says(said)
    await customer.hears(customer.words.label("follow-up-thanks"))
    await town.quiet()

    assert said not in customer.chat()
