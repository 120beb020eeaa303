"""A picture provider's webhook: a signed hint that a job has news. Then the provider is asked."""

import json
import time
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.integrations.webhook_signature import has_signature, verify_signature
from bot.settings.parsers import Secret
from bot.web.request_body import body_of

Hint = Callable[[str], Awaitable[object]]
MAX_TICKET_LENGTH = 255  # characters of a ticket, as the column holds


def images_route(path: str, secret: Secret, hint: Hint) -> web.RouteDef:
    """POST `path`. `hint` gets the job's ticket.

    401 if the signature does not match the exact bytes or is old (without a signature they are not
    read); 408 if the body does not arrive. Every signed request gets 200: its content is not
    trusted, and the job polls the provider anyway.
    """

    async def post(request: web.Request) -> web.Response:
        if not has_signature(request.headers):
            return web.Response(status=401)
        body = await body_of(request)
        if not verify_signature(request.headers, body, secret.reveal(), now=time.time()):
            return web.Response(status=401)
        if ticket := ticket_of(body):
            await hint(ticket)
        return web.Response()

    return web.post(path, post)


def ticket_of(body: bytes) -> str | None:
    """The job that a report names, or None. Never raises."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return None
    ticket = told.get("id") if isinstance(told, dict) else None
    return ticket if isinstance(ticket, str) and 0 < len(ticket) <= MAX_TICKET_LENGTH else None
