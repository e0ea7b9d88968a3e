"""The characters that the model looks at: pairs of Chinese signs, pieces of words elsewhere.

Where a run of them begins and ends is part of it: 不 after a comma weighs more than within a word.
"""

import re
from collections import Counter

_RUN = re.compile(
    r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+(?:[ '’-]+[^\W\u3400-\u9fff]+)*|[!?！？…~]+"
)
_NUMBER = re.compile(r"\d+")
_CHINESE = (1, 2)
_OTHERS = (2, 3, 4, 5)


def grams_of(text: str) -> Counter[str]:
    """How often each run of characters occurs: 1 or 2 Chinese signs, 2 to 5 other letters.

    Any number is a single 0: what a number is says little about what the matter is.
    """
    grams: Counter[str] = Counter()
    for match in _RUN.finditer(_NUMBER.sub("0", text.lower())):
        run = match.group()
        chinese = "\u3400" <= run[0] <= "\u9fff"
        run = f" {run} "
        for length in _CHINESE if chinese else _OTHERS:
            grams.update(run[i : i + length] for i in range(len(run) - length + 1))
    del grams[" "]
    return grams
