"""What blames the handler never reaches them, in whatever step it is written; what doesn't goes
where it was meant to go."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import LATE_IN, accepted, closed, finds, in_both, resolved
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


LATER = {"zh": "周三下午没人送来", "en": "Nobody came on Wednesday afternoon"}
PASSED = {"zh": "改的内容已转给", "en": "Your change is passed on"}


async def _changes(customer: Actor, handler: Actor, words: str) -> tuple[str, Message]:
    """What they wrote has reached the handler, and then says something else."""
    number = await _replies(customer, handler, LATER[customer.language])
    await handler.hears(LATER[customer.language])
    own = [each for each in customer.world.chat(customer.id) if not each["from"]["is_bot"]][-1]
    await customer.edits(own, words)
    return number, own


@in_both
async def test_a_message_that_is_changed_into_it_goes_past_them_too(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    again = {"zh": "王强骂我是傻子，还骂我妈", "en": "Ann called me an idiot and a liar"}[language]
    number, own = await _changes(customer, handler, BLAMES[language])
    await customer.hears(ASKED[language].format(number), BLAMES[language])
    assert BLAMES[language] not in await handler.chat_when_quiet()
    await customer.presses(customer.words.label("btn-about-yes"))
    await customer.hears("📝", number)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(UNSEEN[language])
    await supervisor.hears(BLAMES[language])
    await customer.edits(own, again)
    await supervisor.hears(again)
    await town.quiet()

    assert LATER[language] in handler.chat()
    assert BLAMES[language] not in handler.chat()
    assert again not in handler.chat()


@in_both
async def test_a_change_that_isnt_about_them_is_shown_to_them_after_all(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number, own = await _changes(customer, handler, RUDE[language])
    await customer.hears(ASKED[language].format(number), RUDE[language])
    await customer.presses(customer.words.label("btn-about-no"))
    await customer.hears(PASSED[language])
    await handler.hears(RUDE[language])
    more = f"{RUDE[language]} 1"
    await customer.edits(own, more)
    await handler.hears(more)
    await town.quiet()

    assert LATER[language] not in handler.chat()
    assert len(town.tickets()) == 1


@in_both
async def test_a_change_that_is_changed_back_asks_nothing_any_more(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    said = {"zh": "周四下午也没人来", "en": "Nobody came on Thursday either"}[language]
    number, own = await _changes(customer, handler, BLAMES[language])
    await customer.hears(ASKED[language].format(number))
    await customer.edits(own, said)
    await customer.hears(PASSED[language])
    await handler.hears(said)
    await town.quiet()

    assert customer.times_heard(ASKED[language].format(number)) == 0


@in_both
async def test_what_was_filed_and_is_changed_into_it_goes_past_them(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    own = next(
        each for each in customer.world.chat(customer.id) if each.get("text") == LATE_IN[language]
    )
    await customer.edits(own, BLAMES[language])
    await customer.hears(ASKED[language].format(number))

    assert BLAMES[language] not in await handler.chat_when_quiet()


@in_both
async def test_the_word_of_a_visit_that_is_changed_into_it_goes_past_them(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    fine, number = {"zh": "还行", "en": "All right"}[language], await closed(customer, handler)
    await town.waits(days=4)
    await customer.presses(customer.words.label("btn-solved"))
    await customer.presses("★★")
    await customer.chat_when_quiet()
    own = await customer.says(fine)
    await customer.hears(customer.words.label("follow-up-thanks"))
    await customer.edits(own, BLAMES[language])
    await customer.hears(ASKED[language].format(number))
    await customer.presses(customer.words.label("btn-about-no"))

    await customer.hears({"zh": "已按您改的记下", "en": "noted as you changed it"}[language])


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
