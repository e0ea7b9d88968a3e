"""HTTP to an endpoint that isn't trusted: no redirects, no answer longer than it needs to be."""

from typing import Any

import httpx2

from .calls import NoAnswer, Outcome

LONGEST = 512 * 1024
"""Bytes of an answer. An honest one has a few thousand."""


class CautiousClient(httpx2.AsyncClient):
    """Reads answers up to a limit; raises NoAnswer beyond it.

    A compressed answer, which nobody asked for, is never unpacked: a few bytes of it could become
    gigabytes.
    """

    async def send(self, request: httpx2.Request, **options: Any) -> httpx2.Response:
        """See httpx2."""
        options.update(stream=True, follow_redirects=False)
        request.headers["Accept-Encoding"] = "identity"
        response = await super().send(request, **options)
        try:
            body = await _read(response)
        finally:
            await response.aclose()
        headers = {name: response.headers[name] for name in _KEPT if name in response.headers}
        return httpx2.Response(response.status_code, headers=headers, content=body, request=request)


_KEPT = ("content-type", "date", "retry-after")


async def _read(response: httpx2.Response) -> bytes:
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > LONGEST:
            raise NoAnswer(Outcome.TOO_LONG, response.status_code)
    return bytes(body)
