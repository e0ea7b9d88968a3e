"""What all parts of a desk file are made of: strict tables, bilingual names and words."""

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from storage.rules.durations import Duration

Language = Literal["zh", "en"]


def lit(text: str) -> Duration:
    """A duration written in the code: the default of a field."""
    return Duration.parse(text)


class Part(BaseModel):
    """A table of the desk file: it can't be changed, and a field it doesn't know is a mistake."""

    model_config = ConfigDict(frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _knows_its_fields(cls, given: object) -> object:
        if isinstance(given, dict):
            for key in given:
                if key not in cls.model_fields:
                    known = ", ".join(sorted(cls.model_fields))
                    raise PydanticCustomError(
                        "unknown_field",
                        "no such field; known here: {known}",
                        {"known": known, "path": [key]},
                    )
        return given


class Name(Part):
    """What something is called on screen, in both languages."""

    zh: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def text(self, lang: str) -> str:
        """The name in ``lang``; any language but Chinese reads English."""
        return self.zh if lang == "zh" else self.en

    @model_validator(mode="before")
    @classmethod
    def _of_one_word(cls, given: object) -> object:
        return {"zh": given, "en": given} if isinstance(given, str) else given


def by_name(names: Mapping[str, Name]) -> dict[str, str]:
    """The key of each, by that key and by what it is called in either language."""
    called = {text: key for key, name in names.items() for text in (name.zh, name.en)}
    return {**{key: key for key in names}, **called}


class Words(Part):
    """Words or sentences by language."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def of(self, lang: str) -> tuple[str, ...]:
        """Those of ``lang``; any language but Chinese has the English ones."""
        return self.zh if lang == "zh" else self.en
