"""全文: all that was written about a ticket."""

from collections import Counter

from handlers.access import allowed
from handlers.relay import slot_of_story
from handlers.staff.notes import show_note
from handlers.turn import Turn
from prompts.reading.discretion import names_a_phone, with_phones_masked
from storage import audit
from storage.attachments import attachments_of
from storage.messages import messages_of
from storage.notes import notes_of
from storage.rules.roles import Right
from storage.tickets import Ticket


def show_story(turn: Turn, ticket: Ticket) -> None:
    """What was filed, what was said since, the notes; each with who and when.

    Telephone numbers stand there whole for who may see them; like every look at one, that is
    recorded.
    """
    said = messages_of(turn.session, ticket.id)
    whole = allowed(turn.desk, turn.person, ticket, Right.SEE_PHONE)
    if whole and any(names_a_phone(each) for each in (ticket.text, *(one.text for one in said))):
        at = turn.received_at
        audit.record(turn.session, ticket, "see_phone", actor_id=turn.person.id, at=at)

    def shown(words: str) -> str:
        told = words if whole else with_phones_masked(words)
        return told or turn.texts.label("no-words")

    slot, title = slot_of_story(ticket), turn.texts.say("card-title", number=ticket.number)
    turn.recite(turn.person, shown(ticket.text), head=title, slot=slot)
    for message in said:
        when = turn.when(message.said_at, turn.person)
        head = turn.texts.say("history-line", at=when, what=message.author.name)
        turn.recite(turn.person, shown(message.text), head=head, slot=slot)
    files = Counter(each.note_id for each in attachments_of(turn.session, ticket.id))
    for note in notes_of(turn.session, ticket.id):
        show_note(turn, ticket, turn.person, note, files[note.id])
