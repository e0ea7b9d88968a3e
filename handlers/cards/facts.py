"""The facts of a matter, in a line of a card."""

from collections.abc import Iterable, Mapping
from typing import Any

from handlers.limits import excerpt
from prompts.texts import Html, Texts

SHOWN = 6
UNITS = 60
"""Of each at most."""


def facts_line(texts: Texts, key: str, facts: Iterable[Mapping[str, Any]]) -> list[Html]:
    """Each fact once, as it was written; no line where there is none."""
    values = (excerpt(fact["value"], UNITS) for fact in facts)
    shown = list(dict.fromkeys(values))[:SHOWN]
    return [texts.say(key, facts=" · ".join(shown))] if shown else []
