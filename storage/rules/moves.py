"""The states of a ticket, and which action leads from which to which."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class State(StrEnum):
    """Where a ticket stands."""

    NEW = "new"  # registered, assigned or in the pool, accepted by nobody
    IN_PROGRESS = "in_progress"  # somebody has accepted it and works on it
    WAITING = "waiting"  # a question to the customer is open; the clock stands still
    RESOLVED = "resolved"  # the outcome was told; the customer's verdict is awaited
    CLOSED = "closed"  # satisfied, no verdict in time, or it couldn't be carried on
    WITHDRAWN = "withdrawn"  # the customer took it back; nothing leads out of it


_OPEN = (State.NEW, State.IN_PROGRESS, State.WAITING)


class Action(StrEnum):
    """What can be done to a ticket."""

    ACCEPT = "accept"
    ASK = "ask"
    CUSTOMER_ANSWERS = "answer"
    REPLY = "reply"
    RESOLVE = "resolve"
    SATISFIED = "satisfied"
    NOT_SATISFIED = "not_satisfied"  # counted as a rework
    TAKE_BACK_VERDICT = "take_back_verdict"  # it was pressed by mistake
    LAPSE = "lapse"  # no verdict in time: done by the desk itself
    WITHDRAW = "withdraw"
    CLOSE = "close"  # a superior, without an outcome: it can't be carried on
    REOPEN = "reopen"  # the customer says that it is not solved after all
    REOPEN_ANEW = "reopen_anew"  # the same; who had it is not there any more
    TAKE_BACK_REOPENING = "take_back_reopening"  # they think better of it right away
    ADD = "add"  # the customer adds facts or files
    URGE = "urge"  # the customer presses for progress
    EXTEND = "extend"  # more time is asked for, or granted
    REGRADE = "regrade"
    HAND_ON = "hand_on"  # somebody else has it from now on
    RETURN = "return"  # it was dispatched to the wrong department
    LIMIT = "limit"  # a supplier's limit is asked for that makes a promise later, or granted
    CALL_IN = "call_in"  # a supplier has to answer, or has answered: it changes departments


REOPENED = (Action.REOPEN, Action.REOPEN_ANEW)


class NotPossible(LookupError):
    """The ticket's state doesn't allow this action (any more)."""

    def __init__(self, state: State, action: Action) -> None:
        super().__init__(f"a ticket that is {state} can't be moved by {action}")
        self.state = state
        self.action = action


MOVES: Mapping[tuple[State, Action], State] = MappingProxyType(
    {
        # A handler accepts a ticket before anything else: no stage is skipped silently.
        (State.NEW, Action.ACCEPT): State.IN_PROGRESS,
        (State.NEW, Action.ADD): State.NEW,
        (State.NEW, Action.WITHDRAW): State.WITHDRAWN,
        (State.IN_PROGRESS, Action.ASK): State.WAITING,
        (State.IN_PROGRESS, Action.REPLY): State.IN_PROGRESS,
        (State.IN_PROGRESS, Action.RESOLVE): State.RESOLVED,
        (State.IN_PROGRESS, Action.ADD): State.IN_PROGRESS,
        (State.IN_PROGRESS, Action.WITHDRAW): State.WITHDRAWN,
        # Whom it belongs to accepts it as if it had just come.
        (State.NEW, Action.RETURN): State.NEW,
        (State.IN_PROGRESS, Action.RETURN): State.NEW,
        (State.NEW, Action.CALL_IN): State.NEW,
        (State.IN_PROGRESS, Action.CALL_IN): State.NEW,
        (State.WAITING, Action.CUSTOMER_ANSWERS): State.IN_PROGRESS,
        (State.WAITING, Action.ASK): State.WAITING,
        (State.WAITING, Action.REPLY): State.WAITING,
        (State.WAITING, Action.RESOLVE): State.RESOLVED,
        (State.WAITING, Action.ADD): State.WAITING,
        (State.WAITING, Action.WITHDRAW): State.WITHDRAWN,
        (State.RESOLVED, Action.SATISFIED): State.CLOSED,
        (State.RESOLVED, Action.NOT_SATISFIED): State.IN_PROGRESS,
        (State.IN_PROGRESS, Action.TAKE_BACK_VERDICT): State.RESOLVED,
        (State.RESOLVED, Action.LAPSE): State.CLOSED,
        (State.RESOLVED, Action.REPLY): State.RESOLVED,
        (State.RESOLVED, Action.ADD): State.RESOLVED,
        (State.CLOSED, Action.REOPEN): State.IN_PROGRESS,
        # Whoever has it from now on accepts it first.
        (State.CLOSED, Action.REOPEN_ANEW): State.NEW,
        (State.IN_PROGRESS, Action.TAKE_BACK_REOPENING): State.CLOSED,
        (State.NEW, Action.TAKE_BACK_REOPENING): State.CLOSED,
        # Nobody is told an outcome, and nobody judges one.
        **{(state, Action.CLOSE): State.CLOSED for state in _OPEN},
        # These move nothing; where they stand here they make sense.
        **{(state, Action.URGE): state for state in _OPEN},
        **{(state, Action.REGRADE): state for state in _OPEN},
        **{(state, Action.LIMIT): state for state in _OPEN},
        **{(state, Action.HAND_ON): state for state in (*_OPEN, State.RESOLVED)},
        **{(state, Action.EXTEND): state for state in _OPEN if state is not State.NEW},
    }
)


def move(state: State, action: Action) -> State:
    """The state that ``action`` leads to; raises NotPossible."""
    try:
        return MOVES[state, action]
    except KeyError:
        raise NotPossible(state, action) from None
