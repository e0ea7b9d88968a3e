"""The buttons of a ticket for the staff: what its owner can do, what its superiors can."""

from collections.abc import Iterator
from datetime import datetime

from handlers.access import allowed
from handlers.buttons import Button, Rows, button, in_rows
from handlers.presses.decisions import ExtensionPress
from handlers.presses.tickets import TicketPress
from handlers.work import Work
from storage.assessments import can_be_assessed
from storage.callers import is_caller
from storage.extensions import Extension
from storage.messages import unheard
from storage.people import Person
from storage.rules.kinds import Kind
from storage.rules.moves import MOVES, Action, State
from storage.rules.roles import Right, may
from storage.supervision import following_of
from storage.tickets import UNFINISHED, Ticket

_ACTIONS = (
    (Action.ACCEPT, "btn-accept"),
    (Action.ASK, "btn-ask"),
    (Action.REPLY, "btn-reply"),
    (Action.RESOLVE, "btn-resolve"),
    (Action.EXTEND, "btn-extend"),
)
BUTTONS = 7
"""On a card; where there would be more, what is seldom needed is behind "More"."""


def staff_button(work: Work, ticket: Ticket, reader: Person, do: str, key: str) -> Button:
    """A button about the ticket as it is now."""
    press = TicketPress(do=do, ticket=ticket.id, version=ticket.version)
    return button(work.texts_for(reader).label(key), press)


def work_rows(work: Work, ticket: Ticket, reader: Person) -> Rows:
    """What its owner can do as the ticket stands; from the pool, whoever sees it."""
    return in_rows(_deeds(work, ticket, reader), 2)


def _deeds(work: Work, ticket: Ticket, reader: Person, *, number: bool = False) -> list[Button]:
    """The same one by one; before that of the call, where ``number``, the one that shows it."""
    if ticket.handler_id is not None and not ticket.is_worked_on_by(reader):
        return []
    if ticket.handler_id is None and not allowed(work.desk, reader, ticket, Right.ACCEPT):
        return []
    buttons = [
        staff_button(work, ticket, reader, action.value, key)
        for action, key in _ACTIONS
        if (ticket.state, action) in MOVES
        and (action is not Action.EXTEND or before_deadline(ticket, work.now))
    ]
    if ticket.is_worked_on_by(reader) and to_be_phoned(work, ticket):
        shown = phone_row(work, ticket, reader) if number else []
        buttons = [*shown, phoned_button(work, ticket, reader), *buttons]
    return buttons


def phoned_button(work: Work, ticket: Ticket, reader: Person) -> Button:
    """The way to say that the customer was told by telephone."""
    return staff_button(work, ticket, reader, "phoned", "btn-phoned")


def to_be_phoned(work: Work, ticket: Ticket) -> bool:
    """Whether the customer can't be written to, or there is something they were never told."""
    if ticket.state not in UNFINISHED:
        return False
    if ticket.unreachable_at is not None:
        return True
    # Before somebody accepts it nobody writes to the customer.
    return ticket.state is not State.NEW and bool(unheard(work.session, ticket))


def before_deadline(ticket: Ticket, at: datetime) -> bool:
    """Whether the promise to resolve it could still be kept at ``at``; a clock that stands keeps
    it from being missed."""
    return ticket.due_at > min(at, ticket.paused_at or at)


