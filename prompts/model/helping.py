"""Help for staff: a summary in two lines, a reply to start from. They read it, they decide."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from prompts.reading.language import Language, language_of
from prompts.thinking import Line, ToHelp
from storage.rules.desk import Desk

from .calls import NoAnswer, Outcome, Question
from .masking import PLACEHOLDER, Mask, sendable
from .objects import object_in
from .prompt import REPLY, SUMMARY, Prompt, language_named

_LONGEST_TALK = 12_000
"""Signs; of a longer talk the end."""
_LONGEST_LINE, _LONGEST_REPLY = 300, 1_500
# With or without a scheme: evil.example/pay is pressed as readily.
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s，。）)]+|"
    r"\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,12}/[^\s，。）)]*|"
    r"\b[a-z0-9-]+\.(?:com|cn|net|org|io|me|top|xyz|info|cc|ru|shop|site|online|example)\b",
    re.IGNORECASE,
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def question_for(wish: ToHelp, mask: Mask, desk: Desk) -> Question:
    """What is asked for the sake of a wish."""
    form = _FORMS[wish.wish]
    language = language_named(wish.language)
    talk = [{"from": line.who, "text": mask.hide(line.text)} for line in wish.lines]
    return Question(
        prompt=str(form.prompt),
        system=form.prompt.filled(desk=desk.name.text(wish.language), language=language),
        user=orjson.dumps({"talk": talk}).decode(),
        schema=form.schema,
        most=form.most,
    )


def recent(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The end of a long talk, as it can be sent."""
    left, kept = _LONGEST_TALK, []
    for line in reversed(lines):
        if left <= 0:
            break
        kept.append(Line(line.who, sendable(line.text[:left])))
        left -= len(line.text)
    return tuple(kept[::-1])


def answer_for(wish: ToHelp, mask: Mask, answer: str) -> str:
    """The help in an answer, with the personal data put back. Raises NoAnswer."""
    text = mask.back(_FORMS[wish.wish].take(answer))
    known = "\n".join(line.text for line in wish.lines)
    if not text or PLACEHOLDER.search(text) or _has_strange_link(text, known):
        raise NoAnswer(Outcome.UNUSABLE)
    # A suggestion that the customer can't read is none; staff read either language of theirs.
    if wish.wish == "reply" and language_of(text, _language(wish)) != _language(wish):
        raise NoAnswer(Outcome.UNUSABLE)
    return text


def _language(wish: ToHelp) -> Language:
    return "zh" if wish.language == "zh" else "en"


def _has_strange_link(text: str, known: str) -> bool:
    """A link that nobody wrote is the model's (or somebody else's) own."""
    said = known.lower()
    return any(link.lower() not in said for link in _LINK.findall(text))


def _summary(answer: str) -> str:
    said = object_in(answer, having="lines")["lines"]
    lines = [_clean(line)[:_LONGEST_LINE] for line in said if isinstance(line, str)]
    return "\n".join([line.replace("\n", " ") for line in lines if line][:2])


def _reply(answer: str) -> str:
    said = object_in(answer, having="reply")["reply"]
    return _clean(said)[:_LONGEST_REPLY] if isinstance(said, str) else ""


def _clean(text: str) -> str:
    return _CONTROL.sub("", text).strip()


@dataclass(frozen=True, slots=True)
class _Form:
    prompt: Prompt
    schema: dict[str, Any]
    most: int
    take: Callable[[str], str]


def _one(field: str, kind: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field: kind},
        "required": [field],
        "additionalProperties": False,
    }


_FORMS = {
    "summary": _Form(
        SUMMARY, _one("lines", {"type": "array", "items": {"type": "string"}}), 400, _summary
    ),
    "reply": _Form(REPLY, _one("reply", {"type": "string"}), 600, _reply),
}
