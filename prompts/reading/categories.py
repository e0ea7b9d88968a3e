"""What a matter is about, in the desk's own scheme."""

from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from storage.rules.desk import Desk

from .about import About, about
from .examples import Examples
from .language import LANGUAGES, Language
from .lexicon import Lexicon, load_words, split_words
from .own_categories import OwnCategories

OTHER = "other"
DAMAGE = "damage_loss"
ENOUGH = 1.3  # a single hint is no ground to send a matter to a department
_ENOUGH_SOUND = 2.0  # where no word hints at anything
_FADING = 0.6
# In Chinese how one was treated is told of every matter; it is the matter where no other is named.
_QUICKER = {("attitude", "zh"): 0.3}
_SOUND = 20.0  # of what a message is like; less where its words say more
_SAID = 8.0
_FAINT = 0.1
_CLEAR = 0.2
_ASIDE = 0.2  # of the sound of bad manners in Chinese
NAME = 2.0  # of a category
DESK_WORD = 3.0  # names the category, whatever general knowledge says


class CategoryReader:
    """The words and examples of one desk's categories, and general knowledge by their ids."""

    def __init__(self, desk: Desk) -> None:
        self._known = frozenset(desk.categories)
        self._lexicons = {
            language: _lexicon(_scheme(desk, language), language) for language in LANGUAGES
        }
        self._own = OwnCategories(desk, _general())
        self._examples = {
            language: Examples(
                {each.id: each.examples.of(language) for each in desk.categories.values()},
                language,
            )
            for language in LANGUAGES
        }

    def read(self, text: str, languages: Collection[Language], matter: About | None = None) -> str:
        """The id of the category that most speaks for; `other` when nothing does.

        `matter` is what `about` says of the text, where it was asked already.
        """
        scores: dict[str, float] = {}
        found = about(text, languages) if matter is None else matter
        shown = [each for each in found.forms if each[0] in self._known]
        for place, language in enumerate(languages):
            said = self._said(text, language)
            for label, weight in shown if place == 0 else ():
                said.setdefault(label, []).append(weight)
            for label, weight in self._own.said(text, language):
                said.setdefault(label, []).append(weight)
            for label, weights in said.items():
                scores[label] = scores.get(label, 0.0) + _faded(weights, label, language)
        enough = ENOUGH if scores else _ENOUGH_SOUND
        self._mind_sound(found.like.matters, languages, scores)
        if any(scores.get(label, 0.0) >= ENOUGH for label in self._own.ids):
            scores.pop(OTHER, None)  # what is none of the general categories may be one of these
        best = max(scores, key=scores.__getitem__, default=OTHER)
        return best if scores.get(best, 0.0) >= enough else OTHER

    def _mind_sound(
        self,
        matters: Mapping[str, float],
        languages: Collection[Language],
        scores: dict[str, float],
    ) -> None:
        """What a message sounds like counts for less the more its words say."""
        sound = _SOUND / (1 + max(scores.values(), default=0.0) / _SAID)
        aside = _ASIDE if scores and "zh" in languages else 1.0
        for label, like in matters.items():
            if label in self._known and like > _FAINT:
                weight = sound * (aside if label == "attitude" else 1.0)
                scores[label] = scores.get(label, 0.0) + weight * like * min(1.0, like / _CLEAR)

    def _said(self, text: str, language: Language) -> dict[str, list[float]]:
        found = {id(hit.weights): hit.weights for hit in self._lexicons[language].find(text)}
        said: dict[str, list[float]] = {}
        for weights in (*found.values(), self._examples[language].votes(text)):
            for label, weight in weights.items():
                said.setdefault(label, []).append(weight)
        return said


@cache
def _general() -> frozenset[str]:
    """The ids of which there is general knowledge."""
    words = (load_words("categories", language) for language in LANGUAGES)
    return frozenset(label for listed in words for weights in listed.values() for label in weights)


def _faded(weights: list[float], label: str, language: Language) -> float:
    """Each further word says less: how much is told of a thing isn't how much it matters."""
    fading = _QUICKER.get((label, language), _FADING)
    weights.sort(reverse=True)
    return sum(weight * fading**place for place, weight in enumerate(weights))


class _Named(NamedTuple):
    """A category as its desk names it in one language."""

    id: str
    name: str
    words: tuple[str, ...]


def _scheme(desk: Desk, language: Language) -> tuple[_Named, ...]:
    return tuple(
        _Named(each.id, each.name.text(language).lower(), tuple(each.words.of(language)))
        for each in desk.categories.values()
    )


@lru_cache(maxsize=8)
def _lexicon(scheme: tuple[_Named, ...], language: Language) -> Lexicon:
    """Compiled once for all who read for a desk: it takes a tenth of a second."""
    return Lexicon(_words_of(scheme, language), language)


def _words_of(scheme: tuple[_Named, ...], language: Language) -> dict[str, dict[str, float]]:
    words: dict[str, dict[str, float]] = {}
    ids = {category.id for category in scheme}
    for word, weights in load_words("categories", language).items():
        known = {label: weight for label, weight in weights.items() if label in ids}
        if known:
            words[word] = known
    for category in scheme:
        for listed in category.words:
            for word in split_words(listed):
                words.setdefault(word, {}).setdefault(category.id, DESK_WORD)
        if category.id != OTHER:
            words.setdefault(category.name, {}).setdefault(category.id, NAME)
    return words
