"""python -m bot.integrations.images.painter: an order as JSON comes in, a JPEG goes out."""

import json
import sys

from bot.integrations.images.painter.layers import Layers


def main() -> None:
    """The same order is the same picture. How far it is, 0 to 1, goes to stderr, a line each."""
    order = json.loads(sys.stdin.read())
    picture = Layers(order["prompt"], order["variation"], order["size"])
    wanted = picture.wanted()
    for done, paint in enumerate(wanted, 1):
        paint()
        print(f"{done / len(wanted):.2f}", file=sys.stderr, flush=True)
    picture.image.save(sys.stdout.buffer, "JPEG", quality=92)


if __name__ == "__main__":
    main()
