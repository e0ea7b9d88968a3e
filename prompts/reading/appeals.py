"""Whether somebody wants to contest an outcome: 申诉."""

import re

from .reading import MessageKind

_APPEALS = re.compile(
    r"申诉|复核|不服(?:处理|结果|这个|你们)"
    r"|\b(?:i (?:want|wish|would like|'d like) to appeal|appeal(?:ing)? against|file an appeal"
    r"|contest the (?:outcome|decision))\b",
    re.IGNORECASE,
)


def wants_appeal(text: str, kind: str) -> bool:
    """Whether the words, read as ``kind``, ask for another look by somebody else."""
    return kind == MessageKind.APPEAL or bool(_APPEALS.search(text))
