"""What a short message is like among a thousand of our own writing: kind and matter, by sound
alone (:mod:`prompts.reading.sound`)."""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from .language import Language
from .sound import Sound, can_be_heard

_MATTERS = ("complaint", "fault_report")
TALK = "talk"  # a kind that is none: what people write who neither ask nor complain


class Likeness(NamedTuple):
    """How much a text sounds like each kind and each matter; near 0: it doesn't."""

    kinds: Mapping[str, float]
    matters: Mapping[str, float]


UNLIKE = Likeness({}, {})


class _Sentence(NamedTuple):
    text: str
    kind: str
    matter: str


class Heard:
    """The sentences of one language, learnt."""

    def __init__(self, sentences: Sequence[_Sentence], language: Language) -> None:
        self._sound = Sound([each.text for each in sentences], language)
        self._kinds = self._sound.voice(dict(enumerate(each.kind for each in sentences)))
        self._matters = self._sound.voice(
            {at: each.matter for at, each in enumerate(sentences) if each.kind in _MATTERS}
        )

    def like(self, text: str) -> Likeness:
        """Of a text in plain form."""
        row = self._sound.row(text)
        return Likeness(self._kinds.says(row), self._matters.says(row))


def like_heard(text: str, languages: Collection[Language]) -> Likeness:
    """Of a text in plain form, by its main language; of a letter nothing."""
    language = next(iter(languages))
    return heard(language).like(text) if can_be_heard(text, language) else UNLIKE


@cache
def heard(language: Language) -> Heard:
    """The sentences of `words/heard.{language}.toml`, learnt once per process."""
    return Heard([*_sentences(language)], language)


def texts_heard(language: Language) -> Iterator[str]:
    """The sentences as they are written."""
    return (each.text for each in _sentences(language))


def _sentences(language: Language) -> Iterator[_Sentence]:
    source = resources.files(__package__).joinpath("words", f"heard.{language}.toml")
    for kind, matters in tomllib.loads(source.read_text("utf-8")).items():
        for matter, listed in matters.items():
            for text in listed.strip().splitlines():
                yield _Sentence(text, kind, matter)
