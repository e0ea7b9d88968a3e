"""原因：分拣错误, "cause: door sensor": what only the desk reads, and the word for it."""

import re

_CALLED = re.compile(
    r"\A\s*(?:(?:根本)?原因(?:是|为)?\s*[:：]|原因(?:是|为)"
    r"|(?:the )?(?:root )?cause(?: was| is)?\s*[:：])\s*",
    re.IGNORECASE,
)

_FOR_THE_DESK = re.compile(
    r"(?:(?:根本)?原因|证据|责任(?:人|方)?)\s*[:：]\s*\S.*"
    r"|\b(?:(?:root )?cause|evidence|responsible)\s*[:：]\s*\S.*",
    re.IGNORECASE | re.DOTALL,
)


def cause_in(words: str) -> str:
    """What is left of an answer to "what was the cause?"; all of it, where nothing would be."""
    return _CALLED.sub("", words) or words


def told_of_cause(words: str) -> str | None:
    """What follows such a word in the middle of a solution, with the word; None: nothing does."""
    found = _FOR_THE_DESK.search(words)
    return None if found is None else found[0]
