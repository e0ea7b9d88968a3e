"""What superiors decide by a press."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import Id


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


class ApprovalPress(CallbackData, prefix="v"):
    """A superior's decision about one line of the list of what waits for them."""

    what: str
    do: str
    id: Id


class GrantAllPress(CallbackData, prefix="va"):
    """A superior's yes to all that was shown to them, as long as just that still waits."""

    shown: Id
    """What it is told by (:func:`handlers.manager.approvals.told_by`)."""


class ProblemPress(CallbackData, prefix="pb"):
    """A superior's word about tickets that seem to be one common problem."""

    do: str
    problem: Id


class JoiningPress(CallbackData, prefix="j"):
    """A manager's decision about somebody who wants to join the staff."""

    do: str
    joining: Id
