"""What holds whatever people do: looked up in the ledger and in everybody's chat."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from aiogram.filters.callback_data import CallbackData
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.access import allowed
from handlers.customer import follow_up
from handlers.manager import announcing
from handlers.privacy import deleting, phone
from handlers.staff import (
    checking,
    closing,
    colleagues,
    regrading,
    returning,
    stepping_aside,
    suggesting,
)
from prompts.texts import LANGUAGES, texts
from storage.audit import Entry
from storage.base import Base, Sealed
from storage.confirmations import Confirmation
from storage.conversations import Conversation
from storage.follow_ups import FollowUp
from storage.inbox import InboxRow
from storage.messages import Message
from storage.notes import Note
from storage.outbox import OutboxRow, Sending
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.roles import TABLE, Right, Role
from storage.tickets import Ticket
from tests.play.people import CAST
from tests.play.play import Play
from tests.play.seen import Scene, Shown

TOKEN = re.compile(r"zz\d+zz")

LEAVE = "c:step:"
_NO_NUMBER = tuple(texts(language).label("key-no-phone") for language in LANGUAGES)
WAYS_OUT = {
    follow_up.COMMENTING: ("f:skip",),
    phone.LEAVING: _NO_NUMBER,
    deleting.ERASING: ("c:erase:no",),
    checking.HELD: (LEAVE, "hd:change"),
    suggesting.SUGGESTED: (LEAVE, "y:leave"),
    announcing.ANNOUNCING: (LEAVE, "a:drop"),
    colleagues.CHOOSING: (LEAVE, "t:card"),
    returning.RETURNING: (LEAVE, "t:card"),
    regrading.REGRADING: (LEAVE, "t:card"),
    closing.CLOSING: (LEAVE, "t:card"),
    stepping_aside.SCREEN: ("",),  # nothing is asked: any button or command leads on
}
"""The buttons that leave a step, where they aren't the usual one."""

CUSTOMERS = tuple(player.name for player in CAST if player.role is Role.CUSTOMER)

DONE_BY_STAFF: dict[str, tuple[Right, ...]] = {
    "accept": (Right.ACCEPT,),
    "assign": (Right.ACCEPT, Right.ASSIGN, Right.TRANSFER, Right.PEOPLE),
    "ask": (Right.ASK,),
    "reply": (Right.REPLY,),
    "send_anyway": (Right.REPLY, Right.ASK, Right.RESOLVE, Right.EXTEND),
    "resolve": (Right.RESOLVE,),
    "ask_confirmation": (Right.RESOLVE,),
    "take_back_outcome": (Right.RESOLVE,),
    "confirm_outcome": (Right.CONFIRM,),
    "return_outcome": (Right.CONFIRM,),
    "assess": (Right.ASSESS,),
    "upheld": (Right.APPEAL,),
    "ask_extension": (Right.EXTEND,),
    "grant_extension": (Right.DECIDE_EXTENSION,),
    "refuse_extension": (Right.DECIDE_EXTENSION,),
    "regrade": (Right.REGRADE,),
    "reclassify": (Right.RECLASSIFY,),
    "supplier": (Right.SUPPLIER,),
    "supplier_answered": (Right.SUPPLIER,),
    "ask_limit": (Right.SUPPLIER,),
    "grant_limit": (Right.DECIDE_EXTENSION,),
    "refuse_limit": (Right.DECIDE_EXTENSION,),
    "supervise": (Right.SUPERVISE,),
    "seen": (Right.TAKE_NOTE,),
    "note": (Right.NOTE, Right.GROUP_NOTE),
    "consult": (Right.CONSULT,),
    "return": (Right.RETURN,),
    "close": (Right.CLOSE,),
    "phone": (Right.REPLY, Right.VISIT),
    "not_reached": (Right.REPLY, Right.VISIT),
    "see_phone": (Right.SEE_PHONE,),
    # Whoever takes a call, too: of what is elsewhere they pass on what is said.
    "find_phone": (Right.SEE_PHONE, Right.FOLLOW_FILED, Right.FILE),
    "told_by_phone": (Right.FOR_CALLER, Right.FILE),
    "ask_phone": (Right.ASK,),
    "customer_needs": (Right.CUSTOMER_FILE,),
    "give_code": (Right.FILE,),
    "link": (Right.JUDGE_PROBLEM,),
    "differ": (Right.JUDGE_PROBLEM,),
}
"""One of which somebody needs, so that the trail may say that they did it."""
ABOUT_THE_DESK = (Right.FILE, Right.PEOPLE)
"""Not about one ticket."""
DONE_BY_CUSTOMERS = frozenset(
    {
        "open",
        "add",
        "answer",
        "satisfied",
        "not_satisfied",
        "take_back_verdict",
        "withdraw",
        "urge",
        "reopen",
        "reopen_anew",
        "take_back_reopening",
        "appeal",
        "connect",
    }
)
"""What is done to matters of one's own; by staff for who phones or comes in."""
DONE_BY_ANYBODY = frozenset({"advise", "let_go", "change_cause", "change_word"})
"""What needs no right of the moment: they were asked, or had it when they began."""


