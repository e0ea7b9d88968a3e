"""Why the desk refuses a wish. Raised before anything is changed; the person is told kindly.

Refused
├── NotYours        the person has no right to it, or the thing does not exist: the same words
├── OutOfDate       the button belongs to an older state of the thing
├── NotNow          the state of the thing does not allow it
└── Taken           somebody else was first
"""

from prompts.texts import Word


class Refused(Exception):
    """A wish that is not carried out; ``key`` is the text that says why."""

    key = "refused"

    def __init__(self, **words: Word) -> None:
        super().__init__(self.key)
        self.words = words


class NotYours(Refused):
    """No right to it, or no such thing; which of the two is nobody's business."""

    key = "refused-not-yours"


class OutOfDate(Refused):
    """The button was made before the thing changed."""

    key = "refused-out-of-date"


class NotNow(Refused):
    """The state of the thing doesn't allow it."""

    key = "refused-not-now"


class Taken(Refused):
    """Somebody else was first."""

    key = "refused-taken"
