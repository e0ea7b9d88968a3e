"""是 / 不是同一件事: a superior says whether several tickets are one common problem."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.cards.problem_card import may_judge, problem_card
from handlers.cards.telling import tell_handler
from handlers.errors import NotYours, OutOfDate
from handlers.presses.decisions import ProblemPress
from handlers.turn import Turn
from storage.problems import Belonging, Problem, decide, find_problem

router = Router(name="staff.problems")

_VERDICTS = {"link": Belonging.LINKED, "differ": Belonging.DIFFERENT}


@router.callback_query(ProblemPress.filter())
async def pressed(press: CallbackQuery, callback_data: ProblemPress, turn: Turn) -> None:
    """What holds of all the tickets that are offered. Nothing is merged by it."""
    problem, verdict = _problem(turn, callback_data.problem), _VERDICTS.get(callback_data.do)
    if verdict is None:
        raise NotYours
    offered = problem.tickets(Belonging.OFFERED)
    if not offered:
        raise OutOfDate
    decide(turn.session, problem, verdict, turn.person, turn.received_at)
    turn.show(problem_card(turn, problem, turn.person))
    turn.toast("toast-judged")
    if verdict is Belonging.LINKED:
        _tell_handlers(turn, problem)


def _problem(turn: Turn, problem_id: int) -> Problem:
    """The problem, if all of its tickets are in the person's scope."""
    problem = find_problem(turn.session, problem_id)
    if problem is None:
        raise NotYours
    if not may_judge(turn, turn.person, (member.ticket for member in problem.members)):
        raise NotYours
    return problem


def _tell_handlers(turn: Turn, problem: Problem) -> None:
    """One word to each, about one of their tickets; the card of each shows the others."""
    linked = problem.tickets(Belonging.LINKED)
    owned = {ticket.worker: ticket for ticket in linked if ticket.is_open}
    for worker, ticket in owned.items():
        if worker is not None and worker.id != turn.person.id:
            tell_handler(turn, ticket, "handler-linked", count=len(linked))
