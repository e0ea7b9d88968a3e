"""快递柜倒了压到一个阿姨的腿, "scaffold's come down, theres a fella under it": what sounds like a
danger to somebody, among sentences of our own writing (:mod:`prompts.reading.sound`).

The lists and patterns catch what is said in their words; this catches half of what isn't. In the
ordinary messages of the development data it is wrong about once in five hundred, which costs a line
with a phone number too many.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources

from .heard import texts_heard
from .language import Language
from .sound import Sound, can_be_heard

_DANGER, _CALM = "danger", "calm"
_LEAST = {"zh": 0.05, "en": 0.1}
"""So much more like danger than like anything else a sentence has to be."""
_LETTER = {"zh": 120, "en": 300}
"""Characters of a line: who writes more at once is not in danger just now."""
_LINE = re.compile(r"^(?!\s*[📍☎])[^\n]+", re.MULTILINE)
"""A place on the map, or a contact, was put into words by the desk itself."""
_WORDS = {
    "zh": re.compile(r"[\u3400-\u9fff].?[\u3400-\u9fff].?[\u3400-\u9fff]"),
    "en": re.compile(r"[a-z]{2}.*[^a-z].*[a-z]{2}"),
}
"""A number or an address of the web says nothing."""
_SENTENCE = re.compile(r"[^。！!？?；;\n]+")
_NOBODY = re.compile(
    r"(?:没有?人|无人|没谁)(?:被|受|伤|困|在里|在车|在屋)"
    r"|\b(?:nobody|no[- ]one)(?: (?:is|was|were|got|has|been))*"
    r" (?:hurt|injured|inside|trapped|stuck|in it|in there)\b"
)


class Alarm:
    """The sentences of one language, learnt."""

    def __init__(self, language: Language) -> None:
        told = [*_sentences(language), *((_CALM, text) for text in texts_heard(language))]
        self._sound = Sound([text for _, text in told], language)
        self._voice = self._sound.voice(dict(enumerate(label for label, _ in told)))

    def danger_in(self, text: str) -> float:
        """How much a text in plain form sounds like danger; near 0 it may be either."""
        return self._voice.says(self._sound.row(text))[_DANGER]


@cache
def alarm(language: Language) -> Alarm:
    """The sentences of `words/danger.{language}.toml`, learnt once per process."""
    return Alarm(language)


def alarming(text: str, languages: Iterable[Language]) -> Iterator[re.Match[str]]:
    """The sentences of a text in plain form that sound like danger, by its main language."""
    language = next(iter(languages))
    for line in _LINE.finditer(text):
        if len(line[0]) <= _LETTER[language]:
            for sentence in _SENTENCE.finditer(text, *line.span()):
                if _sounds_so(sentence[0], language):
                    yield sentence


def _sounds_so(sentence: str, language: Language) -> bool:
    if not can_be_heard(sentence.strip(), language):
        return False
    if not _WORDS[language].search(sentence):
        return False
    heard = alarm(language).danger_in(sentence) > _LEAST[language]
    return heard and not _NOBODY.search(sentence)


def _sentences(language: Language) -> Iterator[tuple[str, str]]:
    source = resources.files(__package__).joinpath("words", f"danger.{language}.toml")
    for label, listed in tomllib.loads(source.read_text("utf-8")).items():
        for text in listed.strip().splitlines():
            yield label, text
