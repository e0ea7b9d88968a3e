"""What a customer confirmed becomes a ticket."""

from collections.abc import Mapping

from handlers.buttons import button
from handlers.caller_codes import code_text
from handlers.cards.own_card import own_button
from handlers.customer.callers import customer_of
from handlers.customer.destinations import (
    Destination,
    assign_on_level,
    destination_of,
    tell_of_appeal,
)
from handlers.customer.draft import Draft
from handlers.customer.live_card import go_on
from handlers.customer.opening import closed_lines
from handlers.customer.praised import given_to, praised
from handlers.customer.setting_aside import done_with
from handlers.dispatching import accept_by, dispatch, handler_for, tell_if_nobody_may
from handlers.lessons import learn
from handlers.presses.customers import OwnPress
from handlers.privacy.consent import offer_model
from handlers.tones import ANSWER, PRAISE, USUAL, tone_of
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.learning.lessons import Field
from prompts.texts import Html
from storage.attachments import enclose
from storage.callers import is_caller, reach_by_phone
from storage.people import Person
from storage.promises import make_promises, promised
from storage.rules.course import Course
from storage.rules.promised import PromiseName
from storage.rules.reckoning import Reckoned
from storage.rules.routing import Route
from storage.tickets import Filing, Ticket, open_ticket

_FILED = {USUAL: "filed", PRAISE: "filed-praise", ANSWER: "filed-answer"}


def file_draft(turn: Turn, draft: Draft) -> None:
    """File it, find its handler, and tell the customer what is promised; of a caller's matter the
    one who filed it, who tells them."""
    customer = customer_of(turn, draft)
    way, past = draft.ticket_route(turn.desk), destination_of(turn, draft, customer)
    whom = praised(turn, draft, customer)
    way = way if whom.department is None else Route(whom.department)
    grade = turn.desk.grade_for(draft.ticket_grade(turn.desk), customer.customer_group)
    handler = None
    if not past.level:
        at = turn.received_at
        handler = given_to(turn, whom.person) or handler_for(
            turn, way.department, at, grade=grade, customer=customer, told=draft.text
        )
    ticket, made = _file(turn, draft, customer, way, past, handler)
    if past.level:
        handler = assign_on_level(turn, ticket)
    _learn(turn, draft, ticket)
    turn.toast("toast-filed", number=ticket.number)
    if draft.caller is None:
        turn_into(turn, _filed_screen(turn, ticket, made))
    else:
        turn_into(turn, _filed_for_caller(turn, ticket, made))
    dispatch(turn, ticket, handler, files=len(draft.files))
    tell_of_appeal(turn, ticket)
    tell_if_nobody_may(turn, ticket)
    if draft.caller is None:
        offer_model(turn)
    go_on(turn)


def _filed_screen(turn: Turn, ticket: Ticket, made: Mapping[PromiseName, Reckoned]) -> Screen:
    """The number and what is promised."""
    promise = _promise(turn, ticket, made, _FILED[tone_of(ticket.kind)], turn.person)
    look = OwnPress(do="look", ticket=ticket.id, version=ticket.version)
    rows = [[button(turn.texts.label("btn-look"), look)]]
    return Screen(Html("\n".join([promise, *_more_lines(turn, ticket)])), rows)


def _filed_for_caller(turn: Turn, ticket: Ticket, made: Mapping[PromiseName, Reckoned]) -> Screen:
    """For who wrote it down. A caller who has the chat reads there that it was; others have to be
    phoned, and are given a code."""
    customer, past = ticket.customer, _past_lines(turn, ticket)
    if customer.telegram_id is None or customer.blocked_at is not None:
        reach_by_phone(turn.session, ticket, turn.received_at)
        filed = _promise(turn, ticket, made, "filed-for-caller", turn.person)
        code = [code_text(turn, ticket)] if is_caller(customer) else []
        return Screen(Html("\n".join([filed, *past, *code])))
    look = own_button(turn, customer, ticket, "look", "btn-look")
    told = _promise(turn, ticket, made, "filed-by-phone", customer)
    turn.send(customer, Screen(told, [[look]]))
    filed = _promise(turn, ticket, made, "filed-for-connected", turn.person)
    return Screen(Html("\n".join([filed, *past])))


