"""What a ticket was about and what was done, in two lines: for who is asked about it later."""

from handlers.limits import excerpt
from handlers.words import category_word
from handlers.work import Work
from prompts.texts import Html
from storage.people import Person
from storage.tickets import Ticket

TOLD_SHOWN, DONE_SHOWN = 80, 160


def matter_lines(work: Work, ticket: Ticket, reader: Person) -> list[Html]:
    """Its category with the first words of what was told, and the outcome, if there is one."""
    texts = work.texts_for(reader)
    category = category_word(work.desk, ticket.category, reader.language)
    told = " · ".join(filter(None, (category, excerpt(ticket.text, TOLD_SHOWN))))
    lines = [texts.say("matter-told", words=told)]
    if ticket.solution:
        lines.append(texts.say("matter-done", words=excerpt(ticket.solution, DONE_SHOWN)))
    return lines
