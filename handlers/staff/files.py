"""📎 附件: the files of a ticket, or of a note about it, as the staff see them."""

from collections.abc import Iterable

from handlers.relay import slot_of_story, slot_of_ticket
from handlers.turn import Turn
from storage.attachments import Attachment
from storage.people import Person
from storage.tickets import Ticket


def show_files(turn: Turn, ticket: Ticket, reader: Person, files: Iterable[Attachment]) -> None:
    """Each in a message of its own; a reply to what is for the staff alone goes to no customer."""
    for file in files:
        turn.forward(
            reader,
            file.enclosure,
            slot=slot_of_story(ticket) if file.internal else slot_of_ticket(ticket),
            caption=_caption(turn, ticket, reader, file),
            receipt=f"shown:{ticket.id}:{reader.id}",
        )


def _caption(turn: Turn, ticket: Ticket, reader: Person, file: Attachment) -> str:
    texts = turn.texts_for(reader)
    lines = [ticket.number]
    if file.internal:
        lines.append(texts.label("file-is-internal"))
    if file.replaced_at is not None:
        lines.append(texts.label("file-was-replaced", at=turn.when(file.replaced_at, reader)))
    return "\n".join(lines)
