"""Performs one Bot API call: finds the method, builds it, runs it, journals it."""

import inspect
import time
from typing import Any

from aiogram.methods import TelegramMethod

from bot.sandbox.api import strict
from bot.sandbox.api.decoding import KNOWN, build, chat_of
from bot.sandbox.api.registry import HANDLERS
from bot.sandbox.api.results import Answer, Said
from bot.sandbox.request_body import Body
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.errors import ApiError, NotModelled, bad_request

Method = type[TelegramMethod[Any]]


async def perform(box: Sandbox, name: str, body: Body, injected: ApiError | None = None) -> Answer:
    """Run a call (or fail it with `injected`) and journal it. Never raises ApiError."""
    started, at = time.monotonic(), box.clock.now()
    cls = KNOWN.get(name.lower())
    unknown: list[str] = []
    # A waiting getUpdates does not mean that the bot is busy.
    with box.journal.busy(name.lower() != "getupdates"):
        try:
            answer = await _run(box, cls, body, unknown, injected)
        except ApiError as error:
            answer = Answer(error=error)
    box.journal.record(
        at=at,
        method=cls.__api_method__ if cls else name,
        params=body.journal(),
        error=answer.error,
        unknown=unknown,
        ms=round((time.monotonic() - started) * 1000),
        injected=injected is not None,
    )
    return answer


async def _run(
    box: Sandbox, cls: Method | None, body: Body, unknown: list[str], injected: ApiError | None
) -> Answer:
    if injected:
        raise injected
    if cls is None:
        raise ApiError(404, "Not Found: method not found")
    handler = HANDLERS.get(cls)
    if handler is None:
        raise NotModelled(cls.__api_method__)
    call = build(cls, body)
    unknown += strict.unknown_fields(call)
    paid = getattr(call, "allow_paid_broadcast", None) is True
    box.limits.spend(cls.__api_method__, chat_of(body), paid=paid)
    try:
        result = handler(box, call)
        result = await result if inspect.isawaitable(result) else result
    except strict.Refused as error:
        raise bad_request(str(error)) from error
    if isinstance(result, Said):
        return Answer(result.result, result.description)
    return Answer(result)
