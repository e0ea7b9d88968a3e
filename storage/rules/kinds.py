"""The kinds of ticket."""

from enum import StrEnum


class Kind(StrEnum):
    """What a ticket is. All but an incident are opened by customers."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"
    PRAISE = "praise"
    INQUIRY = "inquiry"
    FAULT_REPORT = "fault_report"
    APPEAL = "appeal"  # contests the outcome of an earlier ticket
    INCIDENT = "incident"  # found by staff, by a check or by a monitoring system

    @property
    def letter(self) -> str:
        """The first letter of its tickets' numbers: C S P Q F A I."""
        return _LETTERS[self]

    @classmethod
    def of_letter(cls, letter: str) -> "Kind":
        """The kind whose numbers begin with ``letter``; ValueError when there is none."""
        for kind, its_letter in _LETTERS.items():
            if its_letter == letter:
                return kind
        raise ValueError(f"no kind of ticket has the letter {letter!r}")


_LETTERS = {
    Kind.COMPLAINT: "C",
    Kind.SUGGESTION: "S",
    Kind.PRAISE: "P",
    Kind.INQUIRY: "Q",
    Kind.FAULT_REPORT: "F",
    Kind.APPEAL: "A",
    Kind.INCIDENT: "I",
}
