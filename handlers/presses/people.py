"""What is pressed about the staff, and the groups of departments."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import Id, Page, Second


class DutyPress(CallbackData, prefix="dt"):
    """To be on duty from now on, or off."""

    on: bool


class PeoplePress(CallbackData, prefix="p"):
    """A wish about somebody of the staff, or a page of who there is."""

    do: str
    person: Id = 0
    role: str = ""
    page: Page = 0


class RolePress(CallbackData, prefix="pr"):
    """Somebody is to have a role, and that in a department."""

    person: Id
    role: str
    department: Id
    """Its place in the desk file, beginning with 1."""


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


class ImportPress(CallbackData, prefix="im"):
    """Do what a file asks for, by the id of the message that brought it."""

    message: Id


class GroupPress(CallbackData, prefix="gr"):
    """What becomes of a group chat: bound to a department, or to none."""

    do: str
    department: Id = 0
    """Its place in the desk file, beginning with 1."""
