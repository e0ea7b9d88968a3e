"""How right the answers are: accuracy, F1, and what is taken for what."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often each truth was answered by each guess."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, truth: str, guess: str) -> None:
        """One more answer."""
        self.counts[truth, guess] += 1

    @property
    def rows(self) -> int:
        """How many were answered."""
        return self.counts.total()

    @property
    def accuracy(self) -> float:
        """The share of right answers, 0 to 1."""
        right = sum(count for (truth, guess), count in self.counts.items() if truth == guess)
        return right / self.rows if self.rows else 0.0

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the labels that rows have, each weighing the same."""
        truths = {truth for truth, _ in self.counts}
        return sum(map(self._f1, truths)) / len(truths) if truths else 0.0

    @property
    def labels(self) -> list[str]:
        """All labels, the most frequent truth first."""
        truths, guesses = Counter[str](), Counter[str]()
        for (truth, guess), count in self.counts.items():
            truths[truth] += count
            guesses[guess] += count
        labels = sorted(truths | guesses)
        return sorted(labels, key=lambda label: (truths[label], guesses[label]), reverse=True)

    def _f1(self, label: str) -> float:
        hits = Hits()
        for (truth, guess), count in self.counts.items():
            hits.marked += count * (truth == label)
            hits.found += count * (guess == label)
            hits.right += count * (truth == guess == label)
        return hits.f1


@dataclass(slots=True)
class Hits:
    """Of what is marked in the rows, how much is found, and how much of what is found is right."""

    marked: int = 0
    found: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what is marked that was found."""
        return self.right / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.marked + self.found
        return 2 * self.right / both if both else 0.0
