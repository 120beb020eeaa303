"""Shared by tests of support: asking, answering."""

from models import Thread
from tests.people import Person, buttons
from tests.roads import words_for_support


async def asks(person: Person, words: str = "My tokens did not come") -> int:
    """Write a new request; the thread's number."""
    await words_for_support(person)
    await person.says(words)
    return int((await Thread.filter(user_id=person.id).order_by("-id").first()).id)  # type: ignore[union-attr]


async def comes(olga: Person) -> None:
    """The admin has a chat with the bot."""
    await olga.opens("/start")


async def answers(olga: Person, words: str) -> None:
    """The admin opens the newest notice and answers."""
    await olga.looks()
    await olga.taps("nav-open")
    await olga.taps("threads-card-answer")
    await olga.says(words)


async def payments_of(person: Person) -> list:  # type: ignore[type-arg]
    """The payments to choose from."""
    return list(await person._bot.app.services.threads.payments(person.id))


def intent_of(person: Person) -> str:
    """The mark of the person's open screen in its buttons."""
    data = next(one["callback_data"] for one in buttons(person.menu) if "callback_data" in one)
    return str(data).split("\x1d")[0]
