"""What a date or a sum is of, by the words beside it: when it was bought, when it was delivered."""

import re
from enum import StrEnum

from .plain import plain


class FactRole(StrEnum):
    """What happened then, or for so much."""

    BOUGHT = "bought"
    SENT = "sent"
    DELIVERED = "delivered"
    PAID = "paid"
    RETURNED = "returned"
    PROMISED = "promised"
    BROKE = "broke"


_SAID: dict[FactRole, str] = {
    FactRole.BOUGHT: (
        r"买|购|下单|下的单|拍下|订的|预订|\b(?:bought|buy|purchased|ordered|booked)\b"
    ),
    FactRole.SENT: r"发货|发出|寄|\b(?:shipped|sent|dispatched|posted)\b",
    FactRole.DELIVERED: (
        r"送[来到达]|到货|到的|才到|收到|签收|\b(?:delivered|arrived|received|came|got it)\b"
    ),
    FactRole.PAID: r"付|支付|转账|扣|充值|\b(?:paid|pay|charged|transferred|debited)\b",
    FactRole.RETURNED: r"退|\b(?:returned|refund(?:ed)?|sent back)\b",
    FactRole.PROMISED: (
        r"说好|答应|承诺|约好|约定|预约|保证"
        r"|\b(?:promised|supposed|should|due|appointment|agreed|will|would|going to)\b|'ll\b"
    ),
    FactRole.BROKE: r"坏|出问题|故障|\b(?:broke|broken|failed|stopped|crashed)\b",
}
_DENIED = re.compile(
    r"(?:(?:没有?|未|尚未)(?!几|多久|两)[^，。\s]{0,3}|不(?:给|能|肯|让|予|愿)?)$"
    r"|(?:\bnot|n['’]?t|\bnever|\bnothing|\bnobody|\bwithout|\bno)(?:\s+\w+){0,2}\s*$"
)
_AHEAD = (FactRole.SENT, FactRole.DELIVERED, FactRole.RETURNED, FactRole.PAID)
_PROMISED = re.compile(rf"{_SAID[FactRole.PROMISED]}|会|将|预计|本该|本来|\bto be\b")
"""What stands in the same clause behind such a word was to be, and mostly wasn't."""
_ROLES = re.compile("|".join(f"(?P<{role.value}>{said})" for role, said in _SAID.items()))
_BEHIND = 20
_CLAUSE = re.compile(r"[，,。；;！!？?\n]|\.\s|\b(?:and|but|then)\b|但|后来|然后|结果")


def role_in(words: str) -> FactRole | None:
    """The only one of which the words tell."""
    found = {FactRole(str(each.lastgroup)) for each in _ROLES.finditer(plain(words))}
    return found.pop() if len(found) == 1 else None


def role_of(text: str, start: int, end: int) -> FactRole | None:
    """Of what stands there in the text, by the nearest word in the same clause."""
    said = plain(text)
    first = max((each.end() for each in _CLAUSE.finditer(said, 0, start)), default=0)
    after = _CLAUSE.search(said, end)
    last = len(said) if after is None else after.start()
    words = list(_ROLES.finditer(said, first, last))
    if not words:
        return None
    return _meant(
        min(words, key=lambda word: _distance(said, word, start, end)), said[first:last], first
    )


def _meant(word: re.Match[str], clause: str, first: int) -> FactRole | None:
    """Nothing of what didn't happen: 今天还没送到 is no day of delivery."""
    role, before = FactRole(str(word.lastgroup)), clause[: word.start() - first]
    if _DENIED.search(before):
        return None
    return FactRole.PROMISED if role in _AHEAD and _PROMISED.search(before) else role


def _distance(said: str, word: re.Match[str], start: int, end: int) -> int:
    """In English what happened stands before when it did."""
    if word.end() <= start:
        return start - word.end()
    return word.start() - end + (_BEHIND if said[word.start()].isascii() else 0)
