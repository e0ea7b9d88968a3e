"""A picture that staff send where words are for the desk is kept, and never the customer's."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import accepted, finds, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town


def _pictures(actor: Actor) -> list[str]:
    """What stands under the pictures that the desk sent them."""
    return [said.get("caption", "") for said in actor.said() if "photo" in said]


async def _files_of(town: Town, actor: Actor, number: str) -> list[str]:
    await finds(actor, number)
    await actor.presses(actor.words.label("btn-files"))
    await town.quiet()
    return _pictures(actor)


async def _story(town: Town, actor: Actor, number: str) -> Message:
    await finds(actor, number)
    for key in ("btn-more", "btn-story"):
        await actor.presses(actor.words.label(key))
        await town.quiet()
    return actor.said()[-1]


async def _is_kept_from(town: Town, customer: Actor, *secret: str) -> None:
    for key in ("btn-look", "btn-history"):
        await customer.presses(customer.words.label(key))
        await town.quiet()
    await customer.says("/mydata")
    await town.quiet()
    assert not _pictures(customer)
    assert not any(each in customer.chat() for each in secret)


@in_both
async def test_a_picture_while_the_cause_is_asked_is_evidence_and_no_cause(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    solution, asked, caption, kept, cause = {
        "zh": ("已补送", "原因是什么", "这是现场照片", "已存为证据", "分拣错误"),
        "en": ("Sent again", "what was the cause", "the scene", "as evidence", "Sorted wrongly"),
    }[language]
    number = await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-resolve"))
    await town.quiet()
    await handler.says(solution)
    await handler.hears(asked)
    await handler.sends(caption=caption, media_group_id="7")
    await handler.hears(kept, asked)
    await handler.sends(media_group_id="7")
    await town.quiet()
    await customer.has_not_heard(solution)
    await handler.says(cause)
    await customer.hears(number, solution)
    await town.quiet()

    assert [file["kind"] for file in town.ticket(number)["evidence"]] == ["photo", "photo"]
    assert "只收" not in handler.chat()
    assert not _pictures(customer)


@in_both
@pytest.mark.parametrize("way", ["asked", "in words", "by its number"])
async def test_a_picture_with_a_note_is_kept_with_it_for_the_staff_alone(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, way: str
) -> None:
    secret, prefix, files = {
        "zh": ("银行流水截图", "备注:{} ", "附件 2 个"),
        "en": ("bank statement", "note on {}: ", "2 attachments"),
    }[language]
    number = await accepted(customer, handler)
    said = secret
    if way == "asked":
        await finds(handler, number)
        for key in ("btn-more", "btn-note"):
            await handler.presses(handler.words.label(key))
            await town.quiet()
    else:
        said = (prefix if way == "in words" else "{} ").format(number[-4:]) + secret
    await handler.sends(caption=said, media_group_id="9")
    await town.quiet()
    await handler.sends(media_group_id="9")
    await town.quiet()
    if way == "by its number":
        await handler.presses(handler.words.label("btn-as-note"))
    await handler.hears(number, handler.words.label("staff-noted", number=number)[:4])
    await town.quiet()

    assert files in words(await _story(town, supervisor, number))
    shown = await _files_of(town, supervisor, number)
    assert len(shown) == 2
    assert all("🔒" in each for each in shown)
    assert town.ticket(number)["evidence"] == town.ticket(number)["attachments"] == []
    await _is_kept_from(town, customer, secret)


@in_both
async def test_a_picture_without_words_waits_for_those_of_the_note(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await finds(supervisor, number)
    for key in ("btn-more", "btn-note"):
        await supervisor.presses(supervisor.words.label(key))
        await town.quiet()
    await supervisor.sends()
    await supervisor.hears(supervisor.words.label("words-needed"))
    await supervisor.says("CCTV")
    await town.quiet()

    await handler.hears(number, "CCTV")
    assert len(_pictures(handler)) == 1
    await _is_kept_from(town, customer, "CCTV")


@in_both
async def test_a_skip_is_no_cause(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    solution, skips, needed, cause = {
        "zh": ("已补送", ("跳过", "不知道"), "原因要写一句话", "分拣错误"),
        "en": ("Sent again", ("skip", "I don't know"), "a line on the cause", "Sorted wrongly"),
    }[language]
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-resolve"))
    await town.quiet()
    await handler.says(solution)
    await town.quiet()
    for times, skip in enumerate(skips, start=1):
        await handler.says(skip)
        await town.quiet()
        assert handler.times_heard(needed) == times
    await customer.has_not_heard(solution)
    await handler.says(cause)

    await customer.hears(solution)
