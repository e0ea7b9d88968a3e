"""What holds whatever people do: looked up in the ledger and in everybody's chat."""

import re
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.audit import Entry
from storage.conversations import Conversation
from storage.follow_ups import FollowUp
from storage.inbox import InboxRow
from storage.later import write_now
from storage.messages import Message
from storage.notes import Note
from storage.outbox import OutboxRow, Sending
from storage.people import Person
from storage.rules.roles import TABLE, Right, Role
from storage.tickets import Ticket
from tests.play.play import Play
from tests.play.telegram import Shown

TOKEN = re.compile(r"zz\d+zz")

NEEDS = {
    "accept": Right.ACCEPT,
    "ask": Right.ASK,
    "reply": Right.REPLY,
    "resolve": Right.RESOLVE,
    "ask_extension": Right.EXTEND,
    "grant_extension": Right.DECIDE_EXTENSION,
    "refuse_extension": Right.DECIDE_EXTENSION,
    "regrade": Right.REGRADE,
    "note": Right.NOTE,
    "consult": Right.CONSULT,
    "return": Right.RETURN,
    "close": Right.CLOSE,
}
"""What somebody needs so that the trail may say that they did it; read off the README's table."""
OF_CUSTOMERS = frozenset(
    {"open", "add", "answer", "satisfied", "not_satisfied", "withdraw", "urge"}
)


def tokens_in(text: str | None) -> set[str]:
    """The words by which texts are known again."""
    return set(TOKEN.findall(text or ""))


def all_is_worked(play: Play) -> Iterator[str]:
    """No update was given up, nothing waits, and Telegram refused nothing but to the blocked."""
    with play.desk.database.reading() as session:
        for row in session.scalars(select(InboxRow).where(InboxRow.error.isnot(None))):
            yield f"update {row.id} failed: {row.error}"
        failed = select(OutboxRow).where(OutboxRow.state == Sending.FAILED)
        for sent in session.scalars(failed):
            if "Forbidden" not in str(sent.error):
                yield f"{sent.method} to {sent.chat_id} failed: {sent.error}"
    yield from play.desk.troubles
    yield from play.telegram.wrong


def every_ticket_has_somebody(play: Play) -> Iterator[str]:
    """Whoever has an open ticket in hand works here; else it lies in a department's pool."""
    with play.desk.database.reading() as session:
        for ticket in session.scalars(select(Ticket)):
            owner = ticket.handler
            if ticket.is_open and owner is not None and owner.role is Role.CUSTOMER:
                yield f"{ticket.number} is in the hands of {owner.name}, who doesn't work here"
            if ticket.department not in play.house.departments:
                yield f"{ticket.number} lies in {ticket.department}, which there isn't"


def loads_are_right(play: Play) -> Iterator[str]:
    """How much somebody has in hand is what stands under their name."""
    with play.desk.database.reading() as session:
        for person in session.scalars(select(Person)):
            theirs = session.scalars(select(Ticket).where(Ticket.handler_id == person.id))
            in_hand = sum(ticket.is_open for ticket in theirs)
            if in_hand != person.load:
                yield f"{person.name} has {in_hand} tickets in hand, not {person.load}"


def notes_stay_inside(play: Play, shown: list[Shown], customers: set[int]) -> Iterator[str]:
    """No word of an internal note was shown to a customer."""
    with play.desk.database.reading() as session:
        inside = {each for note in session.scalars(select(Note.text)) for each in tokens_in(note)}
    for each in shown:
        if each.chat in customers and inside & tokens_in(each.text):
            yield f"a note was shown to {each.chat}: {each.text}"


def customers_see_their_own(
    shown: list[Shown], customers: set[int], written: dict[str, int]
) -> Iterator[str]:
    """No customer reads what another customer wrote."""
    for each in shown:
        for token in tokens_in(each.text) if each.chat in customers else ():
            if written.get(token, each.chat) in customers - {each.chat}:
                yield f"{each.chat} read what {written[token]} wrote: {each.text}"


def nobody_did_what_they_may_not(
    play: Play, since: dict[int, int], roles: dict[int, Role]
) -> Iterator[str]:
    """Each new entry of a trail was within the rights of who stands in it, as they were before."""
    with play.desk.database.reading() as session:
        chats = {person.id: person for person in session.scalars(select(Person))}
        for entry in _new_entries(session, since):
            actor = chats.get(entry.actor_id or 0)
            if actor is None or actor.telegram_id is None:
                continue
            role = roles.get(actor.telegram_id, Role.CUSTOMER)
            right = NEEDS.get(entry.action)
            if right is not None and TABLE[right][role] is None:
                yield f"{role} {actor.name} did {entry.action}"
            ticket = session.get_one(Ticket, entry.ticket_id)
            is_own = ticket.customer_id == actor.id
            if role is Role.CUSTOMER and entry.action in OF_CUSTOMERS and not is_own:
                yield f"{actor.name} did {entry.action} to somebody else's {ticket.number}"


def trail_lengths(play: Play) -> dict[int, int]:
    """How long each ticket's trail is, by the ticket's id."""
    with play.desk.database.reading() as session:
        return {ticket.id: ticket.trail_length for ticket in session.scalars(select(Ticket))}


def is_kept(play: Play, token: str) -> bool:
    """Whether the ledger has a text with that token: in a ticket, a message, a note, a draft, or
    where the talk stands."""
    with play.desk.database.reading() as session:
        return any(token in text for text in _texts(session))


def step_of(play: Play, chat: int) -> str | None:
    """What their next message is waited for as."""
    with play.desk.database.reading() as session:
        wanted = select(Conversation.step).join(Person, Person.id == Conversation.person_id)
        return session.scalar(wanted.where(Person.telegram_id == chat))


def _new_entries(session: Session, since: dict[int, int]) -> list[Entry]:
    write_now(session)
    return [
        entry
        for entry in session.scalars(select(Entry))
        if entry.running > since.get(entry.ticket_id, 0)
    ]


def _texts(session: Session) -> Iterator[str]:
    for column in (
        Ticket.text,
        Ticket.solution,
        Ticket.cause,
        Message.text,
        Note.text,
        FollowUp.word,
    ):
        yield from (text or "" for text in session.scalars(select(column)))
    for talk in session.scalars(select(Conversation)):
        yield f"{talk.data} {talk.draft}"
