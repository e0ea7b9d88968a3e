"""What a model says about a message, as far as it keeps to the form: field by field.

A field that is missing, of another type or out of its bounds is None, as if it hadn't been said.
"""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, Field, WrapValidator

from prompts.reading.reading import FactType, MessageKind, Outcome, Sentiment
from storage.rules.desk import Desk

MOST_FACTS = 30
_LONGEST_FACT, _LONGEST_WORD = 200, 60


def _or_none(value: Any, handler: Callable[[Any], Any]) -> Any:
    try:
        return handler(value)
    except ValueError:
        return None


_Lenient = WrapValidator(_or_none)


class FactSaid(BaseModel):
    """A fact as the model names it; whether it stands in the message is to be seen."""

    type: FactType
    text: str = Field(min_length=1, max_length=_LONGEST_FACT)
    norm: Annotated[str | float | None, _Lenient] = None


_Word = Annotated[str, Field(min_length=1, max_length=_LONGEST_WORD)]


class Understood(BaseModel):
    """The answer to the prompt "understand"."""

    kind: Annotated[MessageKind | None, _Lenient] = None
    category: Annotated[str | None, _Lenient] = None
    grade: Annotated[Annotated[int, Field(ge=1, le=4)] | None, _Lenient] = None
    grade_words: Annotated[list[Annotated[_Word | None, _Lenient]] | None, _Lenient] = None
    sentiment: Annotated[Sentiment | None, _Lenient] = None
    facts: Annotated[list[Annotated[FactSaid | None, _Lenient]] | None, _Lenient] = None
    outcome: Annotated[list[Annotated[Outcome | None, _Lenient]] | None, _Lenient] = None
    confidence: Annotated[Annotated[float, Field(ge=0, le=1)] | None, _Lenient] = None


def schema_of(desk: Desk) -> dict[str, Any]:
    """The JSON schema of the answer, strict: each field is required and no other is allowed."""
    fact = _object(
        type={"enum": [each.value for each in FactType], "type": "string"},
        text={"type": "string"},
        norm={"type": ["string", "number", "null"]},
    )
    return _object(
        kind={"type": "string", "enum": [each.value for each in MessageKind]},
        category={"type": "string", "enum": list(desk.categories)},
        grade={"type": "integer", "enum": [1, 2, 3, 4]},
        grade_words={"type": "array", "items": {"type": "string"}},
        sentiment={"type": "string", "enum": [each.value for each in Sentiment]},
        facts={"type": "array", "items": fact},
        outcome={
            "type": "array",
            "items": {"type": "string", "enum": [each.value for each in Outcome]},
        },
        confidence={"type": "number"},
    )


def _object(**fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }
