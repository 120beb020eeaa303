"""The parser of a command that the bot runs."""

import shlex
from contextlib import suppress

from bot.settings.parsers import BadValue


def command(text: str) -> tuple[str, ...]:
    """A program and its arguments, one of which is or holds {file}; no shell reads it."""
    with suppress(ValueError):  # a quote left open
        parts = tuple(shlex.split(text))
        if any("{file}" in part for part in parts[1:]):
            return parts
    raise BadValue("a command with {file}, such as /opt/send.sh {file}")
