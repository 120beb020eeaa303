"""The painter of this machine: paints from the words, for nothing, the same picture each time."""

import json
from functools import partial

from bot.integrations.images import child_process
from bot.integrations.images.protocol import Canvas, Order


class Painter:
    """Paints in a process of its own; how far it is, is true."""

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
        """Its process ended with the work on it."""
