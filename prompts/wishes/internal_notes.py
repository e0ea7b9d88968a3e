"""备注：…, "note on 0002: …", 别告诉客户: what only colleagues are to read."""

import re

from .handing import OF_TICKET

_NUMBER = r"[a-z]?[\d-]{4,16}"
_NOTE = re.compile(
    rf"\W{{0,3}}(?:{OF_TICKET}(?:内部)?备注(?:一下)?|内部(?:消息|留言)?|仅内部"
    rf"|internal(?: note| only)?|{OF_TICKET}(?:a )?(?:note|comment)"
    r"(?: to self| for (?:us|colleagues|the team))?)"
    rf"{OF_TICKET}\s*[:：]\s*(?P<what>\S.*)"
    rf"|\s*{OF_TICKET}(?:内部备注|备注一下|备注(?=\s*{_NUMBER}|\s)|add (?:a|this) note"
    rf"|make a note|note (?={OF_TICKET}{_NUMBER})){OF_TICKET}[\s,，:：]+(?P<said>\S.*)",
    re.DOTALL,
)
_NOT_FOR_THEM = re.compile(
    r"备注一下|记一下备注|(?:别|不要|勿|不用|不能|先别)(?:发给?|告诉|转给?|给|让)(?:客户|顾客"
    r"|对方|他们?|她们?)"
    r"(?!的|以外|之外)|(?:仅|只)?(?:限)?内部(?:可?看|可见|参考|用)(?!户)"
    r"|\b(?:don'?t|do not|never|not to be) (?:send|tell|show|pass|forward|sent|shown)"
    r"(?: (?:this|it|that|on|him|her|them))* ?(?:to )?the customer"
    r"|\bnot for the customer\b|\b(?:for )?internal(?:ly)?(?: use)? only\b"
    r"|\bkeep (?:this|it) (?:internal|between us)\b"
)
_KEPT_IN = re.compile(
    r"(?:\A|[,.;!?\n]\s*|\b(?:please|and|but|so) )(?:don'?t|do not) (?:pass|hand)"
    r" (?:this|that|it) on(?: to (?:her|him|them))?\W*\Z"
    r"|(?:\A|[,，。;；!！\s])(?:先?别|不要|请勿|勿)(?:对外|往外|跟[她他]|和[她他]|给[她他])?"
    r"(?:外传|转达|转告|传出去|说出去)(?:给?(?:[他她]|客户))?[了啊吧]?\W*\Z"
)
"""Said to nobody, though no customer is named."""


def note_in(words: str, *, to_somebody: bool) -> tuple[int, int] | None:
    """Where the note stands in ``words``, in their plain form; None: it is none. ``to_somebody``:
    they speak to whoever reads them, and so may keep nothing from them."""
    found = _NOTE.fullmatch(words)
    if found is not None:
        return found.span("what" if found["what"] else "said")
    kept_in = _KEPT_IN.search(words) is not None and not to_somebody
    return (0, len(words)) if kept_in or _NOT_FOR_THEM.search(words) else None
