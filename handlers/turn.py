"""The reaction to what one person said or pressed: their conversation, and answers to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message

from handlers.buttons import Button, Rows, button
from handlers.presses.customers import ChoicePress
from handlers.presses.tickets import TicketPress
from handlers.work import Screen, Work, as_message
from prompts.dates import say_by
from prompts.reading.reading import Reading
from prompts.texts import LANGUAGES, Html, Texts, Word, escaped
from prompts.thinking import Help
from storage import outbox
from storage.conversations import Conversation
from storage.keys import KeyRing
from storage.people import Person
from storage.rules.desk_words import Name
from storage.rules.durations import Duration

ASKED = "asked"
"""In what a step keeps: the text by which it asked, its words, and the label of the way out."""
ASKED_IN = "asked_in"
"""In what a step keeps: where the question stands, with its buttons."""
_ENDS = ("btn-no-more", "btn-no-reason")
"""Ways out of a question that stands under something they have to know: that stays."""
STEP_LIVES = timedelta(hours=12)
"""Whoever writes later than this has something else in mind than what was asked."""
KEPT = "✍"
"""The reaction by which somebody sees that what they wrote was kept."""
PRESS_LIVES = timedelta(seconds=120)
"""Telegram forgets a press after 150 s; an answer that can't arrive by then is not sent."""


@dataclass(frozen=True, slots=True)
class ModelTold:
    """The language model that may be asked, as people are told of it."""

    name: str
    """Which it is, and where."""
    hears: bool
    """Whether voice messages are sent to it as well, just as they were spoken."""


