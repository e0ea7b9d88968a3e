"""Only this machine's own browser pages may talk to the sandbox.

A server on loopback is still reachable by any web site the person has open: through a host name
that was rebound to 127.0.0.1, or by a form that posts across sites. Both are refused here.
"""

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' blob: data:; media-src 'self' blob:; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'none'"
)


def is_loopback(host: str) -> bool:
    """Whether a Host header (port or not) names this machine by loopback."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def is_same_origin(request: web.Request) -> bool:
    """Whether no foreign page sent this; programs other than browsers send no such headers."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse foreign host names everywhere, and orders that a foreign page posts."""
    if not is_loopback(request.host):
        raise web.HTTPForbidden(text="The sandbox answers only to its loopback address.")
    ordered = request.method == "POST" and request.path.startswith("/sandbox/")
    if ordered and not is_same_origin(request):
        raise web.HTTPForbidden(text="The sandbox takes orders only from its own page.")
    return await handler(request)
