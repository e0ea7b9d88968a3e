"""Buttons and what a press of them says.

What comes back can be forged by a client: a press names a thing and a wish, never a right.
"""

from collections.abc import Sequence
from typing import Annotated, TypedDict

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

LARGEST_ID = 2**31 - 1
# What a database would refuse as a number was never on a button of ours.
Id = Annotated[int, Field(ge=0, le=LARGEST_ID)]
BigId = Annotated[int, Field(ge=0, le=2**63 - 1)]
Second = Annotated[int, Field(ge=0, le=4_102_444_800)]  # up to the year 2100
Microsecond = Annotated[int, Field(ge=0, le=4_102_444_800_000_000)]
Ordinal = Annotated[int, Field(ge=719_163, le=767_009)]  # the days from 1970 to 2100
Page = Annotated[int, Field(ge=0, le=100_000)]


class Button(TypedDict):
    """An inline button as the Bot API takes it."""

    text: str
    callback_data: str


Rows = Sequence[Sequence[Button]]


class DraftPress(CallbackData, prefix="d"):
    """A wish about a draft."""

    do: str
    draft: BigId
    value: str = ""


class OwnPress(CallbackData, prefix="o"):
    """A customer's wish about a ticket of their own, made when it was at ``version``."""

    do: str
    ticket: Id
    version: Id


class SaidPress(CallbackData, prefix="sd"):
    """A message of the customer's that went to a ticket is no part of it."""

    message: Id


class TicketPress(CallbackData, prefix="t"):
    """A wish of the staff about a ticket, made when it was at ``version``."""

    do: str
    ticket: Id
    version: Id


class SeeToPress(CallbackData, prefix="st"):
    """I'll see to it: all the tickets that the message has a button for."""


class DutyPress(CallbackData, prefix="dt"):
    """To be on duty from now on, or off."""

    on: bool


class AcceptAllPress(CallbackData, prefix="aa"):
    """To accept all that was handed to them at that instant (Unix microseconds)."""

    at: Microsecond


class MorePress(CallbackData, prefix="m"):
    """How much more time a handler wants, chosen when the ticket was at ``version``."""

    ticket: Id
    version: Id
    amount: str


class ExtensionPress(CallbackData, prefix="e"):
    """A superior's decision about more time that was asked for."""

    do: str
    extension: Id


class LimitPress(CallbackData, prefix="sl"):
    """A superior's decision about a supplier's limit that would be later."""

    do: str
    limit: Id


class RefusalPress(CallbackData, prefix="rf"):
    """Why a superior refuses what a handler wished for, by one of the ready reasons."""

    what: str
    wish: Id
    why: str


class ConfirmPress(CallbackData, prefix="cf"):
    """A superior's word about an outcome that the customer isn't told yet."""

    do: str
    confirmation: Id


class AssessPress(CallbackData, prefix="as"):
    """Who is responsible for what a ticket is about, or whether it was justified."""

    ticket: Id
    field: str
    value: str


class ReassessPress(AssessPress, prefix="ra"):
    """The same, where what was said is put right: the next step is shown though it has an
    answer."""


class UndoPress(CallbackData, prefix="u"):
    """What becomes of a text that can still be taken back."""

    do: str
    held: Id


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


class PeoplePress(CallbackData, prefix="p"):
    """A wish about somebody of the staff, or a page of who there is."""

    do: str
    person: Id = 0
    role: str = ""
    page: Page = 0


class HandOverPress(CallbackData, prefix="ho"):
    """Who is to have all that somebody has in hand, or a page of who could."""

    do: str
    person: Id
    to: Id = 0
    page: Page = 0


class InvitePress(CallbackData, prefix="iv"):
    """A role, then a department, for which a code is to be made."""

    role: str = ""
    """Empty: none yet."""
    department: Id = 0
    """Its place in the desk file, beginning with 1; 0: not chosen yet."""
    everywhere: bool = False
    """For all departments."""


class ProfilePress(CallbackData, prefix="me"):
    """A setting of somebody of the staff, and to what."""

    do: str
    person: Id
    value: str = ""


class AwayPress(CallbackData, prefix="aw"):
    """A wish about somebody's absence."""

    do: str
    person: Id
    """Who is away."""
    value: str = ""
    substitute: Id = 0
    """0: nobody."""
    begins: Second = 0
    """0: at once."""
    ends: Second = 0
    page: Page = 0


class JoiningPress(CallbackData, prefix="j"):
    """A manager's decision about somebody who wants to join the staff."""

    do: str
    joining: Id


class NotePress(CallbackData, prefix="i"):
    """A wish about an internal note."""

    do: str
    note: Id


class GradePress(CallbackData, prefix="g"):
    """A superior's choice of another grade, made when the ticket was at ``version``."""

    ticket: Id
    version: Id
    grade: Id


