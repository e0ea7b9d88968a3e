"""Where an update enters the house: who speaks, what they may mean, and the turn they get."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from aiogram import Bot
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update, User
from sqlalchemy.orm import Session

from handlers.customer.reading_ahead import to_think_of
from handlers.errors import OutOfDate, Refused
from handlers.groups.entrance import enter, is_of_group
from handlers.keyboards import is_for_staff
from handlers.manager import importing
from handlers.manager.digest_times import next_digest
from handlers.privacy import notice
from handlers.routers import dispatcher
from handlers.silent_session import SilentSession
from handlers.staff.helping import wanted
from handlers.staff.reasons_asked import ask_why_after
from handlers.staff.screens import note_screen
from handlers.staff.stepping_aside import after_an_aside
from handlers.turn import ModelTold, Turn
from handlers.typed.understanding import Understanding
from handlers.typed.which import ask_which
from handlers.unreachable import found_again, lost
from handlers.work import Screen, Work
from prompts.reading.reading import Reading
from prompts.texts import language_of
from prompts.thinking import Help, Thought, ToFetch, ToHelp
from storage.conversations import Conversation, conversation_of, recall, talking
from storage.employment import employ
from storage.keys import KeyRing
from storage.people import Person, find, meet
from storage.role_changes import RoleDeed, note_role
from storage.rules.desk import Desk
from storage.rules.duties import Duty, falls_to
from storage.rules.roles import Role
from storage.teams import administrators


@dataclass(frozen=True, slots=True)
class _Arrival:
    """An update that has come, in the transaction in which it is worked."""

    session: Session
    update: Update
    now: datetime
    received_at: datetime
    inbox_id: int
    reading: Reading | None = None
    help: Help | None = None
    file: bytes | None = None


class Reception:
    """Takes one update at a time to the handler that it is for."""

    def __init__(
        self,
        desk: Desk,
        keys: KeyRing,
        *,
        administrators: frozenset[int],
        model: ModelTold | None = None,
    ) -> None:
        """``model``: the language model that may be asked, as people are told of it."""
        self.desk = desk
        self._model = model
        self._keys = keys
        self._administrators = administrators
        # For context only: nothing is sent through it. The worker parses updates with it, since
        # aiogram would parse again each update that doesn't carry the dispatcher's bot.
        self.bot = Bot("1:unused-nothing-is-sent-by-aiogram-here", session=SilentSession())
        self._dispatcher = dispatcher()
        self._understanding = Understanding(desk)

    def recall(self, session: Session, updates: Iterable[Update]) -> None:
        """Look up at once who speaks in the updates that are worked next in ``session``."""
        speakers = (_speaker(update) for update in updates)
        recall(session, [speaker.id for speaker in speakers if speaker is not None])

    def to_think_of(
        self, session: Session, update: Update, received_at: datetime
    ) -> Thought | ToFetch | None:
        """What should be thought out or fetched before the update is worked, or None.

        A look at the ledger only; the talk may have moved on when the work begins.
        """
        speaker = _speaker(update)
        if speaker is None:
            return None
        person, talk = talking(session, speaker.id)
        said = self._understanding.of(session, update, person, talk, received_at)
        event = said.update.event
        if said.among or not isinstance(event, Message | CallbackQuery):
            return None
        if (file := importing.to_fetch(talk, event)) is not None:
            return file
        recipient = None if self._model is None else self._model.name
        if isinstance(event, Message):
            return to_think_of(talk, event, person, self.desk, recipient)
        return _help_wanted(session, self.desk, event, person, recipient)

    async def receive(
        self,
        session: Session,
        update: Update,
        *,
        now: datetime,
        received_at: datetime,
        inbox_id: int,
        reading: Reading | None,
        help: Help | None,  # noqa: A002 -- what it is called all over the house
        file: bytes | None = None,
    ) -> None:
        """React to one update inside the open transaction."""
        arrival = _Arrival(session, update, now, received_at, inbox_id, reading, help, file)
        user = _speaker(update)
        if is_of_group(update):
            self._enter_group(arrival)
        elif user is not None:
            await self._hear(arrival, user)

    async def _hear(self, arrival: _Arrival, user: User) -> None:
        """What somebody said or did in their own chat."""
        session, now = arrival.session, arrival.now
        known, talk = talking(session, user.id)
        if known is None and arrival.update.message is None:
            self._turn_away(arrival, user)
            return
        person = self._person(session, user, known, now)
        said = self._understanding.of(session, arrival.update, person, talk, arrival.received_at)
        if isinstance(said.update.event, ChatMemberUpdated):
            if said.update.event.new_chat_member.status in ("kicked", "left"):
                lost(Work(session, now, self.desk), person)
            return
        talk = talk or conversation_of(session, person.id, now)
        turn = self._turn(replace(arrival, update=said.update), person, talk, typed=said.typed)
        _back_to_work(turn, said.update)
        notice.begin_with_notice(turn, said.update)
        if said.among:
            ask_which(turn, said.among)
        else:
            await self._take_turn(turn, said.update)

    def parked(
        self, session: Session, *, chat_id: int, inbox_id: int, error: str, now: datetime
    ) -> None:
        """An update can't be worked: it is kept, the person and the administrators are told."""
        work = Work(session, now, self.desk)
        person = find(session, chat_id)
        if person is not None:
            work.tell(person, "parked-yours")
        for administrator in administrators(session):
            work.tell(administrator, "parked-admin", error=f"#{inbox_id} {error}")

    def _turn_away(self, arrival: _Arrival, user: User) -> None:
        """Who presses, edits or leaves without being known was erased: nothing of it is kept."""
        if arrival.update.callback_query is not None:
            turn = self._passing(arrival, self._nobody(user))
            turn.refuse(turn.texts.label(OutOfDate.key))

    def _enter_group(self, arrival: _Arrival) -> None:
        """Nobody is met in a group: the desk remembers nothing of who merely is there."""
        session, user = arrival.session, getattr(arrival.update.event, "from_user", None)
        known = None if user is None else find(session, user.id)
        understood = self._understanding.in_group(
            session, arrival.update, known, arrival.received_at
        )
        arrival = replace(arrival, update=understood.update)
        turn = self._passing(arrival, known or self._nobody(user), typed=understood.typed)
        enter(turn, arrival.update)

    def _nobody(self, user: User | None) -> Person:
        """Somebody whom the desk doesn't know, and doesn't keep."""
        code = None if user is None else user.language_code
        language = language_of(code, self.desk.language)
        account = None if user is None else user.id
        return Person(telegram_id=account, role=Role.CUSTOMER, language=language, name="")

    def _passing(self, arrival: _Arrival, person: Person, *, typed: bool = False) -> Turn:
        """A turn that leaves no trace in anybody's conversation."""
        return self._turn(arrival, person, Conversation(), typed=typed)

    def _turn(self, arrival: _Arrival, person: Person, talk: Conversation, *, typed: bool) -> Turn:
        return Turn(
            session=arrival.session,
            now=arrival.now,
            desk=self.desk,
            inbox_id=arrival.inbox_id,
            person=person,
            conversation=talk,
            keys=self._keys,
            received_at=arrival.received_at,
            reading=arrival.reading,
            help=arrival.help,
            file=arrival.file,
            press=arrival.update.callback_query,
            typed=typed,
            model=self._model,
            appointed=self._administrators,
        )

    async def _take_turn(self, turn: Turn, update: Update) -> None:
        step, said = turn.conversation.step, turn.conversation.data
        try:
            # As feed_update does, but for what it looks up and logs of each update beside that.
            handled = await self._dispatcher.propagate_event(
                update.event_type,
                update.event,
                bot=self.bot,
                turn=turn,
                raw_state=turn.conversation.step,
            )
        except Refused as refusal:
            _explain(turn, refusal)
        else:
            if handled not in (None, UNHANDLED):
                raise TypeError(f"a handler returned {handled!r}: what is said goes to the outbox")
        after_an_aside(turn, update, step, said)
        ask_why_after(turn, step, said)
        note_screen(turn, update)
        turn.answer_press()

    def _person(self, session: Session, user: User, known: Person | None, now: datetime) -> Person:
        language = language_of(user.language_code, self.desk.language)
        person = meet(
            session, user.id, name=user.full_name, language=language, now=now, known=known
        )
        if person.blocked_at is not None:
            found_again(Work(session, now, self.desk), person)
        if user.id in self._administrators and not falls_to(person.role, Duty.KEEP):
            employ(session, person, Role.ADMIN, None, digest_due=next_digest(self.desk, now))
            note_role(session, person, RoleDeed.APPOINTED, None, now)
        return person


