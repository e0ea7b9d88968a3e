"""The facts of a matter, in a line of a card."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.limits import excerpt
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html, Texts

SHOWN = 6
UNITS = 60
"""Of each at most."""


def facts_line(
    texts: Texts, key: str, facts: Iterable[Mapping[str, Any]], *, discreet: bool = False
) -> list[Html]:
    """Each fact once, as it was written, ``discreet`` with telephone numbers masked; no line where
    there is none."""
    written = (str(fact["value"]) for fact in facts)
    values = (excerpt(with_phones_masked(each) if discreet else each, UNITS) for each in written)
    shown = list(dict.fromkeys(values))[:SHOWN]
    return [texts.say(key, facts=" · ".join(shown))] if shown else []
