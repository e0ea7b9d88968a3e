"""What makes an answer to the unexpected a sensible one."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select

from bot.sandbox.text import clean
from handlers.customer import drafting
from handlers.staff import checking, filing, finding, regions, stepping_aside
from prompts.texts import LANGUAGES, language_of, texts
from storage.conversations import Conversation
from storage.people import Person
from tests.play import what_holds
from tests.play.people import CAST, Player
from tests.play.seen import TAKES_BUTTONS, Scene, Shown

NO_NEXT_STEP = "no next step"
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LATIN = re.compile(r"[A-Za-z]{3}")
_QUOTED = re.compile(r"“.*?”|「.*?」", re.DOTALL)
_KNOWN = ("中文", "语言", "English", "周奶奶", "☎ 李", "长+", *(player.name for player in CAST))
_NAMES = re.compile("|".join(_KNOWN))
"""Of languages too, which everybody has to recognise."""
_OF_MACHINES = re.compile(r"Traceback|\w+Error\b|Exception|\b(?:None|NaN)\b|[{}]|<\w|0x[0-9a-f]{4}")
"""What a program says to itself, and markup that wasn't taken for markup."""
_SAYS_HOW = re.compile(
    r"/[a-z]{3}|请|打开|按|写|可以|谢谢|\b(?:[Pp]lease|edit|[Oo]pen|[Pp]ress|[Ww]rite|Thank)\b"
)
"""A command, or what to do in words; or thanks: there is nothing left to do."""

_REPLACING = (drafting.REWRITING, checking.HELD)
"""Steps in which they asked to write it anew."""
_KEEPING_NOTHING = (finding.FINDING, filing.NAMING, regions.REGIONS)
"""Steps in which something is looked for, or a name is waited for."""
_TOLD_AT_ONCE = (stepping_aside.SCREEN,)
"""Steps in which they were shown their words and told that these went to nobody."""
_OWNED_UP = tuple(
    texts(language).label(key)
    for language in LANGUAGES
    for key in ("only-words-kept", "only-file-kept")
)


class Attempt:
    """Somebody is about to do what nobody waits for; where they stand is remembered."""

    def __init__(self, scene: Scene, player: Player) -> None:
        self._scene, self._player, self._chats = scene, player, scene.telegram
        self._seen = len(self._chats.shown)
        self._said = len(self._chats.written[player.chat])
        self._pressed = len(self._chats.pressed)
        self._before = what_holds.remember(scene)
        talk = self._talk()
        self._step = talk.step
        self._had = tuple(_words_in({"step": talk.data, "draft": talk.draft}))
        """What they wrote up to now that isn't sent or filed yet."""

    def wrong(self) -> Iterator[str]:
        """What isn't sensible, now that it is done and worked: they are answered, in their
        language and in words for people, know what to do next, and can leave whatever they are
        asked now; no words or files are lost, and none come to somebody they aren't for."""
        change = what_holds.change_since(self._scene, self._before)
        shown = self._chats.shown[self._seen :]
        theirs = [each for each in shown if each.chat == self._player.chat]
        if not any(each.text or each.method == TAKES_BUTTONS for each in theirs):
            yield "no answer"
        elif not self._goes_on(theirs, change):
            yield f"{NO_NEXT_STEP}: {[each.text for each in theirs]}"
        yield from self._words_that_are_odd(theirs)
        yield from what_holds.nobody_is_without_a_way_out(self._scene)
        yield from self._what_is_lost([each.text for each in theirs])
        yield from self._what_went_astray(shown, change.outside)
        yield from what_holds.every_ticket_has_somebody(self._scene, change.now)
        yield from what_holds.nobody_did_what_they_may_not(self._scene, change)
        pressed = self._chats.pressed[self._pressed :]
        yield from what_holds.old_buttons_move_nothing(change, pressed)

    def _goes_on(self, theirs: list[Shown], change: what_holds.Change) -> bool:
        """Whether they did something, came to its end, are asked for something, can go on pressing
        where they did, or are shown what to do next, or (in more than a line) what they wanted to
        see."""
        if self._step is not None or self._talk().step is not None:
            return True
        standing = self._chats.standing.get(self._player.chat, {}).values()
        pressed = [data for _, data in self._chats.pressed[self._pressed :]]
        looked = any(data in buttons for data in pressed for buttons in standing)
        done = what_holds.done_by(change, self._player.chat)
        return bool(looked or done) or any(
            each.leads_on or "\n" in each.text or _SAYS_HOW.search(each.own) for each in theirs
        )

    def _words_that_are_odd(self, theirs: list[Shown]) -> Iterator[str]:
        said = self._words_of_people()
        for each in theirs:
            own = _NAMES.sub("", _QUOTED.sub("", said.sub("", each.own)))
            if not _speaks(self._player, own, said.pattern):
                yield f"not their language: {each.text}"
            if _OF_MACHINES.search(own):
                yield f"not for people: {each.text}"

    def _what_is_lost(self, theirs: list[str]) -> Iterator[str]:
        for words in (*self._had_to_stay(), *self._to_be_kept(theirs)):
            if not what_holds.is_kept(self._scene, words) and not any(words in t for t in theirs):
                yield f"{words!r} is lost"

    def _what_went_astray(self, shown: Sequence[Shown], outside: set[int]) -> Iterator[str]:
        said = str(self._chats.written[self._player.chat][self._said :])
        written = dict.fromkeys(what_holds.tokens_in(said), self._player.chat)
        yield from what_holds.notes_stay_inside(self._scene, shown, outside)
        yield from what_holds.groups_learn_nobodys_name(shown)
        yield from what_holds.customers_see_their_own(self._scene, shown, outside, written)

    def _had_to_stay(self) -> tuple[str, ...]:
        pressed = self._chats.pressed[self._pressed :]
        drops = self._step in (*_REPLACING, *_TOLD_AT_ONCE) or any(
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
        sent = self._chats.written[self._player.chat][self._said :]
        return what_holds.tokens_in(str({each["message_id"]: each for each in sent}))

    def _talk(self) -> Conversation:
        with self._scene.database.reading() as session:
            wanted = select(Conversation).join(Person)
            theirs = wanted.where(Person.telegram_id == self._player.chat)
            return session.scalars(theirs).one()

    def _words_of_people(self) -> re.Pattern[str]:
        """What anybody wrote, as it stands in a text that shows it."""
        said = [each for chat in self._chats.written.values() for each in chat]
        words = {clean(each.get("text") or each.get("caption") or "") for each in said} - {""}
        longest_first = sorted(words, key=len, reverse=True)
        return re.compile("|".join(re.escape(each) for each in longest_first) or "$")


def _speaks(player: Player, own: str, said: str) -> bool:
    """Whether the desk's own words are in their language; of what was ``said`` some words stand
    in them."""
    if language_of(player.language, "zh") == "zh":
        return bool(_HAN.search(own)) or not _LATIN.search(own)
    return all(words in said for words in _HAN.findall(own))


def _words_in(kept: Any) -> Iterator[str]:
    """The words of theirs in what a conversation keeps."""
    for key, value in kept.items() if isinstance(kept, dict) else enumerate(kept or ()):
        if key in ("text", "words") and isinstance(value, str) and value:
            yield value
        elif isinstance(value, dict | list):
            yield from _words_in(value)
