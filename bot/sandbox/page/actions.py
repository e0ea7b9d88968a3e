"""What people do on the page, as POST routes; each answers 204, or 400 with a sentence."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Literal, TypeVar

from aiohttp import web
from pydantic import BaseModel, Field

from bot.sandbox.page.cast import Part
from bot.sandbox.page.stage import MORNING, PAGE, Page

Language = Literal["zh", "en"]
Order = TypeVar("Order", bound=BaseModel)

SQUARE = (39.9087, 116.3975)
"""Where people of the sandbox are: latitude and longitude of a well-known square."""


class Say(BaseModel):
    user: int
    text: str = Field(min_length=1)
    reply_to: int | None = None


class Press(BaseModel):
    user: int
    message_id: int
    data: str


class Edit(BaseModel):
    user: int
    message_id: int
    text: str = Field(min_length=1)


class Enter(BaseModel):
    """``code``: an invitation that somebody in the sandbox gave; none: the page asks for one."""

    role: Literal["customer", "handler", "supervisor", "manager", "admin"]
    department: str | None = None
    language: Language
    code: str | None = None


class Turn(BaseModel):
    """``minutes`` to go on by, or a moment to go on to."""

    minutes: int = Field(default=0, ge=0, le=60 * 24 * 31)
    to: Literal["morning", "digest"] | None = None


class Sample(BaseModel):
    user: int
    language: Language


class Open(BaseModel):
    language: Language


class Whom(BaseModel):
    user: int


async def _say(page: Page, order: Say) -> None:
    page.sandbox.world.says(order.user, order.text, reply_to=order.reply_to)


async def _press(page: Page, order: Press) -> None:
    page.sandbox.world.presses(order.user, order.message_id, order.data)


async def _edit(page: Page, order: Edit) -> None:
    page.sandbox.world.edits(order.user, order.message_id, order.text)


async def _enter(page: Page, order: Enter) -> dict[str, object]:
    part = Part(order.role, order.department)
    person = await page.enter(part, order.language, order.code)
    return page.describe(person)


async def _turn(page: Page, order: Turn) -> dict[str, object]:
    """The answer comes when everything that fell due has happened."""
    wall = {"morning": MORNING, "digest": page.sandbox.desk.digest.at}
    if order.to is None:
        moment = page.sandbox.clock.now() + timedelta(minutes=order.minutes)
    else:
        moment = page.next_local(wall[order.to])
    await page.move_clock(moment)
    return {"now": page.now_ms()}


async def _sample(page: Page, order: Sample) -> None:
    page.file_sample(order.user, order.language)


async def _open(page: Page, order: Open) -> None:
    await page.open(order.language)


async def _contact(page: Page, order: Whom) -> None:
    page.sandbox.world.shares_contact(order.user, f"+86139{order.user % 10**8:08}")


async def _location(page: Page, order: Whom) -> None:
    page.sandbox.world.sends_location(order.user, *SQUARE)


async def _block(page: Page, order: Whom) -> None:
    page.sandbox.world.blocks(order.user)


async def _unblock(page: Page, order: Whom) -> None:
    page.sandbox.world.unblocks(order.user)


def add_actions(app: web.Application) -> None:
    """Put all the orders on the application."""
    app.add_routes(
        [
            order_route("say", Say, _say),
            order_route("press", Press, _press),
            order_route("edit", Edit, _edit),
            order_route("person", Enter, _enter),
            order_route("clock", Turn, _turn),
            order_route("sample", Sample, _sample),
            order_route("open", Open, _open),
            order_route("contact", Whom, _contact),
            order_route("location", Whom, _location),
            order_route("block", Whom, _block),
            order_route("unblock", Whom, _unblock),
        ]
    )


def order_route(
    name: str,
    shape: type[Order],
    act: Callable[[Page, Order], Awaitable[dict[str, object] | None]],
) -> web.RouteDef:
    """What is posted to ``/sandbox/<name>``, checked against ``shape`` and carried out."""

    async def answer(request: web.Request) -> web.Response:
        try:
            order = shape.model_validate_json(await request.read())
            done = await act(request.app[PAGE], order)
        except (ValueError, LookupError) as refusal:
            return web.json_response({"error": str(refusal)}, status=400)
        return web.Response(status=204) if done is None else web.json_response(done)

    return web.post(f"/sandbox/{name}", answer)
