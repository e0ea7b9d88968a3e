"""What staff press about a ticket."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import Id, Microsecond, Page


class TicketPress(CallbackData, prefix="t"):
    """A wish of the staff about a ticket, made when it was at ``version``."""

    do: str
    ticket: Id
    version: Id


class CallerPress(CallbackData, prefix="ca"):
    """What somebody who calls wishes, of whom staff know no more than their number: that they are
    the person (``about``) who has it in the chat, or something of a ticket (``about``) of theirs
    that is elsewhere."""

    do: str
    about: Id


class SeeToPress(CallbackData, prefix="st"):
    """I'll see to it: all the tickets that the message has a button for."""


class AcceptAllPress(CallbackData, prefix="aa"):
    """To accept all that was handed to them at that instant (Unix microseconds)."""

    at: Microsecond


class AcceptGivenPress(CallbackData, prefix="ag"):
    """To accept all that was handed to them until that instant (Unix microseconds)."""

    until: Microsecond


class MorePress(CallbackData, prefix="m"):
    """How much more time a handler wants, chosen when the ticket was at ``version``."""

    ticket: Id
    version: Id
    amount: str


class ColleaguePress(CallbackData, prefix="h"):
    """A colleague chosen for a ticket when it was at ``version``, or a page of those there are."""

    do: str
    """What for: to give it to them, to hand it over, to ask them."""
    ticket: Id
    version: Id
    person: Id = 0
    """0: none yet."""
    page: Page = 0


class DepartmentPress(CallbackData, prefix="w"):
    """The department that a ticket belongs to, chosen when it was at ``version``."""

    ticket: Id
    version: Id
    department: Id
    """Its place in the desk file, beginning with 1."""


class GradePress(CallbackData, prefix="g"):
    """A superior's choice of another grade, made when the ticket was at ``version``."""

    ticket: Id
    version: Id
    grade: Id


class SureGradePress(GradePress, prefix="gs"):
    """The same, once they have read that something becomes due later by it."""


class ReclassPress(CallbackData, prefix="rk"):
    """What a ticket is from now on, chosen when it was at ``version``."""

    ticket: Id
    version: Id
    field: str
    value: str


class ClosePress(CallbackData, prefix="cl"):
    """Why a ticket is closed without an outcome, chosen when it was at ``version``."""

    why: str
    ticket: Id
    version: Id
    same: Id = 0
    """The ticket that goes on in its place; 0: none."""
    sure: bool = False
    """They have seen what the customer will read."""


class SupplierPress(CallbackData, prefix="su"):
    """A supplier chosen for a ticket when it was at ``version``, or that theirs has answered."""

    do: str
    ticket: Id
    version: Id
    supplier: Id = 0
    """Its place in the desk file, beginning with 1; 0: none."""


class AssessPress(CallbackData, prefix="as"):
    """Who is responsible for what a ticket is about, or whether it was justified."""

    ticket: Id
    field: str
    value: str


class ReassessPress(AssessPress, prefix="ra"):
    """The same, where what was said is put right: the next step is shown though it has an
    answer."""
