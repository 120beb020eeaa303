"""The API as an ASGI application: routes, problems, OpenAPI, interactive docs."""

from collections.abc import Callable, Coroutine
from functools import cache
from http import HTTPStatus
from typing import Any, cast

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from fastapi_offline import FastAPIOffline
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import ASGIApp

from bot.api.gate import DOCS_PATH, RETRY_S, SCHEMA_PATH, STATIC_PATH, Gate
from bot.api.problems import MEDIA_TYPE, of_refusal, problem
from bot.api.request_metrics import RequestMetrics
from bot.api.requests import ApiContext
from bot.api.routes import router
from bot.botapi.gcra import Buckets
from bot.services.billing.errors import Declined
from bot.services.errors import NotEnoughTokens, Unavailable

TITLE = "Billing API"
VERSION = "1"
DESCRIPTION = "Read balances, hold, capture, release, charge, refund and grant tokens."
_CODES = {404: "not_found", 405: "method_not_allowed"}

Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]


def application(context: ApiContext, buckets: Buckets, metrics: RequestMetrics) -> ASGIApp:
    """The whole API. `buckets`: for its rate limits."""
    api = FastAPIOffline(  # its docs load nothing from other sites
        docs_url=DOCS_PATH,
        redoc_url=None,
        static_url=STATIC_PATH,
        title=TITLE,
        description=DESCRIPTION,
        version=VERSION,
        openapi_url=SCHEMA_PATH,
        swagger_ui_oauth2_redirect_url=f"{DOCS_PATH}/oauth2-redirect",
        redirect_slashes=False,
        exception_handlers=cast(Any, _HANDLERS),
        routes=router.routes,  # as they are: an included router is built again for each application
    )
    api.state.context = context
    _described()  # now: a request would wait for it
    api.openapi = _described  # type: ignore[method-assign] # as FastAPI's documentation has it
    gate = context.billing.authentication, buckets, context.settings.api_rate, metrics
    return Gate(api, *gate)


@cache
def _described() -> dict[str, Any]:
    """The routes, the same for every application. Each needs a key, which the gate checks."""
    schema = get_openapi(
        title=TITLE, version=VERSION, description=DESCRIPTION, routes=router.routes
    )
    schema["components"]["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
    schema["security"] = [{"key": []}]
    for path in schema["paths"].values():
        for operation in path.values():
            _problems_only(operation["responses"])
    return schema


def _problems_only(responses: dict[str, Any]) -> None:
    """Replace what FastAPI adds: its own validation error and its media type."""
    responses.pop("422", None)
    content = responses["default"]["content"]
    content[MEDIA_TYPE] = content.pop("application/json")


def _answer(request: Request, code: str, **more: Any) -> Response:
    status, body = problem(code, request.state.request_id, **more)
    return Response(body, status, media_type=MEDIA_TYPE)


async def _declined(request: Request, error: Declined | NotEnoughTokens) -> Response:
    code, more = of_refusal(error)
    return _answer(request, code, **more)


async def _unavailable(request: Request, _: Unavailable) -> Response:
    response = _answer(request, "unavailable")
    response.headers["Retry-After"] = str(RETRY_S)
    return response


async def _broken(request: Request, _: Exception) -> Response:
    """The framework raises the error again, and the gate logs it."""
    return _answer(request, "internal_error")


async def _invalid(request: Request, error: RequestValidationError) -> Response:
    """List what does not fit the schema, without the values: they may be personal."""
    wrong = error.errors()
    if any(one["type"] == "json_invalid" for one in wrong):
        return _answer(request, "malformed_request")
    errors = [{"at": ".".join(map(str, one["loc"])), "problem": one["msg"]} for one in wrong]
    return _answer(request, "invalid_request", errors=errors)


async def _http(request: Request, error: HTTPException) -> Response:
    response = _answer(request, _CODES.get(error.status_code, "malformed_request"))
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = ", ".join(_methods(request))
    return response


def _methods(request: Request) -> list[str]:
    """The methods of this path. The framework names only those of its first route."""
    routes = [one for one in router.routes if isinstance(one, APIRoute)]
    fitting = [one for one in routes if one.matches(request.scope)[0] != Match.NONE]
    return sorted({method for route in fitting for method in route.methods or ()})


_HANDLERS: dict[type[Exception], Handler] = {
    Declined: _declined,
    NotEnoughTokens: _declined,
    RequestValidationError: _invalid,
    HTTPException: _http,
    Unavailable: _unavailable,
    Exception: _broken,
}