AT_ANY_VERSION = frozenset(
    {"see_phone", "customer_needs", "give_code", "seen", "supervise", "let_go", "assess", "urge"}
)
"""What the moves of a ticket don't put out of date."""
_OF_VERSIONS = {
    each.__prefix__: each
    for each in CallbackData.__subclasses__()
    if {"ticket", "version"} <= each.model_fields.keys()
}


@dataclass(frozen=True, slots=True)
class Moment:
    """The people and tickets as they were at one time, and so who might do what then."""

    people: dict[int, Person]
    tickets: dict[int, Ticket]

    @property
    def customers(self) -> set[int]:
        """The chats of those who don't work here."""
        return {
            each.telegram_id
            for each in self.people.values()
            if each.role is Role.CUSTOMER and each.telegram_id is not None
        }


@dataclass(frozen=True, slots=True)
class Change:
    """What came of something that was done."""

    before: Moment
    now: Moment
    done: Sequence[Entry]
    """What was added to the trails."""

    @property
    def outside(self) -> set[int]:
        """The chats of those who were customers all the while."""
        return self.before.customers & self.now.customers


def remember(scene: Scene) -> Moment:
    """As it is now."""
    with scene.database.reading() as session:
        people = {each.id: each for each in session.scalars(select(Person))}
        tickets = {each.id: each for each in session.scalars(select(Ticket))}
        for ticket in tickets.values():
            _ = ticket.worker, ticket.customer  # looked up while it is still so
        return Moment(people, tickets)


def change_since(scene: Scene, before: Moment) -> Change:
    """What has been done since then."""
    now = remember(scene)
    done: list[Entry] = []
    with scene.database.reading() as session:
        for ticket in now.tickets.values():
            known = before.tickets.get(ticket.id)
            length = 0 if known is None else known.trail_length
            if ticket.trail_length > length:
                of_ticket = select(Entry).where(Entry.ticket_id == ticket.id)
                done += session.scalars(of_ticket.where(Entry.running > length))
    return Change(before, now, done)


def tokens_in(text: str | None) -> set[str]:
    """The words by which texts are known again."""
    return set(TOKEN.findall(text or ""))


def all_is_worked(play: Play) -> Iterator[str]:
    """No update was given up, nothing waits, and Telegram refused nothing but to the blocked."""
    with play.database.reading() as session:
        for row in session.scalars(select(InboxRow).where(InboxRow.error.isnot(None))):
            yield f"update {row.id} failed: {row.error}"
        failed = select(OutboxRow).where(OutboxRow.state == Sending.FAILED)
        for sent in session.scalars(failed):
            if "Forbidden" not in str(sent.error):
                yield f"{sent.method} to {sent.chat_id} failed: {sent.error}"
    yield from play.desk.troubles
    yield from play.telegram.wrong


def every_ticket_has_somebody(scene: Scene, now: Moment) -> Iterator[str]:
    """Whoever has an open ticket in hand works here and may work on it; else it lies in a
    department's pool, where somebody may take it: but for what is about all who are left."""
    staff = [each for each in now.people.values() if each.is_staff]
    for ticket in (each for each in now.tickets.values() if each.is_open):
        owner = ticket.handler
        if owner is not None and not allowed(scene.house, owner, ticket, Right.RESOLVE):
            yield f"{ticket.number} is in the hands of {owner.name}, who can't work on it"
        if ticket.department not in scene.house.departments:
            yield f"{ticket.number} lies in {ticket.department}, which there isn't"
        kept_from = {*(ticket.about_ids or ()), *(ticket.barred or ())}
        others = [each for each in staff if each.id not in kept_from]
        if others and not any(map(partial(_sees, scene, ticket), others)):
            yield f"nobody sees {ticket.number}"


