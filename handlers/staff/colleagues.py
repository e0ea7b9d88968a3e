"""Who else there is for a ticket: those on duty and the least loaded come first."""

from collections.abc import Callable

from handlers.buttons import Button, ColleaguePress, button
from handlers.cards.staff_buttons import staff_button
from handlers.dispatching import colleagues_for
from handlers.errors import Nobody, NotYours
from handlers.lists import turning
from handlers.turn import Screen, Turn
from storage.people import Person
from storage.tickets import Ticket

PAGE = 8


def choose_colleague(turn: Turn, ticket: Ticket, do: str, key: str, page: int = 0) -> None:
    """Show whom the ticket could be given to, or who could be asked (``do``)."""
    colleagues = _colleagues(turn, ticket)
    if not colleagues:
        raise Nobody(number=ticket.number)
    shown = colleagues[page * PAGE : (page + 1) * PAGE]
    rows = [[_choice(turn, ticket, do, person)] for person in shown]
    more = len(colleagues) > (page + 1) * PAGE
    turn_to = _turning_to(ticket, do)
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    text = turn.texts.say(key, number=ticket.number)
    turn.show(Screen(text, [*rows, turning(turn, page, more, turn_to), [back]]))


def chosen_colleague(turn: Turn, ticket: Ticket, person_id: int) -> Person:
    """The colleague with that id, if they can still be chosen."""
    found = next((each for each in _colleagues(turn, ticket) if each.id == person_id), None)
    if found is None:
        raise NotYours
    return found


def _colleagues(turn: Turn, ticket: Ticket) -> list[Person]:
    concerned = {turn.person.id, ticket.handler_id, ticket.customer_id} - {None}
    return colleagues_for(turn, ticket, without=[each for each in concerned if each])


def colleague_line(turn: Turn, person: Person) -> str:
    """Their name with whether they are there and what they have in hand; a superior's role."""
    label = turn.texts.label
    sign = "🏖" if person.away_until else "🟢" if person.on_duty else "⚪️"
    line = f"{sign} {label('colleague-in-list', name=person.name, load=person.load)}"
    return f"{line} · {label(f'role-{person.role.value}')}" if person.role.leads else line


def _choice(turn: Turn, ticket: Ticket, do: str, person: Person) -> Button:
    press = ColleaguePress(do=do, ticket=ticket.id, version=ticket.version, person=person.id)
    return button(colleague_line(turn, person), press)


def _turning_to(ticket: Ticket, do: str) -> Callable[[int], ColleaguePress]:
    def press(page: int) -> ColleaguePress:
        return ColleaguePress(do=do, ticket=ticket.id, version=ticket.version, page=page)

    return press
