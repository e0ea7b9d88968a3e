"""The routers, in the order in which an update is offered to them."""

from functools import cache

from aiogram import Dispatcher

from handlers import commands, conversation, start, why
from handlers.customer import draft_presses, follow_up, mine, said_apart
from handlers.manager import (
    announcing,
    approvals,
    digest_lists,
    digest_settings,
    exporting,
    groups,
    handing_over,
    importing,
    inviting,
    letting_in,
    people,
    role_in_department,
)
from handlers.privacy import consent, deleting, mydata, notice, phone
from handlers.staff import (
    accepting_all,
    advising,
    assessing,
    away,
    choosing,
    closing,
    confirming,
    deciding,
    duty,
    earlier_outcomes,
    extending,
    filing,
    finding,
    handing,
    holding,
    known_callers,
    noting,
    problems,
    profile,
    queue,
    reclassifying,
    refusing,
    regrading,
    releasing,
    returning,
    screens,
    suggesting,
    supplier_limits,
    supplying,
    ticket,
    visiting,
)

_ROUTERS = (
    # First what comes most: words, and the buttons of the draft they make.
    conversation.words,
    draft_presses.router,
    start.router,
    commands.router,
    why.router,
    notice.router,
    consent.router,
    phone.router,
    mydata.router,
    deleting.router,
    mine.router,
    said_apart.router,
    follow_up.router,
    queue.router,
    finding.router,
    filing.router,
    known_callers.router,
    visiting.router,
    ticket.router,
    extending.router,
    accepting_all.router,
    refusing.router,
    deciding.router,
    duty.router,
    closing.router,
    confirming.router,
    earlier_outcomes.router,
    assessing.router,
    releasing.router,
    suggesting.router,
    holding.router,
    choosing.router,
    screens.router,
    regrading.router,
    reclassifying.router,
    problems.router,
    handing.router,
    returning.router,
    supplying.router,
    supplier_limits.router,
    advising.router,
    noting.router,
    digest_lists.router,
    people.router,
    role_in_department.router,
    handing_over.router,
    away.router,
    profile.router,
    inviting.router,
    exporting.router,
    importing.router,
    letting_in.router,
    digest_settings.router,
    announcing.router,
    groups.router,
    approvals.router,
    conversation.router,
)


@cache
def dispatcher() -> Dispatcher:
    """One a process: a router is attached once, also where a desk stops and another starts."""
    made = Dispatcher(disable_fsm=True)
    made.include_routers(*_ROUTERS)
    return made
