"""Providers' webhooks: a signed hint that something was paid; what is true is asked."""

from urllib.parse import urlsplit

from aiohttp import web
from loguru import logger

from bot.services.payments.method import Webhook
from bot.web.request_body import body_of


def payment_route(hook: Webhook) -> web.RouteDef:
    """POST the path of `hook.url`. The 200 is sent when what was paid is credited.

    401 where the signature does not fit these very bytes (without one they are not read), 408 where
    they do not come; 503 where the provider could not be asked: it repeats that, Crypto Pay for
    three days.
    """

    async def post(request: web.Request) -> web.Response:
        signature = _signature(request, hook.header)
        if not signature:
            return web.Response(status=401)
        body = await body_of(request)
        if not hook.is_genuine(body, signature):
            return web.Response(status=401)
        number = hook.read(body)
        if number is None:
            return web.Response()  # another kind of update: nothing to do, and not to be repeated
        try:
            await hook.hint(number)
        except Exception as error:  # noqa: BLE001 - it comes again
            logger.opt(exception=error).warning("payment {} could not be asked about", number)
            return web.Response(status=503)
        return web.Response()

    return web.post(urlsplit(hook.url).path or "/", post)


def _signature(request: web.Request, header: bytes) -> bytes:
    """The one signature; two of them are none."""
    sought = header.lower()
    given = [value for name, value in request.raw_headers if name.lower() == sought]
    return given[0] if len(given) == 1 else b""