class SureGradePress(GradePress, prefix="gs"):
    """The same, once they have read that something becomes due later by it."""


class HeldPress(CallbackData, prefix="hd"):
    """What becomes of a text that staff wrote, held back by the update with that inbox id."""

    do: str
    held: BigId


class SuggestionPress(CallbackData, prefix="y"):
    """What becomes of a reply that the update with that inbox id brought up."""

    do: str
    made: BigId
    place: Id = 0
    """Which of several is meant, beginning with 0."""


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


class ProblemPress(CallbackData, prefix="pb"):
    """A superior's word about tickets that seem to be one common problem."""

    do: str
    problem: Id


class FollowUpPress(CallbackData, prefix="f"):
    """An answer to a question of the follow-up visit."""

    do: str
    visit: Id
    value: Id = 0


class CallPress(CallbackData, prefix="k"):
    """What a customer answered on the telephone to a question of the follow-up visit."""

    do: str
    visit: Id
    value: Id = 0


class CallsPress(CallbackData, prefix="ks"):
    """A page of the follow-up visits by telephone."""

    page: Page


class ListPress(CallbackData, prefix="l"):
    """A page of a list of tickets."""

    what: str
    page: Page = 0


class QueuePress(CallbackData, prefix="q"):
    """A page of a queue, or the choice of what it shows."""

    what: str
    """The list itself, or one of the screens on which it is chosen."""
    view: str
    only: str = ""
    grade: Id = 0
    """0: all of them; in the list of what is overdue that of the ticket at which the page begins
    or ends."""
    department: Id = 0
    """Its place in the desk file, beginning with 1; 0: all of them."""
    due: Microsecond = 0
    """The page begins behind the ticket with this deadline (Unix microseconds) and id, or ends
    before it; 0: at the beginning."""
    ticket: Id = 0
    back: bool = False
    category: Id = 0
    """Its place in the desk file, beginning with 1; 0: all of them."""


class FindPress(CallbackData, prefix="s"):
    """Older results of a search than the ticket with that id; 0: the newest."""

    before: Id = 0


class FigurePress(CallbackData, prefix="n"):
    """The list behind a number of the digest, of the time between two Unix seconds."""

    figure: str
    since: Second
    until: Second
    page: Page = 0
    turning: bool = False
    """Pressed under the list itself, which is turned in place; else under the digest."""
    department: Id = 0
    """Whose figure it is, by the department's place in the desk file, beginning with 1; 0: all."""


class DigestPress(CallbackData, prefix="dg"):
    """How a manager wants their digest."""

    do: str
    value: str = ""


class DigestDayPress(CallbackData, prefix="dd"):
    """The figures of another day."""

    day: Ordinal
    """As :meth:`datetime.date.toordinal` counts it."""
    turning: bool
    """Pressed under such a day itself, which is turned in place; else under a digest."""


class AnnouncePress(CallbackData, prefix="a"):
    """What becomes of an announcement, by the id of the message that holds its words."""

    do: str
    message: Id


class ApprovalPress(CallbackData, prefix="v"):
    """A superior's decision about one line of the list of what waits for them."""

    what: str
    do: str
    id: Id


class ExportPress(CallbackData, prefix="ex"):
    """Tickets of which time are written into a file."""

    period: str


class ImportPress(CallbackData, prefix="im"):
    """Do what a file asks for, by the id of the message that brought it."""

    message: Id


class GroupPress(CallbackData, prefix="gr"):
    """What becomes of a group chat: bound to a department, or to none."""

    do: str
    department: Id = 0
    """Its place in the desk file, beginning with 1."""


class WhichPress(CallbackData, prefix="wh"):
    """For which ticket something is that staff wrote; the update that began it has that id."""

    ticket: Id
    made: BigId


class ChoicePress(CallbackData, prefix="c"):
    """A setting of one's own: what is set, and to what."""

    what: str
    value: str


_VERSIONED = (
    OwnPress,
    TicketPress,
    MorePress,
    ColleaguePress,
    DepartmentPress,
    GradePress,
    SureGradePress,
    ReclassPress,
    ClosePress,
    SupplierPress,
)
_VERSION_AT = {
    press.__prefix__: 1 + list(press.model_fields).index("version") for press in _VERSIONED
}


def wish_in(data: str) -> tuple[str, ...]:
    """What a button's data wishes, whatever the state in which the button was made."""
    said = data.split(":")
    at = _VERSION_AT.get(said[0], len(said))
    return (*said[:at], *said[at + 1 :])


def button(text: str, press: CallbackData) -> Button:
    """A button labelled ``text``."""
    return {"text": text, "callback_data": press.pack()}


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """``buttons`` in rows of ``width``."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]