def _sees(scene: Scene, ticket: Ticket, person: Person) -> bool:
    return allowed(scene.house, person, ticket, Right.SEE_TICKET)


def loads_are_right(scene: Scene) -> Iterator[str]:
    """How much somebody has in hand is what stands under their name."""
    with scene.database.reading() as session:
        for person in session.scalars(select(Person)):
            theirs = session.scalars(select(Ticket).where(Ticket.handler_id == person.id))
            in_hand = sum(ticket.is_open for ticket in theirs)
            if in_hand != person.load:
                yield f"{person.name} has {in_hand} tickets in hand, not {person.load}"


def notes_stay_inside(scene: Scene, shown: Sequence[Shown], customers: set[int]) -> Iterator[str]:
    """No word of an internal note was shown to a customer, nor anything else that is written for
    the desk alone: the cause, why an outcome was sent back, what a customer needs."""
    with scene.database.reading() as session:
        texts = [*session.scalars(select(Note.text)), *session.scalars(select(Ticket.cause))]
        texts += [*session.scalars(select(Confirmation.reason))]
        texts += [*session.scalars(select(Person.needs))]
        inside = {each for text in texts for each in tokens_in(text)}
    for each in shown:
        if each.chat in customers and inside & tokens_in(each.text):
            yield f"a note was shown to {each.chat}: {each.text}"


def customers_see_their_own(
    scene: Scene, shown: Sequence[Shown], customers: set[int], written: dict[str, int]
) -> Iterator[str]:
    """What a customer reads is theirs: they wrote it themselves, or it stands in a matter of
    theirs."""
    read = [
        (token, each) for each in shown if each.chat in customers for token in tokens_in(each.text)
    ]
    others = [(token, each) for token, each in read if written.get(token) != each.chat]
    theirs = _words_of_customers(scene) if others else set()
    for token, each in others:
        if (token, each.chat) not in theirs:
            yield f"{each.chat} read {token}, which is none of their matters: {each.text}"


def _words_of_customers(scene: Scene) -> set[tuple[str, int | None]]:
    """By token: in whose matters, or in whose talk, it stands."""
    with scene.database.reading() as session:
        chats = {each.id: each.telegram_id for each in session.scalars(select(Person))}
        owners = {each.id: chats[each.customer_id] for each in session.scalars(select(Ticket))}
        found = {
            (token, chats[talk.person_id])
            for talk in session.scalars(select(Conversation))
            for token in tokens_in(f"{talk.data} {talk.draft}")
        }
        for ticket_id, column in _columns_of_tickets():
            for ticket, text in session.execute(select(ticket_id, column)):
                found |= {(token, owners.get(ticket)) for token in tokens_in(str(text or ""))}
        return found


def _columns_of_tickets() -> Iterator[tuple[Any, Any]]:
    """What is kept of a ticket in words: the column of its id, and that of the words."""
    for mapper in Base.registry.mappers:
        ticket_id = mapper.columns.get("id" if mapper.class_ is Ticket else "ticket_id")
        for column in mapper.columns if ticket_id is not None else ():
            if isinstance(column.type, Sealed):
                yield ticket_id, column


def nobody_did_what_they_may_not(scene: Scene, change: Change) -> Iterator[str]:
    """Each new entry of a trail was within the rights of who stands in it, as they and the ticket
    were before or are now (who accepts from the pool may reply in the same moment)."""
    now = change.now
    for entry in change.done:
        if entry.actor_id is None:
            continue
        if entry.action in DONE_BY_STAFF:
            rights = DONE_BY_STAFF[entry.action]
            if not any(_may(scene.house, entry, rights, then) for then in (change.before, now)):
                yield f"{_name(now, entry)} did {entry.action} to {_number(now, entry)}"
        elif entry.action in DONE_BY_CUSTOMERS:
            yield from _done_by_customer(now, entry)
        elif entry.action not in DONE_BY_ANYBODY:
            yield f"nobody knows who may {entry.action}"


def done_by(change: Change, chat: int) -> list[str]:
    """What the trails tell that they have done."""
    return [entry.action for entry in change.done if _actor(change, entry) == chat]


