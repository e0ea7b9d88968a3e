"""What a matter is about, in the desk's own scheme."""

from collections.abc import Iterable

from storage.rules.desk import Desk

from .language import Language
from .lexicon import Lexicon, add_up, load_words, split_words

OTHER = "other"
ENOUGH = 2.0  # a single hint is no ground to send a matter to a department
DESK_WORD = 3.0  # names the category, whatever general knowledge says


class CategoryReader:
    """The word lists of one desk's categories: its own words, and general knowledge by id."""

    def __init__(self, desk: Desk) -> None:
        self._lexicons = {
            language: Lexicon(_words_of(desk, language), language) for language in ("zh", "en")
        }

    def read(self, text: str, languages: Iterable[Language]) -> str:
        """The id of the category that most words speak for; `other` when none does."""
        hits = [hit for language in languages for hit in self._lexicons[language].find(text)]
        scores = add_up(hits)
        best = max(scores, key=scores.__getitem__, default=OTHER)
        return best if scores.get(best, 0.0) >= ENOUGH else OTHER


def _words_of(desk: Desk, language: Language) -> dict[str, dict[str, float]]:
    words: dict[str, dict[str, float]] = {}
    for word, weights in load_words("categories", language).items():
        known = {label: weight for label, weight in weights.items() if label in desk.categories}
        if known:
            words[word] = known
    for category in desk.categories.values():
        for listed in category.words.of(language):
            for word in split_words(listed):
                words.setdefault(word, {}).setdefault(category.id, DESK_WORD)
    return words
