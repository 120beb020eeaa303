"""The control API of a demo: its tour, and whether its bot is ready."""

from aiohttp import web

from bot.sandbox.control.actions import body_of
from bot.sandbox.sandbox import SANDBOX
from bot.sandbox.world.errors import Impossible
from bot.sandbox.world.tour import Tour


def add_routes(app: web.Application) -> None:
    """Add the demo's routes under /_sandbox/."""
    app.router.add_post("/_sandbox/tour", tour)
    app.router.add_post("/_sandbox/workshop", set_workshop)
    app.router.add_get("/_sandbox/workshop", workshop)
    app.router.add_post("/_sandbox/translated", translated)
    app.router.add_post("/_sandbox/service", set_service)
    app.router.add_get("/_sandbox/service", service)
    app.router.add_post("/_sandbox/charged", charged)
    app.router.add_post("/_sandbox/ready", ready)
    app.router.add_post("/_sandbox/restart", restart)


async def set_workshop(request: web.Request) -> web.Response:
    """POST /_sandbox/workshop {url}: where the page may change the bot's texts."""
    box = request.app[SANDBOX]
    box.workshop = str((await request.json())["url"])
    return web.json_response({})


async def set_service(request: web.Request) -> web.Response:
    """POST /_sandbox/service {name, url}: the page of a service that people pay in tokens."""
    body = await request.json()
    request.app[SANDBOX].service = {"name": str(body["name"]), "url": str(body["url"])}
    return web.json_response({})


async def service(request: web.Request) -> web.Response:
    """GET /_sandbox/service: `{name, url}`, nulls if there is none."""
    return web.json_response(request.app[SANDBOX].service or {"name": None, "url": None})


async def charged(request: web.Request) -> web.Response:
    """POST /_sandbox/charged: a service has charged somebody."""
    request.app[SANDBOX].events.emit("charged")
    return web.json_response({})


async def translated(request: web.Request) -> web.Response:
    """POST /_sandbox/translated {person}: a text on this person's screen was changed."""
    body = await request.json()
    request.app[SANDBOX].events.emit("translated", int(body["person"]))
    return web.json_response({})


async def workshop(request: web.Request) -> web.Response:
    """GET /_sandbox/workshop: `{url}`, null if there is none."""
    return web.json_response({"url": request.app[SANDBOX].workshop})


async def tour(request: web.Request) -> web.Response:
    """POST /_sandbox/tour {steps, admins, parts, names}: the steps of the page's tour."""
    try:
        found = Tour.of(await body_of(request))
    except (KeyError, TypeError) as error:
        raise Impossible(400, f"a tour has steps, admins, parts and names: {error}") from error
    request.app[SANDBOX].show_tour(found)
    return web.json_response({})


async def ready(request: web.Request) -> web.Response:
    """POST /_sandbox/ready: the bot is ready and the past is complete."""
    request.app[SANDBOX].set_starting(False)
    return web.json_response({})


async def restart(request: web.Request) -> web.Response:
    """POST /_sandbox/restart: asks the process that runs the bot to start again."""
    box = request.app[SANDBOX]
    box.set_starting(True)
    return web.json_response({"seq": box.events.emit("restart")["seq"]})
