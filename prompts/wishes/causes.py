"""原因：分拣错误, "cause: door sensor": the cause itself, without the word for it."""

import re

_CALLED = re.compile(
    r"\A\s*(?:(?:根本)?原因(?:是|为)?\s*[:：]|原因(?:是|为)"
    r"|(?:the )?(?:root )?cause(?: was| is)?\s*[:：])\s*",
    re.IGNORECASE,
)


def cause_in(words: str) -> str:
    """What is left of an answer to "what was the cause?"; all of it, where nothing would be."""
    return _CALLED.sub("", words) or words
