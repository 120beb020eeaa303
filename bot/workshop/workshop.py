"""Answers the page's requests: list texts and screens, try a draft, save a text, undo."""

import asyncio
from collections.abc import Collection
from typing import Any, NamedTuple, Protocol

from bot.i18n.catalog import Locales
from bot.i18n.text_editor import TextEditor
from bot.workshop.files import Refused, Saved
from bot.workshop.rendering import Sample, screen_message, text_message
from bot.workshop.screens import Screen, all_screens
from bot.workshop.spans import Said, texts_at
from bot.workshop.texts import Texts


class Place(NamedTuple):
    """A text of one language."""

    language: str
    key: str


class LivingBot(Protocol):
    """A bot that runs in this process and shows the same texts."""

    @property
    def said(self) -> Collection[Said]:
        """The texts that the bot has shown recently, the newest last."""

    async def refresh(self, person_id: int, editor: TextEditor) -> None:
        """Read the texts again, and redraw the open screen of this person."""


class Workshop:
    """The workshop of one process. `bot`: the bot of the same process, in the demo."""

    def __init__(self, texts: Texts, bot: LivingBot | None = None) -> None:
        self.texts = texts
        self.bot = bot
        self.screens = all_screens()
        self._shows: dict[str, list[str]] = {}
        self._writing = asyncio.Lock()

    async def overview(self) -> dict[str, Any]:
        """The languages, all texts and all screens."""
        locales = self.texts.locales
        return {
            "languages": locales.languages,
            "default": locales.default,
            "overlay": str(self.texts.overlay or ""),
            "texts": await asyncio.to_thread(self.texts.described),
            "screens": [self._described(one) for one in self.screens.values()],
        }

    async def details(self) -> dict[str, Any]:
        """The keys of each screen's texts, and the errors of every text. This takes seconds."""
        if not self._shows:
            self._shows = {one.id: await self._keys_of(one) for one in self.screens.values()}
        return {"shows": self._shows, "problems": await asyncio.to_thread(self.texts.problems)}

    async def draw(self, screen: str, language: str, sample: Sample) -> dict[str, Any]:
        """Render one screen with the texts as they are now."""
        if screen not in self.screens:
            raise Refused("no such screen")
        return await screen_message(self.screens[screen], self.texts.locales, language, sample)

    async def attempt(
        self, place: Place, value: str, screen: str, sample: Sample
    ) -> dict[str, Any]:
        """Try a draft: its errors, its branches, and the screen with it. Nothing is saved."""
        try:
            locales = self.texts.draft(*place, value)
        except Refused as refused:
            return {"problems": [str(refused)], "branches": []}
        language, key = place
        problems = await asyncio.to_thread(self.texts.problems_of, language, key, locales)
        shown = self.screens.get(screen)
        return {
            "problems": problems,
            "branches": self._branches(locales, place),
            "screen": shown and await screen_message(shown, locales, language, sample),
        }

    async def save(self, place: Place, value: str, before: str | None) -> dict[str, Any]:
        """Write a text. Raises Refused if it has an error."""
        async with self._writing:
            locales = self.texts.draft(*place, value)
            language, key = place
            wrong = await asyncio.to_thread(self.texts.problems_of, language, key, locales)
            if wrong:
                raise Refused(wrong[0])
            keys = self.texts.keys
            above = tuple(keys[: keys.index(key)]) if key in keys else ()
            saved = await asyncio.to_thread(
                self.texts.files.save, language, key, value, before, above
            )
            return await self._written(saved)

    def find(self, text: str, offset: int) -> list[Place]:
        """The texts at this offset (UTF-16 units) of a message, the likeliest first.

        They are searched among the texts that the bot has shown, and those without variables.
        """
        said = [*(self.bot.said if self.bot else ()), *self.texts.literal_texts()]
        return list(
            dict.fromkeys(Place(one.language, one.key) for one in texts_at(text, offset, said))
        )

    async def show(self, person_id: int) -> None:
        """Make the bot read the texts, and redraw the open screen of this person."""
        if self.bot:
            await self.bot.refresh(person_id, self.texts.editor)

    async def undo(self) -> dict[str, Any]:
        """Undo the last save. Raises Refused."""
        async with self._writing:
            saved = await asyncio.to_thread(self.texts.files.undo)
            if saved is None:
                raise Refused("there is nothing to undo")
            return await self._written(saved)

    def edited(self, place: Place) -> dict[str, Any]:
        """What the editor shows first: the text as in its file, its branches and its errors."""
        return {
            "value": self.texts.value(*place),
            "own": self.texts.files.value(*place),
            "branches": self._branches(self.texts.locales, place),
            "problems": self.texts.problems_of(place.language, place.key),
        }

    def _branches(self, locales: Locales, place: Place) -> list[dict[str, Any]]:
        language, key = place
        plain = self.texts.editor.is_plain(key)
        return [
            {
                "chosen": {name: str(value) for name, value in branch.chosen.items()},
                **text_message(locales, language, key, branch.values, plain=plain),
            }
            for branch in self.texts.editor.branches(locales, language, key)
        ]

    async def _written(self, saved: Saved) -> dict[str, Any]:
        await asyncio.to_thread(self.texts.read)
        value = self.texts.value(saved.language, saved.key)
        return {"language": saved.language, "key": saved.key, "value": value}

    async def _keys_of(self, screen: Screen) -> list[str]:
        locales = self.texts.locales
        shown = await screen_message(screen, locales, locales.default, Sample())
        marked = [one["key"] for one in shown.get("entities", []) if "key" in one]
        labels = [key for row in shown.get("keys", []) for key in row if key]
        return list(dict.fromkeys([*marked, *labels]))

    def _described(self, screen: Screen) -> dict[str, Any]:
        return {
            "id": screen.id,
            "dialog": screen.screens.name,
            "admin": screen.screens.admin,
            "leads": screen.leads,
        }
