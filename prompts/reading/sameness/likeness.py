"""How alike texts are: the cosine of their traits, rare ones counting more (TF-IDF)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt

import numpy as np
from scipy.sparse import csr_matrix

from .traits import traits_of

FLOOR = 0.02
"""Below, two texts are strangers: what they share is what any two texts share."""
_ALWAYS_RARE = 100
_SHARE = 3.0  # times the root of the number of texts: how many may have a trait that links them
_FEW = 200  # texts, among which one can't tell yet what is rare: it is taken for rare
_SHORT = 12  # rare traits: of fewer no text can make itself sure
_BLOCK = 500  # texts compared with all others at once: it bounds the memory


def alike(texts: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts, by place and in order, that share rare traits, and how alike they are.

    Traits that many texts have link nobody (they only count in the length): otherwise the cost
    would grow with the square of the number of texts.
    """
    traits = _matrix([traits_of(text) for text in texts])
    if traits.nnz == 0:
        return
    linking = traits[:, traits.getnnz(axis=0) <= max(_ALWAYS_RARE, _SHARE * sqrt(len(texts)))]
    others = linking.T.tocsc()
    for start in range(0, len(texts), _BLOCK):
        block = (linking[start : start + _BLOCK] @ others).tocoo()
        wanted = (block.data >= FLOOR) & (block.row + start < block.col)
        rows, columns, values = block.row[wanted], block.col[wanted], block.data[wanted]
        yield from zip((rows + start).tolist(), columns.tolist(), values.tolist(), strict=True)


def _matrix(texts: Sequence[Counter[str]]) -> csr_matrix:
    """A row of length 1 for each text; a column for each trait that two texts have at least."""
    places: dict[str, int] = {}
    columns: list[int] = []
    counts: list[int] = []
    ends = [0]
    for traits in texts:
        columns.extend(places.setdefault(trait, len(places)) for trait in traits)
        counts.extend(traits.values())
        ends.append(len(columns))
    shape = (len(texts), len(places))
    matrix = csr_matrix((np.array(counts, np.float32), columns, ends), shape=shape)
    owners = matrix.getnnz(axis=0)
    known = max(len(texts), _FEW)
    rarity = np.log(known / owners).astype(np.float32)
    matrix.data = (1 + np.log(matrix.data)) * rarity[matrix.indices]
    squares = matrix.multiply(matrix).sum(axis=1).A1 + _SHORT * log(known) ** 2
    matrix.data /= np.repeat(np.sqrt(squares), np.diff(matrix.indptr))
    return matrix[:, owners > 1].tocsr()
