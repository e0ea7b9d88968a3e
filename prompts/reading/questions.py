"""Whether what somebody wrote to another asks for an answer."""

import re

from .plain import plain

_ASKS = re.compile(
    r"[?？]|(?:吗|么|呢|没有|多少|几点|哪里|哪天|怎么样|如何|是不是|能不能|可不可以)[。.!！~～\s]*$"
    r"|请(?:问|告诉|提供|发|说明)|\bplease (?:tell|send|let (?:me|us) know|confirm)\b"
)


def asks_something(text: str) -> bool:
    """Whether it does, by its sign or by its form."""
    return _ASKS.search(plain(text)) is not None
