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
_TELL_SOMEBODY = re.compile(
    r"\W*(?:(?:please|can you|could you|just|and|ok|then)\b[,\s]*)*"
    r"(?:(?:tell|inform|notify) (?!me\b|us\b|your?\b)[\w']+"
    r"|ask (?!for\b|me\b|us\b|your?\b|at\b)[\w']+"
    r"|say (?:sorry|hello|hi|thanks) to (?!me\b|us\b)"
    r"|(?:don'?t|do not) (?:tell|contact|call|write|send)\b(?! (?:me|us|your?)\b))"
    r"|\W*(?:请|麻烦|帮我?|先|你|再)*(?:(?:告诉|转告|通知)(?![我您你])"
    r"|[跟和对同](?![您你])[^\s,，我您你]{1,8}(?:说|讲)(?:一?声|一下|[:：,，])|(?:别|不要)(?:告诉|联系|通知)(?!我))"
)
"""Tell her …, 告诉0001客户…: said to the desk, of whoever is to hear it."""
_LONGEST, _LONGEST_TOLD = 60, 160  # signs: a letter to a customer may begin as it likes


def is_muttered(text: str) -> bool:
    """Whether it, or a line of it, begins so: it may be for the customer all the same, so they are
    asked."""
    words = plain(text)
    if len(text) <= _LONGEST and _MUTTERED.match(words) is not None:
        return True
    lines = words.splitlines() if len(text) <= _LONGEST_TOLD else ()
    return any(_TELL_SOMEBODY.match(line) for line in lines)
