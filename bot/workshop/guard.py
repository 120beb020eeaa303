"""Lets only pages of this machine use a local server: no other host, site or foreign frame."""

from aiohttp import web
from aiohttp.typedefs import Handler

HOSTS = ("127.0.0.1", "localhost", "::1")
HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none';"
        " object-src 'none'; frame-ancestors http://127.0.0.1:* http://localhost:*"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


@web.middleware
async def local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse another Host (DNS rebinding) and, except for GET, another Origin (CSRF)."""
    if request.url.host not in HOSTS:
        raise web.HTTPForbidden(text="the Host header does not name this machine")
    origin = request.headers.get("Origin")
    if request.method != "GET":
        if origin != f"http://{request.host}":
            raise web.HTTPForbidden(text="the Origin header names another site")
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType(text="send JSON")
    answer = await handler(request)
    answer.headers.update(HEADERS)
    return answer
