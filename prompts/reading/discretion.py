"""What somebody wrote, as it may be shown to those who aren't to know their telephone number."""

from prompts.reading.numbers import find_phones
from storage.rules.phones import masked, number_in


def with_phones_masked(text: str) -> str:
    """The text with each telephone number as 138****1234; what else stands there stays."""
    shown, end = text, len(text)
    for phone in sorted(find_phones(text), key=lambda each: each.start, reverse=True):
        if phone.end <= end:
            hidden = masked(number_in(phone.value) or phone.value)
            shown, end = shown[: phone.start] + hidden + shown[phone.end :], phone.start
    return shown


def names_a_phone(text: str) -> bool:
    """Whether there is something in it to be masked."""
    return any(True for _ in find_phones(text))
