"""The local painter: it costs nothing and draws the same picture for the same prompt."""

import json
from functools import partial

from bot.integrations.images import child_process
from bot.integrations.images.protocol import Canvas, Order


class Painter:
    """Paints in a child process that reports its real progress."""

    name = "painter"
    repeatable = True

    async def draw(self, order: Order, canvas: Canvas) -> bytes:
        """The picture as a JPEG. Raises PictureFailed."""
        wish = {"prompt": order.prompt, "variation": order.variation, "size": order.size}
        return await child_process.run(
            "bot.integrations.images.painter",
            json.dumps(wish).encode(),
            progress=partial(setattr, canvas, "progress"),
        )

    async def cancel(self, ticket: str) -> None:
        """There is nothing to cancel: the child process ended with the attempt."""
