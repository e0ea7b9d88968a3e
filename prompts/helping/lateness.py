"""Days that staff name to a customer though the desk has promised an earlier one."""

import re
from collections.abc import Iterator
from datetime import date

from prompts.reading.plain import plain
from storage.rules.worktime import WorkCalendar

from .clauses import Part, clauses, is_question, sentences
from .coming import Coming
from .coming_days import find_coming
from .findings import Concern, Finding

# What makes a day one by which the desk will do something.
_DOES = re.compile(
    r"会|将|给您|给你|为您|帮您|送到|送达|送货|配送|派送|上门|解决|处理|完工|竣工|开通|更换|办好|办完|办结|答复|回复|"
    r"修好|修复|恢复|发货|补发|补寄|寄|到账|退|完成|安排|结果|联系您|打给您|通知您|"
    r"再[说问来看等]|等到|最快|最早|最少|至少|起码|还[要得需]|"
    r"\bwill\b|'ll\b|\bgoing to\b|\bshall\b|\bdeliver|\barriv|\brefund|\bfix|\brepair|\bsolve|"
    r"\bsettle|\breply|\banswer|\bget back\b|\bsend|\bship|\bcomplete|\bready\b|\bdone\b|\bfinish|"
    r"\bexpect|\bwait\b|\bgive us\b|\ballow (?:us|up to|for)\b|\btakes?\b|\bneeds?\b"
)
# What makes it a day for the customer to do something, or one of which they told.
_CUSTOMERS = re.compile(
    r"请(?![您你]?(?:再|耐心)?等)[您你]?|麻烦[您你]|您在|如果|若|"
    r"\bplease\b(?! (?:wait|allow|give us))|\bif\b|\bcould you\b"
)
# Money on its way has left the desk: when it arrives is the bank's affair.
_PAID = re.compile(r"已[^，。]{0,4}(?:赔|退|付|转|返|打款|汇)|\b(?:paid|refunded|transferred)\b")
_NO_DEADLINE = re.compile(
    r"\s?(?:的|下单|下的单|买|购买|订的)|[^，。]{0,4}(?:反映|投诉|报修|提出|说|买|到期|预订|预约|订)的"
)


def find_lateness(
    text: str, promised: date, today: date, calendar: WorkCalendar
) -> Iterator[Finding]:
    """Each day after ``promised`` by which something is to be done for the customer."""
    for sentence in sentences(text):
        searched = plain(sentence.text)
        if is_question(sentence) or _PAID.search(searched) or not _DOES.search(searched):
            continue
        for clause in clauses(sentence):
            yield from _in_clause(clause, promised, today, calendar)


def _in_clause(
    clause: Part, promised: date, today: date, calendar: WorkCalendar
) -> Iterator[Finding]:
    searched = plain(clause.text)
    for coming in find_coming(searched, today, calendar):
        if coming.day > promised and _is_ours(searched, coming):
            yield Finding(Concern.LATE, clause.text[coming.start : coming.end].strip())


def _is_ours(clause: str, coming: Coming) -> bool:
    before, after = clause[: coming.start], clause[coming.end :]
    return not _CUSTOMERS.search(before) and not _NO_DEADLINE.match(after)