@dataclass
class Turn(Work):
    """The reaction to what one person said or pressed."""

    person: Person = field(kw_only=True)
    conversation: Conversation = field(kw_only=True)
    keys: KeyRing = field(kw_only=True)
    received_at: datetime = field(kw_only=True)
    """Aware UTC: when the message or press reached the inbox."""
    reading: Reading | None = field(default=None, kw_only=True)
    help: Help | None = field(default=None, kw_only=True)
    """What was thought out for them before, where they asked for it or sent their voice."""
    file: bytes | None = field(default=None, kw_only=True)
    """The content of the file that was fetched for them."""
    press: CallbackQuery | None = field(default=None, kw_only=True)
    typed: bool = field(default=False, kw_only=True)
    """They wrote the button's label instead of pressing it: what Telegram would show on top of the
    chat, or further up, is said below what they wrote."""
    model: ModelTold | None = field(default=None, kw_only=True)
    """None: there is none."""
    shown: Screen | None = field(default=None, init=False)
    """The latest screen with buttons that was put before the person."""
    _answered: bool = field(default=False, init=False)
    _said: bool = field(default=False, init=False)
    """Something was shown to them."""
    _unsaid: Html | None = field(default=None, init=False)

    @property
    def texts(self) -> Texts:
        """The texts in the person's language."""
        return self.texts_for(self.person)

    def send(self, person: Person, screen: Screen, **where: Any) -> None:
        """Send a screen (:meth:`Work.send`); one for the person whose turn it is is noted."""
        super().send(person, screen, **where)
        if person is self.person and screen.rows:
            self.shown = screen

    def say(self, key: str, /, *, rows: Rows = (), **words: Word) -> None:
        """Say the text ``key``, with buttons under it, to the person whose turn it is."""
        self.tell(self.person, key, rows=rows, **words)

    def ask(
        self,
        key: str,
        /,
        *,
        ways: Sequence[Button] = (),
        leave: str = "btn-cancel",
        **words: Word | Name,
    ) -> None:
        """Ask for words, with a way out whose label is ``leave``; ``ways`` lead on without them."""
        ends = "said" if leave in _ENDS else "leave"
        out = button(self.texts.label(leave), ChoicePress(what="step", value=ends))
        said = {name: _in_language(self.texts.language, word) for name, word in words.items()}
        screen, slot = Screen(self.texts.say(key, **said), [ways, [out]]), None
        if self.conversation.step is not None:
            self._close_question()
            # For whoever takes another language in the middle of it (handlers.start).
            kept = {**self.conversation.data, ASKED: [key, _to_keep(words), leave]}
            slot = kept[ASKED_IN] = self._question_slot()
            self.conversation.data = kept
        self.send(self.person, screen, slot=slot)

    def by_as_asked(self, at: datetime) -> Name:
        """The deadline in a question: who takes another language reads it in that one as well."""
        said = {
            language: say_by(at, now=self.now, zone=self.desk.zone, language=language)
            for language in LANGUAGES
        }
        return Name(**said)

    def way_out(self) -> Button:
        """Leaves the step that the person is in."""
        return button(self.texts.label("btn-cancel"), ChoicePress(what="step", value="leave"))

    def ask_again(self, said: dict[str, Any]) -> None:
        """Ask what a step keeps that it asked, if it asked anything."""
        if ASKED in said:
            key, kept, *leave = said[ASKED]
            self.ask(key, leave=leave[0] if leave else "btn-cancel", **_from_kept(kept))

    def take_out_question(self) -> None:
        """Of what was asked and is answered now nothing needs to stay: the answer says it all."""
        kept = dict(self.conversation.data)
        slot = kept.pop(ASKED_IN, None)
        if slot is not None:
            self.conversation.data = kept
            self.take_out(self.person, slot)

    def greet(self, key: str, /, *, below: Html | None = None, **words: Word) -> None:
        """Say the text ``key`` and what stands ``below``, lay the keyboard of the person's role
        under the chat, and let Telegram offer the role's commands after a slash."""
        text = self.texts.say(key, **words)
        self.welcome(self.person, Html(f"{text}\n{below}") if below else text)

    def offer_no_commands(self) -> None:
        """Let Telegram forget which commands it offers the person."""
        scope = {"type": "chat", "chat_id": self.person.account}
        self._put(self.person.account, "deleteMyCommands", {"scope": scope})

    def show(self, screen: Screen, *, slot: str | None = None) -> None:
        """Show a screen in place of the pressed message, or as a new one, which is then ``slot``'s.

        A message with the actions of several tickets stays: the others are still to be done.
        """
        pressed = self._pressed_message()
        if pressed is None or not pressed.text or self._is_one_of_several(pressed):
            self.send(self.person, screen, slot=slot)
            return
        if self.typed:
            self._show_below(pressed, screen, slot)
            return
        params = {**as_message(screen), "message_id": pressed.message_id}
        self._put(self.person.account, "editMessageText", params)
        self.shown = screen

    def renew(self, screen: Screen) -> None:
        """Show a screen in place of a message about one ticket; in one about several the pressed
        button goes, and the rest stays."""
        pressed = self._pressed_message()
        if pressed is not None and self._is_one_of_several(pressed):
            self.drop_button()
        else:
            self.show(screen)

    def tickets_under_press(self) -> Sequence[int]:
        """The tickets that the pressed message has buttons for, as they were made: whether
        something may be done with them is looked at anew."""
        pressed = self._pressed_message()
        return () if pressed is None else sorted(_tickets_under(pressed))

    def is_under(self, slot: str) -> bool:
        """Whether the message under which was pressed is the one that stands in ``slot``."""
        pressed = None if self.press is None else self.press.message
        if pressed is None:
            return False
        return outbox.slot_of(self.session, self.person.account, pressed.message_id) == slot

    def strip_buttons(self) -> None:
        """Take the buttons off the pressed message: what they offered is done."""
        if self.press is not None and self.press.message is not None:
            params = {"message_id": self.press.message.message_id}
            self._put(self.person.account, "editMessageReplyMarkup", params)

    def drop_button(self) -> None:
        """Take the pressed button, and no other, off its message."""
        pressed = self._pressed_message()
        if self.press is None or pressed is None or pressed.reply_markup is None:
            return
        rows = pressed.reply_markup.model_dump(exclude_none=True)["inline_keyboard"]
        left = [[key for key in row if key.get("callback_data") != self.press.data] for row in rows]
        params = {
            "message_id": pressed.message_id,
            "reply_markup": {"inline_keyboard": [row for row in left if row]},
        }
        self._put(self.person.account, "editMessageReplyMarkup", params)

    def toast(self, key: str, /, **words: Word) -> None:
        """Answer the press with a short line on top of the chat."""
        self._answer({"text": self.texts.label(key, **words)})

    def mark_kept(self, chat_id: int, message_id: int) -> None:
        """A sign on what somebody wrote: it was kept. It goes beside the messages, so that none of
        them waits for it."""
        self._put(
            chat_id,
            "setMessageReaction",
            {"message_id": message_id, "reaction": [{"type": "emoji", "emoji": KEPT}]},
            lane=outbox.Lane.ANSWERS,
            expires_at=self.received_at + PRESS_LIVES,
        )

    def refuse(self, why: str) -> None:
        """Answer the press with a line that has to be acknowledged."""
        self._answer({"text": why, "show_alert": True})

    def answer_press(self) -> None:
        """Take the waiting sign off the pressed button, unless it was answered; whoever wrote its
        label reads the answer if nothing else was said to them."""
        if self._unsaid is not None and not self._said:
            self.send(self.person, Screen(self._unsaid))
        if self.press is not None and not self._answered:
            self._answer({})

    @property
    def is_answered(self) -> bool:
        """Whether the press has its answer, of which there can be only one."""
        return self._answered

    def go(self, step: str | None, **data: Any) -> None:
        """What the next message will be taken for; what was asked before is asked no more."""
        self._close_question()
        self.conversation.step, self.conversation.data = step, data
        self.conversation.changed_at = self.now

    def keep_draft(
        self, draft: dict[str, Any] | None, *, ask_after: Duration | None = None
    ) -> None:
        """Keep (or put away) the matter being written; ask after it once it was left lying for
        that long."""
        self.conversation.draft = draft
        self.conversation.draft_at = self.conversation.changed_at = self.now
        self.conversation.ask_at = None if ask_after is None else self.after(ask_after)

    def _question_slot(self) -> str:
        about = self.conversation.data.get("ticket", "")
        return f"step:{self.inbox_id}:{self.conversation.step}:{about}"

    def _close_question(self) -> None:
        if ASKED_IN in self.conversation.data:
            self.bare(self.person, self.conversation.data[ASKED_IN])

    def _pressed_message(self) -> Message | None:
        """The message under which was pressed, as long as Telegram shows it."""
        pressed = None if self.press is None else self.press.message
        return pressed if isinstance(pressed, Message) else None

    def _is_one_of_several(self, pressed: Message) -> bool:
        """Whether the press is about one of the tickets that the buttons are about."""
        data = None if self.press is None else self.press.data
        return _ticket_of(data) is not None and len(_tickets_under(pressed)) > 1

    def _answer(self, params: dict[str, Any]) -> None:
        if self.press is None:
            return
        self._answered = True
        if self.typed:
            self._answer_below(params)
            return
        outbox.put(
            self.session,
            chat_id=self.person.account,
            method="answerCallbackQuery",
            params={"callback_query_id": self.press.id, **params},
            at=self.now,
            lane=outbox.Lane.ANSWERS,
            expires_at=self.received_at + PRESS_LIVES,
            inbox_id=self.inbox_id,
        )

    def _answer_below(self, params: dict[str, Any]) -> None:
        """A line that has to be acknowledged is said at once; any other may prove needless."""
        text = escaped(params.get("text", ""))
        if "show_alert" in params:
            self.send(self.person, Screen(text))
        elif text:
            self._unsaid = text

    def _show_below(self, pressed: Message, screen: Screen, slot: str | None) -> None:
        """In place of a message further up, which is gone then, with its name."""
        account = self.person.account
        name = outbox.slot_of(self.session, account, pressed.message_id)
        self.take_back(self.person, pressed.message_id)
        self.send(self.person, screen, slot=name or slot)

    def _put(self, chat_id: int, method: str, params: dict[str, Any], **where: Any) -> None:
        said = method.startswith("send") or method == "editMessageText"
        self._said = self._said or (said and chat_id == self.person.telegram_id)
        super()._put(chat_id, method, params, **where)


