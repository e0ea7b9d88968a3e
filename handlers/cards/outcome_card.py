"""An outcome that waits for a superior's word, as those see it who may confirm it."""

from collections.abc import Sequence

from handlers.buttons import Button, button
from handlers.cards.matter import told_line
from handlers.cards.staff_buttons import open_row
from handlers.deciders import deciders_of
from handlers.limits import excerpt, units
from handlers.presses.decisions import ConfirmPress
from handlers.work import Screen, Work
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html, quote
from storage.attachments import Enclosure
from storage.confirmations import (
    Confirmation,
    ConfirmationState,
)
from storage.decisions import decide, undecided
from storage.people import Person
from storage.promises import Promise
from storage.rules.moves import MOVES, Action
from storage.rules.promised import PromiseName
from storage.rules.roles import Right
from storage.tickets import Ticket

SOLUTION_SHOWN, CAUSE_SHOWN, REASON_SHOWN = 1800, 900, 900


def ask_to_confirm(work: Work, confirmation: Confirmation, readers: Sequence[Person]) -> None:
    """Show each of ``readers`` the outcome, in full, and what is to be decided."""
    solution = confirmation.solution
    for reader in readers:
        if units(solution) > SOLUTION_SHOWN:
            head = _asking(work, confirmation, reader)
            work.recite(reader, solution, head=head, slot=slot_of_proof(confirmation))
        screen = _asked_screen(work, confirmation, reader)
        work.send(reader, screen, slot=slot_of_outcome(confirmation))


def show_asked(work: Work, confirmation: Confirmation) -> None:
    """What is to be decided was changed: with everybody who was asked."""
    for reader in asked_about(work, confirmation):
        screen = _asked_screen(work, confirmation, reader)
        work.update(reader, slot_of_outcome(confirmation), screen)


def show_proof(
    work: Work, confirmation: Confirmation, files: Sequence[Enclosure], *, new: bool = False
) -> None:
    """The files that belong to it, to everybody who was asked; ``new``: in the place of others."""
    for reader in asked_about(work, confirmation):
        label = work.texts_for(reader).label
        mark = label("relay-file-changed", at=work.when(work.now, reader)) if new else ""
        caption = "\n".join(filter(None, (confirmation.ticket.number, mark)))
        for file in files:
            work.forward(reader, file, slot=slot_of_proof(confirmation), caption=caption)


def _asked_screen(work: Work, confirmation: Confirmation, reader: Person) -> Screen:
    rows = [
        confirm_row(work, confirmation, reader),
        open_row(work, confirmation.ticket, reader),
    ]
    head = _asking(work, confirmation, reader)
    return Screen(_with_words(work, head, confirmation, reader), rows)


def _asking(work: Work, confirmation: Confirmation, reader: Person) -> Html:
    ticket, texts = confirmation.ticket, work.texts_for(reader)
    head = texts.say(
        "outcome-asked",
        number=ticket.number,
        handler=confirmation.asker.name,
        due=work.by(ticket.due_at, reader),
        late=int(ticket.due_at <= work.now),
    )
    above = (told_line(work, ticket, reader), texts.say("outcome-to-read"))
    return Html("\n".join((head, *above)))


def confirm_row(work: Work, confirmation: Confirmation | None, reader: Person) -> list[Button]:
    """The two answers; none where nothing waits."""
    if confirmation is None:
        return []
    label = work.texts_for(reader).label
    return [
        button(label("btn-confirm"), ConfirmPress(do="confirm", confirmation=confirmation.id)),
        button(label("btn-send-back"), ConfirmPress(do="return", confirmation=confirmation.id)),
    ]


def decided_screen(work: Work, confirmation: Confirmation, reader: Person) -> Screen:
    """What became of it, in place of the buttons."""
    head = work.texts_for(reader).say(
        f"outcome-{confirmation.state.value}",
        number=confirmation.ticket.number,
        handler=confirmation.asker.name,
        decider="" if confirmation.decider is None else confirmation.decider.name,
    )
    text = _with_words(work, head, confirmation, reader)
    return Screen(text, [open_row(work, confirmation.ticket, reader)])


