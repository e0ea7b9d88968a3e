"""A new matter about an earlier ticket: an appeal, its handling, or what went on after it."""

import re
from dataclasses import replace
from datetime import timedelta

from handlers.buttons import Button, button
from handlers.customer.callers import caller_of, known_as
from handlers.customer.draft import Draft
from handlers.customer.draft_matter import OF_TROUBLE
from handlers.customer.offers import nearness
from handlers.customer.setting_aside import begin_another
from handlers.customer.talk import WRITING
from handlers.customer.ticket_named import named_among
from handlers.errors import AppealedAlready, NotNow
from handlers.presses.customers import DraftPress
from handlers.referring import may_reopen, reference_key
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.appeals import wants_appeal
from prompts.texts import Html
from prompts.wishes.reopening import tells_of_again
from storage.appeals import Handled, appeal_against, decided_lately, may_be_appealed
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.ticket_lists import named_of, tickets_of
from storage.tickets import UNFINISHED, Ticket, find_ticket

LOOKED_AT = 20
_LATELY = timedelta(hours=24)
_NUMBER = re.compile(r"[A-Z][0-9]{8}-[0-9]{4}")
OFFERED = 3
"""So many tickets are offered to be appealed against."""


def begin_appeal(turn: Turn, ticket: Ticket) -> None:
    """申诉: why is asked; what is written next is the appeal, or goes to who has one already."""
    earlier = appeal_against(turn.session, ticket)
    if earlier is not None and caller_of(turn, ticket) is None:
        _go_on_with_appeal(turn, ticket, earlier)
        return
    _begin(turn, appealing(turn, _draft(turn, ticket), ticket), "appeal-why", ticket)


def _go_on_with_appeal(turn: Turn, ticket: Ticket, appeal: Ticket) -> None:
    """There is no second one: their words go to whoever examines it, or on to the next level."""
    if may_be_appealed(turn.session, appeal):
        begin_appeal(turn, appeal)
    elif appeal.state in UNFINISHED:
        turn.go(WRITING, ticket=appeal.id)
        turn.ask("appeal-goes-on", number=ticket.number, appeal=appeal.number)
    else:
        raise AppealedAlready(number=ticket.number, appeal=appeal.number)


def begin_again(turn: Turn, ticket: Ticket) -> None:
    """It can't be opened again: what is written next is a new matter that refers to it."""
    draft = replace(_draft(turn, ticket), refers_to=ticket.id, category=ticket.category)
    _begin(turn, replace(draft, kind=_kind_anew(ticket)), "again-what", ticket)


def _draft(turn: Turn, ticket: Ticket) -> Draft:
    """Of its customer, who may be on the telephone."""
    caller = caller_of(turn, ticket)
    return Draft(id=turn.inbox_id or 0, caller=caller, insisted=caller is not None)


def begin_complaint(turn: Turn, ticket: Ticket) -> None:
    """About how it is handled: what is written next goes past whoever has it."""
    if ticket.handler_id is None:
        raise NotNow(number=ticket.number)
    draft = Draft(id=turn.inbox_id or 0, kind=Kind.COMPLAINT.value)
    conduct = next((each.id for each in turn.desk.categories.values() if each.conduct), None)
    about = about_handling(replace(draft, category=conduct), ticket)
    _begin(turn, about, "handling-what", ticket)


def about_handling(draft: Draft, ticket: Ticket | Handled) -> Draft:
    """The draft as a complaint about whoever has the ticket in hand."""
    return replace(
        draft,
        kind=Kind.COMPLAINT.value,
        refers_to=ticket.id,
        about=ticket.handler_id,
        handling_asked=True,
    )


def appealing(turn: Turn, draft: Draft, ticket: Ticket) -> Draft:
    """The draft as an appeal against the ticket's outcome; refused where there is one."""
    earlier = appeal_against(turn.session, ticket)
    if earlier is not None:
        raise AppealedAlready(number=ticket.number, appeal=earlier.number)
    if not may_be_appealed(turn.session, ticket):
        raise NotNow(number=ticket.number)
    return replace(
        draft, kind=Kind.APPEAL.value, refers_to=ticket.id, category=ticket.category, about=None
    )


