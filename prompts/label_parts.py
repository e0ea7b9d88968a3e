"""What stands on a button beside a name, a time or a number needn't be written: 李雷 is enough for
"🟢 李雷（在办 2）", "one more working day" for "+1 working day · by Fri 14:30"."""

import re

from prompts.labels import signed, unsigned

_PIECES = re.compile(r"\s*[·(:]\s*|\)\s*")
_FEWEST = 2
"""Signs of a beginning: one alone tells nothing."""
_LETTER = re.compile(r"[^\W\d_]")
_ENDS_WORD = re.compile(r"[^a-z0-9]|$")
_LEADS = (
    r"(?:再|加|多|延长?|延期|给我|要|一共|就|选|\+|add|extend(?: it)? by|by|another"
    r"|plus|please|just|\s)*"
)
_UNITS = {
    "d": r"个?工作日|天|日|(?:more )?(?:working |business )?days?",
    "h": r"个?小时|个?钟头?|(?:more )?(?:working )?hours?",
    "m": r"分钟|(?:more )?(?:working )?minutes?",
}
_ONES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5} | {
    sign: place for place, sign in enumerate("零一二三四五六七八九十")
}
_AMOUNT = re.compile(
    rf"{_LEADS}(?P<n>\d{{1,3}}|{'|'.join((*_ONES, '两'))})\s*"
    rf"(?:more )?(?:{'|'.join(f'(?P<{name}>{unit})' for name, unit in _UNITS.items())})"
    r"(?:吧|好了|\s?please)?"
)


def may_be_amount(written: str) -> bool:
    """Whether it says how long, and no more."""
    return _amount(unsigned(written)) is not None


def is_telling(written: str, label: str) -> bool:
    """Whether that is a piece of what stands on the button, the beginning of it, or the same time
    in other words. Only of labels of several pieces: others are written whole."""
    words, pieces = unsigned(written), _PIECES.split(signed(label))
    if len(pieces) < 2 or not _LETTER.search(words):
        return False
    amount = _amount(words)
    if amount is not None:
        return amount == _amount(unsigned(pieces[0]))
    whole = unsigned(label)
    begins = whole.startswith(words) and _ENDS_WORD.match(whole, len(words)) is not None
    return words in map(unsigned, pieces) or (len(words) >= _FEWEST and begins)


def _amount(words: str) -> tuple[int, str] | None:
    found = _AMOUNT.fullmatch(words)
    if found is None:
        return None
    number = found["n"].replace("两", "二")
    unit = next(name for name in _UNITS if found[name])
    return (int(number) if number.isdecimal() else _ONES[number]), unit
