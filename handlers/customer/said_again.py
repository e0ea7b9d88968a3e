"""不是3号，是5号, said once more of a draft that was changed so already: it is no line of it."""

import re

from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.live_card import send_card
from handlers.turn import Turn
from prompts.reading.plain import plain

_LONGEST_BESIDE = 40  # signs; whoever writes more tells of something
_NOT = r"(?:不是|并非|而非|别是|写错|\b(?:not|isn't|wasn't|rather than|instead of)\b)(?:\s|on|the)*"


def says_again(turn: Turn, draft: Draft, part: Part) -> bool:
    """Whether it is a change that was made, and they were told that it says so."""
    if part.file is not None or part.facts:
        return False
    if not any(_is_said(part.text, old, new, draft.text) for old, new in draft.corrected):
        return False
    send_card(turn, draft, turn.texts.say("draft-already-so"))
    return True


def _is_said(words: str, old: str, new: str, text: str) -> bool:
    said, before, after = plain(words), plain(old), plain(new)
    if not before or not after or before in plain(text) or after not in plain(text):
        return False
    if len(said) > len(before) + len(after) + _LONGEST_BESIDE or after not in said:
        return False
    return re.search(_NOT + re.escape(before), said) is not None