def _help_wanted(
    session: Session, desk: Desk, press: CallbackQuery, person: Person | None, recipient: str | None
) -> ToHelp | None:
    """What help a member of the staff wants with the press of a button."""
    if person is None or not person.is_staff or press.data is None:
        return None
    return wanted(session, desk, press.data, person, recipient)


def _speaker(update: Update) -> User | None:
    """Who speaks in a private chat; groups and channels are not listened to."""
    event = update.event
    if not isinstance(event, Message | CallbackQuery | ChatMemberUpdated):
        return None
    said = event.message if isinstance(event, CallbackQuery) else event
    return None if said is None or said.chat.type != "private" else event.from_user


def _back_to_work(turn: Turn, update: Update) -> None:
    """Who is a customer for a while works for the desk again with the first command for that."""
    words = "" if update.message is None else update.message.text or ""
    command = words.partition(" ")[0].partition("@")[0]
    if turn.person.as_customer and command.startswith("/") and is_for_staff(command[1:]):
        turn.person.as_customer = False


def _explain(turn: Turn, refusal: Refused) -> None:
    if turn.press is not None:
        turn.refuse(turn.texts.label(refusal.key, **refusal.words))
    else:
        turn.send(turn.person, Screen(turn.texts.say(refusal.key, **refusal.words)))
