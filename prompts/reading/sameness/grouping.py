"""Which texts tell the same: groups grow together while their common traits are alike.

Two groups are as alike as the sums of their members' traits (the cosine of the centroids). What
the members share adds up and what each adds of its own does not, so that evidence grows with the
group: of ten letters about one park, the eleventh needs little more than the park's name.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import sqrt

from .numbered import Places, are_elsewhere, put_together

_Pair = tuple[float, int, int, int, int]


class Groups:
    """Groups of texts, each known by the place of one of its members."""

    def __init__(
        self,
        count: int,
        pairs: Iterable[tuple[int, int, float]],
        named: Sequence[Places] = (),
    ) -> None:
        """``named``: the numbered places of each text; texts of different ones never meet, by way
        of others neither."""
        self._named = dict(enumerate(named))
        self.members = {place: [place] for place in range(count)}
        self._links: list[dict[int, float]] = [{} for _ in range(count)]
        self._squares = [1.0] * count  # of the length of the sum
        for one, two, likeness in pairs:
            self._links[one][two] = self._links[two][one] = likeness

    def grow(self, least: float) -> None:
        """Put together the two most alike, again and again, while they are `least` alike."""
        heap = [
            (-self._likeness(one, two), one, two, 1, 1)
            for one, links in enumerate(self._links)
            for two in links
            if one < two and self._likeness(one, two) >= least
        ]
        heapify(heap)
        while heap:
            _, one, two, *sizes = heappop(heap)
            # A group that has grown since has another entry.
            grown = sizes != [len(self.members.get(one, ())), len(self.members.get(two, ()))]
            if not (grown or self._are_elsewhere(one, two)):
                for pair in self._put_together(one, two, least):
                    heappush(heap, pair)

    def _likeness(self, one: int, two: int) -> float:
        return self._links[one][two] / sqrt(self._squares[one] * self._squares[two])

    def _are_elsewhere(self, one: int, two: int) -> bool:
        return are_elsewhere(self._named.get(one, {}), self._named.get(two, {}))

    def _put_together(self, one: int, two: int, least: float) -> Iterable[_Pair]:
        if len(self._links[one]) < len(self._links[two]):
            one, two = two, one
        links, lost = self._links[one], self._links[two]
        shared = links.pop(two)
        del lost[one]
        self._squares[one] += self._squares[two] + 2 * shared
        self.members[one] += self.members.pop(two)
        self._named[one] = put_together(self._named.get(one, {}), self._named.pop(two, {}))
        for other, likeness in lost.items():
            del self._links[other][two]
            links[other] = self._links[other][one] = links.get(other, 0.0) + likeness
        lost.clear()
        size = len(self.members[one])
        for other in links:
            likeness = self._likeness(one, other)
            if likeness >= least:
                yield -likeness, one, other, size, len(self.members[other])
