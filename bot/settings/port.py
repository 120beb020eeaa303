"""The parser of a port on which the bot listens."""

from collections.abc import Callable

from bot.settings.parsers import BadValue, whole


def port(usual: int) -> Callable[[str], int]:
    """A port of this machine; `usual` is the example in the refusal."""

    def read(text: str) -> int:
        try:
            return whole(0, 65535)(text)
        except BadValue:
            raise BadValue(
                f"a port from 1024 to 65535, such as {usual};"
                " smaller ones need root, and 0 takes a free one"
            ) from None

    return read
