"""问一下Grace 0005 银行多久回, "ask Grace if she knows this customer": in words a colleague is
asked."""

from collections.abc import Sequence

from handlers.staff.colleagues import name_begun_with
from handlers.staff.for_customer import is_named
from handlers.staff.handing import ask_colleague
from handlers.staff.ticket_meant import tickets_meant, worked_on
from handlers.turn import Turn
from prompts.wishes.consulting import colleague_asked, question_behind
from prompts.wishes.to_customer import addressed_by_name
from storage.rules.roles import Right
from storage.teams import working_within
from storage.tickets import Ticket


def asked_about(turn: Turn, text: str, replied_to: int | None) -> Sequence[Ticket]:
    """The tickets about which a colleague may be asked; none where nobody of the staff is named,
    or it is the name of a customer of theirs as well."""
    name, _ = _said(turn, text)
    if not name or any(is_named(each.customer.name, name) for each in worked_on(turn)):
        return []
    return tickets_meant(turn, text, replied_to, Right.CONSULT)


def ask_about(turn: Turn, ticket: Ticket, text: str) -> None:
    """What stands behind the name is put to them; where nothing does, it is asked for."""
    name, behind = _said(turn, text)
    ask_colleague(turn, ticket, name, question_behind(behind, text))


def _said(turn: Turn, text: str) -> tuple[str, str]:
    """The name, and what stands behind it; no name: nobody of the staff is meant."""
    by_name, found = addressed_by_name(text), colleague_asked(text)
    place = by_name.name[0] if by_name is not None else found[0] if found is not None else None
    if place is None:
        return "", ""
    people = working_within(turn.session, None, without=[turn.person.id])
    name = name_begun_with(people, text[place:])
    return name, text[place + len(name) :]
