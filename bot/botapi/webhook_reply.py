"""The answer to a press goes in the webhook's own response, which saves a call per click.

Telegram carries out a method in the body of our 200, and does not report its result:
https://core.telegram.org/bots/api#making-requests-when-getting-updates. That is enough for
answerCallbackQuery: a click is one call, where it was two.
"""

import asyncio

import orjson
from aiogram.methods import AnswerCallbackQuery

WAIT_S = 1.0  # seconds; a later answer is a call of its own


class WebhookReply:
    """A response that waits for the answer to its press."""

    def __init__(self) -> None:
        self._body: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    async def body(self) -> bytes:
        """The body of the response: the answer, or nothing if none has come in time.

        A timer of its own is a third of what `asyncio.wait` costs.
        """
        departure = asyncio.get_running_loop().call_later(WAIT_S, self.send)
        try:
            return await self._body  # cancelled with us: an answer that comes then is a call
        finally:
            departure.cancel()

    def takes(self, method: AnswerCallbackQuery) -> bool:
        """Whether the answer goes in this response."""
        fields = {name: value for name, value in method.__dict__.items() if value is not None}
        return self.send(orjson.dumps({"method": "answerCallbackQuery", **fields}))

    def send(self, body: bytes = b"") -> bool:
        """Let the response go; False if it has gone already."""
        if self._body.done():
            return False
        self._body.set_result(body)
        return True
