"""The local painter: it costs nothing and draws the same picture for the same prompt."""

import json
from collections.abc import Callable
from functools import partial

from bot.integrations.images import child_process
from bot.integrations.images.protocol import Canvas, Order


class Painter:
    """Paints in a child process that reports its real progress."""

    name = "painter"
    repeatable = True

    def __init__(self, known: Callable[[str], str] = str) -> None:
        """`known`: what a prompt says in words that the painter knows."""
        self._known = known

    async def draw(self, order: Order, canvas: Canvas) -> bytes:
        """The picture as a JPEG. Raises PictureFailed."""
        wish = {
            "prompt": self._known(order.prompt),
            "variation": order.variation,
            "size": order.size,
        }
        return await child_process.run(
            "bot.integrations.images.painter",
            json.dumps(wish).encode(),
            progress=partial(setattr, canvas, "progress"),
        )

    async def cancel(self, ticket: str) -> None:
        """There is nothing to cancel: the child process ended with the attempt."""
