"""What routes are given, and what they answer with."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any

import orjson
from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel

from bot.api.schemas import IDEMPOTENCY_FORM
from bot.services.billing.answers import Answered, Write, as_json
from bot.services.billing.keys import Key
from bot.services.registry import Billing
from bot.settings.settings import Settings

JSON = "application/json"


@dataclass(frozen=True)
class ApiContext:
    """What the routes use. `username`: the bot's, asked of Telegram once."""

    billing: Billing
    settings: Settings
    username: Callable[[], Awaitable[str]]


def _context(request: Request) -> ApiContext:
    context: ApiContext = request.app.state.context
    return context


def _key(request: Request) -> Key:
    key: Key = request.state.key
    return key


Context = Annotated[ApiContext, Depends(_context)]
Caller = Annotated[Key, Depends(_key)]
IdempotencyKey = Annotated[
    str,
    Header(
        pattern=IDEMPOTENCY_FORM,
        description="names this write: a repetition gets the first answer again",
    ),
]


def write_of(request: Request, key: Key, name: str, body: BaseModel | None, status: int) -> Write:
    """The writing request: its digest is of the method, the path and the body as it was read."""
    said: list[Any] = [request.method, request.url.path, body.model_dump() if body else None]
    digest = hashlib.sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).hexdigest()
    return Write(key.id, name, digest, status)


def written(answer: Answered) -> Response:
    """The answer to a write."""
    headers = {"Idempotency-Replayed": "true"} if answer.repeated else None
    return Response(answer.body, answer.status, headers, JSON)


def read(request: Request, result: Any) -> Response:
    """The answer to a read, with its ETag; 304 if the client has it."""
    body = as_json(result)
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = {one.strip() for one in request.headers.get("if-none-match", "").split(",")}
    if tag in known:
        return Response(status_code=304, headers={"ETag": tag})
    return Response(body, headers={"ETag": tag}, media_type=JSON)
