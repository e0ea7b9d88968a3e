"""✨ 帮手: what a ticket is about in two lines, what was done about similar ones, and the way to a
reply to begin with (:mod:`handlers.staff.suggesting`)."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from handlers.access import allowed, scope_of
from handlers.buttons import Button, Rows, button, in_rows
from handlers.cards.staff_buttons import staff_button
from handlers.cards.summary import summary_lines
from handlers.limits import excerpt
from handlers.presses.tickets import TicketPress
from handlers.turn import Turn
from handlers.work import Screen
from prompts.helping.likeness import most_like
from prompts.helping.summary import summarise
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html, quote
from prompts.thinking import Line, ToHelp
from storage.consents import may_be_read
from storage.messages import messages_of
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.moves import MOVES, Action
from storage.rules.roles import Right
from storage.similar import candidates
from storage.tickets import Ticket, find_ticket

SIMILAR_SHOWN = 3
STORY_SHOWN, SOLUTION_SHOWN = 160, 600
LONG = 240
"""Signs of a talk that a model is asked to sum up; a shorter one is read as quickly."""
_SUMMARY, _SUGGEST = "help", "suggest"


def wanted(
    session: Session, desk: Desk, data: str, person: Person, recipient: str | None
) -> ToHelp | None:
    """What is to be thought out for this press; nothing where they have no right to it.
    ``recipient``: the model that may be asked, as consents name it."""
    press = _press_for_help(data)
    ticket = None if press is None else find_ticket(session, press.ticket)
    if press is None or ticket is None:
        return None
    right = Right.REPLY if press.do == _SUGGEST else Right.SEE_TICKET
    lines = _talk(session, ticket)
    is_short = press.do == _SUMMARY and sum(len(line.text) for line in lines) < LONG
    if is_short or not allowed(desk, person, ticket, right):
        return None
    return ToHelp(
        wish="reply" if press.do == _SUGGEST else "summary",
        lines=lines,
        language=ticket.customer.language if press.do == _SUGGEST else person.language,
        person=person.id,
        may_leave=may_be_read(ticket.customer, recipient),
        about=ticket.customer_id,
        names=(ticket.customer.name, person.name),
    )


def show_help(turn: Turn, ticket: Ticket) -> None:
    """The ticket in two lines, and the ways on."""
    texts = turn.texts
    lines = [texts.say("help-title", number=ticket.number)]
    if turn.help is not None and turn.help.text:
        lines.append(quote(with_phones_masked(turn.help.text)))
    else:
        talk = _talk(turn.session, ticket)
        summary = summarise([replace(line, text=with_phones_masked(line.text)) for line in talk])
        lines += summary_lines(texts, summary) or [texts.say("help-nothing")]
    turn.show(Screen(Html("\n".join(lines)), _ways(turn, ticket)))


def show_similar(turn: Turn, ticket: Ticket) -> None:
    """What was done about tickets like this one, as far as the person may see them."""
    found = _similar(turn, ticket)
    title = "similar-title" if found else "similar-none"
    lines = [turn.texts.say(title, number=ticket.number)]
    for place, each in enumerate(found, 1):
        lines += _solved(turn, place, each)
    opening = [
        button(f"📂 {each.number}", TicketPress(do="open", ticket=each.id, version=each.version))
        for each in found
    ]
    back = staff_button(turn, ticket, turn.person, _SUMMARY, "btn-back")
    turn.show(Screen(Html("\n".join(lines)), [*in_rows(opening, 2), [back]]))


def _similar(turn: Turn, ticket: Ticket) -> list[Ticket]:
    scope = scope_of(turn.desk, turn.person, Right.SEE_TICKET)
    others = candidates(turn.session, ticket, scope)
    like = most_like(ticket.text, [each.text for each in others], SIMILAR_SHOWN)
    found = (find_ticket(turn.session, others[each.place].id) for each in like)
    return [each for each in found if each is not None]


def _solved(turn: Turn, place: int, ticket: Ticket) -> Sequence[Html]:
    texts = turn.texts
    at = turn.when(ticket.resolved_at or ticket.opened_at, turn.person)
    solution = excerpt(ticket.solution or "", SOLUTION_SHOWN)
    return [
        texts.say("similar-line", place=place, number=ticket.number, at=at),
        quote(excerpt(with_phones_masked(ticket.text), STORY_SHOWN)),
        texts.say("similar-solution", words=solution),
    ]


def _ways(turn: Turn, ticket: Ticket) -> Rows:
    def way(do: str, key: str) -> Button:
        return staff_button(turn, ticket, turn.person, do, key)

    can_reply = (ticket.state, Action.REPLY) in MOVES
    ways = [way("similar", "btn-similar")]
    if can_reply and allowed(turn.desk, turn.person, ticket, Right.REPLY):
        ways.insert(0, way(_SUGGEST, "btn-suggest"))
    return [ways, [way("card", "btn-back")]]


def _talk(session: Session, ticket: Ticket) -> tuple[Line, ...]:
    said = [Line("customer", ticket.text)]
    for message in messages_of(session, ticket.id):
        is_own = message.author_id == ticket.customer_id
        said.append(Line("customer" if is_own else "staff", message.text))
    return tuple(line for line in said if line.text)


def _press_for_help(data: str) -> TicketPress | None:
    if not data.startswith(f"{TicketPress.__prefix__}:"):
        return None
    try:
        press = TicketPress.unpack(data)
    except (TypeError, ValueError):
        return None
    return press if press.do in (_SUMMARY, _SUGGEST) else None
