"""The JSON object in what a model wrote, whatever stands around it."""

from json import JSONDecoder
from typing import Any

from .calls import NoAnswer, Outcome

_LONGEST = 64 * 1024
_TRIES = 50
_DECODER = JSONDecoder()


def object_in(text: str, *, having: str) -> dict[str, Any]:
    """The last object with the field ``having``: models that think aloud answer at the end.

    Raises NoAnswer.
    """
    text = text[-_LONGEST:]
    at = text.rfind("{")
    for _ in range(_TRIES):
        if at < 0:
            break
        found = _object_at(text, at)
        if found is not None and having in found:
            return found
        at = text.rfind("{", 0, at)
    raise NoAnswer(Outcome.UNUSABLE)


def _object_at(text: str, at: int) -> dict[str, Any] | None:
    try:
        found, _ = _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
