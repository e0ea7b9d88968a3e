"""Group chats on a page of their own, `/groups`: to look at, and to act in as anybody."""

from pathlib import Path
from typing import Literal

import orjson
from aiohttp import web
from pydantic import BaseModel, Field

from bot.sandbox.page.actions import order_route
from bot.sandbox.page.guard import POLICY
from bot.sandbox.page.stage import PAGE, Page
from bot.sandbox.state import Group
from bot.sandbox.world import World

HTML = Path(__file__).parent.parent / "static" / "groups.html"
LATEST = 300
"""Messages of a group that are shown at once."""


class NewGroup(BaseModel):
    user: int
    title: str = Field(min_length=1, max_length=128)
    forum: bool = False


class Word(BaseModel):
    user: int
    group: int
    text: str = Field(min_length=1)
    topic: int | None = None
    reply_to: int | None = None


class Tap(BaseModel):
    user: int
    group: int
    message_id: int
    data: str


class Change(BaseModel):
    """What somebody does to a topic, or to the bot in the group."""

    user: int
    group: int
    do: Literal["delete", "close", "reopen", "remove", "add", "promote", "upgrade"]
    topic: int = 0


async def _new(page: Page, order: NewGroup) -> dict[str, object]:
    """With the bot in it, as an administrator where it has topics to manage."""
    world = page.sandbox.world
    group = world.add_group(order.title, forum=order.forum)
    world.adds_bot(order.user, group.id, admin=order.forum)
    return {"id": group.id}


async def _say(page: Page, order: Word) -> None:
    page.sandbox.world.says_in(
        order.user, order.group, order.text, topic=order.topic, reply_to=order.reply_to
    )


async def _press(page: Page, order: Tap) -> None:
    page.sandbox.world.presses_in(order.user, order.group, order.message_id, order.data)


async def _change(page: Page, order: Change) -> None:
    world = page.sandbox.world
    person = world.person(order.user).as_user()
    match order.do:
        case "delete":
            world.deletes_topic(order.group, order.topic)
        case "close" | "reopen":
            closed = order.do == "close"
            world.turns_topic(person, order.group, order.topic, closed=closed)
        case "remove":
            world.removes_bot(order.user, order.group)
        case "upgrade":
            world.upgrades(order.user, order.group)
        case _:
            world.adds_bot(order.user, order.group, admin=order.do == "promote")


async def _page(request: web.Request) -> web.StreamResponse:
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"}
    return web.FileResponse(HTML, headers=headers)


async def _state(request: web.Request) -> web.Response:
    world = request.app[PAGE].sandbox.world
    shown = [each for each in world.state.groups.values() if each.moved_to is None]
    body = {"groups": [_as_shown(world, group) for group in shown]}
    headers = {"Cache-Control": "no-store"}
    return web.Response(body=orjson.dumps(body), content_type="application/json", headers=headers)


def _as_shown(world: World, group: Group) -> dict[str, object]:
    return {
        "id": group.id,
        "title": group.title,
        "type": group.type,
        "forum": group.forum,
        "bot": group.bot,
        "topics": [
            {"id": topic.id, "name": topic.name, "closed": topic.closed}
            for topic in group.topics.values()
        ],
        "messages": [world.with_reactions(each) for each in world.chat(group.id)[-LATEST:]],
    }


def add_groups(app: web.Application) -> None:
    """Put the page and its orders on the application."""
    app.add_routes(
        [
            web.get("/groups", _page),
            web.get("/sandbox/groups", _state),
            order_route("group/new", NewGroup, _new),
            order_route("group/say", Word, _say),
            order_route("group/press", Tap, _press),
            order_route("group/change", Change, _change),
        ]
    )
