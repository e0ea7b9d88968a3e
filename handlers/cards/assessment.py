"""责任认定: who is responsible and whether it was justified, asked by buttons, for staff alone."""

from collections.abc import Sequence

from handlers.buttons import AssessPress, Button, Rows, button, in_rows
from handlers.cards.staff_buttons import open_row, staff_button
from handlers.relay import slot_of_ticket
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.assessments import can_be_assessed, is_assessed, lacks_assessment
from storage.people import Person
from storage.rules.assessing import Justified, Responsible
from storage.rules.moves import State
from storage.tickets import Ticket

OVER = (State.RESOLVED, State.CLOSED)


def assessment_question(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """The line that asks, where something is still to be said."""
    if not lacks_assessment(ticket) or not can_be_assessed(ticket, work.desk, work.now):
        return []
    return [work.texts_for(reader).say("assess-what")]


def assessment_rows(work: Work, ticket: Ticket, reader: Person) -> Rows:
    """The answers, those given marked; none once it can't be said any more."""
    if not can_be_assessed(ticket, work.desk, work.now):
        return []
    responsible = [
        _answer(ticket, "responsible", who.value, _who(work, who, reader), ticket.responsible)
        for who in Responsible
    ]
    justified = [
        _answer(ticket, "justified", each.value, _was(work, each, reader), ticket.justified)
        for each in Justified
    ]
    return [*in_rows(responsible, 3), justified]


def _answer(ticket: Ticket, field: str, value: str, label: str, given: str | None) -> Button:
    press = AssessPress(ticket=ticket.id, field=field, value=value)
    return button(f"• {label}" if value == given else label, press)


def _who(work: Work, who: Responsible | None, reader: Person) -> str:
    word = "unsaid" if who is None else who.value.replace("_", "-")
    return work.texts_for(reader).label(f"responsible-{word}")


def _was(work: Work, justified: Justified | None, reader: Person) -> str:
    word = "unsaid" if justified is None else justified.value
    return work.texts_for(reader).label(f"justified-{word}")


def assessment_screen(work: Work, ticket: Ticket, reader: Person, *, asking: bool) -> Screen:
    """What was said so far; the answers while something is missing, or somebody puts it right
    (``asking``)."""
    texts = work.texts_for(reader)
    title = texts.say("assess-title", number=ticket.number)
    given = assessment_line(work, ticket, reader)
    if asking or lacks_assessment(ticket):
        lines = [title, *given, texts.say("assess-what")]
        rows = [*assessment_rows(work, ticket, reader), open_row(work, ticket, reader)]
        return Screen(Html("\n".join(lines)), rows)
    again = staff_button(work, ticket, reader, "assess", "btn-assess")
    return Screen(Html("\n".join([title, *given])), [[again, *open_row(work, ticket, reader)]])


def assessment_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """As it stands, for a card: what was said, or that it is still to be said."""
    if ticket.state not in OVER or not is_assessed(ticket):
        return []
    texts = work.texts_for(reader)
    if ticket.responsible is None and ticket.justified is None:
        return [texts.say("card-unassessed")]
    who, was = _who(work, ticket.responsible, reader), _was(work, ticket.justified, reader)
    return [texts.say("card-assessed", responsible=who, justified=was)]


def ask_once_more(work: Work, ticket: Ticket) -> None:
    """The ticket is closed: its handler is reminded of what they haven't said."""
    handler = ticket.worker
    if handler is not None and lacks_assessment(ticket):
        screen = assessment_screen(work, ticket, handler, asking=True)
        work.send(handler, screen, slot=slot_of_ticket(ticket))
