"""Converts an untrusted picture to one that Telegram accepts, as a program of its own.

    python -m bot.integrations.images.conversion < any > picture.jpg

The pixels are counted before they are decoded. Metadata and trailing data are dropped.
"""

import resource
import sys
import warnings
from io import BytesIO

FORMATS = ("PNG", "JPEG", "WEBP")
MOST_PIXELS = 25_000_000
LONGEST_SIDE = 2560  # Telegram keeps no more of a photo
NARROWEST = 20  # Telegram refuses a photo whose sides differ by more
MOST_MEMORY = 1 << 30
UNFIT = 3  # the exit code for a picture that is not acceptable


class Unfit(Exception):
    """Not a picture, of another format, or too large."""


def developed(data: bytes) -> bytes:
    """A JPEG of a PNG, JPEG or WebP. Raises Unfit."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            _see_that_fit(*picture.size)
            plain = picture.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Warning) as error:
        raise Unfit(type(error).__name__) from error
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    file = BytesIO()
    plain.save(file, "JPEG", quality=92, optimize=True)
    return file.getvalue()


def _see_that_fit(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or max(width, height) > NARROWEST * min(width, height):
        raise Unfit(f"{width} x {height}")


def main() -> int:
    """stdin to stdout; the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        sys.stdout.buffer.write(developed(sys.stdin.buffer.read()))
    except Unfit as error:
        print(f"unfit {error}", file=sys.stderr)
        return UNFIT
    return 0


if __name__ == "__main__":
    sys.exit(main())
