"""The control API for reading: state, chats, files, invoices, events, waits, the journal."""

import json
import time

from aiohttp import web

from bot.sandbox.sandbox import SANDBOX, Sandbox
from bot.sandbox.world.errors import Impossible
from bot.sandbox.world.events import Event, Follower
from bot.sandbox.world.people import Person

PING_SECONDS = 15.0
LONGEST_WAIT = 60.0
LOOK_SECONDS = 0.25  # between two looks: nothing tells when a waiting update expires


def add_routes(app: web.Application) -> None:
    """Add the reading routes under /_sandbox/."""
    add = app.router.add_get
    add("/_sandbox/state", state)
    add(r"/_sandbox/chats/{person:\d+}", chat)
    add("/_sandbox/files/{file_id}/{name}", file)
    add("/_sandbox/invoices/{slug}", invoice)
    add("/_sandbox/events", events)
    add("/_sandbox/wait", wait)
    add("/_sandbox/settle", settle)
    add("/_sandbox/journal", journal)


def person_of(request: web.Request) -> Person:
    """The person that a path names. Raises Impossible(404)."""
    return request.app[SANDBOX].world.person(int(request.match_info["person"]))


async def state(request: web.Request) -> web.Response:
    """GET /_sandbox/state?language=: the bot as it presents itself to that language."""
    box = request.app[SANDBOX]
    return web.json_response(
        {
            "seq": box.events.seq,
            "now": box.clock.now(),
            "bot": box.profile.public(request.query.get("language")),
            "starting": box.starting,
            "tour": box.tour.public(),
            "people": [one.public() for one in box.world.people.values()],
        }
    )


async def chat(request: web.Request) -> web.Response:
    """GET /_sandbox/chats/{person}."""
    box, person = request.app[SANDBOX], person_of(request)
    return web.json_response(
        {
            "seq": box.events.seq,
            "person": person.public(),
            "bot": box.profile.public(person.language_code),
            "messages": [box.world.view(one) for one in person.messages.values()],
            "commands": box.profile.commands_for(person),
            "reply_keyboard": person.reply_keyboard,
            "chat_action": box.world.action(person),
        }
    )


async def file(request: web.Request) -> web.Response:
    """GET /_sandbox/files/{file_id}/{name}."""
    stored = request.app[SANDBOX].files.get(request.match_info["file_id"])
    if stored is None:
        raise Impossible(404, "there is no such file")
    # A file must never run as a page of this site, whatever its name and type are.
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    mime = stored.upload.mime
    return web.Response(body=stored.upload.data, headers=headers | {"Content-Type": mime})


async def invoice(request: web.Request) -> web.Response:
    """GET /_sandbox/invoices/{slug}."""
    found = request.app[SANDBOX].payments.link(request.match_info["slug"])
    return web.json_response(found.public())


async def journal(request: web.Request) -> web.Response:
    """GET /_sandbox/journal."""
    since = int(number(request, "since", 0))
    return web.json_response(request.app[SANDBOX].journal.since(since))


async def wait(request: web.Request) -> web.Response:
    """GET /_sandbox/wait: the first event of one of the kinds (comma separated) after `since`."""
    box = request.app[SANDBOX]
    kinds = frozenset(request.query.get("kind", "").split(",")) - {""}
    if not kinds:
        raise Impossible(400, "which kind of event?")
    since = int(number(request, "since", box.events.seq))
    follower = box.events.follow(since, kinds, _wanted_person(request))
    try:
        event = await follower.next(min(number(request, "timeout", 10), LONGEST_WAIT))
    except TimeoutError:
        raise Impossible(408, f"no {' or '.join(sorted(kinds))} came") from None
    finally:
        follower.close()
    if event is None:
        raise Impossible(408, "the sandbox is closing")
    return web.json_response(event)


async def settle(request: web.Request) -> web.Response:
    """GET /_sandbox/settle: wait until the bot has taken everything and is quiet."""
    box = request.app[SANDBOX]
    quiet, timeout = number(request, "quiet", 0.15), number(request, "timeout", 10)
    deadline = time.monotonic() + min(timeout, LONGEST_WAIT)
    while not _is_settled(box, quiet):
        now = time.monotonic()
        if now > deadline:
            busy = f"{len(box.updates)} updates unconfirmed, {box.journal.calls_in_flight} calls"
            raise Impossible(408, f"the bot does not settle: {busy}")
        soon = box.journal.last_activity + quiet - now
        await box.journal.activity(soon if soon > 0 else LOOK_SECONDS)
    return web.json_response({"seq": box.events.seq})


async def events(request: web.Request) -> web.StreamResponse:
    """GET /_sandbox/events: the events as a stream (SSE), resumable by Last-Event-ID."""
    box = request.app[SANDBOX]
    response = web.StreamResponse()
    response.content_type = "text/event-stream"
    response.headers["Cache-Control"] = "no-store"
    resumed = request.headers.get("Last-Event-ID", "")
    since = int(resumed) if resumed.isdigit() else int(number(request, "since", box.events.seq))
    await response.prepare(request)
    if not box.events.remembers(since):
        since = box.events.seq
        await _write(response, {"seq": since, "kind": "reset", "person": None})
    follower = box.events.follow(since, person=_wanted_person(request))
    try:
        await _stream(response, follower)
    except ConnectionResetError:
        pass  # the reader has left
    finally:
        follower.close()
    return response


def number(request: web.Request, name: str, default: float) -> float:
    """A number of the query string. Raises Impossible(400)."""
    try:
        return float(request.query.get(name, default))
    except ValueError:
        raise Impossible(400, f"{name} is a number") from None


async def _stream(response: web.StreamResponse, follower: Follower) -> None:
    while True:
        try:
            event = await follower.next(PING_SECONDS)
        except TimeoutError:
            await response.write(b": ping\n\n")
            continue
        if event is None:
            return
        await _write(response, event)


async def _write(response: web.StreamResponse, event: Event) -> None:
    text = f"id: {event['seq']}\nevent: {event['kind']}\ndata: {json.dumps(event)}\n\n"
    await response.write(text.encode())


def _wanted_person(request: web.Request) -> int | None:
    return int(number(request, "person", 0)) or None


def _is_settled(box: Sandbox, quiet: float) -> bool:
    box.updates.purge()
    if len(box.updates) or box.journal.calls_in_flight:
        return False
    return time.monotonic() - box.journal.last_activity >= quiet
