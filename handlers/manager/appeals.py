"""Appeals, and complaints about staff, that nobody has begun to decide: a line of the approvals."""

from collections.abc import Mapping

from handlers.access import possible, ticket_of_staff
from handlers.errors import NotYours, Taken
from handlers.limits import excerpt
from handlers.relay import slot_of_ticket
from handlers.staff.deciding_appeals import Verdict, decide_appeal
from handlers.staff.taking_on import take_on
from handlers.turn import Turn
from handlers.words import kind_word
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html
from storage.rules.kinds import Kind
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

REASON_SHOWN = 120
_VERDICTS = {Verdict.UPHOLD.value: "✅", Verdict.REJECT.value: "✖️"}


def appeal_line(turn: Turn, ticket: Ticket) -> Html:
    """What it is about, and until when it is to be decided."""
    earlier = ticket.refers_to
    return turn.texts.say(
        "approvals-appeal",
        number=ticket.number,
        kind=kind_word(ticket.kind, turn.person.language),
        earlier="—" if earlier is None else earlier.number,
        due=turn.by(ticket.due_at, turn.person),
        late=int(ticket.due_at <= turn.now),
        is_appeal=int(ticket.kind is Kind.APPEAL),
        reason=excerpt(with_phones_masked(ticket.text), REASON_SHOWN),
    )


def answers_to(ticket: Ticket) -> Mapping[str, str]:
    """An appeal can be decided at once; what went on at the counter has to be looked into."""
    return {**(_VERDICTS if ticket.kind is Kind.APPEAL else {}), "grant": "🙋"}


def decide_in_passing(turn: Turn, ticket_id: int, do: str) -> None:
    """The verdict; or whoever takes it on decides it in their own words: its card comes below."""
    ticket = ticket_of_staff(turn, ticket_id, Right.APPEAL)
    if do in _VERDICTS:
        possible(ticket, Action.ACCEPT)
        decide_appeal(turn, ticket, Verdict(do))
        return
    if do != "grant":
        raise NotYours
    if ticket.handler is not None and not ticket.is_worked_on_by(turn.person):
        raise Taken(number=ticket.number, handler=ticket.handler.name)
    take_on(turn, ticket, lambda card: turn.send(turn.person, card, slot=slot_of_ticket(ticket)))
