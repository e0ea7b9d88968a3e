"""Whether the model beats the rules, on texts that it was not taught."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .fitting import Example, fit

FOLDS = 5
_LEAST = 10  # lessons; of fewer nothing can be said


@dataclass(frozen=True, slots=True)
class Trial:
    """One text: its label, what the rules say, what a model says that was taught the others."""

    truth: str
    rules: str
    model: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All texts, each tried once. Without trials there were too few lessons to tell."""

    trials: Sequence[Trial]

    @property
    def rules_right(self) -> int:
        return sum(trial.rules == trial.truth for trial in self.trials)

    @property
    def model_right(self) -> int:
        return sum(trial.model == trial.truth for trial in self.trials)

    @property
    def commonest(self) -> int:
        """How often one would be right by always saying the most frequent label."""
        truths = Counter(trial.truth for trial in self.trials)
        return max(truths.values(), default=0)

    @property
    def model_is_better(self) -> bool:
        """It must beat the rules, and not merely have learned which label is frequent."""
        return self.model_right > max(self.rules_right, self.commonest)


def compare(
    lessons: Sequence[Example], primers: Sequence[Example], rules: Sequence[str]
) -> Comparison:
    """Cross-validation; `rules[i]` is what the rules say of `lessons[i]`."""
    trials = []
    for taught, tried in _folds([lesson.label for lesson in lessons]):
        model = fit([lessons[i] for i in taught], primers)
        for i in tried:
            lesson = lessons[i]
            said = model.answer(lesson.grams, lesson.hints)
            trials.append(Trial(lesson.label, rules[i], said))
    return Comparison(trials)


def _folds(labels: Sequence[str]) -> Iterator[tuple[list[int], list[int]]]:
    """Each label is dealt out evenly, always in the same way: the same lessons, the same answer."""
    counts = Counter(labels)
    if len(labels) < _LEAST or sum(count > 1 for count in counts.values()) < 2:
        return
    fold_of = _dealt(labels, counts)
    for fold in range(FOLDS):
        taught = [i for i in range(len(labels)) if fold_of[i] != fold]
        yield taught, [i for i in range(len(labels)) if fold_of[i] == fold]


def _dealt(labels: Sequence[str], counts: Mapping[str, int]) -> list[int]:
    places = defaultdict(list)
    for place, label in enumerate(labels):
        places[label].append(place)
    order = random.Random(0)  # noqa: S311 -- dealing cards, no secret
    fold_of, start = [0] * len(labels), 0
    for label in sorted(counts):
        order.shuffle(places[label])
        for number, place in enumerate(places[label], start):
            fold_of[place] = number % FOLDS
        start += counts[label]
    return fold_of
