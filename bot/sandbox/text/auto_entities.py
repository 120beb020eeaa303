"""Entities that Telegram finds in plain text: commands, mentions, hashtags, links, e-mails.

These are the common cases of tdlib's find_entities [T]; it does not find cashtags, phone numbers
and card numbers.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import accumulate

from aiogram.types import MessageEntity

from bot.sandbox.text.spans import first_of_overlapping

# Without a scheme only names under common domains become links, as in Telegram, whose list is
# longer.
_COMMON_DOMAINS = """
    com org net edu gov mil int info biz name pro mobi aero asia cat coop jobs museum tel travel
    app art blog bot chat cloud club design dev digital finance games group io link live media
    money network news one onion online page pay plus shop site space store studio team tech
    today ton tools top tv video wiki work world xyz zone рф рус москва дети онлайн сайт ac ad
    ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw
    by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er
    es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr
    ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk
    lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne
    nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa
    sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to
    tr tt tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
"""
COMMON_DOMAINS = frozenset(_COMMON_DOMAINS.split())
SHORT_USERNAMES = frozenset({"gif", "nft", "pic", "ufc", "vid"})

_NAME = "[A-Za-z0-9_]"
_TAG = "[\\w\u200c\u00b7\u0d80-\u0dff]"
_PATH = '[^\\s<>"«»\u2000-\u200b\u200e\u200f\u2016-\u206f]'
_USERINFO = "[^\\s/\\[\\]{}()'`<>\"@«»\u2000-\u200b\u200e\u200f\u2016-\u206f]"

_MENTION = re.compile(rf"(?<!\w)@({_NAME}{{2,32}}+)(?!\w)")
_COMMAND = re.compile(rf"(?<![\w/<>])/{_NAME}{{1,64}}+(?:@{_NAME}{{3,32}}+|(?!@))(?![\w/<>])")
_HASHTAG = re.compile(rf"(?<!{_TAG})(#{_TAG}{{1,256}}+)(?:{_TAG}++|(@{_NAME}{{3,32}}+))?+(?!#)")
_IN_APP = re.compile(
    rf"(?<!\w)(?:tg|ton|tonsite)://[A-Za-z0-9_-]{{1,253}}+([/?#]{_PATH}*)?", re.IGNORECASE
)
_URL = re.compile(
    rf"""
    (?:(?<![A-Za-z0-9+-])(?P<scheme>https?|ftp|tonsite)://(?:{_USERINFO}+@)?|(?<![\w@/\#.~-]))
    (?P<host>[\w~-]++(?:\.[\w~-]++)++)
    (?::(?P<port>[0-9]++))?
    (?P<path>[/?\#]{_PATH}*)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_EMAIL = re.compile(
    r"""
    (?<![\w.+@/-])
    (?:[a-z0-9_-]{0,26}[.+]){0,10} [a-z0-9_-]{1,35}
    @ (?:[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?\.){1,6} [a-z]{2,8}
    (?![\w@.-]*[\w@])
    """,
    re.IGNORECASE | re.VERBOSE | re.ASCII,
)
_IP_ADDRESS = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}(?<!\.)", re.ASCII)
_NOT_AT_THE_END = ".:;,('?!`"
_CLOSING = {")": "(", "]": "[", "}": "{"}


def find_automatic(text: str) -> list[MessageEntity]:
    """The entities that Telegram adds to the text, in order, without overlaps."""
    offset = _utf16_offsets(text)
    found = [
        MessageEntity(type=kind, offset=offset(start), length=offset(end) - offset(start))
        for kind, find in _FINDERS
        for start, end in find(text)
    ]
    return first_of_overlapping(found)


def _utf16_offsets(text: str) -> Callable[[int], int]:
    """A map from an index in the string to its UTF-16 offset."""
    wide = [index for index, character in enumerate(text) if character > "\uffff"]
    return lambda index: index + bisect_left(wide, index)


def _mentions(text: str) -> Iterator[tuple[int, int]]:
    for match in _MENTION.finditer(text):
        if len(match[1]) >= 4 or match[1].lower() in SHORT_USERNAMES:
            yield match.span()


def _commands(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _COMMAND.finditer(text))


def _hashtags(text: str) -> Iterator[tuple[int, int]]:
    for match in _HASHTAG.finditer(text):
        if any(character.isalpha() for character in match[1]):
            yield match.start(), match.end(2 if match[2] else 1)


def _emails(text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _EMAIL.finditer(text))


def _in_app_links(text: str) -> Iterator[tuple[int, int]]:
    for match in _IN_APP.finditer(text):
        path = match[1] or ""
        yield match.start(), match.end() - len(path) + len(_kept_path(path))


def _urls(text: str) -> Iterator[tuple[int, int]]:
    for match in _URL.finditer(text):
        if _is_linkable(match["host"], with_scheme=bool(match["scheme"])):
            yield match.start(), _end_of_url(match)


def _end_of_url(match: re.Match[str]) -> int:
    port = (match["port"] or "").lstrip("0")
    if match["port"] and not (0 < len(port) <= 5 and int(port) <= 65535):
        return match.end("host")
    path = match["path"] or ""
    return match.end() - len(path) + len(_kept_path(path))


def _kept_path(path: str) -> str:
    """The path without the punctuation of the surrounding sentence."""
    kept = path[: _first_unbalanced(path)].rstrip(_NOT_AT_THE_END)
    return kept if len(kept) > 1 or kept == "/" else ""


def _first_unbalanced(path: str) -> int:
    """The position of the first unbalanced closing bracket, or the path's length."""
    for close, opening in _CLOSING.items():
        depths = accumulate((c == opening) - (c == close) for c in path)
        at = next((index for index, depth in enumerate(depths) if depth < 0), len(path))
        path = path[:at]
    return len(path)


def _is_linkable(host: str, *, with_scheme: bool) -> bool:
    labels = host.split(".")
    if any(len(label) > 63 or label.endswith("-") for label in labels):
        return False
    if _IP_ADDRESS.fullmatch(host):
        return True
    domain = labels[-1]
    if len(domain) < 2 or "_" in labels[-2] or all(label.isdecimal() for label in labels):
        return False
    if domain.startswith("xn--"):
        return len(domain) > 5 and domain[4:].isalnum()
    return not {"_", "-"} & set(domain) and (with_scheme or _is_common(domain))


def _is_common(domain: str) -> bool:
    """Whether it is a common domain, and not the capitalised start of a sentence ("end.In")."""
    capitalised = domain[0].isupper() and domain[1:].islower()
    return domain.lower() in COMMON_DOMAINS and not capitalised


_FINDERS: tuple[tuple[str, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    ("mention", _mentions),
    ("bot_command", _commands),
    ("hashtag", _hashtags),
    ("email", _emails),
    ("url", _in_app_links),
    ("url", _urls),
)
