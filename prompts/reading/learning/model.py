"""A linear model over characters and hints: what it is, how it answers, how it is kept.

Kept as an npz archive of plain arrays; nothing in it can be executed. It needs no scikit-learn to
answer, which alone would take more memory than a reader is given.
"""

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from .hints import Hints

_FORMAT = 1
_GRAM, _HINT = "=", ":"  # what a feature's name begins with
Floats = NDArray[np.floating[Any]]


class UnknownFormat(ValueError):
    """Kept by another version of Duban: the desk has to be taught anew."""


@dataclass(frozen=True, slots=True)
class Model:
    """`weights[i]` scales gram `grams[i]` (rare and telling ones count more), `slopes[i]` says
    what it speaks for, a column for each label; then come the slopes of the hints.
    """

    labels: Sequence[str]
    grams: Sequence[str]
    hints: Sequence[str]
    weights: Floats
    slopes: Floats
    bases: Floats
    _places: dict[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = [_GRAM + gram for gram in self.grams] + [_HINT + hint for hint in self.hints]
        object.__setattr__(self, "_places", {name: place for place, name in enumerate(names)})

    def answer(self, grams: Counter[str], hints: Hints) -> str:
        """The label that most speaks for."""
        return self.labels[int(self.scores(grams, hints).argmax())]

    def scores(self, grams: Counter[str], hints: Hints) -> Floats:
        """One for each label, the higher the better."""
        places, values = self.found(grams)
        scores: Floats = self.bases + values @ self.slopes[places]
        for name, value in hints.items():
            place = self._places.get(_HINT + name)
            if place is not None:
                scores = scores + value * self.slopes[place]
        return scores

    def found(self, grams: Counter[str]) -> tuple[list[int], Floats]:
        """Which of its grams a text has, and how much each counts; squared, 1 together."""
        counts = {
            place: count
            for gram, count in grams.items()
            if (place := self._places.get(_GRAM + gram)) is not None
        }
        places = list(counts)
        often = np.array([1 + log(count) for count in counts.values()])
        values = self.weights[places] * often
        return places, values / (np.linalg.norm(values) or 1)

    def to_bytes(self) -> bytes:
        """All of it, for `from_bytes`. Three digits of a slope are enough."""
        file = io.BytesIO()
        np.savez_compressed(
            file,
            format=np.array([_FORMAT]),
            labels=np.array(self.labels, dtype=np.str_),
            names=np.array([*self.grams, *self.hints], dtype=np.str_),
            weights=self.weights,
            slopes=self.slopes.astype(np.float16),
            bases=self.bases,
        )
        return file.getvalue()

    @classmethod
    def from_bytes(cls, kept: bytes) -> Self:
        """What `to_bytes` gave. Raises UnknownFormat."""
        with np.load(io.BytesIO(kept), allow_pickle=False) as arrays:
            if arrays["format"].tolist() != [_FORMAT]:
                raise UnknownFormat
            names = arrays["names"].tolist()
            count = len(arrays["weights"])
            return cls(
                labels=arrays["labels"].tolist(),
                grams=names[:count],
                hints=names[count:],
                weights=arrays["weights"],
                slopes=arrays["slopes"].astype(np.float32),
                bases=arrays["bases"],
            )
