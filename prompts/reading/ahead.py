"""Whether a date is one to come: it is asked about, booked or planned, and nothing has happened.

People who complain tell what was; who asks "are you open on Sunday?" means the next one.
"""

import re

_SENTENCE_ENDS = re.compile(r"[。！？!?；;\n]|\.\s")
_AROUND = 60  # characters to either side: a sentence is seldom longer
_AHEAD = re.compile(
    r"[吗么？?]|(\w)不\1|能不能|可不可以|可以|会不会|是否|能否|能[来到送去取]|几点|预约|预[订定]"
    r"|[订定]个|订位|请问"
    r"|[开关]门|营业|上班吗|打算|准备|计划|将|即将|之?前(?:能|可以|要|给|把|修|解决|处理|完成|送"
    r"|到)|想|我要[来去]|得[走去来]|放假"
    r"|过节|安排"
    r"|\b(?:will|can|could|may|shall|going to|would like|book|reserve|open|close[ds]?|closing|need"
    r"|do you|is it possible|arrange|schedule|available|by|until|before|appointment|table|please"
    r"|plan)\b"
)
_HAPPENED = re.compile(
    r"[了没]|还(?=[没未不])|过(?!年|节|来|去)|已经|居然|竟|结果|投诉|当时|那[天次]|到现在|一直"
    r"|至今|才[来到给]|[说订约买]好"
    r"|买的|下的?单|订的|送的"
    r"|\b(?:was|were|did|didn't|had|hasn't|haven't|hadn't|has been|have been|wasn't|weren't|came"
    r"|said|told|bought|got|went|paid|sent|took|lost|broke|left|never|ago|still|since|last|couldn't"
    r"|[a-z]{2,}(?<!ne)(?<!inde)ed)\b"
)


_CLAUSE_ENDS = re.compile(r"[，,。！？!?；;\n]|\.\s|\b(?:and|but|so|then)\b")
_BY = re.compile(
    r"\b(?:by|before|until|till|(?:no|not) later than|(?:at the )?latest(?: by| on)?)\s+"
    r"(?:the\s|this\s)?$"
)
_BEFORE_ZH = re.compile(r"(?:之|以)?前(?!天)")
_AT_LATEST_ZH = re.compile(r"(?:最迟|最晚|截止到?)$")
_WANTED = re.compile(
    r"要|需|必须|务必|请|希望|麻烦|能不能|给我|帮我|得(?=[给修送退解处到])|不解决|不处理|否则"
    r"|\b(?:wants?|needs?|please|fix|swap|replace|refund|send|deliver|give|get|can|could|must"
    r"|ha(?:s|ve)"
    r" to|expects?|i'?ll|back|requires?|answer|reply|demand|like|hopes?|let me know|i'?m|we'?re"
    r"|i am"
    r"|we are|otherwise|or else)\b"
)
_WAS_PROMISED = re.compile(
    r"说好|说|答应|承诺|约|本来|原定|应该|保证|买的|[了过]"
    r"|\b(?:promised|supposed|should have|told|said|was|were|did|had|didn'?t|due|agreed|never|came"
    r"|would (?!like))"
)


def looks_ahead(match: re.Match[str]) -> bool:
    """By the words of the sentence (in plain form) in which the match stands; a deadline that is
    asked for is one to come, whatever else happened."""
    if _is_deadline(match):
        return True
    sentence = _sentence(match)
    return bool(_AHEAD.search(sentence)) and not _HAPPENED.search(sentence)


def _is_deadline(match: re.Match[str]) -> bool:
    """ "Please fix it by Friday", 周五前给我修好; not what was promised by then."""
    text, start, end = match.string, match.start(), match.end()
    before = _CLAUSE_ENDS.split(text[max(0, start - _AROUND) : start])[-1]
    after = _CLAUSE_ENDS.split(text[end : end + _AROUND])[0]
    in_zh = _BEFORE_ZH.match(after) or _AT_LATEST_ZH.search(before)
    if not (in_zh or _BY.search(before)):
        return False
    clause = f"{before} {after}" if in_zh else before
    return bool(_WANTED.search(clause)) and not _WAS_PROMISED.search(clause)


def _sentence(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    before = _SENTENCE_ENDS.split(text[max(0, start - _AROUND) : start])[-1]
    after = text[end : end + _AROUND]
    stop = _SENTENCE_ENDS.search(after)
    return before + " " + (after[: stop.end()] if stop else after)
