"""The control API for tests: faults, limits, the update queue, the clock, the reset."""

from aiohttp import web

from bot.sandbox.control.actions import body_of, field
from bot.sandbox.sandbox import SANDBOX
from bot.sandbox.world.callbacks import ANSWER_SECONDS
from bot.sandbox.world.errors import Impossible


def add_routes(app: web.Application) -> None:
    """Add the tests' routes under /_sandbox/."""
    router = app.router
    router.add_post("/_sandbox/faults", add_fault)
    router.add_get("/_sandbox/faults", faults)
    router.add_delete("/_sandbox/faults", remove_faults)
    router.add_delete(r"/_sandbox/faults/{id:\d+}", remove_faults)
    router.add_get("/_sandbox/limits", limits)
    router.add_post("/_sandbox/limits", change_limits)
    router.add_post("/_sandbox/callbacks", callbacks)
    router.add_post("/_sandbox/bot", rights)
    router.add_post("/_sandbox/updates/fault", update_fault)
    router.add_post("/_sandbox/updates/redeliver", redeliver)
    router.add_post("/_sandbox/clock", clock)
    router.add_post("/_sandbox/reset", reset)


async def add_fault(request: web.Request) -> web.Response:
    """POST /_sandbox/faults {method, action, chat?, after?, times?, probability?, seed?}."""
    body = await body_of(request)
    method, action = field(body, "method", str), field(body, "action", dict)
    del body["method"], body["action"]
    if unknown := body.keys() - {"chat", "after", "times", "probability", "seed"}:
        raise Impossible(400, f"a fault has no {', '.join(sorted(unknown))}")
    rule = request.app[SANDBOX].faults.add(method, action, **body)
    return web.json_response({"id": rule.id})


async def faults(request: web.Request) -> web.Response:
    """GET /_sandbox/faults."""
    return web.json_response([one.json() for one in request.app[SANDBOX].faults.all()])


async def remove_faults(request: web.Request) -> web.Response:
    """DELETE /_sandbox/faults[/{id}]."""
    one = request.match_info.get("id")
    request.app[SANDBOX].faults.remove(int(one) if one else None)
    return web.json_response({})


async def limits(request: web.Request) -> web.Response:
    """GET /_sandbox/limits: on, figures, and calls refused so far: by limit, by chat."""
    return web.json_response(request.app[SANDBOX].limits.json())


async def change_limits(request: web.Request) -> web.Response:
    """POST /_sandbox/limits {on?, any of the figures?}: null for no such limit.

    Absent figures stay as they are. Counting starts again; the number of refused calls stays.
    """
    box, body = request.app[SANDBOX], await body_of(request)
    on = field(body, "on", bool, box.limits.on)
    body.pop("on", None)
    box.limits.change(box.limits.figures.changed(body), on=on)
    return web.json_response(box.limits.json())


async def callbacks(request: web.Request) -> web.Response:
    """POST /_sandbox/callbacks {answer_seconds}: how long a click can be answered."""
    seconds = field(await body_of(request), "answer_seconds", (int, float), ANSWER_SECONDS)
    if seconds <= 0:
        raise Impossible(400, "answer_seconds is above zero")
    request.app[SANDBOX].callbacks.answer_seconds = seconds
    return web.json_response({})


async def rights(request: web.Request) -> web.Response:
    """POST /_sandbox/bot {custom_emoji}: the rights that the bot's owner has paid for."""
    allowed = field(await body_of(request), "custom_emoji", bool)
    request.app[SANDBOX].profile.custom_emoji = allowed
    return web.json_response({})


async def update_fault(request: web.Request) -> web.Response:
    """POST /_sandbox/updates/fault {type, times?, seconds?}."""
    body = await body_of(request)
    times, seconds = field(body, "times", int, 1), field(body, "seconds", (int, float), 5)
    request.app[SANDBOX].updates.fault(field(body, "type", str), times, seconds)
    return web.json_response({})


async def redeliver(request: web.Request) -> web.Response:
    """POST /_sandbox/updates/redeliver {update_id} | {charge_id}."""
    box, body = request.app[SANDBOX], await body_of(request)
    if charge_id := body.get("charge_id"):
        charge = box.payments.charges.get(charge_id)
        if charge is None or charge.update is None:
            raise Impossible(404, "the bot was told of no such charge")
        update_id = charge.update.id
    else:
        update_id = field(body, "update_id", int)
    box.updates.redeliver(update_id)
    return web.json_response({"update_id": update_id})


async def clock(request: web.Request) -> web.Response:
    """POST /_sandbox/clock {advance?, stop?, at?}.

    `advance`: move forward by so many seconds. `stop`: only `advance` moves the clock. `at`: set
    this unix time, which may be earlier.
    """
    box, body = request.app[SANDBOX], await body_of(request)
    stop = field(body, "stop", bool, False)
    seconds = field(body, "advance", (int, float), 0 if stop or "at" in body else None)
    if seconds < 0:
        raise Impossible(400, "the clock goes forward only")
    if stop:
        box.clock.stop()
    if "at" in body:
        box.clock.set(field(body, "at", (int, float)))
    box.clock.advance(seconds)
    box.updates.purge()
    box.events.emit("clock", now=box.clock.now())
    return web.json_response({"now": box.clock.now()})


async def reset(request: web.Request) -> web.Response:
    """POST /_sandbox/reset."""
    await request.app[SANDBOX].reset()
    return web.json_response({})