def outcome_waiting(work: Work, ticket: Ticket) -> Confirmation | None:
    """The outcome of the ticket that waits for a superior's word."""
    if not work.desk.resolving.confirmed or (ticket.state, Action.RESOLVE) not in MOVES:
        return None
    return undecided(work.session, Confirmation, ticket)


def outcome_that_keeps(work: Work, promise: Promise) -> Confirmation | None:
    """The same, where telling it keeps ``promise``: it answers what the customer wrote before."""
    outcome = outcome_waiting(work, promise.ticket)
    if outcome is None or promise.name is PromiseName.ACKNOWLEDGE:
        return None
    return outcome if promise.begun_at <= outcome.asked_at else None


def asked_about(work: Work, confirmation: Confirmation) -> list[Person]:
    """Who may confirm it."""
    return deciders_of(work, confirmation.ticket, confirmation.asker, Right.CONFIRM)


def tell_added(work: Work, ticket: Ticket, words: str, files: int) -> None:
    """What the customer wrote while an outcome waits: whoever is to confirm it reads that first."""
    confirmation = outcome_waiting(work, ticket)
    if confirmation is None:
        return
    for reader in asked_about(work, confirmation):
        texts = work.texts_for(reader)
        lines = [texts.say("outcome-added", number=ticket.number)]
        if words:
            lines.append(quote(excerpt(with_phones_masked(words), SOLUTION_SHOWN)))
        if files:
            lines.append(texts.say("draft-files", count=files))
        rows = [confirm_row(work, confirmation, reader), open_row(work, ticket, reader)]
        work.send(reader, Screen(Html("\n".join(lines)), rows))


def show_decided(work: Work, confirmation: Confirmation, *, without: int | None = None) -> None:
    """With everybody who was asked, but for the person with that id."""
    for reader in asked_about(work, confirmation):
        if reader.id != without:
            slot = slot_of_outcome(confirmation)
            work.update(reader, slot, decided_screen(work, confirmation, reader))


def end_undecided(work: Work, ticket: Ticket, state: ConfirmationState) -> None:
    """What waits about the ticket needn't be decided any more; whoever was asked sees it."""
    confirmation = undecided(work.session, Confirmation, ticket)
    if confirmation is not None:
        decide(work.session, confirmation, state, None, work.now)
        show_decided(work, confirmation)


def drop_outcome(work: Work, ticket: Ticket) -> None:
    """The ticket is withdrawn, or becomes somebody else's: what its handler wrote isn't told.

    To be asked before the ticket is moved.
    """
    end_undecided(work, ticket, ConfirmationState.DROPPED)


def slot_of_outcome(confirmation: Confirmation) -> str:
    """The name of the message that asks. It is none of the ticket's: a reply to it isn't for the
    customer."""
    return f"confirmation:{confirmation.id}"


def slot_of_proof(confirmation: Confirmation) -> str:
    """The name of what belongs to it: the files, its full text where that is long."""
    return f"confirmation:{confirmation.id}:files"


def _with_words(work: Work, head: Html, confirmation: Confirmation, reader: Person) -> Html:
    texts = work.texts_for(reader)
    lines = [
        head,
        quote(excerpt(confirmation.solution, SOLUTION_SHOWN)),
    ]
    if confirmation.cause:
        cause = excerpt(confirmation.cause, CAUSE_SHOWN)
        lines += [Html(""), texts.say("outcome-cause", cause=cause)]
    if confirmation.evidence:
        lines.append(texts.say("outcome-evidence", count=confirmation.evidence))
    if confirmation.reason is not None:
        lines.append(texts.say("outcome-reason", reason=excerpt(confirmation.reason, REASON_SHOWN)))
    return Html("\n".join(lines))