def tied(turn: Turn, draft: Draft) -> Draft:
    """The draft as an appeal against the ticket that its words name, or the only one that it can be
    against; or as it goes on from one that it names and that is over; else as it is."""
    could = _appealable(turn, draft)
    if len(could) == 1:
        return appealing(turn, draft, could[0])
    over = _named_and_over(turn, draft)
    return draft if over is None else replace(draft, refers_to=over.id)


def _named_and_over(turn: Turn, draft: Draft) -> Ticket | None:
    """The ticket of theirs that the words name, where it is closed for too long to be opened
    again."""
    words = draft.text.upper()
    unknown = draft.refers_to is None and draft.caller is None and not draft.is_wish
    if (
        not unknown
        or draft.ticket_kind() not in OF_TROUBLE
        or not (numbers := _NUMBER.findall(words))
    ):
        return None
    named = named_of(turn.session, turn.person.id, numbers)
    over = [each for each in named if each.state is State.CLOSED and not may_reopen(turn, each)]
    return over[0] if len(named) == len(over) == 1 else None


def appeal_rows(turn: Turn, draft: Draft) -> list[list[Button]]:
    """To appeal against one of the tickets whose outcome was told, where that is what is wanted:
    against those that the words name, if they name any."""
    return [[_offer(turn, draft, each)] for each in _appealable(turn, draft)[:OFFERED]]


def _appealable(turn: Turn, draft: Draft) -> list[Ticket]:
    """Those that it may appeal against; none where it is known what it refers to, or it is no
    appeal."""
    if draft.refers_to or draft.kind not in (None, Kind.APPEAL.value):
        return []
    if not wants_appeal(draft.text, draft.understood.kind):
        return []
    customer = known_as(turn, draft)
    known = [] if customer is None else decided_lately(turn.session, customer.id, LOOKED_AT)
    named = named_among(known, draft.text)
    return [each for each in named or known if may_be_appealed(turn.session, each)]


def reopen_rows(turn: Turn, draft: Draft) -> list[list[Button]]:
    """To open the newest closed ticket again that the draft may be about, where it tells of what
    happens again or goes on."""
    told_before = (tells_of_again(draft.text) or draft.contests) and not draft.caller
    if not told_before or draft.refers_to or draft.ticket_kind() not in OF_TROUBLE:
        return []
    own = tickets_of(turn.session, turn.person.id, offset=0, limit=OFFERED)
    for ticket in own:
        near = nearness(draft, ticket.text, ticket.category, ticket.facts)
        just_closed = ticket is own[0] and _just_closed(turn, draft, ticket)
        if (near or just_closed) and may_reopen(turn, ticket):
            press = DraftPress(do="reopen", draft=draft.id, value=str(ticket.id))
            return [[button(turn.texts.label("btn-reopen-this", number=ticket.number), press)]]
    return []


def _just_closed(turn: Turn, draft: Draft, ticket: Ticket) -> bool:
    """Whether words that name no matter are about this one, of which they heard a moment ago."""
    closed = ticket.closed_at
    return draft.contests and closed is not None and turn.received_at - closed <= _LATELY


def reference_lines(turn: Turn, draft: Draft) -> list[Html]:
    """What the draft refers to."""
    ticket = None if draft.refers_to is None else find_ticket(turn.session, draft.refers_to)
    if ticket is None:
        return []
    key = reference_key(draft.ticket_kind(), handling=draft.about is not None)
    return [turn.texts.say(key, number=ticket.number)]


def _begin(turn: Turn, draft: Draft, key: str, ticket: Ticket) -> None:
    """Ask for the words; what is being written already is kept for afterwards."""
    turn.go(None)
    draft = begin_another(turn, draft)
    turn.keep_draft(draft.to_json())
    leave = button(turn.texts.label("btn-cancel"), DraftPress(do="cancel", draft=draft.id))
    screen = Screen(turn.texts.say(key, number=ticket.number), [[leave]])
    turn.send(turn.person, screen, slot=draft.slot)


def _kind_anew(ticket: Ticket) -> str:
    return Kind.COMPLAINT.value if ticket.kind is Kind.APPEAL else ticket.kind.value


def _offer(turn: Turn, draft: Draft, ticket: Ticket) -> Button:
    press = DraftPress(do="appeal", draft=draft.id, value=str(ticket.id))
    return button(turn.texts.label("btn-appeal-against", number=ticket.number), press)
