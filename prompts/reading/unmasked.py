"""Swear words behind asterisks, read as what they stand for: "F**k" is as good as written out."""

import re

_MASKED = re.compile(r"(?<![\w*])[a-z]{1,4}[*#@$%]{1,4}[a-z]{0,6}(?![\w*])")
_MASKS = re.compile(r"[*#@$%]+")
_SWEARING = (
    *("fuck", "fucking", "fucker", "fuckers", "fucked", "shit", "shitty", "bullshit", "bitch"),
    *("bitches", "asshole", "assholes", "arsehole", "bastard", "bastards", "cunt", "cunts"),
    *("dickhead", "shithead", "shitheads", "wanker", "wankers", "crap", "damn", "ass"),
)


def unmasked(text: str) -> str:
    """A text in plain form with its swearing in letters; of other length where letters lack."""
    return _MASKED.sub(_meant, text) if any(mask in text for mask in "*#@$%") else text


def _meant(match: re.Match[str]) -> str:
    written = match[0]
    exact = re.compile(_MASKS.sub(lambda masks: "." * len(masks[0]), written))
    loose = re.compile(_MASKS.sub(".{1,5}", written))
    for form in (exact, loose):
        for word in _SWEARING:
            if form.fullmatch(word):
                return word
    return written
