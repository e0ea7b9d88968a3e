"""Every button can be written: what stands on it, under the newest messages that have any.

All kinds of buttons, and which one is meant, within one process: tests/play/test_typed_labels.py.
"""

import pytest

from tests.conversations.course import LATE_IN, accepted, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.rooms import Room
from tests.conversations.town import Town

ERASED = {"zh": "您的资料已全部删除", "en": "All your data was deleted"}
NOT_YET = {"zh": "先不要接单", "en": "Don't accept it yet"}


async def writes(actor: Actor, *texts: str) -> None:
    """One after the other, each once everything has arrived that they see."""
    for text in texts:
        await actor.chat_when_quiet()
        await actor.says(text)
        await actor.chat_when_quiet()


async def writes_labels(actor: Actor, *keys: str) -> None:
    """What stands on the buttons, without the emoji, in a hurry."""
    for key in keys:
        label = actor.words.label(key)
        bare = label[next(at for at, sign in enumerate(label) if sign.isalnum()) :]
        await writes(actor, f"{bare.upper()}。")


@in_both
async def test_the_history_of_a_ticket_opens_and_leads_back(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await writes(customer, "/mine")
    await writes(customer, customer.buttons()[0])
    await writes_labels(customer, "btn-history")
    await customer.hears(customer.words.say("history-title", number=number)[5:-4])
    assert customer.buttons()[-1] == customer.words.label("btn-back")
    await writes_labels(customer, "btn-back")

    assert customer.words.label("btn-history") in customer.buttons()
    assert number in str(customer.said()[-1])
    assert len(town.tickets()) == 1


async def test_what_is_too_old_to_be_deleted_loses_its_buttons(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await writes(lin, "/mine")
    await writes(lin, lin.buttons()[0])
    card = lin.said()[-1]
    await town.waits(hours=49)
    await writes(lin, "经过")
    await lin.hears(f"{number} 的经过")
    await town.quiet()

    assert labels(await lin.hears(words(card))) == []


@in_both
async def test_each_menu_below_edit_is_gone_through_without_a_tap(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await writes_labels(customer, "btn-edit", "btn-edit-kind", "kind-suggestion")
    assert customer.words.label("kind-suggestion").lower() in customer.chat().lower()
    await writes_labels(customer, "btn-edit", "btn-edit-facts", "btn-add-fact", "fact-place")
    await writes(customer, "Riverside 8")
    await writes_labels(customer, "btn-edit", "btn-edit-language", "btn-back", "btn-back")
    await writes_labels(customer, "btn-submit")

    (ticket,) = town.tickets()
    assert ticket["kind"] == "suggestion"


@in_both
async def test_deleteme_is_confirmed_by_writing_what_its_button_says(
    town: Town, customer: Actor, language: str
) -> None:
    await writes(customer, "/start", "/deleteme")
    await writes(customer, {"zh": "好的，全部", "en": "yes, delete"}[language])
    assert ERASED[language] not in customer.chat()
    await writes(customer, "/deleteme")
    await writes_labels(customer, "btn-erase-yes")
    await customer.hears(ERASED[language])


@in_both
async def test_staff_work_without_a_tap_and_a_second_tap_does_nothing(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    await handler.chat_when_quiet()
    for _ in range(2):
        await handler.says(handler.words.label("btn-accept"))
    await handler.chat_when_quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await writes_labels(handler, "btn-more", "btn-note", "btn-cancel", "btn-back", "btn-ask")
    await writes(handler, handler.words.label("btn-resolve"))
    await handler.hears(number, {"zh": "像是写给服务台的", "en": "words for the desk"}[language])
    await customer.has_not_heard(handler.words.label("btn-resolve"))

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize("forum", [True, False], ids=["topics", "no topics"])
@in_both
async def test_in_a_group_the_label_of_the_ticket_s_card_is_no_note(
    town: Town, handler: Actor, customer: Actor, language: str, forum: bool
) -> None:
    await handler.says("/duty off")
    chief = await town.staff("Eve", "manager", language=language)
    room = Room(town, "Parcels", forum=forum)
    await room.becomes(chief, {"zh": "物流配送部", "en": "Logistics"}[language])
    number = await customer.files(LATE_IN[language])
    card = await room.hears(number)
    await town.quiet()
    topic = await room.topic_of(number) if forum else None
    place = {"topic": topic} if forum else {"reply_to": card}
    note = await room.says(handler, NOT_YET[language], **place)
    await town.quiet()
    assert room.reaction(note) == ["✍"]
    assert town.ticket(number)["state"] == "new"
    taken = await room.says(handler, handler.words.label("btn-accept").partition(" ")[2], **place)
    await handler.hears(number, LATE_IN[language])
    await room.hears(number, handler.person.first_name)
    await town.quiet()

    assert town.ticket(number)["state"] == "in_progress"
    assert room.reaction(taken) == []
