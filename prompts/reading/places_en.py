"""Places in English: known names, streets, buildings, airports, and what a preposition names."""

import re
from collections.abc import Iterator

from .names import names
from .patterns import DIGITS, LETTERS, Span, pattern

_STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Court|Boulevard|Blvd|Square|Terrace|Crescent|Way"
)
_SENTENCE_HEADS = r"(?:The|This|That|My|Your|Our|On|In|At|From|To|Near|By|And|But|No|Every|One)\s"
_NAMED = (
    pattern(f"(?:{names('places', 'airports')})(?![A-Za-z])", not_after=f"{LETTERS}@"),
    pattern(rf"(?:{names('places', 'states_en', 'cities_en')})\b", not_after=LETTERS),
    pattern(r"(?:Gate|gate)\s[A-Z]?\d{1,2}\b", needs="Gate gate"),
    pattern(r"(?:Terminal|terminal)\s\d\b", needs="Terminal terminal"),
    pattern(
        rf"(?:\d{{1,5}}[A-Za-z]?,?\s)?(?:(?!{_SENTENCE_HEADS})[A-Z][a-z]+\s){{1,3}}(?:{_STREETS})\b",
        not_after=f"{LETTERS}{DIGITS}",
    ),
    pattern(
        r"(?:[Bb]lock|[Tt]ower|[Bb]uilding|[Ff]lat|[Aa]partment|[Aa]pt|[Rr]oom|[Uu]nit)"
        r"\s(?:[A-Z]|\d{1,4}[A-Za-z]?)\b(?!\s(?:people|guests|days|months))",
        not_after=LETTERS,
    ),
)
_AFTER = pattern(
    r"(?:from|to|in|at|near|via|through|into|outside|leaving)\s(?:the\s)?"
    r"(?P<name>[A-Z][a-z]+(?:\s(?:[A-Z][a-z]+|Street|St|Road|Rd|Avenue|Ave))*)",
    not_after=LETTERS,
)
# "Thanks to Anna", "I spoke to Mark", "a call from Linda": whom, not where.
_TO_SOMEBODY = re.compile(
    r"\b(?:[Tt]hanks?|[Tt]hank you|[Kk]udos|[Ss]hout ?out|[Pp]raise|[Pp]rops|[Cc]ompliments?"
    r"|[Hh]ats off|[Cc]redit|[Ss]p(?:oke|eak|eaking|oken)|[Tt]alk(?:ed|ing)?|[Cc]omplain(?:ed|t)?"
    r"|[Ll]ie[ds]?|[Ll]isten(?:ed)?"
    r"|[Ss]aid|[Ww]rote|[Rr]eport(?:ed)?|[Aa]pologi[sz]ed?|[Gg]ave (?:it|this|that)|[Oo]we[ds]?"
    r"|[Aa]ddressed|[Aa]ccording|[Rr]efer(?:red)?|[Cc]alls?|[Ee]?-?mails?|[Ll]etter|[Mm]essages?"
    r"|[Tt]ext|[Rr]eply|[Rr]esponse"
    r"|[Hh]elp|[Ss]ervice|[Hh]ear[ds]?|[Bb]ought|[Aa]dvice|[Aa]nswer)\s$"
)
_BEFORE = 16  # characters; the longest of those words is shorter
_NO_PLACES = re.compile(rf"(?:{names('places', 'no_places_en')})\b")


def spans(text: str) -> Iterator[Span]:
    """Where the places of the original text stand."""
    for each in _NAMED:
        for match in each.find(text):
            yield Span(*match.span())
    for match in _AFTER.find(text):
        to_somebody = _TO_SOMEBODY.search(text, max(0, match.start() - _BEFORE), match.start())
        if not (to_somebody or _NO_PLACES.match(match["name"])):
            yield Span(*match.span("name"))
