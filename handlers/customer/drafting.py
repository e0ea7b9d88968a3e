"""A customer writes what happened: it becomes a draft, is shown as a card, and is filed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import ticket_of_customer
from handlers.buttons import LARGEST_ID, DraftPress, OwnPress, button
from handlers.customer.draft import Draft, Part
from handlers.customer.draft_card import (
    CHOOSABLE_KINDS,
    categories_card,
    draft_card,
    edit_card,
    kinds_card,
    talk_card,
)
from handlers.customer.talk import hand_over
from handlers.dispatching import accept_by, dispatch, handler_for
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import file_of, is_command, is_empty, words_of
from handlers.privacy.consent import offer_model
from handlers.turn import Screen, Turn
from prompts.texts import Html
from prompts.thinking import ToHear, ToRead
from storage.conversations import Conversation
from storage.messages import enclose
from storage.people import Person
from storage.promises import make_promises, promised
from storage.rules.course import Course
from storage.rules.promised import PromiseName
from storage.rules.reckoning import Reckoned
from storage.tickets import Filing, Ticket, filed_from, open_ticket

router = Router(name="customer.drafting")

REWRITING = "rewriting"
"""Step: the next message replaces the words of the draft."""
CARD_IN_SIGHT = timedelta(minutes=2)
"""Whoever writes on later than this gets the card anew, below what they wrote."""


def draft_of(turn: Turn) -> Draft | None:
    """The matter the person is writing."""
    kept = turn.conversation.draft
    return None if kept is None else Draft.from_json(kept)


def take_part(turn: Turn, message: Message) -> None:
    """Add a message to the draft (or begin one) and show what is understood."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    before = draft_of(turn)
    if before is not None and before.is_talk:
        before = None
    draft = before or Draft(id=turn.inbox_id or 0)
    draft = draft.with_part(part_of(message)).as_read(turn.reading)
    out_of_sight = turn.received_at - turn.conversation.changed_at > CARD_IN_SIGHT
    turn.keep_draft(draft.to_json())
    if before is None or out_of_sight:
        turn.send(turn.person, _card(turn, draft), slot=draft.slot)
    else:
        turn.update(turn.person, draft.slot, _card(turn, draft))


def to_think_of(
    talk: Conversation | None, message: Message, person: Person | None
) -> ToRead | ToHear | None:
    """The text of the draft as it will be with ``message``, or the voice in it; None when it is
    no part of a draft.

    A customer's message in a step is read as well, since the step may turn out to be over; but
    that is not worth a model's time.
    """
    kept = None if talk is None else talk.draft
    step = None if talk is None else talk.step
    is_staff = person is not None and person.is_staff
    if is_command(message) or (is_staff and (step is not None or kept is None)):
        return None
    draft = Draft(id=0) if kept is None else Draft.from_json(kept)
    if draft.is_talk or step == REWRITING:
        draft = Draft(id=0)
    who = 0 if person is None else person.id
    consents = person is not None and person.model_consent_at is not None
    may_leave = consents and step in (None, REWRITING)
    names = () if person is None else (person.name,)
    if words_of(message):
        return ToRead(draft.with_part(part_of(message)).text, who, may_leave, names)
    if message.voice is not None:
        return ToHear(message.voice.file_id, who, may_leave, names, before=draft.text)
    return None


def change_part(turn: Turn, message: Message) -> bool:
    """Follow the edit of a message of the draft; False when it belongs to none."""
    draft = draft_of(turn)
    if draft is None or all(part.source != message.message_id for part in draft.parts):
        return False
    draft = draft.with_part(part_of(message)).as_read(turn.reading)
    turn.keep_draft(draft.to_json())
    turn.update(turn.person, draft.slot, _card(turn, draft))
    return True


