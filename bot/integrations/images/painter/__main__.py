"""python -m bot.integrations.images.painter: an order as JSON comes in, a JPEG goes out."""

import json
import sys

from bot.integrations.images.painter.composing import painted


def main() -> None:
    """How far it is goes to stderr, a number from 0 to 1 on each line."""
    order = json.loads(sys.stdin.read())
    jpeg = painted(
        str(order["prompt"]),
        int(order["variation"]),
        int(order["size"]),
        lambda share: print(f"{share:.2f}", file=sys.stderr, flush=True),
    )
    sys.stdout.buffer.write(jpeg)


if __name__ == "__main__":
    main()
