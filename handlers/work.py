"""What all work of the desk has at hand: the open transaction, the time, the desk, and a voice.

Nothing is sent here. What is said becomes rows of the outbox, in the same transaction as what was
done; delivery follows the commit.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from handlers.buttons import Rows
from handlers.keyboards import commands_for, keyboard_for
from handlers.limits import fits, parts_of
from handlers.rows import roomy
from prompts.dates import say_by, say_when
from prompts.texts import Html, Texts, Word, quote, texts
from storage import outbox
from storage.attachments import Enclosure
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.durations import Duration


@dataclass(frozen=True, slots=True)
class Screen:
    """A message to be shown: text and the buttons under it."""

    text: Html
    rows: Rows = ()


@dataclass
class Work:
    """One piece of work of the desk, with its own transaction."""

    session: Session
    now: datetime
    """Aware UTC: when the work is done."""
    desk: Desk
    inbox_id: int | None = None
    appointed: frozenset[int] = frozenset()
    """Accounts that the desk's settings make administrators, whatever is decided in the chat."""

    def texts_for(self, person: Person) -> Texts:
        """The texts in that person's language."""
        return texts(person.language)

    def when(self, at: datetime, reader: Person) -> str:
        """The instant as ``reader`` says it: "周四 14:30"."""
        return say_when(at, now=self.now, zone=self.desk.zone, language=reader.language)

    def by(self, at: datetime, reader: Person) -> str:
        """The deadline as ``reader`` says it: "by Thu 14:30"."""
        return say_by(at, now=self.now, zone=self.desk.zone, language=reader.language)

    def after(self, duration: Duration) -> datetime:
        """The instant at which ``duration`` from now is used up, by the desk's calendar."""
        return self.desk.calendar.add(self.now, duration)

    def tell(self, person: Person, key: str, /, *, rows: Rows = (), **words: Word) -> None:
        """Say the text ``key`` to somebody."""
        self.send(person, Screen(self.texts_for(person).say(key, **words), rows))

    def send(
        self,
        person: Person,
        screen: Screen,
        *,
        slot: str | None = None,
        once: str | None = None,
        receipt: str | None = None,
        reply_to: int | None = None,
    ) -> None:
        """Send a screen.

        ``slot`` names the message, to be edited later. ``once`` is a key that lets it be said a
        single time. ``receipt`` is handed to :mod:`handlers.receipts` when Telegram took or
        refused it. ``reply_to``: Telegram's id of the message in their chat that it answers.
        """
        params = {**as_message(screen), **_quoting(reply_to)}
        where = {"slot": slot, "key": once, "receipt": receipt}
        self._put_to(person, "sendMessage", params, **where)

    def update(
        self, person: Person, slot: str, screen: Screen, *, receipt: str | None = None
    ) -> None:
        """Change the message that was sent as ``slot``; where it is gone it is sent anew."""
        where = {"slot": slot, "receipt": receipt}
        self._put_to(person, "editMessageText", as_message(screen), **where)

    def recite(
        self, person: Person, text: str, *, head: Html | None = None, slot: str | None = None
    ) -> None:
        """Say somebody's words in full, ``head`` above them, in as many messages as it takes; all
        of them are called ``slot``."""
        first, *rest = parts_of(text)
        above = Html(f"{head}\n{quote(first)}") if head else quote(first)
        self.send(person, Screen(above), slot=slot)
        for part in rest:
            self.send(person, Screen(quote(part)), slot=slot)

    def forward(
        self,
        person: Person,
        file: Enclosure,
        *,
        slot: str | None = None,
        caption: str | None = None,
        receipt: str | None = None,
        reply_to: int | None = None,
    ) -> None:
        """Send a file that came to the bot before; the rest as for :meth:`send`."""
        params: dict[str, Any] = {file.kind: file.file_id, **_quoting(reply_to)}
        if caption is not None and file.kind != "video_note":  # which Telegram gives no caption
            params["caption"] = caption
        self._put_to(person, _SENDERS[file.kind], params, slot=slot, receipt=receipt)

    def exchange(
        self, person: Person, slot: str, file: Enclosure, *, caption: str, receipt: str
    ) -> None:
        """Let a file that came to the bot before stand in the place of the one in ``slot``."""
        media = {"type": file.kind, "media": file.file_id, "caption": caption}
        where = {"slot": slot, "receipt": receipt}
        self._put_to(person, "editMessageMedia", {"media": media}, **where)

    def replace(self, person: Person, message_id: int, screen: Screen) -> None:
        """Let something else stand where a message of the desk's stands."""
        params = {**as_message(screen), "message_id": message_id}
        self._put_to(person, "editMessageText", params)

    def take_back(self, person: Person, message_id: int) -> None:
        """Delete a message of the desk's: Telegram allows it for 48 hours."""
        self._put_to(person, "deleteMessage", {"message_id": message_id})

    def take_out(self, person: Person, slot: str) -> None:
        """Delete the message that stands in ``slot``, if there is one; where Telegram doesn't let
        us any more it loses its buttons (:mod:`bot.verdicts`)."""
        self._put_to(person, "deleteMessage", {}, slot=slot)

    def bare(self, person: Person, slot: str) -> None:
        """Take the buttons off the message that stands in ``slot``, if there is one."""
        self._put_to(person, "editMessageReplyMarkup", {}, slot=slot)

    def hand_out(self, person: Person, name: str, content: bytes, caption: Html) -> None:
        """Send a file that the desk has made."""
        file = {"document": outbox.upload(name, content), "caption": caption, "parse_mode": "HTML"}
        self._put_to(person, "sendDocument", file)

    def draw(
        self, person: Person, chart: str, figures: dict[str, Any], *, once: str | None = None
    ) -> None:
        """Send a picture of ``figures``, drawn on its way out (:mod:`bot.pictures`)."""
        picture = {"photo": outbox.drawing(chart, figures)}
        self._put_to(person, "sendPhoto", picture, key=once)

    def welcome(self, person: Person, text: Html) -> None:
        """Say a text, lay the keyboard of the person's role under the chat, and let Telegram offer
        the role's commands after a slash."""
        self.lay_keyboard(person, text, keyboard_for(person))
        scope = {"type": "chat", "chat_id": person.telegram_id}
        self._put_to(person, "setMyCommands", {"commands": commands_for(person), "scope": scope})

    def post(
        self,
        chat_id: int,
        screen: Screen,
        *,
        place: dict[str, Any],
        slot: str | None = None,
        receipt: str | None = None,
    ) -> None:
        """Say something in a group; ``place`` says where in it: the topic, what it replies to."""
        params = {**as_message(screen), **place}
        self._put(chat_id, "sendMessage", params, slot=slot, receipt=receipt)

    def repost(
        self,
        chat_id: int,
        screen: Screen,
        *,
        place: dict[str, Any],
        slot: str,
        receipt: str | None = None,
    ) -> None:
        """Change what was said in a group as ``slot``; where it is gone, it is said anew there."""
        params = {**as_message(screen), **place}
        self._put(chat_id, "editMessageText", params, slot=slot, receipt=receipt)

    def order(
        self, chat_id: int, method: str, params: dict[str, Any], *, receipt: str | None = None
    ) -> None:
        """Have anything else done about a group."""
        self._put(chat_id, method, params, receipt=receipt)

    def lay_keyboard(self, person: Person, text: Html, keyboard: dict[str, Any]) -> None:
        """Say a text and put keys under the chat, as the Bot API takes them."""
        params = {**as_message(Screen(text)), "reply_markup": keyboard}
        self._put_to(person, "sendMessage", params)

    def _put_to(self, person: Person, method: str, params: dict[str, Any], **where: Any) -> None:
        """To somebody with whom there is a chat: not who was erased, called or came in person."""
        if person.telegram_id is not None:
            self._put(person.telegram_id, method, params, **where)

    def _put(self, chat_id: int, method: str, params: dict[str, Any], **where: Any) -> None:
        outbox.put(
            self.session,
            chat_id=chat_id,
            method=method,
            params=params,
            at=self.now,
            inbox_id=self.inbox_id,
            **where,
        )


_SENDERS = {
    "photo": "sendPhoto",
    "voice": "sendVoice",
    "document": "sendDocument",
    "video": "sendVideo",
    "audio": "sendAudio",
    "video_note": "sendVideoNote",
    "animation": "sendAnimation",
}


def _quoting(reply_to: int | None) -> dict[str, Any]:
    """The message may be gone by then: that is no reason not to be told."""
    if reply_to is None:
        return {}
    return {"reply_parameters": {"message_id": reply_to, "allow_sending_without_reply": True}}


def as_message(screen: Screen) -> dict[str, Any]:
    """The screen as the Bot API takes a message."""
    params: dict[str, Any] = {"text": fits(screen.text), "parse_mode": "HTML"}
    if screen.rows:
        params["reply_markup"] = {"inline_keyboard": roomy(screen.rows)}
    return params
