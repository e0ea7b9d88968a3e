"""另外…, "also, …": by which somebody goes on to another matter."""

import re

_ALSO = re.compile(
    r"\A\W*(?:(?:oh,? |and )?(?:also|ps|p\.s\.?|by the way|btw|another thing|one more(?: thing)?"
    r"|and|oh)\b|(?:哦?对了|还有(?:就是|一件事?|一点)?|另外|再说一[句点件](?:事)?|补充一[下点句]|顺便(?:说一下)?))"
    r"[\s,，:：.。]*",
    re.IGNORECASE,
)


def without_opening(text: str) -> str:
    """What they go on to; all of it, where that is nothing."""
    return _ALSO.sub("", text) or text
