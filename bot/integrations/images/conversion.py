"""Converts an untrusted picture to one that Telegram accepts, as a program of its own.

    python -m bot.integrations.images.conversion < any > picture.jpg

The pixels are counted before they are decoded. Metadata and trailing data are dropped.
"""

import resource
import sys
import warnings
from io import BytesIO

FORMATS = ("PNG", "JPEG", "WEBP")
MAX_PIXELS = 25_000_000
MAX_SIDE_PX = 2560  # Telegram keeps no more of a photo
MAX_SIDE_RATIO = 20  # Telegram refuses a photo whose sides differ by more
MAX_MEMORY_BYTES = 1 << 30
EXIT_UNFIT = 3  # the exit code for a picture that is not acceptable


class Unfit(Exception):
    """Not a picture, of another format, or too large."""


def to_jpeg(data: bytes) -> bytes:
    """A JPEG of a PNG, JPEG or WebP. Raises Unfit."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            _check_size(*picture.size)
            plain = picture.convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Warning) as error:
        raise Unfit(type(error).__name__) from error
    plain.thumbnail((MAX_SIDE_PX, MAX_SIDE_PX))
    file = BytesIO()
    plain.save(file, "JPEG", quality=92, optimize=True)
    return file.getvalue()


def _check_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE_RATIO * min(width, height):
        raise Unfit(f"{width} x {height}")


def main() -> int:
    """stdin to stdout; the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY_BYTES, MAX_MEMORY_BYTES))
    try:
        sys.stdout.buffer.write(to_jpeg(sys.stdin.buffer.read()))
    except Unfit as error:
        print(f"unfit {error}", file=sys.stderr)
        return EXIT_UNFIT
    return 0


if __name__ == "__main__":
    sys.exit(main())
