"""How an admin composes a broadcast, step by step."""

from typing import Any

from bot.sandbox.world.people import Json
from tests.people import Person
from tests.sandbox.pictures import png

PICTURE = png(40, 30)


async def composing(olga: Person) -> None:
    """The first message is asked for."""
    await olga.opens("/admin")
    await olga.taps("mailings-entry")
    await olga.taps("mailings-history-new")


async def composed(olga: Person, text: str = "Hello", **formatting: Any) -> None:
    """A text is there, and can be looked at."""
    await composing(olga)
    await sends(olga, text, **formatting)


async def sends(olga: Person, text: str, **formatting: Any) -> None:
    """A text, with `entities`."""
    await olga.phone.say(text, **formatting)
    await olga.looks()


async def uploads(olga: Person, *kinds: str, caption: str = "", **options: Any) -> None:
    """A file, or the parts of an album, the first with the caption."""
    group = {"media_group_id": "77"} if len(kinds) > 1 else {}
    for number, kind in enumerate(kinds):
        words = {"caption": "" if number else caption}
        await olga.phone.upload(PICTURE, "new.png", kind, **words, **group, **options)
        options = {}
    await olga.looks()


async def to_everybody(olga: Person, people: int) -> None:
    """Looked at; when it goes is asked."""
    await olga.taps("broadcast-content-next")
    await olga.taps("broadcast-preview-approve")
    audience = olga.label("broadcast-audience-name", kind="all", own_name="")
    await olga.taps("broadcast-audience-choose", audience=audience, people=people)


async def sent(olga: Person, people: int) -> None:
    """Off it goes, at once."""
    await to_everybody(olga, people)
    await olga.taps("broadcast-when-now")
    await olga.taps("broadcast-confirm-yes", when="now")


def bare(message: Json) -> Json:
    """What a message says and shows, without where and when."""
    apart = {"message_id", "date", "chat", "from", "out", "files", "media_group_id"}
    return {name: value for name, value in message.items() if name not in apart}