def old_buttons_move_nothing(change: Change, pressed: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Whoever presses what was made for an earlier version of a ticket does nothing to it."""
    for chat, data in pressed:
        ticket_id = _made_for_earlier(data, change.before)
        for entry in change.done:
            is_theirs = (_actor(change, entry), entry.ticket_id) == (chat, ticket_id)
            if is_theirs and entry.action not in AT_ANY_VERSION:
                yield f"by an old button, {data}, {chat} did {entry.action}"


def _actor(change: Change, entry: Entry) -> int | None:
    return None if entry.actor_id is None else change.now.people[entry.actor_id].telegram_id


def _made_for_earlier(data: str, before: Moment) -> int:
    """The id of the ticket, if the button was made for it as it isn't any more; else 0."""
    kind = _OF_VERSIONS.get(data.partition(":")[0])
    try:
        press = None if kind is None else kind.unpack(data)
    except ValueError:
        return 0
    ticket = before.tickets.get(getattr(press, "ticket", 0))
    return 0 if ticket is None or ticket.version == getattr(press, "version", 0) else ticket.id


def _may(house: Desk, entry: Entry, rights: Iterable[Right], then: Moment) -> bool:
    actor = then.people.get(entry.actor_id or 0)
    ticket = then.tickets.get(entry.ticket_id)
    if actor is None or ticket is None:
        return False
    return any(
        TABLE[right][actor.role] is not None
        and (right in ABOUT_THE_DESK or allowed(house, actor, ticket, right))
        for right in rights
    )


def _done_by_customer(now: Moment, entry: Entry) -> Iterator[str]:
    actor, ticket = now.people[entry.actor_id or 0], now.tickets[entry.ticket_id]
    is_callers = ticket.customer.telegram_id is None and actor.role is not Role.CUSTOMER
    if ticket.customer_id != actor.id and not is_callers:
        yield f"{actor.name} did {entry.action} to somebody else's {ticket.number}"


def _name(now: Moment, entry: Entry) -> str:
    actor = now.people[entry.actor_id or 0]
    return f"{actor.role} {actor.name}"


def _number(now: Moment, entry: Entry) -> str:
    return now.tickets[entry.ticket_id].number


def words_on_record(scene: Scene) -> set[str]:
    """By their tokens: all that was filed, told, noted and answered."""
    with scene.database.reading() as session:
        columns = (Ticket.text, Message.text, Note.text, FollowUp.word)
        return {
            token
            for column in columns
            for text in session.scalars(select(column))
            for token in tokens_in(text)
        }


def groups_learn_nobodys_name(shown: Sequence[Shown]) -> Iterator[str]:
    """What stands in a group tells no customer's name."""
    for each in shown:
        if each.chat < 0 and (named := [name for name in CUSTOMERS if name in each.text]):
            yield f"a group reads of {named}: {each.text}"


def is_kept(scene: Scene, token: str) -> bool:
    """Whether the ledger has it in words or files of people's, or where their talk stands."""
    with scene.database.reading() as session:
        return any(token in text for text in _texts(session))


def step_of(scene: Scene, chat: int) -> str | None:
    """What their next message is waited for as."""
    with scene.database.reading() as session:
        wanted = select(Conversation.step).join(Person, Person.id == Conversation.person_id)
        return session.scalar(wanted.where(Person.telegram_id == chat))


def nobody_is_without_a_way_out(scene: Scene) -> Iterator[str]:
    """Whoever is asked for something has a button in the chat that leaves it."""
    with scene.database.reading() as session:
        wanted = select(Conversation, Person.telegram_id).join(Person)
        for talk, chat in session.execute(wanted.where(Conversation.step.is_not(None))):
            standing = scene.telegram.standing.get(chat or 0, {}).values()
            keys = scene.telegram.below.get(chat or 0, ())
            out = WAYS_OUT.get(talk.step or "", (LEAVE,))
            if not any(data.startswith(out) for each in (*standing, keys) for data in each):
                yield f"{chat} can't leave {talk.step}"


def _texts(session: Session) -> Iterator[str]:
    for mapper in Base.registry.mappers:
        for column in mapper.columns:
            if isinstance(column.type, Sealed) and mapper.class_ not in (InboxRow, OutboxRow):
                yield from (str(text or "") for text in session.scalars(select(column)))
