"""The control API for actions of people, by JSON."""

import json
from typing import Any

from aiohttp import BodyPartReader, web

from bot.sandbox.control import person_actions, person_messages
from bot.sandbox.control.queries import person_of
from bot.sandbox.sandbox import SANDBOX
from bot.sandbox.world.errors import Impossible
from bot.sandbox.world.files import UPLOAD_LIMIT, Upload
from bot.sandbox.world.people import Json


def add_routes(app: web.Application) -> None:
    """Add the routes for actions under /_sandbox/."""
    router, chat = app.router, r"/_sandbox/chats/{person:\d+}"
    router.add_post("/_sandbox/people", add_person)
    router.add_patch(r"/_sandbox/people/{person:\d+}", change_person)
    router.add_post(f"{chat}/say", say)
    router.add_post(f"{chat}/send", send)
    router.add_post(f"{chat}/upload", upload)
    router.add_post(f"{chat}/click", click)
    router.add_post(f"{chat}/pay", pay)
    router.add_post(f"{chat}/delete", delete)
    router.add_post(f"{chat}/read", read)
    router.add_post(f"{chat}/block", block)
    router.add_post(f"{chat}/unblock", unblock)
    router.add_post("/_sandbox/charges/{charge}/refund", refund)


async def body_of(request: web.Request) -> Json:
    """The JSON object of a request; an empty body is an empty object. Raises Impossible(400)."""
    return json_object(await request.text())


def json_object(text: str) -> Json:
    """The JSON object of a text; an empty text is an empty object. Raises Impossible(400)."""
    try:
        body = json.loads(text) if text else {}
    except ValueError:
        raise Impossible(400, "the body is no JSON") from None
    if not isinstance(body, dict):
        raise Impossible(400, "the body is no JSON object")
    return body


def field(body: Json, name: str, kind: type | tuple[type, ...], default: Any = None) -> Any:
    """A field of a body, checked. Raises Impossible(400); without default it is required."""
    value = body.get(name, default)
    if value is None and default is None:
        raise Impossible(400, f"{name} is missing")
    if not isinstance(value, kind):
        raise Impossible(400, f"{name} is of the wrong type")
    return value


async def add_person(request: web.Request) -> web.Response:
    """POST /_sandbox/people."""
    body = await body_of(request)
    person = request.app[SANDBOX].world.add_person(body.pop("id", None), **body)
    return web.json_response(person.public())


async def change_person(request: web.Request) -> web.Response:
    """PATCH /_sandbox/people/{id}."""
    person = person_of(request)
    request.app[SANDBOX].world.change_person(person, **await body_of(request))
    return web.json_response(person.public())


async def say(request: web.Request) -> web.Response:
    """POST .../say {text, entities?, forward_from?}."""
    box, person, body = request.app[SANDBOX], person_of(request), await body_of(request)
    text, more = field(body, "text", str), (body.get("forward_from"), body.get("entities"))
    return web.json_response({"message_id": person_messages.say(box, person, text, *more)})


async def send(request: web.Request) -> web.Response:
    """POST .../send {dice | contact | ...}."""
    box, person = request.app[SANDBOX], person_of(request)
    return web.json_response(
        {"message_id": person_messages.send(box, person, await body_of(request))}
    )


async def upload(request: web.Request) -> web.Response:
    """POST .../upload: multipart file, kind, caption?, options? (JSON); answers the message."""
    values: dict[str, str] = {}
    file: Upload | None = None
    async for part in await _multipart(request):
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "file":
            data = bytes(await part.read(decode=True))
            file = Upload.of(data, part.filename or "file", part.headers.get("Content-Type"))
        else:
            values[part.name or ""] = await part.text()
    if file is None or len(file.data) > UPLOAD_LIMIT:
        raise Impossible(400, "a file of at most 50 MB is expected")
    box, person = request.app[SANDBOX], person_of(request)
    kind, caption = values.get("kind", "document"), values.get("caption", "")
    options = json_object(values.get("options", ""))
    message_id = person_messages.upload(box, person, kind, file, caption, options)
    message = person.messages[message_id].message
    return web.json_response({"message_id": message_id, "message": message})


async def click(request: web.Request) -> web.Response:
    """POST .../click {message_id, text? | data? | row? col?, stale?, wait?}."""
    box, body = request.app[SANDBOX], await body_of(request)
    wanted: Json = {name: body[name] for name in ("text", "data", "row", "col") if name in body}
    stale, seconds = bool(body.get("stale")), field(body, "wait", (int, float), 0)
    message_id = field(body, "message_id", int)
    callback = person_actions.click(box, person_of(request), message_id, wanted, stale=stale)
    answer = await box.callbacks.wait(callback, seconds) if seconds > 0 else None
    return web.json_response({"callback_id": callback.id, "answer": answer})


async def pay(request: web.Request) -> web.Response:
    """POST .../pay {message_id? chat? | slug?}."""
    box, person, body = request.app[SANDBOX], person_of(request), await body_of(request)
    try:
        charge = await person_actions.pay(box, person, body)
    except Impossible as error:
        if error.status != 402:
            raise
        return web.json_response({"status": "failed", "error": error.words}, status=402)
    return web.json_response({"status": "paid", "charge_id": charge.id})


async def delete(request: web.Request) -> web.Response:
    """POST .../delete {message_ids}."""
    message_ids = field(await body_of(request), "message_ids", list)
    gone = request.app[SANDBOX].world.delete(person_of(request), message_ids)
    return web.json_response({"message_ids": gone})


async def read(request: web.Request) -> web.Response:
    """POST .../read."""
    request.app[SANDBOX].world.mark_read(person_of(request))
    return web.json_response({})


async def block(request: web.Request) -> web.Response:
    """POST .../block."""
    person_actions.set_blocked(request.app[SANDBOX], person_of(request), True)
    return web.json_response({})


async def unblock(request: web.Request) -> web.Response:
    """POST .../unblock."""
    person_actions.set_blocked(request.app[SANDBOX], person_of(request), False)
    return web.json_response({})


async def refund(request: web.Request) -> web.Response:
    """POST /_sandbox/charges/{charge}/refund."""
    request.app[SANDBOX].payments.refund_outside(request.match_info["charge"])
    return web.json_response({})


async def _multipart(request: web.Request) -> Any:
    if not request.content_type.startswith("multipart/"):
        raise Impossible(400, "a multipart body is expected")
    return await request.multipart()