def _in_language(language: str, word: Word | Name) -> Word:
    return word.text(language) if isinstance(word, Name) else word


def _to_keep(words: dict[str, Word | Name]) -> dict[str, Any]:
    return {
        name: word.model_dump() if isinstance(word, Name) else word for name, word in words.items()
    }


def _from_kept(kept: dict[str, Any]) -> dict[str, Any]:
    return {name: Name(**word) if isinstance(word, dict) else word for name, word in kept.items()}


def question_in_slot(slot: str | None) -> tuple[str, int] | None:
    """Which step a question about a ticket asked for, and the ticket's id, if one stands there."""
    kind, *rest = (slot or "").split(":")
    if kind != "step" or len(rest) != 3 or not rest[2]:
        return None
    return rest[1], int(rest[2])


def _ticket_of(data: str | None) -> int | None:
    """The ticket that a button for the staff is about."""
    is_one = (data or "").startswith(f"{TicketPress.__prefix__}:")
    return TicketPress.unpack(data or "").ticket if is_one else None


def _tickets_under(message: Message) -> set[int]:
    rows = [] if message.reply_markup is None else message.reply_markup.inline_keyboard
    return tickets_under([[key.model_dump() for key in row] for row in rows])


def tickets_under(rows: Sequence[Sequence[Mapping[str, Any]]]) -> set[int]:
    """The ids of the tickets that these buttons, as the Bot API takes them, are about."""
    found = {_ticket_of(key.get("callback_data")) for row in rows for key in row}
    return {ticket for ticket in found if ticket is not None}
