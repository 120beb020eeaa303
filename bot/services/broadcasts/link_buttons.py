"""Link buttons as admins type them: one a line, `text - link`."""

import re
from urllib.parse import urlsplit

from bot.services.errors import Refusal
from bot.services.storable_text import storable

MAX_BUTTONS = 10
MAX_LABEL_CHARS = 64
MAX_URL_CHARS = 2048

LinkButton = tuple[str, str]  # text, url

_LINE = re.compile(r"(.+?)\s*[-–—]\s*([a-z][a-z0-9+.-]*://\S+)", re.IGNORECASE)
_DASH = re.compile(r"[-–—]")
_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+")


class BadLink(Refusal):
    """A line is not a button. `why`: dash, link, scheme, address, label or long."""

    text_key = "errors-broadcast-link"


class TooManyLinks(Refusal):
    """There are more lines than `most`."""

    text_key = "errors-broadcast-links"


def read_links(text: str) -> list[LinkButton]:
    """The buttons in the lines; empty lines are skipped. Raises BadLink, TooManyLinks."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if len(lines) > MAX_BUTTONS:
        raise TooManyLinks(most=MAX_BUTTONS)
    return [_button(number, storable(line).strip()) for number, line in lines]


def _button(number: int, line: str) -> LinkButton:
    match = _LINE.fullmatch(line)
    if match is None:
        raise BadLink(line=number, why="link" if _DASH.search(line) else "dash")
    label, url = match[1].strip(), match[2]
    if why := _fault(label, url):
        raise BadLink(line=number, why=why)
    return label, url


def _fault(label: str, url: str) -> str | None:
    """Why Telegram would refuse the button, if it would."""
    if len(label) > MAX_LABEL_CHARS:
        return "label"
    if len(url) > MAX_URL_CHARS:
        return "long"
    scheme = url.partition(":")[0].lower()
    if scheme not in ("http", "https", "tg"):
        return "scheme"
    return None if scheme == "tg" or _is_address(url) else "address"


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.port != 0 and bool(_HOST.fullmatch(parts.hostname or ""))
    except ValueError:  # a bad port or an open bracket
        return False
