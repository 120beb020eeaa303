"""What routes get, and what they answer with."""

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
    """What the routes use. `username`: the bot's, requested from Telegram once."""

    billing: Billing
    settings: Settings
    username: Callable[[], Awaitable[str]]


IdempotencyKey = Annotated[
    str,
    Header(
        pattern=IDEMPOTENCY_FORM,
        description="names this write: a repetition gets the first answer again",
    ),
]


@dataclass(frozen=True)
class ApiRequest:
    """A request that the gate has let in: its key, and what its route uses."""

    request: Request
    key: Key
    context: ApiContext

    @property
    def billing(self) -> Billing:
        """The services behind the routes."""
        return self.context.billing

    def answer(self, result: Any) -> Response:
        """The answer to a read, with its ETag; 304 if the client has it."""
        body = as_json(result)
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        known = {one.strip() for one in self.request.headers.get("if-none-match", "").split(",")}
        if tag in known:
            return Response(status_code=304, headers={"ETag": tag})
        return Response(body, headers={"ETag": tag}, media_type=JSON)


@dataclass(frozen=True)
class WriteRequest(ApiRequest):
    """A request that changes something."""

    idempotency_key: str

    def write(self, body: BaseModel | None, status: int) -> Write:
        """Its write. The digest covers the method, the path and the parsed body."""
        content = [
            self.request.method,
            self.request.scope["path"],
            body.model_dump() if body else None,
        ]
        digest = hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()
        return Write(self.key.id, self.idempotency_key, digest, status)


# Asynchronous, because FastAPI runs other dependencies in a thread.
async def _reading(request: Request) -> ApiRequest:
    return ApiRequest(request, request.state.key, request.app.state.context)


async def _writing(request: Request, idempotency_key: IdempotencyKey) -> WriteRequest:
    return WriteRequest(request, request.state.key, request.app.state.context, idempotency_key)


Reading = Annotated[ApiRequest, Depends(_reading)]
Writing = Annotated[WriteRequest, Depends(_writing)]


def written(answer: Answered) -> Response:
    """The answer to a write."""
    headers = {"Idempotency-Replayed": "true"} if answer.repeated else None
    return Response(answer.body, answer.status, headers, JSON)