def open_row(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to the card, from a message about it."""
    return [staff_button(work, ticket, reader, "open", "btn-open")]


def decision_row(work: Work, wish: Extension | None, reader: Person) -> list[Button]:
    """The two answers to a handler's wish for more time; none where nothing was wished."""
    if wish is None:
        return []
    label = work.texts_for(reader).label
    return [
        button(label("btn-grant"), ExtensionPress(do="grant", extension=wish.id)),
        button(label("btn-refuse"), ExtensionPress(do="refuse", extension=wish.id)),
    ]


def appeal_row(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The two answers to an appeal that is theirs to decide."""
    theirs = ticket.handler_id is None or ticket.is_worked_on_by(reader)
    if ticket.kind is not Kind.APPEAL or not ticket.is_open or not theirs:
        return []
    if not allowed(work.desk, reader, ticket, Right.APPEAL):
        return []
    return [staff_button(work, ticket, reader, do, f"btn-{do}") for do in ("uphold", "reject")]


def note_row(work: Work, ticket: Ticket, reader: Person, label: str = "btn-seen") -> list[Button]:
    """The way to say that one knows of it, for those who don't work on it themselves."""
    own = ticket.is_worked_on_by(reader)
    if own or not allowed(work.desk, reader, ticket, Right.TAKE_NOTE):
        return []
    return [staff_button(work, ticket, reader, "seen", label)]


def more_rows(work: Work, ticket: Ticket, reader: Person) -> Rows:
    """What the card itself has no room for."""
    rare = [*_rare(work, ticket, reader), *_among_staff(work, ticket, reader)]
    buttons = [*rare, *_looks(work, ticket, reader, 0)]
    return [*in_rows(buttons, 2), [staff_button(work, ticket, reader, "card", "btn-back")]]


def card_rows(work: Work, ticket: Ticket, reader: Person, files: int, most: int = BUTTONS) -> Rows:
    """What stands under the card of a ticket with so many ``files``, no more than ``most``."""
    deeds = _deeds(work, ticket, reader, number=True)
    rare = [each for each in _rare(work, ticket, reader) if each not in deeds]
    looks = [*_help(work, ticket, reader), *_looks(work, ticket, reader, files)]
    more = staff_button(work, ticket, reader, "more", "btn-more")
    hidden = [more] if any(_among_staff(work, ticket, reader)) else []
    if len(deeds) + len(rare) + len(looks) + len(hidden) <= most:
        return [*in_rows([*deeds, *rare], 2), [*looks, *hidden]]
    return [*in_rows(deeds, 2), [*looks[: most - 1 - len(deeds)], more]]


def _help(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to what the desk can contribute, while there is something to be said."""
    if ticket.state not in UNFINISHED:
        return []
    return [staff_button(work, ticket, reader, "help", "btn-help")]


_AMONG_STAFF = (
    ("note", Right.NOTE, None, "btn-note"),
    ("consult", Right.CONSULT, Action.HAND_ON, "btn-consult"),
    ("transfer", Right.TRANSFER, Action.HAND_ON, "btn-transfer"),
    ("return", Right.RETURN, Action.RETURN, "btn-return"),
    ("give", Right.ASSIGN, Action.HAND_ON, "btn-give"),
    ("take", Right.ASSIGN, Action.HAND_ON, "btn-take"),
    ("supplier", Right.SUPPLIER, None, "btn-supplier"),
    ("customer", Right.CUSTOMER_FILE, None, "btn-customer"),
    ("close", Right.CLOSE, Action.CLOSE, "btn-close"),
)


def _among_staff(work: Work, ticket: Ticket, reader: Person) -> Iterator[Button]:
    """Who else is to have it or to know of it; to give, to take over and to close without an
    outcome is for the tickets of others."""
    own = ticket.is_worked_on_by(reader)
    for do, right, action, key in _AMONG_STAFF:
        if (
            (action is None or (ticket.state, action) in MOVES)
            and not (right is Right.SUPPLIER and not _has_suppliers(work, ticket))
            and not (own and right in (Right.ASSIGN, Right.CLOSE))
            and allowed(work.desk, reader, ticket, right)
        ):
            yield staff_button(work, ticket, reader, do, key)
    if can_be_assessed(ticket, work.desk, work.now) and allowed(
        work.desk, reader, ticket, Right.ASSESS
    ):
        yield staff_button(work, ticket, reader, "assess", "btn-assess")
    yield from caller_button(work, ticket, reader)


def caller_button(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to write down what a customer without a chat wishes, who rings again."""
    may_act = is_caller(ticket.customer) and allowed(work.desk, reader, ticket, Right.FOR_CALLER)
    return [staff_button(work, ticket, reader, "caller", "btn-caller")] if may_act else []


def _has_suppliers(work: Work, ticket: Ticket) -> bool:
    return ticket.is_open and bool(work.desk.suppliers)


def _looks(work: Work, ticket: Ticket, reader: Person, files: int) -> list[Button]:
    see = [("story", "btn-story"), ("trail", "btn-history")]
    if files:
        see.insert(0, ("files", "btn-files"))
    if ticket.refers_to_id is not None:
        see.append(("earlier", "btn-earlier"))
    return [staff_button(work, ticket, reader, do, key) for do, key in see]


def _rare(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    buttons = phone_row(work, ticket, reader)
    if is_caller(ticket.customer) and may(reader.role, Right.FILE):
        buttons.append(staff_button(work, ticket, reader, "code", "btn-code"))
    can = (ticket.state, Action.REGRADE) in MOVES
    if can and allowed(work.desk, reader, ticket, Right.REGRADE):
        buttons.append(staff_button(work, ticket, reader, Action.REGRADE.value, "btn-regrade"))
    if ticket.is_open and allowed(work.desk, reader, ticket, Right.RECLASSIFY):
        buttons.append(staff_button(work, ticket, reader, "reclassify", "btn-reclassify"))
    return [*buttons, *_supervision(work, ticket, reader)]


def _supervision(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to be told each step, or to let go of it again."""
    if following_of(work.session, ticket, reader) is not None:
        return [staff_button(work, ticket, reader, "let_go", "btn-let-go")]
    own = ticket.is_worked_on_by(reader) or ticket.state not in UNFINISHED
    if own or not allowed(work.desk, reader, ticket, Right.SUPERVISE):
        return []
    return [staff_button(work, ticket, reader, "supervise", "btn-supervise")]


def phone_row(work: Work, ticket: Ticket, reader: Person) -> list[Button]:
    """The way to see the customer's whole number, if they left one."""
    if ticket.customer.phone is None or not allowed(work.desk, reader, ticket, Right.SEE_PHONE):
        return []
    return [staff_button(work, ticket, reader, "see_phone", "btn-see-phone")]
