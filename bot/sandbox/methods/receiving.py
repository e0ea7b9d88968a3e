"""How the bot gets its updates: getUpdates, and the webhook's settings."""

import asyncio
import re
from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.call import Call
from bot.sandbox.errors import bad_request, conflict
from bot.sandbox.webhook_state import WebhookState
from bot.sandbox.world import World

LONGEST_POLL = 50
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


async def get_updates(world: World, call: Call) -> list[dict[str, Any]]:
    """Waits up to `timeout` seconds; a later call of somebody else ends the waiting one."""
    if WebhookState(world).url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
            " webhook first"
        )
    _read_allowed(world, call)
    world.updates.confirm_below(call.integer("offset"))
    limit = min(max(call.integer("limit", 100), 1), 100)
    await _wait(world, min(max(call.integer("timeout"), 0), LONGEST_POLL))
    return [update.as_json() for update in world.updates.first(limit)]


async def _wait(world: World, seconds: int) -> None:
    mine = world.updates.begin_poll()
    deadline = asyncio.get_running_loop().time() + seconds
    while not (world.updates.first(1) or world.updates.closing):
        left = deadline - asyncio.get_running_loop().time()
        if left <= 0:
            return
        await world.updates.news(left)
        _check_still_mine(world, mine)


def _check_still_mine(world: World, mine: int) -> None:
    if WebhookState(world).url:
        raise conflict("terminated by setWebhook request")
    if not world.updates.is_latest_poll(mine):
        raise conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is"
            " running"
        )


def _read_allowed(world: World, call: Call) -> None:
    """Kept when not given; an empty list means the usual types again."""
    types = call.json("allowed_updates", "can't parse allowed_updates JSON object")
    if isinstance(types, list):
        world.updates.allow([str(type_) for type_ in types])


def set_webhook(world: World, call: Call) -> bool:
    """`http://` on this machine is accepted, as by a Bot API server run with `--local`."""
    url = call.text("url")
    if not url:
        return delete_webhook(world, call)
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise bad_request("invalid webhook URL specified")
    secret = call.text("secret_token")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _read_allowed(world, call)
    _drop_pending(world, call)
    connections = min(max(call.integer("max_connections", 40), 1), 100)
    WebhookState(world).set(url, secret, connections)
    return True


def delete_webhook(world: World, call: Call) -> bool:
    _drop_pending(world, call)
    WebhookState(world).remove()
    return True


def _drop_pending(world: World, call: Call) -> None:
    if call.flag("drop_pending_updates"):
        world.updates.take([update.id for update in world.updates.pending()])


def get_webhook_info(world: World, call: Call) -> dict[str, Any]:
    return WebhookState(world).info()


METHODS = {
    "getupdates": get_updates,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
