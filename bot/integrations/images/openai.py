"""Providers with OpenAI's API: one call whose response is the picture or its address.

https://platform.openai.com/docs/api-reference/images/create. There is no idempotency key: after a
lost response the order is not repeated, and the person gets the tokens back.
"""

import base64
import binascii
from typing import Any

from bot.integrations.images import child_process
from bot.integrations.images.api_calls import Api
from bot.integrations.images.download import Fetcher
from bot.integrations.images.protocol import Canvas, Order, PictureFailed


class OpenAI:
    """Draws with `model` over `api`."""

    name = "openai"
    repeatable = False

    def __init__(self, api: Api, model: str, fetcher: Fetcher) -> None:
        self._api = api
        self._model = model
        self._fetcher = fetcher

    async def draw(self, order: Order, canvas: Canvas) -> bytes:  # noqa: ARG002 - no progress
        """The picture as a JPEG. Raises PictureFailed."""
        body = {
            "model": self._model,
            "prompt": order.prompt,
            "n": 1,
            "size": f"{order.size}x{order.size}",
        }
        if self._model.startswith("dall-e"):  # the others always do so, and refuse the parameter
            body["response_format"] = "b64_json"
        answer = await self._api.order("/images/generations", body)
        raw = await self._picture(_first(answer))
        return await child_process.run("bot.integrations.images.conversion", raw)

    async def cancel(self, ticket: str) -> None:
        """There is nothing to cancel: an order is one call."""

    async def _picture(self, item: dict[str, Any]) -> bytes:
        encoded, url = item.get("b64_json"), item.get("url")
        if isinstance(encoded, str):
            try:
                return base64.b64decode(encoded, validate=True)
            except (binascii.Error, ValueError):
                raise PictureFailed("broken", "bad base64") from None
        if isinstance(url, str):
            return await self._fetcher.fetch(url)
        raise PictureFailed("broken", "an answer without a picture")


def _first(answer: Any) -> dict[str, Any]:
    data = answer.get("data") if isinstance(answer, dict) else None
    item = data[0] if isinstance(data, list) and data else None
    if not isinstance(item, dict):
        raise PictureFailed("broken", "an answer without a picture")
    return item
