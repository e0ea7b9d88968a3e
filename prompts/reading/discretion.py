"""What somebody wrote, as it may be shown to those who aren't to know their telephone number."""

from prompts.reading.numbers import find_phones
from storage.rules.phones import masked, number_in

_WIDE_DIGITS = {ord("０") + digit: str(digit) for digit in range(10)}


def with_phones_masked(text: str) -> str:
    """The text with each telephone number as 138****1234; what else stands there stays."""
    shown, end = "", 0
    found = find_phones(text.translate(_WIDE_DIGITS))
    for phone in sorted(found, key=lambda each: (each.start, -each.end)):
        if phone.start >= end:
            hidden = masked(number_in(phone.value) or phone.value)
            shown, end = shown + text[end : phone.start] + hidden, phone.end
    return shown + text[end:]


def names_a_phone(text: str) -> bool:
    """Whether there is something in it to be masked."""
    return any(True for _ in find_phones(text.translate(_WIDE_DIGITS)))
