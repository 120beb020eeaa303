"""The Bot API over HTTP: routes, the token, the envelope, and network faults."""

import re

from aiohttp import web

from bot.sandbox.api.calls import perform
from bot.sandbox.api.decoding import KNOWN, chat_of
from bot.sandbox.api.results import Answer
from bot.sandbox.request_body import Body, read_body
from bot.sandbox.sandbox import SANDBOX, Sandbox
from bot.sandbox.world.errors import ApiError
from bot.sandbox.world.faults import error_of
from bot.sandbox.world.files import DOWNLOAD_LIMIT
from bot.sandbox.world.people import Json

TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


def add_routes(app: web.Application) -> None:
    """Serve `/bot<token>/<method>` and `/file/bot<token>/<path>`."""
    for verb in ("GET", "POST"):
        app.router.add_route(verb, "/bot{token}/{method}", handle_call)
    app.router.add_get("/file/bot{token}/{path:.+}", handle_file)


async def handle_call(request: web.Request) -> web.StreamResponse:
    """One call of the Bot API."""
    box = request.app[SANDBOX]
    try:
        check_token(box, request.match_info["token"])
        body = await read_body(request.headers, request.content, request.query)
    except ApiError as error:
        return respond(Answer(error=error))
    name = request.match_info["method"]
    cls = KNOWN.get(name.lower())
    action = box.faults.take(cls.__api_method__ if cls else name, chat_of(body))
    if action:
        return await _with_fault(request, box, name, body, action)
    return respond(await perform(box, name, body))


async def handle_file(request: web.Request) -> web.Response:
    """The bytes that getFile points to."""
    box = request.app[SANDBOX]
    try:
        check_token(box, request.match_info["token"])
    except ApiError as error:
        return respond(Answer(error=error))
    stored = box.files.at(request.match_info["path"])
    if stored is None or stored.size > DOWNLOAD_LIMIT:
        return respond(Answer(error=ApiError(404, "Not Found")))
    return web.Response(body=stored.upload.data, content_type="application/octet-stream")


def check_token(box: Sandbox, token: str) -> None:
    """Raise ApiError 401 for another token [B]."""
    if not TOKEN.fullmatch(token):
        raise ApiError(401, "Unauthorized: invalid token specified")
    if token != box.token:
        raise ApiError(401, "Unauthorized")


def respond(answer: Answer) -> web.Response:
    """The answer over HTTP: the status is the error code, Retry-After repeats the body [B]."""
    status, headers = 200, {}
    if answer.error:
        status = answer.error.code
        retry_after = (answer.error.parameters or {}).get("retry_after")
        headers = {"Retry-After": str(retry_after)} if retry_after else {}
    return web.json_response(answer.json(), status=status, headers=headers)


async def _with_fault(
    request: web.Request, box: Sandbox, name: str, body: Body, action: Json
) -> web.StreamResponse:
    kind = action["type"]
    if error := error_of(action):
        return respond(await perform(box, name, body, injected=error))
    if kind == "delay":
        await box.clock.sleep(action["seconds"])
        return respond(await perform(box, name, body))
    if kind == "drop_after":
        await perform(box, name, body)
        return _hang_up(request)
    await perform(box, name, body, injected=ApiError(502, f"Injected: {kind}"))
    return _hang_up(request) if kind == "drop_before" else _nonsense(kind)


def _hang_up(request: web.Request) -> web.Response:
    """Close the connection without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response()


def _nonsense(kind: str) -> web.Response:
    """An answer that the Bot API would not give."""
    if kind == "html502":
        return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
    if kind == "redirect":
        return web.Response(status=302, headers={"Location": "/elsewhere"})
    return web.Response(text='{"ok":tru', content_type="application/json")
