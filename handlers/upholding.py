"""申诉成立: what an appeal was right about is worked on again; those whom it concerns hear it."""

from functools import partial

from handlers.cards.own_card import own_button
from handlers.cards.telling import tell_handler
from handlers.opening_again import open_again
from handlers.raising import raise_reworked
from handlers.work import Screen, Work
from storage.appeals import APPEALABLE, contested_by, uphold_appeal
from storage.people import Person
from storage.promise_clock import renew_resolution
from storage.rules.moves import State
from storage.ticket_moves import reject_outcome
from storage.tickets import Ticket


def carry_out_appeal(work: Work, appeal: Ticket, decider: Person) -> None:
    """The matter whose outcome doesn't stand is open again, as a rework of who had it, with the
    promises it has; said once, however often the appeal is found to be right."""
    contested = contested_by(appeal)
    if contested is None or contested.erased_at or contested.state not in APPEALABLE:
        return
    if not uphold_appeal(work.session, contested, appeal, decider, work.now):
        return
    tell = partial(
        tell_handler,
        work,
        contested,
        "handler-upheld",
        deadlines=True,
        appeal=appeal.number,
        decider=decider.name,
        reworks=contested.reworks + 1,
    )
    if contested.state is State.CLOSED:
        open_again(work, contested, contested.customer, tell)
    else:
        reject_outcome(work.session, contested, contested.customer, work.now)
        renew_resolution(work.session, contested, work.desk, work.now)
        tell()
        raise_reworked(work, contested)
    _tell_customer(work, contested)


def _tell_customer(work: Work, ticket: Ticket) -> None:
    customer = ticket.customer
    due, late = work.by(ticket.due_at, customer), int(ticket.due_at <= work.now)
    text = work.texts_for(customer).say("upheld-reopened", number=ticket.number, due=due, late=late)
    work.send(customer, Screen(text, [[own_button(work, customer, ticket, "look", "btn-look")]]))
