"""Crypto Pay's webhook: a signed hint that an invoice was paid; what is true is asked."""

from collections.abc import Awaitable, Callable

from aiohttp import web
from loguru import logger

from bot.integrations.crypto_pay import invoice_of, is_genuine
from bot.settings.parsers import Secret
from bot.web.request_body import body_of

HEADER = b"crypto-pay-api-signature"
Hint = Callable[[int], Awaitable[object]]


def crypto_route(path: str, token: Secret, hint: Hint) -> web.RouteDef:
    """POST `path`. `hint` gets the invoice's number and returns when its payment is credited.

    401 where the signature does not fit these very bytes (without one they are not read), 408 where
    they do not come; 503 where it could not be asked: Crypto Pay repeats that for three days.
    """

    async def post(request: web.Request) -> web.Response:
        signature = _signature(request)
        if not signature:
            return web.Response(status=401)
        body = await body_of(request)
        if not is_genuine(token, body, signature):
            return web.Response(status=401)
        invoice_id = invoice_of(body)
        if invoice_id is None:
            return web.Response()  # another kind of update: nothing to do, and not to be repeated
        try:
            await hint(invoice_id)
        except Exception as error:  # noqa: BLE001 - it comes again
            logger.opt(exception=error).warning("invoice {} could not be asked about", invoice_id)
            return web.Response(status=503)
        return web.Response()

    return web.post(path, post)


def _signature(request: web.Request) -> bytes:
    """The one signature; two of them are none."""
    given = [value for name, value in request.raw_headers if name.lower() == HEADER]
    return given[0] if len(given) == 1 else b""
