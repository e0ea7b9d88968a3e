"""What turns the pages of lists, and what is pressed in them."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import Id, Microsecond, Page


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


class CallPress(CallbackData, prefix="k"):
    """What a customer answered on the telephone to a question of the follow-up visit."""

    do: str
    visit: Id
    value: Id = 0


class CallsPress(CallbackData, prefix="ks"):
    """A page of the follow-up visits by telephone."""

    page: Page
