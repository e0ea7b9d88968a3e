"""Faults that tests order: what goes wrong with the next calls of a method."""

import asyncio
from dataclasses import dataclass

from bot.sandbox.errors import ApiError, bad_request, forbidden, too_many_requests


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong. `error`: answered instead of doing; `drop_before`: the
    connection breaks before anything is done; `drop_after`: it is done, but the answer is
    lost; `delay`: seconds before the call is served as usual."""

    error: ApiError | None = None
    drop_before: bool = False
    drop_after: bool = False
    delay: float = 0.0

    @classmethod
    def too_many_requests(cls, retry_after: int = 1) -> "Fault":
        """429; `retry_after` in seconds."""
        return cls(error=too_many_requests(retry_after))

    @classmethod
    def forbidden(cls, sentence: str = "bot was blocked by the user") -> "Fault":
        return cls(error=forbidden(sentence))

    @classmethod
    def bad_request(cls, sentence: str) -> "Fault":
        return cls(error=bad_request(sentence))

    @classmethod
    def server_error(cls, code: int = 500) -> "Fault":
        """500 Internal Server Error or 502 Bad Gateway."""
        return cls(error=ApiError(code, _SERVER_ERRORS[code]))

    @classmethod
    def migrated(cls, new_chat_id: int) -> "Fault":
        sentence = "Bad Request: group chat was upgraded to a supergroup chat"
        return cls(error=ApiError(400, sentence, migrate_to_chat_id=new_chat_id))

    @classmethod
    def dropped(cls) -> "Fault":
        return cls(drop_before=True)

    @classmethod
    def answer_lost(cls) -> "Fault":
        return cls(drop_after=True)

    @classmethod
    def slow(cls, milliseconds: float) -> "Fault":
        return cls(delay=milliseconds / 1000)


_SERVER_ERRORS = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
NO_FAULT = Fault()


@dataclass(slots=True)
class _Order:
    method: str
    fault: Fault
    times: int
    chat_id: int | None


class Faults:
    """The orders not yet used up, served in the order they were given."""

    def __init__(self) -> None:
        self._orders: list[_Order] = []

    def order(
        self, *, method: str, fault: Fault, times: int = 1, chat_id: int | None = None
    ) -> None:
        """The next `times` calls of `method` (`*`: of any) meet `fault`, in `chat_id` only or
        in every chat."""
        self._orders.append(_Order(method.lower(), fault, times, chat_id))

    def clear(self) -> None:
        self._orders.clear()

    @property
    def left(self) -> int:
        """How many calls will still fail."""
        return sum(order.times for order in self._orders)

    def take(self, method: str, chat_id: int | None) -> Fault:
        """The fault that the call at hand meets."""
        for order in self._orders:
            if order.method in (method, "*") and order.chat_id in (None, chat_id):
                order.times -= 1
                if not order.times:
                    self._orders.remove(order)
                return order.fault
        return NO_FAULT


async def strike_before(fault: Fault) -> None:
    """What the fault does before the call is served; raises ApiError or ConnectionDroppedError."""
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.error:
        raise fault.error
    if fault.drop_before:
        raise ConnectionDroppedError


class ConnectionDroppedError(Exception):
    """The connection is to be cut without an answer."""
