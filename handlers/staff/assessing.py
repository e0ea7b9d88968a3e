"""责任认定: one tap says who is responsible, another whether the customer was right."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import ticket_of_staff
from handlers.cards.assessment import FIELDS, assessed_screen, assessment_step, missing
from handlers.errors import NotNow, NotYours
from handlers.presses.tickets import AssessPress, ReassessPress
from handlers.turn import Turn
from handlers.upholding import carry_out_appeal
from handlers.work import Screen
from storage.assessments import can_be_assessed, hold_responsible, judge_justified
from storage.rules.assessing import Justified, Responsible
from storage.rules.kinds import Kind
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.assessing")


def begin_assessing(turn: Turn, ticket: Ticket) -> None:
    """Say it, or put it right."""
    _possible(turn, ticket)
    fields = missing(ticket)
    first, again, alone = (fields or FIELDS)[0], not fields, len(fields) == 1
    turn.show(assessment_step(turn, ticket, turn.person, first, again=again, alone=alone))


@router.callback_query(AssessPress.filter())
@router.callback_query(ReassessPress.filter())
async def said(press: CallbackQuery, callback_data: AssessPress, turn: Turn) -> None:
    """One of the answers."""
    ticket = ticket_of_staff(turn, callback_data.ticket, Right.ASSESS)
    _possible(turn, ticket)
    _note(turn, ticket, callback_data.field, callback_data.value)
    turn.show(_next_step(turn, ticket, callback_data))
    turn.toast("toast-assessed")


def _next_step(turn: Turn, ticket: Ticket, press: AssessPress) -> Screen:
    fields, again = missing(ticket), isinstance(press, ReassessPress)
    if press.field == "responsible" and (again or "justified" in fields):
        return assessment_step(turn, ticket, turn.person, "justified", again=again)
    if fields:
        return assessment_step(turn, ticket, turn.person, fields[0], alone=True)
    return assessed_screen(turn, ticket, turn.person)


def _note(turn: Turn, ticket: Ticket, field: str, value: str) -> None:
    session, at = turn.session, turn.received_at
    if field == "responsible" and value in set(Responsible):
        hold_responsible(session, ticket, Responsible(value), turn.person, at)
    elif field == "justified" and value in set(Justified):
        judge_justified(session, ticket, Justified(value), turn.person, at)
        if ticket.kind is Kind.APPEAL and ticket.justified is Justified.YES:
            carry_out_appeal(turn, ticket, turn.person)
    else:
        raise NotYours


def _possible(turn: Turn, ticket: Ticket) -> None:
    if not can_be_assessed(ticket, turn.desk, turn.now):
        raise NotNow(number=ticket.number)
