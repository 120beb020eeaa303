"""Telegram's webhook: the secret authenticates Telegram; an update is stored before the 200."""

import hmac
from collections.abc import Awaitable, Callable

from aiohttp import web
from loguru import logger

from bot.settings.parsers import Secret
from bot.web.request_body import body_of

HEADER = "X-Telegram-Bot-Api-Secret-Token"
Take = Callable[[bytes], Awaitable[bytes]]


def telegram_route(path: str, secret: Secret, take: Take) -> web.RouteDef:
    """POST `path`.

    `take` gets the update's JSON and returns when the update cannot be lost any more. It returns
    the body of the 200: a method of the Bot API as JSON, or nothing.

    401 without the secret, before the body is read. 400 if it is not an update, which Telegram
    never sends. 500 if it could not be accepted: Telegram retries for 24 hours.
    """
    expected = secret.reveal().encode()

    async def post(request: web.Request) -> web.Response:
        if not _is_telegram(request, expected):
            return web.Response(status=401)
        return await _taken(await body_of(request), take)

    return web.post(path, post)


def _is_telegram(request: web.Request, expected: bytes) -> bool:
    """Whether the secret matches, as bytes and in constant time: a header may not be valid text."""
    given = request.headers.getall(HEADER, [])
    return len(given) == 1 and hmac.compare_digest(
        given[0].encode(errors="surrogateescape"), expected
    )


async def _taken(body: bytes, take: Take) -> web.Response:
    try:
        said = await take(body)
    except ValueError as error:
        logger.warning("the webhook received no valid update: {}", type(error).__name__)
        return web.Response(status=400)
    except Exception as error:  # noqa: BLE001 - Telegram keeps the update and brings it again
        logger.opt(exception=error).error("an update could not be accepted")
        return web.Response(status=500)
    return web.Response(body=said, content_type="application/json") if said else web.Response()