def _more_lines(turn: Turn, ticket: Ticket) -> list[Html]:
    """Who looks at it, where that isn't as usual; and when, if nobody is there now."""
    return [*_past_lines(turn, ticket), *closed_lines(turn, ticket.grade)]


def _past_lines(turn: Turn, ticket: Ticket) -> list[Html]:
    key = "filed-about-handling" if ticket.about_ids else "filed-appeal"
    return [turn.texts.say(key)] if ticket.level else []


def put_away(turn: Turn, key: str, ticket: Ticket) -> None:
    """The card says what became of the draft; there is nothing left to press. What was set aside
    for it is next (:func:`handlers.customer.live_card.go_on`)."""
    turn_into(turn, Screen(turn.texts.say(key, number=ticket.number)))


def turn_into(turn: Turn, screen: Screen) -> None:
    """The card becomes ``screen``; below the words where it was they that decided it."""
    kept = turn.conversation.draft
    done_with(turn)
    if turn.press is None and kept is not None:
        turn.take_out(turn.person, Draft.from_json(kept).slot)
    turn.show(screen)


def _learn(turn: Turn, draft: Draft, ticket: Ticket) -> None:
    """What the customer corrected is a lesson for the reader."""
    chosen = {Field.KIND: draft.kind, Field.CATEGORY: draft.category}
    read = {Field.KIND: draft.understood.kind, Field.CATEGORY: draft.understood.category}
    for field, label in chosen.items():
        if label is not None and label != read[field]:
            learn(turn, ticket, field, label)


def _promise(
    turn: Turn,
    ticket: Ticket,
    made: Mapping[PromiseName, Reckoned],
    key: str,
    reader: Person,
) -> Html:
    texts = turn.texts_for(reader)
    due = {name: turn.by(promise.counted.due, reader) for name, promise in made.items()}
    filed = texts.say(
        key,
        number=ticket.number,
        resolve=due[PromiseName.RESOLVE],
        response=due[PromiseName.FIRST_RESPONSE],
    )
    if PromiseName.OUTER not in due:
        return filed
    return Html(f"{filed}\n{texts.say('own-outer', due=due[PromiseName.OUTER])}")


def _file(
    turn: Turn,
    draft: Draft,
    customer: Person,
    way: Route,
    past: Destination,
    handler: Person | None,
) -> tuple[Ticket, Mapping[PromiseName, Reckoned]]:
    filing = _filing(turn, draft, customer, way, past)
    made = promised(turn.desk, _course(turn, filing))
    ticket = open_ticket(
        turn.session,
        filing,
        customer,
        turn.desk,
        handler,
        due_at=made[PromiseName.RESOLVE].counted.due,
        next_due_at=min(each.counted.due for each in made.values()),
        accept_by=None if handler is None else accept_by(turn, filing.grade, turn.received_at),
        at=turn.received_at,
        filed_by=turn.person,
    )
    enclose(turn.session, ticket, draft.files, turn.person)
    make_promises(turn.session, ticket, turn.desk, made)
    return ticket, made


def _filing(turn: Turn, draft: Draft, customer: Person, way: Route, past: Destination) -> Filing:
    group = customer.customer_group
    return Filing(
        draft=draft.id,
        kind=draft.ticket_kind(),
        category=draft.ticket_category(turn.desk),
        grade=turn.desk.grade_for(draft.ticket_grade(turn.desk), group),
        text=draft.text,
        facts=draft.facts(),
        # A caller's messages stand in the chat of who filed for them: their edits can't be
        # followed.
        sources=[] if draft.caller else [part.source for part in draft.parts if part.source > 0],
        language=customer.language,
        customer_group=group,
        department=past.department or way.department,
        supplier=None if past.level else way.supplier,
        refers_to_id=past.refers_to_id,
        level=past.level,
        about_ids=past.about_ids,
        barred=past.barred,
    )


def _course(turn: Turn, filing: Filing) -> Course:
    return Course(
        kind=filing.kind,
        category=filing.category,
        grade=filing.grade,
        group=filing.customer_group,
        supplier=filing.supplier,
        opened=turn.received_at,
    )
