"""最后一句删掉, "delete the last sentence": a piece of what was told is to go."""

import re

from .amending_words import bare

_DROP_ZH = r"(?:删掉|删除|删了|去掉|拿掉|划掉|撤掉|删|不要了?|不算)(?:吧|了)?"
_LAST_ZH = r"(?:最后|刚才|刚刚|上面)(?:面|写|说|发)?的?(?:那|这)?"
_FIRST_ZH = r"(?:第一|开头|最前面?)的?(?:那|这)?"
_PIECE_ZH = r"一?(?:句话?|行|段话?|条(?:消息)?)"
_LAST_EN = r"(?:last|latest|final|previous)"
_PIECE_EN = r"(?:sentence|line|message|part|bit|paragraph|thing i (?:said|wrote))"
_DROP_EN = r"(?:delete|remove|drop|erase|take (?:out|away|back)|scrap|strike|cut)"
_WHICH = re.compile(
    rf"(?:把|将)?(?:(?P<first>{_FIRST_ZH})|{_LAST_ZH}){_PIECE_ZH}(?:给我|都)?{_DROP_ZH}"
    rf"|{_DROP_ZH}(?:掉)?(?:(?P<first_>{_FIRST_ZH})|{_LAST_ZH}){_PIECE_ZH}(?:吧|了)?"
    rf"|(?:can you |could you )?{_DROP_EN} (?:the |my |that )?(?:(?P<first__>first|opening)"
    rf"|{_LAST_EN})"
    rf" {_PIECE_EN}(?: again)?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<=[。！？!?…])(?![。！？!?…])|(?<=[.])\s|\n")


def sentence_to_go(said: str, told: str) -> str | None:
    """The sentence of what was ``told`` that the words, all of them, want away; "" where it is the
    only one; None: they want none away."""
    found = _WHICH.fullmatch(bare(said))
    if found is None:
        return None
    sentences = [each.strip() for each in _ENDS.split(told) if each and each.strip()]
    if len(sentences) < 2:
        return ""
    return sentences[0 if any(found.groupdict().values()) else -1]
