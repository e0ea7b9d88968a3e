"""Where a draft goes that refers to an earlier ticket: an appeal to a level that did not decide, a
complaint about a handler past them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.access import in_office, is_kept_from
from handlers.customer.blamed import blamed_in
from handlers.customer.conduct import is_named, names_in, suspicion
from handlers.customer.draft import Draft
from handlers.customer.referring import LOOKED_AT, appealing
from handlers.dispatching import accept_by, next_handler, of_level
from handlers.relay import slot_of_words
from handlers.turn import Turn
from prompts.reading.blaming import blames
from storage import audit
from storage.appeals import (
    Route,
    acted_on,
    appeal_against,
    decided_lately,
    met_by_customer,
    route_of_appeal,
    route_of_complaint,
    route_of_untied,
)
from storage.messages import Purpose, last_of
from storage.people import Person
from storage.rules.kinds import Kind
from storage.rules.levels import Level, takes
from storage.teams import administrators
from storage.ticket_moves import pass_on
from storage.tickets import Ticket, find_ticket


@dataclass(frozen=True, slots=True)
class Destination:
    """What of a ticket says where it goes, by the names of its columns."""

    refers_to_id: int | None = None
    department: str | None = None
    """None: the category's."""
    level: int = Level.DESK
    about_ids: list[int] | None = None
    barred: list[int] | None = None


def destination_of(turn: Turn, draft: Draft, customer: Person) -> Destination:
    """Where the draft of ``customer`` goes, past everybody of whom it complains by name; refused
    where there is an appeal by now."""
    way = _destination_of(turn, draft, customer)
    blamed = {each.id for each in blamed_in(turn, draft) if each is not customer}
    if blamed.issubset(way.about_ids or ()):
        return way
    filed_in = way.department or draft.ticket_route(turn.desk).department
    route = route_of_complaint(turn.session, [*blamed.union(way.about_ids or ())], turn.now)
    route = route._replace(level=max(route.level, way.level), barred=way.barred)
    route = _staffed(turn, route, filed_in, customer.id)
    department = _department(turn, filed_in, route.level)
    return replace(way, department=department, level=route.level, about_ids=route.about_ids)


def _destination_of(turn: Turn, draft: Draft, customer: Person) -> Destination:
    kept_from_them = _past_whom_it_may_mean(turn, draft)
    if kept_from_them is not None:
        return kept_from_them
    earlier = None if draft.refers_to is None else find_ticket(turn.session, draft.refers_to)
    if earlier is None or earlier.customer_id != customer.id:
        return _untied(turn, draft, customer)
    if draft.ticket_kind() is Kind.APPEAL:
        appealing(turn, draft, earlier)
        route = route_of_appeal(turn.session, earlier)
    elif draft.about is not None:
        route = route_of_complaint(turn.session, _about(turn, draft, earlier), turn.now)
        route = _staffed(turn, route, earlier.department, earlier.customer_id)
    else:
        return Destination(earlier.id)
    department = _department(turn, earlier.department, route.level)
    route = _by_others(turn, route, department, customer)
    return Destination(earlier.id, department, route.level, route.about_ids, route.barred)


def _past_whom_it_may_mean(turn: Turn, draft: Draft) -> Destination | None:
    """Who submits without an answer to whether it is about their handler has not said that it is:
    it is a matter of its own, and says nothing of their ticket. Nor have they said that it isn't:
    whoever it may be about doesn't see it."""
    suspected = suspicion(turn, draft)
    earlier = None if suspected is None else find_ticket(turn.session, suspected.ticket.id)
    if suspected is None or earlier is None:
        return None
    unsaid = replace(draft, about=suspected.ticket.handler_id)
    route = route_of_complaint(turn.session, _about(turn, unsaid, earlier), turn.now)
    route = _staffed(turn, route, earlier.department, earlier.customer_id)
    department = _department(turn, earlier.department, route.level)
    return Destination(None, department, route.level, route.about_ids, route.barred)


