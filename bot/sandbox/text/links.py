"""Links as Telegram parses them: whether they are well-formed, and their normal form.

Rules and words: parse_url and check_link of tdlib [T]. It makes no network requests.
"""

import ipaddress
import re
from typing import NamedTuple
from urllib.parse import parse_qs

_SCHEME = re.compile(r"([^:/?#@\[\]]*)://")
_IN_APP = re.compile(r"(tg|ton|tonsite):(?://)?", re.IGNORECASE)
_USER = re.compile(r"tg:(?://)?user/?(?:\?([^#]*))?(?:#.*)?", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[\w.\-!$,~*'();&+=]|%[0-9a-fA-F]{2}|[^\x00-\x7f])*", re.ASCII)
_USERINFO = re.compile(r"(?:[\w.\-!$,~*'();&+=:]|%[0-9a-fA-F]{2}|[^\x00-\x7f])*", re.ASCII)
_BLANK = re.compile(r"[\x00-\x20]")


class _Url(NamedTuple):
    scheme: str
    userinfo: str
    host: str
    port: int
    path: str


def check_link(link: str, *, https_only: bool = False) -> str:
    """The link in Telegram's normal form ("t.me" becomes "http://t.me/").

    Raises ValueError with Telegram's words, such as "Wrong HTTP URL".
    """
    in_app = _IN_APP.match(link)
    url = _parse(link[in_app.end() :] if in_app else link)
    if https_only and (in_app or url.scheme != "https"):
        raise ValueError("Only HTTPS links are allowed")
    if in_app:
        return _in_app_link(in_app[1].lower(), link[in_app.end() :], url)
    if "." not in url.host and not url.host.startswith("["):
        raise ValueError("Wrong HTTP URL")
    userinfo = f"{url.userinfo}@" if url.userinfo else ""
    port = f":{url.port}" if url.port else ""
    return f"{url.scheme}://{userinfo}{url.host}{port}{url.path}"


def linked_user(link: str) -> int | None:
    """The person that a link tg://user?id=N mentions, or None."""
    match = _USER.fullmatch(link)
    ids = parse_qs(match[1] or "").get("id") if match else None
    if not ids or not re.fullmatch(r"[1-9]\d{0,17}", ids[0], re.ASCII):
        return None
    return int(ids[0])


def _in_app_link(scheme: str, rest: str, url: _Url) -> str:
    outer = rest.lower().startswith("http://") or url.scheme == "https"
    if outer or url.userinfo or url.port or url.host.startswith("["):
        raise ValueError("Wrong tg URL" if scheme == "tg" else "Wrong ton URL")
    allowed = r"[\w.-]*" if scheme == "tonsite" else r"[\w-]*"
    if not re.fullmatch(allowed, url.host, re.ASCII):
        raise ValueError("Unallowed characters in URL host")
    path = url.path[1:] if url.path.startswith("/?") else url.path
    return f"{scheme}://{url.host}{path}"


def _parse(link: str) -> _Url:
    scheme, rest = _split_scheme(link)
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    address, port = _split_port(authority)
    userinfo, _, host = address.rpartition("@")
    _check_host(host)
    _check_characters(_USERINFO, userinfo, "userinfo")
    return _Url(scheme, userinfo, host.lower(), port, _path(rest[len(authority) :]))


def _split_scheme(link: str) -> tuple[str, str]:
    match = _SCHEME.match(link)
    if match is None:
        return "http", link
    if match[1].lower() not in {"http", "https"}:
        raise ValueError("Unsupported URL protocol")
    return match[1].lower(), link[match.end() :]


def _split_port(authority: str) -> tuple[str, int]:
    """The address and its port; 0 means no port."""
    address, _, port = authority.rpartition(":")
    if not address or "]" in port or "@" in port:
        return authority, 0
    number = port.lstrip("0")
    if not re.fullmatch(r"\d{1,5}", number, re.ASCII) or int(number) > 65535:
        raise ValueError("Wrong port number specified in the URL")
    return address, int(number)


def _check_host(host: str) -> None:
    if not host:
        raise ValueError("URL host is empty")
    if host == ".":
        raise ValueError("Host is invalid")
    if not (host.startswith("[") and host.endswith("]")):
        _check_characters(_HOST, host, "host")
        return
    try:
        ipaddress.IPv6Address(host[1:-1])
    except ValueError as error:
        raise ValueError("Wrong IPv6 address specified in the URL") from error


def _check_characters(allowed: re.Pattern[str], part: str, name: str) -> None:
    match = allowed.match(part)
    stop = match.end() if match else 0
    if stop == len(part):
        return
    if part[stop] == "%":
        raise ValueError(f"Wrong percent-encoded symbol in URL {name}")
    raise ValueError(f"Disallowed character in URL {name}")


def _path(path: str) -> str:
    path = path.rstrip(" \t\r\n\0\v")
    rooted = path if path.startswith("/") else f"/{path}"
    return _BLANK.sub(lambda blank: f"%{ord(blank[0]):02X}", rooted)
