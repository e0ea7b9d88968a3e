"""What customers press: of their drafts, tickets, visits and settings."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import BigId, Id


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


class FollowUpPress(CallbackData, prefix="f"):
    """An answer to a question of the follow-up visit."""

    do: str
    visit: Id
    value: Id = 0


class ChoicePress(CallbackData, prefix="c"):
    """A setting of one's own: what is set, and to what."""

    what: str
    value: str
