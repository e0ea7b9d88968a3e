"""Whether a message is nothing but a wish: its words and the small ones around them are taken out,
and nothing may be left that tells of a matter."""

import re
from collections.abc import Sequence

from prompts.reading.plain import plain

_LONGEST = 60  # signs: whoever writes more tells something
_NUMBER = re.compile(r"\b[a-z]20\d{6}-\d{4}\b")
_WORD = re.compile(r"\w")
_OPENS = re.compile(
    r"\A\W*(?:(?:no|wait|actually|btw|by the way|also|oh|um|hm+|sorry|well|hang on|hold on"
    r"|(?:just )?(?:a |one )?(?:more |other |quick )*question)\b\W*"
    r"|(?:等等|等一下|对了|话说|顺便(?:问)?(?:一下|一句)?|那个|哦|另外|先问一?下|问个问题|不对)[\s,，。：:!！]*)+"
)
"""What somebody says first to whom something occurs in the middle of another thing."""


class Wish:
    """One wish, by the patterns that say it and those that may stand around them."""

    def __init__(
        self, zh: Sequence[str], en: Sequence[str], *, around: "Around", longest: int = _LONGEST
    ) -> None:
        self._said = _any(zh, en)
        self._longest = longest
        self._around = _any(around.zh, around.en)

    def is_all_of(self, text: str) -> bool:
        """Whether the text says it, and nothing else."""
        if len(text) > self._longest:
            return False
        words = _NUMBER.sub(" ", plain(text))
        return self._is_all_of(words) or self._is_all_of(_OPENS.sub("", words))

    def _is_all_of(self, words: str) -> bool:
        if not self._said.search(words):
            return False
        return not _WORD.search(self._around.sub(" ", self._said.sub(" ", words)))


class Around:
    """The small words around a wish."""

    def __init__(self, zh: Sequence[str], en: Sequence[str]) -> None:
        self.zh = zh
        self.en = en


def _any(zh: Sequence[str], en: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"{'|'.join(zh)}|\b(?:{'|'.join(en)})\b")
