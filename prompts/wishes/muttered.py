"""算了…, "note 4: …", "hold on, undo that": what begins as staff speak to the desk, or to
themselves, while words for a customer are waited for."""

import re

from prompts.reading.plain import plain

_NOTES = (
    r"(?:note|memo)(?: (?:on|for|to self))?\s*(?:#?\d|[:：])|#?\d{1,4}[\s,:：]*(?:note|memo)\b"
    r"|internal(?:ly)?\s*[:：]|(?:内部)?(?:备注|备忘)\s*(?:#?\d|[:：])|#?\d{1,4}\s*号?[\s,，:：]*备注"
)
_BEFORE = r"(?:(?:h+m+|oh|ah|uh|no|nah|ok|okay|actually|sorry|wait|well|嗯|哎呀?|唉)\b[,，.…\s]*)*"
_THINKS_BETTER = (
    r"算了(?!一?下|算|吧?[的得])|(?:先|还是)?(?:别|不)发了?(?:[,，。\s]|$)|等等[,，\s]*先?(?:别|不)"
    r"|(?:never ?mind\b(?! (?:the|about|that|your|our|if)\b)|nvm\b|forget (?:it|that)\b"
    r"|(?:scrap|undo|cancel) (?:that|it)\b|hold on\b|(?:don'?t|do not) send\b|wait,? no\b)"
)
_MUTTERED = re.compile(rf"\W*(?:{_NOTES}|{_BEFORE}(?:{_THINKS_BETTER}))")
_LONGEST = 60  # signs: a letter to a customer may begin as it likes


def is_muttered(text: str) -> bool:
    """Whether it begins so: it may be for the customer all the same, so they are asked."""
    return len(text) <= _LONGEST and _MUTTERED.match(plain(text)) is not None
