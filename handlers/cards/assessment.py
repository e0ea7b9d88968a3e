"""责任认定: who is responsible and whether it was justified, asked in two steps, for staff
alone."""

from collections.abc import Sequence
from typing import Literal

from handlers.buttons import Button, button, in_rows
from handlers.cards.staff_buttons import open_row, staff_button
from handlers.presses.tickets import AssessPress, ReassessPress
from handlers.relay import slot_of_ticket
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.assessments import can_be_assessed, is_assessed
from storage.outbox import stands_in
from storage.people import Person
from storage.rules.assessing import Justified, Responsible
from storage.rules.moves import State
from storage.tickets import Ticket

Field = Literal["responsible", "justified"]
FIELDS: tuple[Field, ...] = ("responsible", "justified")
"""What is asked, one after the other."""
OVER = (State.RESOLVED, State.CLOSED)


def assessment_step(
    work: Work,
    ticket: Ticket,
    reader: Person,
    field: Field,
    *,
    again: bool = False,
    alone: bool = False,
    head: Html | None = None,
) -> Screen:
    """One of the two questions, what was answered marked; ``alone``: the other isn't asked."""
    texts = work.texts_for(reader)
    step = "" if alone else f"{FIELDS.index(field) + 1}/2 · "
    sign = "" if head is None else "⚖️ "
    lines = [
        texts.say("assess-title", number=ticket.number) if head is None else head,
        *(assessment_line(work, ticket, reader) if ticket.responsible is not None else []),
        texts.say(f"assess-{field}", step=f"{sign}{step}"),
    ]
    answers = in_rows(_answers(work, ticket, reader, field, again=again), 2)
    return Screen(Html("\n".join(lines)), [*answers, open_row(work, ticket, reader)])


def _answers(
    work: Work, ticket: Ticket, reader: Person, field: Field, *, again: bool
) -> list[Button]:
    if field == "responsible":
        known = {who.value: _who(work, who, reader) for who in Responsible}
    else:
        known = {each.value: _was(work, each, reader) for each in Justified}
    given, press = getattr(ticket, field), ReassessPress if again else AssessPress
    return [
        button(
            f"• {label}" if value == given else label,
            press(ticket=ticket.id, field=field, value=value),
        )
        for value, label in known.items()
    ]


def _who(work: Work, who: Responsible | None, reader: Person) -> str:
    word = "unsaid" if who is None else who.value.replace("_", "-")
    return work.texts_for(reader).label(f"responsible-{word}")


def _was(work: Work, justified: Justified | None, reader: Person) -> str:
    word = "unsaid" if justified is None else justified.value
    return work.texts_for(reader).label(f"justified-{word}")


def assessed_screen(work: Work, ticket: Ticket, reader: Person) -> Screen:
    """All is said; the way to put it right."""
    title = work.texts_for(reader).say("assess-title", number=ticket.number)
    again = staff_button(work, ticket, reader, "assess", "btn-assess")
    lines = [title, *assessment_line(work, ticket, reader)]
    return Screen(Html("\n".join(lines)), [[again, *open_row(work, ticket, reader)]])


def assessment_line(work: Work, ticket: Ticket, reader: Person) -> Sequence[Html]:
    """As it stands, for a card: what was said, or that it is still to be said."""
    if ticket.state not in OVER or not is_assessed(ticket):
        return []
    texts = work.texts_for(reader)
    if ticket.responsible is None and ticket.justified is None:
        return [texts.say("card-unassessed")]
    who, was = _who(work, ticket.responsible, reader), _was(work, ticket.justified, reader)
    return [texts.say("card-assessed", responsible=who, justified=was)]


def missing(ticket: Ticket) -> list[Field]:
    """What is still to be said, in the order in which it is asked."""
    return [field for field in FIELDS if getattr(ticket, field) is None]


def ask_to_assess(work: Work, ticket: Ticket, reader: Person, head: Html | None = None) -> bool:
    """Ask for what is still to be said, below ``head``, in place of where it was asked before;
    False: nothing is to be asked."""
    fields = missing(ticket)
    if not fields or not can_be_assessed(ticket, work.desk, work.now):
        return False
    alone = len(fields) == 1
    screen = assessment_step(work, ticket, reader, fields[0], alone=alone, head=head)
    slot = f"{slot_of_ticket(ticket)}:assessing"
    _put_away(work, ticket, reader, slot)
    work.send(reader, screen, slot=slot)
    return True


def _put_away(work: Work, ticket: Ticket, reader: Person, slot: str) -> None:
    """One question at a time: where it was asked before it goes. What is too old to be deleted
    says where it is asked now."""
    if reader.telegram_id and stands_in(work.session, reader.telegram_id, slot):
        moved = work.texts_for(reader).say("assess-below", number=ticket.number)
        work.update(reader, slot, Screen(moved))
        work.take_out(reader, slot)


def tell_closed(work: Work, ticket: Ticket, key: str | None = None) -> None:
    """The ticket is closed: its handler is told (by the text ``key``), and asked for what they
    haven't said."""
    handler = ticket.worker
    if handler is None:
        return
    head = None if key is None else work.texts_for(handler).say(key, number=ticket.number)
    if not ask_to_assess(work, ticket, handler, head) and head is not None:
        rows = [open_row(work, ticket, handler)]
        work.send(handler, Screen(head, rows), slot=slot_of_ticket(ticket))
