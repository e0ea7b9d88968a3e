"""What a handler wrote about an outcome that came back: shown, with a button to use it again."""

from handlers.buttons import Button, button
from handlers.limits import parts_of
from handlers.presses.customers import ChoicePress
from handlers.relay import slot_of_story
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, copyable
from storage.confirmations import Confirmation, ConfirmationState, outcomes_of
from storage.tickets import Ticket

_CAME_BACK = (ConfirmationState.RETURNED, ConfirmationState.UNDONE)


def earlier_outcome(work: Work, ticket: Ticket) -> Confirmation | None:
    """The latest outcome, if it was sent back or taken back."""
    latest = max(outcomes_of(work.session, ticket.id), key=lambda each: each.id, default=None)
    if latest is None or latest.state not in _CAME_BACK or not latest.solution:
        return None
    return latest


def offer_solution(turn: Turn, ticket: Ticket) -> list[Button]:
    """The earlier outcome, to be copied and changed; the button takes it as it is."""
    before = earlier_outcome(turn, ticket)
    return [] if before is None else _offer(turn, ticket, before.solution, "solution")


def offer_cause(turn: Turn, ticket: Ticket) -> list[Button]:
    """Likewise the earlier cause."""
    before = earlier_outcome(turn, ticket)
    return [] if before is None or not before.cause else _offer(turn, ticket, before.cause, "cause")


def _offer(turn: Turn, ticket: Ticket, words: str, what: str) -> list[Button]:
    head = turn.texts.say(f"staff-{what}-before", number=ticket.number)
    first, *rest = parts_of(words)
    for text in (Html(f"{head}\n{copyable(first)}"), *map(copyable, rest)):
        turn.send(turn.person, Screen(text), slot=slot_of_story(ticket))
    return [button(turn.texts.label("btn-as-before"), ChoicePress(what="outcome", value=what))]
