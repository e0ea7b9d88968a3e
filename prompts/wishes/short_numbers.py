"""3: yes you can, "resolve 3: …", 5号延期两天: a ticket's running number, as people say it.
What it counts else (days, money, a step of a list) is none."""

import re
from collections.abc import Collection

from prompts.reading.plain import plain

_COUNTS = (
    r"(?!\s*(?:\d|[.:：]\d|(?:more |working )*(?:days?|hours?|weeks?|minutes?|min|times|am|pm|euro"
    r"|people)\b|个|天|日|小时|周|元|块|次|点|楼|栋|单元|[%€$]))"
)
_HEAD = r"\A\W{0,2}(?:(?:ticket|no\.?|number) )?#?"
_DEEDS_EN = (
    r"resolve|extend|regrade|return|give back|reply to|answer|note (?:on|for)|need more time for"
    r"|(?:tell|ask|message|to|reply to|write to) (?:him|her|(?:the )?(?:customer|client|caller))"
    r"(?: (?:of|for|on|about))?"
)
_DEEDS_ZH = r"办结|结单|延期|退单|备注|(?:给|告诉|问|回复)(?:客户|顾客|他|她)"
_SAID = (
    rf"{_HEAD}(?P<n>\d{{1,3}})(?:号|工单)*(?=\s*[:：]\s*[^\s\d])",
    rf"{_HEAD}(?P<n>\d{{1,3}})(?= (?:needs?|wants?|requires?|tell|ask|to the customer"
    r"|(?:is|was) (?:done|resolved|solved|fixed|not ours))\b)",
    rf"{_HEAD}(?P<n>\d{{1,3}})(?:号|工单)*(?=\s*(?:申请|要|需要|还要)?(?:{_DEEDS_ZH}))",
    rf"\A\W*(?:please )?(?:{_DEEDS_EN}) #?(?P<n>\d{{1,3}})(?![\w-]){_COUNTS}",
    rf"\A\W*(?:请|把|将)?(?:{_DEEDS_ZH})\s?(?P<n>\d{{1,3}})(?![\w-])(?:号|工单)*{_COUNTS}",
)
_PATTERNS = [re.compile(each) for each in _SAID]
_LISTS = re.compile(r"\n\s*\d{1,2}\s*[.:：、)]")


def running_number(text: str) -> str | None:
    """Which it begins with, in four figures, as the ticket's that the words behind a colon are for;
    None: it doesn't."""
    words = plain(text)
    found = None if _LISTS.search(words) else _PATTERNS[0].match(words)
    return None if found is None else found["n"].zfill(4)


def with_whole_number(text: str, tickets: Collection[str]) -> str:
    """The text with the running number of one of these ``tickets`` (their numbers) in four figures,
    where it begins with one, or with what is to be done with one."""
    words = plain(text)
    if _LISTS.search(words):
        return text
    for said in _PATTERNS:
        found = said.match(words)
        if found is not None:
            whole = found["n"].zfill(4)
            if any(each.endswith(f"-{whole}") for each in tickets):
                return f"{text[: found.start('n')]}{whole}{text[found.end('n') :]}"
    return text
