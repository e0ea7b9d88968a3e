"""What the desk file writes as a text of its own kind: a duration, the hours of a shift."""

from typing import Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Written:
    """Pydantic reads it by its ``parse``, and writes it as its ``str``."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """What is written as ``text``; ValueError says in a sentence what is expected."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def from_file(value: object) -> object:
            return value if isinstance(value, cls) else cls.parse(str(value))

        return core_schema.no_info_plain_validator_function(
            from_file, serialization=core_schema.to_string_ser_schema()
        )
