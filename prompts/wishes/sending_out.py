"""发吧, "yes, send it": the button under what is shown before it goes out, in words."""

import re

from prompts.reading.plain import plain

from .submitting import submits
from .yes_or_no import Says, said_to_question

_GO = re.compile(
    r"\W*(?:(?:好的?|嗯++|对|行|可以|没问题|就这样|ok|是的?|请|都|那就?|直接)[,，。\s]*)*"
    r"(?:发(?:吧|送|出去?|给大家|布|了)?|可以|好的?|行|没问题|就这样|ok|是的?|对|同意|确认)(?:吧"
    r"|了|啊|的)*\W*"
    r"|\W*(?:(?:yes|ok|okay|sure|please|fine|good|right|great|go ahead)[,.!\s]*)+"
    r"(?:(?:and )?(?:send|publish|post|announce)(?: (?:it|this|that|now|out|to (?:all|everybody"
    r"|everyone)))*)?(?: please)?\W*"
    r"|\W*(?:send|publish|post|announce)(?: (?:it|this|that|now|out|please|to (?:all|everybody"
    r"|everyone)))*\W*"
)
_NOT = re.compile(
    r"\W*(?:不|别|先别|先不|不要|暂时不|还是不)(?:发|要|用)?(?:送|布|出去)?(?:了|吧)?\W*|\W*算了\W*"
    r"|\W*(?:no|nope|don'?t(?: send(?: it)?)?|do not send(?: it)?|not now|stop|never mind)"
    r"(?: please| thanks)?\W*"
)
_LONGEST = 40  # signs


def says_send(text: str) -> bool:
    """Whether that is all it says."""
    short = len(text) <= _LONGEST
    return short and (submits(text) or _GO.fullmatch(plain(text)) is not None)


def says_not_to_send(text: str) -> bool:
    """Whether that is all it says."""
    if said_to_question(text) in (Says.NO, Says.SHAKE, Says.OFF):
        return True
    return len(text) <= _LONGEST and _NOT.fullmatch(plain(text)) is not None


_IMPORTS = re.compile(
    r"\W*(?:(?:好的?|可以|行|请|都|就|是的?|ok|确认)[,，。\s]*)*导入(?:吧|它们|他们|全部|这些|了|一下)*\W*"
    r"|\W*(?:(?:yes|ok|okay|sure|please|fine|good|go ahead(?: and)?)[,.!\s]*)*import"
    r"(?: (?:it|them|all|these|now|please|everybody|everyone))*\W*"
)


def says_import(text: str) -> bool:
    """Whether that is all it says, of a list of people that is shown."""
    return says_send(text) or (
        len(text) <= _LONGEST and _IMPORTS.fullmatch(plain(text)) is not None
    )