def rewrite(turn: Turn, message: Message) -> None:
    """The message replaces all the words written so far; the files stay."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    turn.go(None)
    draft = draft_of(turn)
    if draft is not None:
        files = tuple(Part(part.source, "", part.file) for part in draft.parts if part.file)
        turn.keep_draft(replace(draft, parts=files).to_json())
    take_part(turn, message)


def part_of(message: Message) -> Part:
    """The message as a part of a draft."""
    return Part(message.message_id, words_of(message), file_of(message))


@router.callback_query(DraftPress.filter())
async def pressed(press: CallbackQuery, callback_data: DraftPress, turn: Turn) -> None:
    """A button of the draft card."""
    draft, wish = draft_of(turn), _WISHES.get(callback_data.do)
    if wish is None:
        raise NotYours
    if draft is None or draft.id != callback_data.draft:
        _explain_old(turn, callback_data.draft)
    else:
        wish(turn, draft, callback_data.value)


def _submit(turn: Turn, draft: Draft, value: str) -> None:
    if not draft.parts:
        turn.toast("draft-empty")
        return
    if value in CHOOSABLE_KINDS or (value and value == draft.understood.kind):
        draft = replace(draft, kind=value)
    turn.keep_draft(None)
    ticket = file_draft(turn, draft)
    turn.show(Screen(turn.texts.say("draft-filed", number=ticket.number)))
    turn.toast("toast-filed", number=ticket.number)


def _edit(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(edit_card(turn, draft))


def _show(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(_card(turn, draft))


def _kinds(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(kinds_card(turn, draft))


def _categories(turn: Turn, draft: Draft, _: str) -> None:
    turn.show(categories_card(turn, draft))


def _choose_kind(turn: Turn, draft: Draft, value: str) -> None:
    if value in CHOOSABLE_KINDS:
        _change(turn, replace(draft, kind=value))


def _choose_category(turn: Turn, draft: Draft, value: str) -> None:
    _change(turn, replace(draft, category=value))


def _insist(turn: Turn, draft: Draft, _: str) -> None:
    _change(turn, replace(draft, insisted=True))


def _drop_files(turn: Turn, draft: Draft, _: str) -> None:
    parts = tuple(Part(part.source, part.text) for part in draft.parts if part.text)
    _change(turn, replace(draft, parts=parts))


def _ask_words(turn: Turn, draft: Draft, _: str) -> None:
    turn.go(REWRITING)
    turn.ask("draft-write-anew")


def _cancel(turn: Turn, draft: Draft, _: str) -> None:
    turn.keep_draft(None)
    turn.go(None)
    turn.show(Screen(turn.texts.say("draft-cancelled")))


def _add_to_ticket(turn: Turn, draft: Draft, value: str) -> None:
    if not draft.parts:
        turn.toast("draft-empty")
        return
    ticket_id = int(value) if value.isdecimal() else 0
    ticket = ticket_of_customer(turn, min(ticket_id, LARGEST_ID))
    hand_over(turn, ticket, draft.text, draft.files, source=draft.parts[-1].source)
    _put_away(turn, "draft-added", ticket)


def _put_away(turn: Turn, key: str, ticket: Ticket) -> None:
    """The card says what became of the draft; there is nothing left to press."""
    turn.keep_draft(None)
    turn.show(Screen(turn.texts.say(key, number=ticket.number)))


def _change(turn: Turn, draft: Draft) -> None:
    turn.keep_draft(draft.to_json())
    turn.show(_card(turn, draft))


_WISHES: dict[str, Callable[[Turn, Draft, str], None]] = {
    "submit": _submit,
    "edit": _edit,
    "cancel": _cancel,
    "show": _show,
    "kinds": _kinds,
    "kind": _choose_kind,
    "categories": _categories,
    "category": _choose_category,
    "rewrite": _ask_words,
    "drop": _drop_files,
    "insist": _insist,
    "add": _add_to_ticket,
}


def _card(turn: Turn, draft: Draft) -> Screen:
    return talk_card(turn, draft) if draft.is_talk else draft_card(turn, draft)


def _explain_old(turn: Turn, draft_id: int) -> None:
    ticket = filed_from(turn.session, draft_id)
    if ticket is None or ticket.customer_id != turn.person.id:
        raise OutOfDate(number="")
    turn.toast("toast-already-filed", number=ticket.number)
