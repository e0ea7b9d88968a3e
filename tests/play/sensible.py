"""What makes an answer to the unexpected a sensible one."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from sqlalchemy import select

from handlers.customer import drafting
from handlers.staff import checking, filing, finding, regions
from prompts.texts import LANGUAGES, language_of, texts
from storage.conversations import Conversation
from storage.people import Person
from tests.play import what_holds
from tests.play.people import CAST, Player
from tests.play.play import Play

TAKES_BUTTONS = "editMessageReplyMarkup"
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{3}")
_QUOTED = re.compile(r"<blockquote.*?</blockquote>|<code>.*?</code>|“.*?”|「.*?」", re.DOTALL)
_KNOWN = ("中文", "语言", "English", "周奶奶", "☎ 李", "长+", *(player.name for player in CAST))
_NAMES = re.compile("|".join(_KNOWN))
"""Of languages too, which everybody has to recognise."""

_REPLACING = (drafting.REWRITING, checking.HELD)
"""Steps in which they asked to write it anew."""
_KEEPING_NOTHING = (finding.FINDING, filing.NAMING, regions.REGIONS)
"""Steps in which something is looked for, or a name is waited for."""
_OWNED_UP = tuple(
    texts(language).label(key)
    for language in LANGUAGES
    for key in ("only-words-kept", "only-file-kept")
)


class Attempt:
    """Somebody is about to do what nobody waits for; where they stand is remembered."""

    def __init__(self, play: Play, player: Player) -> None:
        self._play, self._player, self._telegram = play, player, play.telegram
        self._seen = len(self._telegram.shown)
        self._said = len(self._telegram.written[player.chat])
        self._pressed = len(self._telegram.pressed)
        talk = self._talk()
        self._step = talk.step
        self._had = tuple(_words_in({"step": talk.data, "draft": talk.draft}))
        """What they wrote up to now that isn't sent or filed yet."""

    def wrong(self) -> Iterator[str]:
        """What isn't sensible, now that it is done and worked: they are answered, in their
        language, and can leave whatever they are asked now; and no words or files are lost."""
        shown = [
            each for each in self._telegram.shown[self._seen :] if each.chat == self._player.chat
        ]
        theirs = [each.text for each in shown]
        if not any(each.text or each.method == TAKES_BUTTONS for each in shown):
            yield "no answer"
        own = self._own_words()
        for text in theirs:
            if not _speaks(self._player, own.sub("", text)):
                yield f"not their language: {text}"
        yield from what_holds.nobody_is_without_a_way_out(self._play)
        for words in (*self._had_to_stay(), *self._to_be_kept(theirs)):
            if not what_holds.is_kept(self._play, words) and not any(words in t for t in theirs):
                yield f"{words!r} is lost"

    def _had_to_stay(self) -> tuple[str, ...]:
        pressed = self._telegram.pressed[self._pressed :]
        drops = self._step in _REPLACING or any(
            chat == self._player.chat and data.startswith(what_holds.LEAVE)
            for chat, data in pressed
        )
        return () if drops else self._had

    def _to_be_kept(self, theirs: list[str]) -> set[str]:
        """What was sent: kept, unless it is asked for again or they are told that it isn't."""
        asked_again = self._step is not None and self._talk().step == self._step
        told = any(each in text for each in _OWNED_UP for text in theirs)
        if asked_again or told or self._step in _KEEPING_NOTHING:
            return set()
        return what_holds.tokens_in(str(self._telegram.written[self._player.chat][self._said :]))

    def _talk(self) -> Conversation:
        with self._play.desk.database.reading() as session:
            wanted = select(Conversation).join(Person)
            theirs = wanted.where(Person.telegram_id == self._player.chat)
            return session.scalars(theirs).one()

    def _own_words(self) -> re.Pattern[str]:
        """What they wrote themselves, as it stands in a text that quotes it."""
        said = self._telegram.written[self._player.chat]
        words = [each.get("text") or each.get("caption") or "" for each in said]
        return re.compile("|".join(re.escape(escape(each)) for each in words if each) or "$")


def _speaks(player: Player, text: str) -> bool:
    """Whether a text of the desk is in their language, but for words and names of others."""
    own = _NAMES.sub("", _QUOTED.sub("", text))
    if language_of(player.language, "zh") == "zh":
        return bool(_HAN.search(own)) or not _LATIN.search(own)
    return not _HAN.search(own)


def _words_in(kept: Any) -> Iterator[str]:
    """The words of theirs in what a conversation keeps."""
    for key, value in kept.items() if isinstance(kept, dict) else enumerate(kept or ()):
        if key in ("text", "words") and isinstance(value, str) and value:
            yield value
        elif isinstance(value, dict | list):
            yield from _words_in(value)
