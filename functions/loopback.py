"""Only this machine: what `make run` asks of a caller, since it checks no signature.

A web page that somebody opens may send requests to this machine too, under the page's own name, or under one that its
owner lets point here (DNS rebinding). Both show in the headers that the browser writes.
"""

from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

OURS = frozenset({"127.0.0.1", "localhost", "::1"})


@web.middleware
async def only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 where the request was made for another host, or by another host's page."""
    origin = request.headers.get("Origin")
    if not _is_ours(f"//{request.host}") or (origin is not None and not _is_ours(origin)):
        return web.Response(status=HTTPStatus.FORBIDDEN, text="Only this machine may ask.")
    return await handler(request)


def _is_ours(address: str) -> bool:
    try:
        return urlsplit(address).hostname in OURS
    except ValueError:
        return False
