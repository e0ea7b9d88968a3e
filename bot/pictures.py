"""Pictures of figures are drawn when they are sent: outside any transaction, beside the loop."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from telegram import InputFile

from storage.outbox import to_draw

# One after the other: matplotlib is not made for several threads at once.
_artist = ThreadPoolExecutor(max_workers=1, thread_name_prefix="artist")


class Caller(Protocol):
    """The part of python-telegram-bot that is used."""

    async def do_api_request(self, endpoint: str, api_kwargs: dict[str, Any]) -> Any: ...


class Illustrator:
    """Draws what a call is to show, then calls."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def do_api_request(self, endpoint: str, api_kwargs: dict[str, Any]) -> Any:
        """Call the method ``endpoint`` of the Bot API."""
        return await self._caller.do_api_request(
            endpoint, api_kwargs=await _with_picture(api_kwargs)
        )


async def _with_picture(params: dict[str, Any]) -> dict[str, Any]:
    wanted = to_draw(params.get("photo"))
    if wanted is None:
        return params
    chart, figures = wanted
    content = await asyncio.get_running_loop().run_in_executor(_artist, _draw, chart, figures)
    return {**params, "photo": InputFile(content, filename=f"{chart}.png")}


def _draw(chart: str, figures: dict[str, Any]) -> bytes:
    # Loading matplotlib takes seconds: at the first picture, not at every start of the desk.
    from prompts.charts.drawing import CHARTS

    return CHARTS[chart](figures)
