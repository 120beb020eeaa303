"""People with phones: they find buttons and texts by key, in their own language."""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol

from bot.sandbox.driver.person import Person as Phone
from bot.sandbox.world.people import Json
from bot.services.ledger.statements import StatementLine
from bot.services.people.users import Person as Registered

if TYPE_CHECKING:  # aiogram takes seconds to import
    from bot.app import App

_TAG = re.compile(r"<[^>]+>")
INTENT = "\x1d"  # aiogram-dialog's mark in the data of a screen's buttons


class RunningBot(Protocol):
    """The bot a phone talks to; a test may start it anew, then `app` is another one."""

    app: "App"

    async def idle(self) -> None:
        """Wait until the bot has nothing left to do."""


class Person:
    """Somebody with a phone. After every act the chat is read again, when the bot is idle.

    `language`: the one they read; `toast`: the answer to the last press.
    """

    def __init__(self, bot: RunningBot, phone: Phone, language: str) -> None:
        self.id = phone.id
        self.phone = phone
        self.language = language
        self.toast: Json | None = None
        self.messages: list[Json] = []
        self._bot = bot

    # What they do.

    async def opens(self, command: str) -> None:
        """Send a command, such as /start."""
        await self.says(command)

    async def says(self, text: str) -> int:
        """Write to the bot; the message's id."""
        message_id = await self.phone.say(text)
        await self.looks()
        return message_id

    async def taps(self, key: str, *, on: Json | None = None, **values: Any) -> None:
        """Press the button with that text (on `on`, or wherever it is); the bot must answer."""
        await self.taps_word(self.label(key, **values), on=on)

    async def taps_word(self, word: str, *, on: Json | None = None) -> None:
        """Press a button that has no text of its own language, such as an arrow."""
        self.toast = await self.phone.click(word, message=on, stale=on is not None)
        await self._answered(word)

    async def forges(self, data: str, *, on: Json | int | None = None) -> None:
        """Send button data that no button has; the bot must answer all the same."""
        target = self.menu if on is None else on
        self.toast = await self.phone.click(data=data, message=target, stale=True)
        await self._answered(repr(data))

    async def pays(self, link: str | None = None) -> str:
        """Pay the invoice on the screen (or of a link); the charge's id.

        Raises DriverError(402) with the words the payer reads.
        """
        try:
            return await self.phone.pay(link or self.invoice)
        finally:
            await self.looks()

    async def looks(self) -> None:
        """Read the chat when the bot has done everything."""
        await self._bot.idle()
        self.messages = await self.phone.messages()

    # What they see.

    @property
    def menu(self) -> Json:
        """The one menu message."""
        menus = [one for one in self._from_bot() if _is_menu(one)]
        assert len(menus) == 1, [one.get("text") for one in menus]
        return menus[0]

    @property
    def notices(self) -> list[Json]:
        """Every message of the bot that is not a menu."""
        return [one for one in self._from_bot() if not _is_menu(one)]

    @property
    def typed(self) -> list[str]:
        """What they wrote and nobody removed."""
        return [one["text"] for one in self.messages if one["out"] and "text" in one]

    @property
    def invoice(self) -> str:
        """The link of the invoice on the screen."""
        links = [one["url"] for one in buttons(self.menu) if "url" in one]
        return str(next(link for link in links if link.startswith("https://t.me/$")))

    def sees(self, key: str, **values: Any) -> bool:
        """Whether the menu says so."""
        return self.words(key, **values) in self.menu["text"]

    def told(self, key: str, **values: Any) -> bool:
        """Whether a notice says so."""
        words = self.words(key, **values)
        return any(words in text_of(one) for one in self.notices)

    def warned(self, key: str, **values: Any) -> bool:
        """Whether the last press was answered with these words."""
        return self.toast is not None and self.toast["text"] == self.label(key, **values)

    def can_tap(self, key: str, **values: Any) -> bool:
        """Whether some message has such a button."""
        label = self.label(key, **values)
        return any(one["text"] == label for message in self._from_bot() for one in buttons(message))

    def words(self, key: str, **values: Any) -> str:
        """A text as it reads on the screen, without its formatting."""
        text = self._bot.app.locales.html(self.language, key, values)
        return html.unescape(_TAG.sub("", text)).strip()

    def label(self, key: str, **values: Any) -> str:
        """A text as it stands on a button or in a toast."""
        return self._bot.app.locales.plain(self.language, key, values)

    # What is true of them.

    async def person(self) -> Registered:
        """Their row, as screens get it; they must have come."""
        person = await self._bot.app.services.users.find(self.id)
        assert person, f"{self.id} never came"
        return person

    async def balance(self) -> int:
        """Tokens by the ledger."""
        return int(await self._bot.app.services.ledger.balance(self.id))

    async def lines(self) -> list[StatementLine]:
        """The newest lines of their wallet."""
        return (await self._bot.app.services.statements.page(self.id)).lines

    async def _answered(self, what: str) -> None:
        assert self.toast is not None, f"the press of {what} was not answered"
        await self.looks()

    def _from_bot(self) -> Iterator[Json]:
        return (one for one in self.messages if not one["out"])


def buttons(message: Json) -> list[Json]:
    """The inline buttons of a message, row by row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def text_of(message: Json) -> str:
    """The text or the caption."""
    return str(message.get("text") or message.get("caption") or "")


def _is_menu(message: Json) -> bool:
    return any(INTENT in one.get("callback_data", "") for one in buttons(message))
