"""What several customers tell: the tickets that seem to be one common problem."""

from collections.abc import Iterable

from handlers.access import allowed
from handlers.buttons import button, in_rows
from handlers.limits import excerpt
from handlers.presses.decisions import ProblemPress
from handlers.presses.tickets import TicketPress
from handlers.words import category_word
from handlers.work import Screen, Work
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html
from storage.people import Person
from storage.problems import Belonging, Problem
from storage.rules.roles import Right
from storage.tickets import Ticket

LISTED = 8
TEXT_SHOWN = 60


def slot_of_problem(problem: Problem) -> str:
    """The name of its card in a chat."""
    return f"problem:{problem.id}"


def may_judge(work: Work, person: Person, tickets: Iterable[Ticket]) -> bool:
    """Whether all the tickets are in the person's scope, who says whether they are one problem."""
    return all(allowed(work.desk, person, each, Right.JUDGE_PROBLEM) for each in tickets)


def problem_card(work: Work, problem: Problem, reader: Person) -> Screen:
    """The tickets, and whether they are one problem; what was said already stands there, too."""
    texts = work.texts_for(reader)
    linked, offered = (
        problem.tickets(Belonging.LINKED),
        problem.tickets(Belonging.OFFERED),
    )
    together = [*linked, *offered] or problem.tickets(Belonging.DIFFERENT)
    lines = [
        texts.say(
            "problem-title",
            count=len({ticket.customer_id for ticket in together}),
            category=category_word(work.desk, problem.category, reader.language),
        ),
        *(_line(work, reader, ticket, ticket in linked) for ticket in together[-LISTED:]),
    ]
    if len(together) > LISTED:
        lines.append(texts.say("problem-more", count=len(together) - LISTED))
    if offered:
        lines.append(texts.say("problem-ask"))
    elif linked:
        lines.append(texts.say("problem-linked"))
    else:
        lines.append(texts.say("problem-different"))
    opening = [
        button(
            f"📂 {ticket.number}", TicketPress(do="open", ticket=ticket.id, version=ticket.version)
        )
        for ticket in together[-LISTED:]
    ]
    choice = [
        button(texts.label("btn-same"), ProblemPress(do="link", problem=problem.id)),
        button(texts.label("btn-different"), ProblemPress(do="differ", problem=problem.id)),
    ]
    return Screen(Html("\n".join(lines)), [*([choice] if offered else []), *in_rows(opening, 2)])


def _line(work: Work, reader: Person, ticket: Ticket, linked: bool) -> Html:
    key = "problem-line-linked" if linked else "problem-line"
    words = excerpt(with_phones_masked(ticket.text), TEXT_SHOWN)
    return work.texts_for(reader).say(key, number=ticket.number, text=words)
