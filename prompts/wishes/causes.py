"""原因：分拣错误, "cause: door sensor": what only the desk reads, and the word for it."""

import re

from prompts.reading.plain import plain

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
_NO_CAUSE = re.compile(
    r"\W*(?:(?:这[个步]|先|请|我|就|嗯|原因)*(?:跳过|略过?|忽略|下一步|没有?原因|无|没有|没)(?:这[个步]|吧|了|啦|它)*"
    r"|(?:这个?|我|还|暂时|目前|原因|也|真的?|嗯)*(?:不知道|不清楚|不晓得|说不上来|没查清)"
    r"(?:什么|原因|是|为|啊|呢|了|哦|欸)*"
    r"|(?:please )?skip(?: (?:it|this|that|this step))?(?:,? please)?|next|pass|none|n/?a|nothing"
    r"|(?:(?:i|we) )?(?:(?:really )?(?:don'?t|do not) know(?: (?:it|yet|why|the cause))?|no idea"
    r"|have no idea|am not sure)(?: yet| sorry)?"
    r"|(?:i'?m )?not sure(?: yet)?|dunno"
    r"|no (?:cause|reason))\W*"
)


def cause_in(words: str) -> str:
    """What is left of an answer to "what was the cause?"; all of it, where nothing would be."""
    return _CALLED.sub("", words) or words


def names_no_cause(words: str) -> bool:
    """Whether all it says is that none shall be given, or none is known."""
    said = plain(words)
    return _NO_CAUSE.fullmatch(said) is not None or not re.search(r"\w", said)


def told_of_cause(words: str) -> str | None:
    """What follows such a word in the middle of a solution, with the word; None: nothing does."""
    found = _FOR_THE_DESK.search(words)
    return None if found is None else found[0]
