"""How a model is made from lessons: scikit-learn, on the spot. Only teaching imports this module.

Term weights are TF-IDF times the strongest log odds ratio of the gram among the labels (the weights
of Wang and Manning's NBSVM, 2012, for many labels at once); a linear support vector machine does
the rest.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from .grams import grams_of
from .hints import Hints
from .model import Floats, Model

MOST_GRAMS = 80_000
"""The vocabulary at most: it bounds the memory of a reader, whatever the desk teaches."""
_FEW = 200  # lessons, among which a gram that occurs once may still tell
_SOFTNESS = 1.0  # of the margin; higher follows the lessons more closely


@dataclass(frozen=True, slots=True)
class Example:
    """A lesson, prepared."""

    grams: Counter[str]
    hints: Hints
    label: str


def primer(label: str, words: str) -> Example:
    """What is known of a label before any lesson, as an example of its own."""
    return Example(grams_of(words), {}, label)


def fit(lessons: Sequence[Example], primers: Sequence[Example]) -> Model:
    """A model of the labels that occur, of which there must be two at least (ValueError)."""
    labels = sorted({lesson.label for lesson in lessons})
    if len(labels) < 2:
        raise ValueError("A model needs lessons of two labels at least.")
    examples = [*lessons, *(primer for primer in primers if primer.label in labels)]
    truths = np.array([labels.index(example.label) for example in examples])
    grams = _vocabulary(lessons)
    hints = sorted(set(chain.from_iterable(lesson.hints for lesson in lessons)))
    counts = _matrix([example.grams for example in examples], grams)
    counts.data = 1 + np.log(counts.data)
    weights = _rarity(counts) * _telling(counts, truths, len(labels))
    found = hstack([normalize(counts.multiply(weights).tocsr()),
                    _matrix([example.hints for example in examples], hints)])  # fmt: skip
    machine = LinearSVC(C=_SOFTNESS, class_weight="balanced", random_state=0)
    machine.fit(found.tocsr(), truths)
    slopes, bases = _for_each_label(machine.coef_, machine.intercept_)
    return Model(labels, grams, hints, weights.astype(np.float32), slopes, bases)


def strongest(model: Model, lessons: Sequence[Example], count: int) -> dict[str, list[str]]:
    """For each label, the grams that speak most for it in its own lessons, the strongest first."""
    pulls = np.zeros((len(model.labels), len(model.grams)))
    for lesson in lessons:
        label = model.labels.index(lesson.label)
        places, values = model.found(lesson.grams)
        pulls[label, places] += values * model.slopes[places, label]
    return {
        label: [model.grams[place] for place in np.argsort(-pull)[:count] if pull[place] > 0]
        for label, pull in zip(model.labels, pulls, strict=True)
    }


def _vocabulary(lessons: Sequence[Example]) -> list[str]:
    known: Counter[str] = Counter(chain.from_iterable(lesson.grams for lesson in lessons))
    least = 1 if len(lessons) < _FEW else 2
    return sorted(gram for gram, count in known.most_common(MOST_GRAMS) if count >= least)


def _matrix(rows: Sequence[Counter[str]] | Sequence[Hints], names: Sequence[str]) -> csr_matrix:
    places = {name: place for place, name in enumerate(names)}
    values, columns, ends = [], [], [0]
    for row in rows:
        for name, value in row.items():
            if (place := places.get(name)) is not None:
                columns.append(place)
                values.append(float(value))
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(rows), len(names)))


def _rarity(counts: csr_matrix) -> NDArray[np.float64]:
    rows = counts.shape[0]
    rarity: NDArray[np.float64] = 1 + np.log((1 + rows) / (1 + counts.getnnz(axis=0)))
    return rarity


def _telling(counts: csr_matrix, truths: NDArray[np.int_], labels: int) -> NDArray[np.float64]:
    """The strongest log odds ratio of each gram: how much it tells one label from the others."""
    everywhere = counts.getnnz(axis=0)
    strongest = np.zeros(counts.shape[1])
    for label in range(labels):
        own = truths == label
        inside = counts[own].getnnz(axis=0)
        here = (inside + 1) / (own.sum() + 2)
        elsewhere = (everywhere - inside + 1) / ((~own).sum() + 2)
        odds = np.abs(np.log(here * (1 - elsewhere) / (elsewhere * (1 - here))))
        strongest = np.maximum(strongest, odds)
    return strongest


def _for_each_label(
    slopes: NDArray[np.float64], bases: NDArray[np.float64]
) -> tuple[Floats, Floats]:
    """Of two labels the machine says only what speaks for the second."""
    if len(bases) == 1:
        slopes, bases = np.concatenate([-slopes, slopes]), np.concatenate([-bases, bases])
    return np.ascontiguousarray(slopes.T, np.float32), bases.astype(np.float32)
