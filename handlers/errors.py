"""Why the desk refuses a wish. Raised before anything is changed; the person is told kindly.

Refused
├── NotYours        the person has no right to it, or the thing does not exist: the same words
│   ├── OutOfReach      the same, for staff, with what may be the reason
│   └── OfTheirGroup    in a group, for who doesn't work for its department
├── NotYourRole     a command or a button of another role
├── OutOfDate       the button belongs to an older state of the thing
├── ImportOver      the import that it confirms was dropped
├── AskedLongAgo    what it confirms has to be asked again
├── NotNow          the state of the thing does not allow it
├── Taken           somebody else was first
├── Reassigned      somebody else has it
├── InThePool       nobody has it: it has to be accepted first
├── Decided         somebody else has decided about it
├── DecidedBy       somebody else has decided about that person
├── Replaced        it was asked anew, in other words
├── OnesOwn         nobody decides about their own wish
├── OutcomeDecided  somebody else has confirmed the outcome, or sent it back
├── OutcomeReplaced the handler wrote another one
├── OwnOutcome      nobody confirms their own
├── OwnWork         somebody else asks the customer how it went
├── OwnClosing      nobody closes their own without an outcome
├── OwnEnding       nobody ends their own in the customer's name
├── Sent            it went to the customer already
├── TooLate         the deadline has passed
├── TooSoon         it was done a short while ago
├── TooLateToReturn a wrong dispatch is returned soon or not at all
├── TooLateToReopen a closed ticket is opened again soon, or a new one filed
├── AppealedAlready there is an appeal against it
├── NoMoreTime      the desk allows no more
├── Nobody          there is nobody who could decide
├── Again           it was given a short while ago
├── InHand          others wait for what they have in hand
├── Appointed       the desk's settings make them an administrator
└── OnlyOne         without them nobody could look after the desk
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


class OutOfReach(NotYours):
    """For staff: there is no such ticket, somebody else has it, or it is outside their scope; which
    of these is not said."""

    key = "refused-out-of-reach"


class OfTheirGroup(NotYours):
    """In a department's group: only its own people work on its tickets, and see them."""

    key = "refused-of-their-group"


class NotYourRole(Refused):
    """A command or a button of another role: which the staff know anyhow."""

    key = "refused-not-your-role"


class OutOfDate(Refused):
    """The button was made before the thing changed."""

    key = "refused-out-of-date"


class ImportOver(OutOfDate):
    """Something else was begun since the file was shown: nothing of it is imported."""

    key = "refused-import-over"


class AskedLongAgo(Refused):
    """To erase everything takes a question that is fresh."""

    key = "refused-erase-again"


class NotNow(Refused):
    """The state of the thing doesn't allow it."""

    key = "refused-not-now"


class Taken(Refused):
    """Somebody else was first."""

    key = "refused-taken"


class Reassigned(Refused):
    """Somebody else has it."""

    key = "refused-reassigned"


class InThePool(Refused):
    """Nobody has it: it has to be accepted first."""

    key = "refused-in-the-pool"


class Decided(Refused):
    """Somebody else has decided about it."""

    key = "refused-decided"


class DecidedBy(Refused):
    """Somebody else has decided about that person, or they don't wait any more."""

    key = "refused-joining-decided"


class Replaced(Refused):
    """It was asked anew, in other words."""

    key = "refused-replaced"


class OnesOwn(Refused):
    """Nobody decides about their own wish."""

    key = "refused-ones-own"


class OutcomeDecided(Refused):
    """Somebody else has confirmed the outcome, or sent it back."""

    key = "refused-outcome-decided"


class OutcomeReplaced(Refused):
    """The handler wrote another outcome."""

    key = "refused-outcome-replaced"


class OwnOutcome(Refused):
    """Nobody confirms their own outcome."""

    key = "refused-own-outcome"


class OwnWork(Refused):
    """The follow-up call about one's own work is made by somebody else."""

    key = "refused-own-work"


class OwnClosing(Refused):
    """Nobody closes a ticket of their own without an outcome."""

    key = "refused-own-closing"


class OwnEnding(Refused):
    """Nobody ends a ticket that they have in hand in the name of a customer on the telephone."""

    key = "refused-own-ending"


class Sent(Refused):
    """It went to the customer already, or was taken back."""

    key = "refused-sent"


class TooLate(Refused):
    """The deadline has passed."""

    key = "refused-too-late"


class TooLateToReturn(Refused):
    """A wrong dispatch is returned soon or not at all."""

    key = "refused-too-late-to-return"


class TooSoon(Refused):
    """It was done a short while ago."""

    key = "refused-too-soon"


class NoMoreTime(Refused):
    """The desk allows no more."""

    key = "refused-no-more-time"


class Nobody(Refused):
    """There is nobody who could decide."""

    key = "refused-nobody"


class Again(Refused):
    """It was given a short while ago."""

    key = "refused-again"


class InHand(Refused):
    """Others wait for what they have in hand."""

    key = "refused-in-hand"


class Appointed(Refused):
    """The desk's settings make them an administrator: with their next word they are one again."""

    key = "refused-appointed"


class OnlyOne(Refused):
    """Without them nobody could look after the desk."""

    key = "refused-only-one"


class TooLateToReopen(Refused):
    """A closed ticket is opened again soon, or a new one filed."""

    key = "refused-too-late-to-reopen"


class AppealedAlready(Refused):
    """There is an appeal against it."""

    key = "refused-appealed-already"
