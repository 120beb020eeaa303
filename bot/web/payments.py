"""Payment providers' webhooks: a signed hint of a payment. Then the provider is asked."""

from urllib.parse import urlsplit

from aiohttp import web
from loguru import logger

from bot.services.payments.method import Webhook
from bot.web.request_body import body_of


def payment_route(hook: Webhook) -> web.RouteDef:
    """POST the path of `hook.url`. The 200 is sent when the payment is credited.

    401 if the signature does not match the exact bytes (without a signature they are not read), 408
    if the body does not arrive. 503 if the provider could not be asked: then it repeats the
    request, Crypto Pay for three days.
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
            return web.Response()  # another kind of update: it is ignored, without a retry
        try:
            await hook.hint(number)
        except Exception as error:  # noqa: BLE001 - the provider retries
            logger.opt(exception=error).warning("could not ask about payment {}", number)
            return web.Response(status=503)
        return web.Response()

    return web.post(urlsplit(hook.url).path or "/", post)


def _signature(request: web.Request, header: bytes) -> bytes:
    """The signature; empty if there is none or more than one."""
    sought = header.lower()
    given = [value for name, value in request.raw_headers if name.lower() == sought]
    return given[0] if len(given) == 1 else b""
