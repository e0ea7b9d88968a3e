"""A complaint about whoever has a ticket, written in the middle of something else: it must not be
put to words that reach them, and is a matter of its own at once."""

from dataclasses import replace

from aiogram.types import Message

from handlers.albums import remember_drafted_album
from handlers.customer.conduct import suspicion
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.emergency import warned
from handlers.customer.hearing import said_in
from handlers.customer.live_card import kept_card, send_card
from handlers.customer.parting import MOST_ASIDE, begun_with
from handlers.customer.setting_aside import begin_another, put_behind
from handlers.incoming import file_of
from handlers.turn import Turn
from prompts.reading.blaming import may_blame
from prompts.reading.grades import tells_of_danger
from prompts.reading.staff_names import complains_of_staff

CHANGING = "changing"
"""In place of a step: they changed a message that had gone to the handler."""


def take_past_handler(turn: Turn, message: Message, step: str, ticket_id: int) -> bool:
    """Ask whether it is about the handling, instead of what was waited for in the ``step``; False
    when the words are nothing of the kind."""
    another = _blame_in(turn, _part_of(turn, message), step, ticket_id)
    if another is None:
        return False
    turn.go(None)
    _begin(turn, another)
    remember_drafted_album(turn, message)
    return True


def change_past_handler(turn: Turn, message: Message, ticket_id: int, before: str) -> bool:
    """The same of a message for a ticket that was changed and said ``before`` what it may say to
    them; what blamed them then was asked about then."""
    part = _part_of(turn, message)
    another = _blame_in(turn, part, CHANGING, ticket_id)
    if another is None or _blame_in(turn, replace(part, text=before), CHANGING, ticket_id):
        return False
    _begin(turn, another)
    return True


def _part_of(turn: Turn, message: Message) -> Part:
    return Part(message.message_id, said_in(turn, message), file_of(message))


def _blame_in(turn: Turn, part: Part, step: str, ticket_id: int) -> Draft | None:
    """What plainly blames the handler of the ticket it is for, as a draft; None: nothing of the
    kind."""
    if not part.text:
        return None
    another = replace(begun_with(turn, part), meant_as=step, meant_for=ticket_id)
    return None if suspicion(turn, another) is None else another


def part_past_handler(turn: Turn, draft: Draft, part: Part) -> bool:
    """The same in the middle of a draft, which is set aside; one that is about staff already goes
    on. A danger still comes first: what is about staff waits behind it."""
    if draft.caller is not None or draft.refers_to is not None:
        return False
    another = _complaint_in(turn, part, asked=draft.handling_asked)
    if another is None or (draft.text and suspicion(turn, draft) is not None):
        return False
    if draft.warned and len(draft.aside) < MOST_ASIDE and not tells_of_danger(part.text):
        send_card(turn, put_behind(draft, another))
    else:
        _begin(turn, another)
    return True


def _complaint_in(turn: Turn, part: Part, *, asked: bool) -> Draft | None:
    """What complains of staff; where that was ``asked`` and denied, only what says of whom."""
    if not (may_blame(part.text) or (part.file is None and complains_of_staff(part.text))):
        return None
    another = begun_with(turn, part)
    suspected = suspicion(turn, another)
    if suspected is None or suspected.said:
        return None if suspected is None else another
    plainly = part.file is None and not asked and complains_of_staff(part.text)
    return another if plainly else None


def _begin(turn: Turn, draft: Draft) -> None:
    draft = warned(turn, begin_another(turn, draft))
    turn.send(turn.person, kept_card(turn, draft), slot=draft.slot)
