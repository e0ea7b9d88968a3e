"""The methods of the Bot API by their name in small letters."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.methods import account, editing, media, receiving, sending, topics
from bot.sandbox.world import World

METHODS: dict[str, Callable[[World, Call], Any]] = {
    **receiving.METHODS,
    **sending.METHODS,
    **media.METHODS,
    **editing.METHODS,
    **account.METHODS,
    **topics.METHODS,
}
