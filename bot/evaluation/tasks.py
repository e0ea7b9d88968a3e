"""What is measured: where the labels are, and what a reader should have said to them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.evaluation.rows import Row
from prompts.reading.reading import TICKET_KINDS, MessageKind, Reading


@dataclass(frozen=True, slots=True)
class Task:
    """One question to the reader, for which the rows of a file have the answers.

    `truth` is a row's label in our words, None where the row doesn't belong to the task.
    """

    name: str
    file: str
    truth: Callable[[Row], str | None]
    guess: Callable[[Reading], str]


_COMPLAINTS = frozenset({MessageKind.COMPLAINT, MessageKind.APPEAL, MessageKind.FAULT_REPORT})
_LETTER_KINDS = {"question": "inquiry", "request": "complaint"}
_CONSUMER_ISSUES: Mapping[str, str] = {
    "Communication tactics": "attitude",
    "Fees or interest": "billing",
    "Charged fees or interest you didn't expect": "billing",
    "Unexpected or other fees": "billing",
    "Problem with a purchase shown on your statement": "refund",
    "Incorrect information on your report": "info_error",
    "Improper use of your report": "privacy",
}
_AIRLINE_REASONS: Mapping[str, str] = {
    "Customer Service Issue": "attitude",
    "Flight Attendant Complaints": "attitude",
    "Late Flight": "delay",
    "Cancelled Flight": "delay",
    "longlines": "delay",
    "Lost Luggage": "damage_loss",
    "Damaged Luggage": "damage_loss",
    "Bad Flight": "quality",
    "Flight Booking Problems": "fault",
    "Can't Tell": "other",
}
_SHOP_ASPECTS: Mapping[str, str] = {
    "服务": "attitude",
    "物流": "delay",
    "包装": "damage_loss",
    "价格": "billing",
    "功效": "quality",
    "使用体验": "quality",
    "新鲜度": "quality",
    "真伪": "quality",
    "气味": "quality",
    "尺寸": "info_error",
    "成分": "info_error",
}


def _letter_kind(row: Row) -> str | None:
    label = row.get("label_kind")
    return None if label is None else _LETTER_KINDS.get(label, label)


def _merged_kind(reading: Reading) -> str:
    """To a city every request is a complaint about something, and told as one."""
    if reading.kind in _COMPLAINTS or reading.kind is MessageKind.ADDITION:
        return MessageKind.COMPLAINT.value
    return reading.kind.value


def _complaint_to_a_firm(row: Row) -> str | None:
    if str(row.get("domain", "random")).startswith("random"):
        return None
    return "complaint" if row.get("label_complaint") else "none"


def _one_aspect(row: Row) -> str | None:
    """Of a review with one negative aspect, what it is about."""
    negative = row.get("label_neg_categories") or []
    return _SHOP_ASPECTS.get(negative[0]) if len(negative) == 1 else None


def _is(kind: str, label: str) -> Callable[[Row], str | None]:
    return lambda row: (kind if row[label] else "none") if label in row else None


def _a_matter(_: Row) -> str | None:
    return "matter"


def _matter_or_talk(reading: Reading) -> str:
    filed = reading.kind in TICKET_KINDS or reading.kind is MessageKind.ADDITION
    return "matter" if filed else "talk"


TASKS = (
    Task("kind, zh letters", "zh_message_kind", _letter_kind, _merged_kind),
    Task(
        "complaint or not, en to a firm",
        "en_complaint_binary",
        _complaint_to_a_firm,
        lambda reading: "complaint" if reading.kind in _COMPLAINTS else "none",
    ),
    Task(
        "suggestion or not, en",
        "en_suggestions",
        _is("suggestion", "label_suggestion"),
        lambda reading: "suggestion" if reading.kind is MessageKind.SUGGESTION else "none",
    ),
    Task("a matter, zh complaints", "zh_consumer_complaints", _a_matter, _matter_or_talk),
    Task("a matter, en complaints", "en_cfpb", _a_matter, _matter_or_talk),
    Task(
        "sentiment, zh reviews",
        "zh_reviews",
        lambda row: row.get("label_sentiment"),
        lambda reading: reading.sentiment.value,
    ),
    Task(
        "sentiment, en airline",
        "en_airline",
        lambda row: row.get("label_sentiment"),
        lambda reading: reading.sentiment.value,
    ),
    Task(
        "category, zh complaints",
        "zh_consumer_complaints",
        lambda row: next(iter(row.get("desk_category") or ()), None),
        lambda reading: reading.category,
    ),
    Task("category, zh shop", "zh_ecom_aspects", _one_aspect, lambda reading: reading.category),
    Task(
        "category, en airline",
        "en_airline",
        lambda row: _AIRLINE_REASONS.get(row.get("label_reason") or ""),
        lambda reading: reading.category,
    ),
    Task(
        "category, en finance",
        "en_cfpb",
        lambda row: _CONSUMER_ISSUES.get(row.get("label_issue") or ""),
        lambda reading: reading.category,
    ),
)
"""Categories are those of the preset `general`."""
