"""What is erased, of a ticket and of a person: everything that somebody wrote or that names them.

What stays names nobody and says nothing in anybody's words: that there was a ticket, of which
kind, category and grade, when it was promised, moved and closed, how many stars it got, and its
audit trail, which nothing rewrites. So the desk's figures stay true, and so does its proof of what
it did.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import orjson
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from storage import erasures, model_answers, search_words
from storage.absences import forget_absences, give_up
from storage.attachments import Attachment
from storage.caller_drafts import Forgotten, forget_drafts_for
from storage.confirmations import Confirmation
from storage.conversations import Conversation
from storage.corrections import forget_lessons_of
from storage.digests import forget_wish
from storage.extensions import Extension
from storage.follow_ups import FollowUp, drop_follow_up
from storage.held_answers import HeldAnswer
from storage.joinings import replace_joining
from storage.message_parts import MessagePart
from storage.messages import Message
from storage.notes import Note
from storage.people import STAFF_OR_SUSPENDED, Person
from storage.profiles import forget_hours
from storage.regions import forget_regions
from storage.rules.roles import Role
from storage.supervision import forget_following
from storage.thrown_drafts import forget_thrown_by
from storage.tickets import UNFINISHED, Ticket

_TELLING, _TELLING_DIGITS = 2, 8
"""So much of a name, of a telephone number, tells whose it is."""
NOBODY = "—"
"""The name of who was erased, where a name has to stand."""


class Begun(NamedTuple):
    """What staff had begun to write about whoever is erased, and is forgotten now."""

    drafts: list[Forgotten]
    """For them, as they called: their cards are to go."""
    writers: list[Person]
    """In whose steps words waited that are about them, or may be."""


def erase_person(session: Session, person: Person, at: datetime) -> Begun:
    """Erase all that the desk holds of somebody; whoever writes from their account is new. Returns
    what staff had begun to write.

    None of their tickets may be unfinished. What is under way is erased once it has arrived
    (:mod:`storage.erasures`).
    """
    session.flush()
    tickets = _tickets_of(session, person.id)
    writers = _leave_steps(session, [each.id for each in tickets], _names_of(person, tickets))
    begun = Begun(forget_drafts_for(session, person), writers)
    sought = _sought(session, person, tickets, begun.drafts)
    erase_tickets(session, tickets, at)
    session.execute(delete(Conversation).where(Conversation.person_id == person.id))
    forget_thrown_by(session, person.id)
    model_answers.forget_answers_to(session, person.id)
    search_words.forget_person(session, person.id)
    forget_following(session, person.id)
    replace_joining(session, person, at)
    forget_wish(session, person.id)
    erasures.order(session, person.id, person.telegram_id, at, sought)
    person.telegram_id = None
    person.name, person.customer_group = NOBODY, None
    person.phone = person.phone_hash = person.phone_ending = None
    person.phone_vouched = False
    person.needs = None
    person.role, person.department, person.on_duty = Role.CUSTOMER, None, False
    person.suspended_from = None
    person.languages = person.capacity = None
    forget_hours(session, person.id)
    forget_regions(session, person.id)
    give_up(session, person)
    forget_absences(session, person.id)
    person.digest_due = person.model_consent_at = person.voice_consent_at = None
    person.erased_at = at
    session.flush()
    return begun


def erase_tickets(session: Session, tickets: Sequence[Ticket], at: datetime) -> None:
    """Erase what was written about finished tickets, by whomever, and their files."""
    ids = [ticket.id for ticket in tickets]
    for ticket in tickets:
        ticket.text, ticket.facts, ticket.sources = "", [], []
        ticket.solution = ticket.cause = ticket.cause_source = None
        ticket.erased_at = at
        drop_follow_up(session, ticket)
        search_words.forget_ticket(session, ticket.id)
    session.execute(delete(Attachment).where(Attachment.ticket_id.in_(ids)))
    said = select(Message.id).where(Message.ticket_id.in_(ids))
    session.execute(delete(MessagePart).where(MessagePart.message_id.in_(said)))
    session.execute(update(Message).where(Message.ticket_id.in_(ids)).values(text="", source=None))
    session.execute(update(Note).where(Note.ticket_id.in_(ids)).values(text=""))
    for visit in session.scalars(select(FollowUp).where(FollowUp.ticket_id.in_(ids))):
        visit.word = visit.word_source = None
    for wish in session.scalars(select(Extension).where(Extension.ticket_id.in_(ids))):
        wish.reason = ""
    for outcome in session.scalars(select(Confirmation).where(Confirmation.ticket_id.in_(ids))):
        outcome.solution, outcome.cause, outcome.written, outcome.reason = "", "", {}, None
    session.execute(delete(HeldAnswer).where(HeldAnswer.ticket_id.in_(ids)))
    forget_lessons_of(session, ids)
    _leave_steps(session, ids)


def closed_long_ago(session: Session, closed_before: datetime, limit: int) -> Sequence[Ticket]:
    """Tickets whose words are not needed any more, the oldest first."""
    # The conditions of the partial index.
    kept = Ticket.erased_at.is_(None) & Ticket.closed_at.is_not(None)
    old = select(Ticket).where(kept, Ticket.closed_at < closed_before)
    return session.scalars(old.order_by(Ticket.closed_at).limit(limit)).all()


def not_checked_since(session: Session, moment: datetime, limit: int) -> Sequence[Person]:
    """People of whom the desk may not have heard since then, the longest silent first."""
    there = Person.erased_at.is_(None) & Person.checked_at.is_not(None)
    silent = select(Person).where(there, Person.checked_at < moment)
    return session.scalars(silent.order_by(Person.checked_at).limit(limit)).all()


def last_needed(session: Session, person: Person, now: datetime) -> datetime:
    """When the desk last had to do with somebody; ``now`` for staff and for open matters."""
    unfinished = Ticket.state.in_(UNFINISHED)
    own = Ticket.customer_id == person.id
    if person.is_staff or session.scalar(select(Ticket.id).where(own, unfinished).limit(1)):
        return now
    talked = session.scalar(
        select(Conversation.changed_at).where(Conversation.person_id == person.id)
    )
    filed, closed = session.execute(
        select(func.max(Ticket.opened_at), func.max(Ticket.closed_at)).where(own)
    ).one()
    return max(moment for moment in (person.joined_at, talked, filed, closed) if moment)


def forget_drafts(
    session: Session, written_before: datetime, limit: int
) -> list[tuple[int, int | None]]:
    """Delete what people began to write and left lying; returns the ids of the people, each with
    that of the draft they saw last."""
    has_draft = Conversation.draft.is_not(None)
    old = select(Conversation).where(has_draft, Conversation.draft_at < written_before)
    left = session.scalars(old.order_by(Conversation.draft_at).limit(limit)).all()
    forgotten = [(talk.person_id, (talk.draft or {}).get("id")) for talk in left]
    for talk in left:
        talk.draft, talk.ask_at = None, None
    return forgotten


def _tickets_of(session: Session, customer_id: int) -> Sequence[Ticket]:
    theirs = select(Ticket).where(Ticket.customer_id == customer_id, Ticket.erased_at.is_(None))
    return session.scalars(theirs.order_by(Ticket.id)).all()


def _leave_steps(
    session: Session, ticket_ids: Collection[int], names: Collection[str] = ()
) -> list[Person]:
    """Staff may have begun to write about a ticket: what their step remembers is erased, also where
    it isn't said yet which one it is about and one of these is offered, or ``names`` whose it is.
    Returns whose words are gone by it."""
    left = []
    for talk, writer in session.execute(_STEPS_OF_STAFF):
        remembered = orjson.dumps(talk.data).decode()
        if _is_about(talk.data, ticket_ids) or any(name in remembered for name in names):
            if talk.data.get("text"):
                left.append(writer)
            talk.step, talk.data = None, {}
    return left


def _is_about(data: dict[str, Any], ticket_ids: Collection[int]) -> bool:
    """Also where another step waits for the present one to be done."""
    _, before = data.get("before") or (None, {})
    return any(each.get("ticket") in ticket_ids for each in (data, before))


_STEPS_OF_STAFF = (
    select(Conversation, Person)
    .join(Person, Person.id == Conversation.person_id)
    .where(STAFF_OR_SUSPENDED, Conversation.step.is_not(None))
)


def _names_of(person: Person, tickets: Sequence[Ticket]) -> set[str]:
    """What tells of whom words are: their name and number, and what their tickets are known by."""
    facts = (str(fact["value"]) for ticket in tickets for fact in ticket.facts or ())
    known = {person.name, *(each.number for each in tickets), *facts}
    if person.phone is not None:
        known.add(person.phone[-_TELLING_DIGITS:])
    return {each for each in known if len(each) >= _TELLING}


def _sought(
    session: Session, person: Person, tickets: Sequence[Ticket], drafts: Sequence[Forgotten]
) -> list[str]:
    """What tells of them in messages that name no ticket: their names, and long numbers. What one
    of the staff is called tells of nobody else."""
    staff = set(session.scalars(select(Person.name).where(STAFF_OR_SUSPENDED)))
    names = {person.name, *(each.caller for each in drafts)} - staff
    known = _names_of(person, tickets) - {each.number for each in tickets}
    numbers = {each for each in known if sum(map(str.isdigit, each)) >= _TELLING_DIGITS}
    return sorted(each for each in names | numbers if len(each) >= _TELLING)