def _untied(turn: Turn, draft: Draft, customer: Person) -> Destination:
    """An appeal against who knows which outcome goes to nobody who decided one of theirs; nor does
    what contests an outcome beside an appeal that there is already."""
    decided = decided_lately(turn.session, customer.id, LOOKED_AT)
    if draft.ticket_kind() is not Kind.APPEAL:
        decided = _appealed(turn, decided) if draft.contests else []
    if not decided:
        return Destination()
    route = route_of_untied(turn.session, decided)
    office = turn.desk.quality_office if route.level == Level.OFFICE else None
    department = None if office is None else office.id
    filed_in = department or draft.ticket_route(turn.desk).department
    route = _by_others(turn, route, filed_in, customer)
    return Destination(department=department, level=route.level, barred=route.barred)


def _appealed(turn: Turn, decided: Sequence[Ticket]) -> list[Ticket]:
    return [each for each in decided if appeal_against(turn.session, each) is not None]


def _about(turn: Turn, draft: Draft, earlier: Ticket) -> list[int]:
    """Whom it names of those who may be meant; else all of them."""
    met = met_by_customer(turn.session, earlier)
    names = names_in(draft.text)
    named = {each.id for each in met if is_named(draft.text, names, each.name)}
    acted = acted_on(turn.session, [earlier.id])[earlier.id]
    named.update(each.id for each in acted if blames(draft.text, each.name))
    others = [] if draft.about is None else [draft.about]
    return sorted(named or {*others, *(each.id for each in met)})


def assign_on_level(turn: Turn, ticket: Ticket) -> Person | None:
    """Whoever has least to do of those who may have it; None: the pool of its level."""
    heir = next_handler(turn, ticket, turn.received_at)
    if heir is not None:
        until = accept_by(turn, ticket.grade, turn.received_at)
        pass_on(turn.session, ticket, heir, accept_by=until, at=turn.received_at)
    return heir


def tell_of_appeal(turn: Turn, ticket: Ticket) -> None:
    """Who had a part in what is contested hears of it; it stands in the trail of that, too, and
    its outcome isn't to be judged any more."""
    earlier = ticket.refers_to
    if ticket.kind is not Kind.APPEAL or earlier is None or not ticket.level:
        return
    told = last_of(turn.session, earlier.id, Purpose.OUTCOME)
    if told is not None:
        turn.bare(earlier.customer, slot_of_words(told))
    audit.record(turn.session, earlier, "appeal", actor_id=turn.person.id, at=turn.received_at)
    for person_id in ticket.barred or ():
        person = turn.session.get(Person, person_id)
        if person is not None and person.is_staff and not is_kept_from(person, ticket):
            key = "appealed-against-yours"
            turn.tell(person, key, number=earlier.number, appeal=ticket.number)


def _staffed(turn: Turn, route: Route, filed_in: str, customer_id: int) -> Route:
    """Where nobody of the level or above may have it, the next below: the only administrator's own
    matter is a manager's rather than nobody's."""
    levels = (each for each in sorted(Level, reverse=True) if each)
    free = [
        each
        for each in levels
        if _free(turn, each, route, _department(turn, filed_in, each), customer_id)
    ]
    if not free or free[0] >= route.level:
        return route
    return route._replace(level=free[0])


def _by_others(turn: Turn, route: Route, department: str, customer: Person) -> Route:
    """Who granted more time, or the like, has no part in it where somebody else of the level is
    there; else rather they than nobody."""
    free = _free(turn, Level(route.level), route, department, customer.id) if route.spared else []
    others = [each for each in free if each.id not in route.spared]
    if not any(each.at_work and each.blocked_at is None for each in others):
        return route
    return route._replace(barred=sorted({*(route.barred or ()), *route.spared}))


def _free(
    turn: Turn, level: Level, route: Route, department: str, customer_id: int
) -> list[Person]:
    """Those of the level whom it doesn't concern."""
    people = list(of_level(turn, level, department))
    if level is Level.OFFICE:
        people += administrators(turn.session)
    concerned = (customer_id, *(route.about_ids or ()), *(route.barred or ()))
    return [
        each
        for each in people
        if each.id not in concerned
        if takes(each.role, level, in_office=in_office(turn.desk, each))
    ]


def _department(turn: Turn, filed_in: str, level: int) -> str:
    office = turn.desk.quality_office
    return office.id if level == Level.OFFICE and office is not None else filed_in
