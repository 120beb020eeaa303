"""The chat page's own files."""

from pathlib import Path

from aiohttp import web

PAGE = Path(__file__).parents[1] / "page"
NO_CACHE = {"Cache-Control": "no-cache"}


def add_routes(app: web.Application) -> None:
    """Serve `/` and `/assets/<name>`."""
    app.router.add_get("/", _index)
    app.router.add_get("/assets/{name}", _asset)


async def _index(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html", headers=NO_CACHE)


async def _asset(request: web.Request) -> web.FileResponse:
    path = PAGE / request.match_info["name"]
    if path.parent != PAGE or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=NO_CACHE)
