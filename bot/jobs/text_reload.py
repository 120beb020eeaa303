"""Shows changed texts without a restart, in every process. A text with a mistake is refused.

The last good texts stay then: the mistakes are logged, and admins get one notice. What a process
has read is what it checked and what it shows, whatever happens to the files meanwhile.

Texts that admins publish in the panel are rows; they are read when there is a new one, also where
files are not watched. Of them only those that are wrong are left out.
"""

import asyncio
from hashlib import sha256
from pathlib import Path
from typing import Any

from loguru import logger

from bot.i18n.sources import Sources, fingerprint, read_sources
from bot.i18n.text_layers import Own
from bot.services.errors import Unavailable
from bot.services.operations.health import UNAVAILABLE_ERRORS
from bot.settings.parsers import LOCALES
from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext

POLL_INTERVAL_S = 1.0  # seconds between two looks at the files and at the admins' texts
MAX_LOGGED = 10  # mistakes of one change


class TextReload:
    """One for a process. `root`: the folder of all languages."""

    def __init__(self, app: AppContext, root: Path = LOCALES) -> None:
        self._app = app
        self._layers = app.text_layers
        self._root = root
        self._overlay = app.settings.locales_overlay
        self._asked = asyncio.Event()
        self._seen = self._read = fingerprint(root, self._overlay)
        self._own_mark = (0, 0)

    def ask(self) -> None:
        """Read the files soon, even if they have not changed (SIGUSR1)."""
        self._asked.set()

    async def run(self) -> None:
        """Look again and again, until cancelled; at files without TEXTS_RELOAD only when asked."""
        watches = self._app.settings.texts_reload == "on"
        while True:
            try:
                await asyncio.wait_for(self._asked.wait(), POLL_INTERVAL_S)
            except TimeoutError:
                await self.look_at_own()
                if watches:
                    await self.look()
            else:
                self._asked.clear()
                await self.reload()

    async def look(self) -> None:
        """Reload if a file has changed, but not since the last check."""
        now = await asyncio.to_thread(fingerprint, self._root, self._overlay)
        settled, self._seen = now == self._seen, now
        if settled and now != self._read:
            await self.reload()

    async def look_at_own(self) -> None:
        """Show what admins have published since the last look, in whichever process."""
        versions = self._app.services.text_versions
        try:
            mark = await versions.mark()
            if mark == self._own_mark:
                return
            own = await versions.published()
        except UNAVAILABLE_ERRORS as error:
            logger.warning("the admins' texts can't be read now: {!r}", error)
            return
        self._own_mark = mark
        await self._show(self._layers.files, own)

    async def reload(self) -> list[str]:
        """Read all files and use their texts. Returns the mistakes, if there are any."""
        self._seen = self._read = fingerprint(self._root, self._overlay)
        try:
            files = await asyncio.to_thread(read_sources, self._root, self._overlay)
        except (OSError, UnicodeDecodeError) as error:
            return await self._refuse([f"a file can't be read: {error}"], "?")
        found = await asyncio.to_thread(self._layers.mistakes_in_files, files)
        if found:
            return await self._refuse(list(map(str, found)), f"{found[0].path} {found[0].key}")
        await self._show(files, {**self._layers.own, **self._layers.set_aside})
        return []

    async def _show(self, files: Sources, own: Own) -> None:
        """Show the files, and over them all texts of admins that are in order."""
        settled = await asyncio.to_thread(self._layers.settled, files, own)
        self._layers.show(settled)
        if settled.wrong:
            await self._tell_of_own(list(map(str, settled.wrong)), list(settled.set_aside))
        logger.info("texts are read anew")

    async def _refuse(self, mistakes: list[str], first: str) -> list[str]:
        """`first`: the file and the key of the first one, for the admins' notice."""
        await self._tell(mistakes, "health-texts", {"count": len(mistakes), "first": first})
        return mistakes

    async def _tell_of_own(self, mistakes: list[str], places: list[tuple[str, str]]) -> None:
        values = {"count": len(places), "first": " ".join(places[0])}
        await self._tell(mistakes, "health-own-texts", values)

    async def _tell(self, mistakes: list[str], text: str, values: dict[str, Any]) -> None:
        """Log the mistakes, and tell the admins once of the same ones."""
        for mistake in mistakes[:MAX_LOGGED]:
            logger.error("changed texts are not used: {}", mistake)
        key = f"texts:{sha256(repr(mistakes).encode()).hexdigest()[:24]}"
        try:
            await alert_admins(self._app, text, values, key=key)
        except Unavailable as error:
            logger.warning("admins could not be told of refused texts: {!r}", error)
