"""What a ticket was about and what was done, in two lines: for who is asked about it later."""

from handlers.limits import excerpt
from handlers.words import category_word
from handlers.work import Work
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html
from storage.people import Person
from storage.tickets import Ticket

TOLD_SHOWN, DONE_SHOWN, FIRST_SHOWN = 80, 160, 40


def matter_lines(work: Work, ticket: Ticket, reader: Person) -> list[Html]:
    """Its category with the first words of what was told, and the outcome, if there is one."""
    lines = [told_line(work, ticket, reader)]
    if ticket.solution:
        done = excerpt(ticket.solution, DONE_SHOWN)
        lines.append(work.texts_for(reader).say("matter-done", words=done))
    return lines


def told_line(work: Work, ticket: Ticket, reader: Person) -> Html:
    """Its category with the first words of what was told."""
    category = category_word(work.desk, ticket.category, reader.language)
    words = excerpt(with_phones_masked(ticket.text), TOLD_SHOWN)
    told = " · ".join(filter(None, (category, words)))
    return work.texts_for(reader).say("matter-told", words=told)


def first_words(text: str, most: int = FIRST_SHOWN) -> str:
    """The beginning of what somebody wrote, in one line, with telephone numbers masked."""
    return excerpt(" ".join(with_phones_masked(text).split()), most)
