"""What of a model's answer is believed: field by field, and never against what protects people.

The rules' reading stands where the model said nothing that can be. And always:

- What the rules take for a ticket stays one: a complaint is never talked away. What they take for
  mere talk is asked about, where the model sees a matter in it; so is a grievance that the rules
  are sure of and the model takes for praise, a suggestion or a question.
- A grade is only ever raised, and only by words that stand in the message.
- Categories are those of the desk file; facts stand in the text, where we find them ourselves.

An answer has no other way to do anything: nothing but these fields is looked at.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from prompts.reading.categories import OTHER
from prompts.reading.grades import Grade, read_grade
from prompts.reading.language import languages_in
from prompts.reading.offline import usual_grade
from prompts.reading.plain import plain
from prompts.reading.reading import TICKET_KINDS, UNSURE, MessageKind, Outcome, Reading
from storage.rules.desk import Desk

from .facts import merged_facts
from .masking import Mask
from .understood import Understood

_GRIEVANCES = frozenset({MessageKind.COMPLAINT, MessageKind.APPEAL, MessageKind.FAULT_REPORT})
_LIGHTER = frozenset({MessageKind.PRAISE, MessageKind.SUGGESTION, MessageKind.INQUIRY})
_TALK = frozenset({MessageKind.CHAT, MessageKind.ABUSE, MessageKind.SPAM})
_MOST_WORDS = 5
_SHORTEST_WORD = 2  # signs
_GRAVE = 2
"""A model may raise to this grade and beyond; between the light ones the desk file decides."""
_SURE = 0.8
_DOUBT = UNSURE - 0.05


def merged(
    rules: Reading, said: Understood, text: str, mask: Mask, *, now: datetime, desk: Desk
) -> Reading:
    """The reading of the rules with what the model knows better; `now` is an aware instant."""
    kind, confidence = _kind(rules, said)
    knows = said.category in desk.categories and said.category != OTHER
    category = said.category if knows and said.category else rules.category
    grade = _grade(rules, kind, category, said, text, mask, desk)
    return replace(
        rules,
        kind=kind,
        confidence=confidence,
        category=category,
        grade=grade.grade,
        grade_words=grade.words,
        sentiment=said.sentiment or rules.sentiment,
        facts=merged_facts(rules.facts, said.facts, text, mask, now=now, desk=desk),
        outcome=_outcome(rules, said),
        reader="llm",
    )


def _kind(rules: Reading, said: Understood) -> tuple[MessageKind, float]:
    sure = UNSURE if said.confidence is None else said.confidence
    if said.kind is None:
        return rules.kind, rules.confidence
    if said.kind is rules.kind:
        return rules.kind, max(rules.confidence, sure)
    if rules.kind is MessageKind.CHAT and rules.confidence >= _SURE:
        # A greeting is one; a ticket is made of it by the person alone.
        is_ticket = said.kind in TICKET_KINDS
        return (said.kind, min(sure, _DOUBT)) if is_ticket else (rules.kind, rules.confidence)
    if rules.kind in _GRIEVANCES and rules.confidence >= _SURE and said.kind in _LIGHTER:
        return said.kind, min(sure, _DOUBT)  # what is promised would be less: the person decides
    if rules.kind not in TICKET_KINDS or said.kind in TICKET_KINDS:
        return said.kind, sure
    if said.kind in _TALK and rules.confidence < _SURE:
        return rules.kind, min(rules.confidence, _DOUBT)  # two opinions: better to ask
    return rules.kind, rules.confidence


def _grade(
    rules: Reading,
    kind: MessageKind,
    category: str,
    said: Understood,
    text: str,
    mask: Mask,
    desk: Desk,
) -> Grade:
    """The gravest of what the desk file, the rules and the model say; the latter two by words."""
    usual = usual_grade(desk, kind, category)
    gravest = read_grade(plain(text), kind, usual, languages_in(text))
    if rules.grade_words and rules.grade < gravest.grade:
        gravest = Grade(rules.grade, rules.grade_words)
    words = tuple(_words_in(text, said, mask))
    if words and said.grade is not None and said.grade <= _GRAVE and said.grade < gravest.grade:
        gravest = Grade(said.grade, words)
    return gravest


def _words_in(text: str, said: Understood, mask: Mask) -> Iterator[str]:
    for word in (said.grade_words or [])[:_MOST_WORDS]:
        found = mask.back(word or "").strip()
        if len(found) >= _SHORTEST_WORD and found in text:
            yield found


def _outcome(rules: Reading, said: Understood) -> tuple[Outcome, ...]:
    if said.outcome is None:
        return rules.outcome
    known = [outcome for outcome in said.outcome if outcome is not None]
    return rules.outcome if said.outcome and not known else tuple(dict.fromkeys(known))
