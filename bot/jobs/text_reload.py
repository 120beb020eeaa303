"""Shows changed texts without a restart, in every process. A text with a mistake is refused.

In that case the old texts stay, the mistakes are logged, and admins get one notice. A process
checks and shows exactly the content that it has read, even if the files change again.
"""

import asyncio
from hashlib import sha256
from pathlib import Path

from loguru import logger

from bot.i18n.check.check import ROOT, Checker
from bot.i18n.check.findings import Finding
from bot.i18n.sources import Sources, fingerprint, read_sources
from bot.i18n.text_diff import new_mistakes
from bot.i18n.usage.collector import usages
from bot.services.errors import Unavailable
from bot.settings.parsers import LOCALES
from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext

POLL_INTERVAL_S = 1.0  # seconds between two checks of the files
MAX_LOGGED = 10  # logged mistakes of one change


class TextReload:
    """One for a process. `root`: the folder of all languages.

    `checker` is made when it is first needed, which takes a second, unless the caller passes one.
    """

    def __init__(self, app: AppContext, root: Path = LOCALES) -> None:
        self._app = app
        self._root = root
        self._overlay = app.settings.locales_overlay
        self._asked = asyncio.Event()
        self._seen = self._read = fingerprint(root, self._overlay)
        self.checker: Checker | None = None

    def ask(self) -> None:
        """Read the files soon, even if they have not changed (SIGUSR1)."""
        self._asked.set()

    async def run(self) -> None:
        """Check repeatedly, until cancelled; without TEXTS_RELOAD only after `ask`."""
        pause = POLL_INTERVAL_S if self._app.settings.texts_reload == "on" else None
        while True:
            try:
                await asyncio.wait_for(self._asked.wait(), pause)
            except TimeoutError:
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

    async def reload(self) -> list[str]:
        """Read all files and use their texts. Returns the mistakes, if there are any."""
        self._seen = self._read = fingerprint(self._root, self._overlay)
        try:
            sources = await asyncio.to_thread(read_sources, self._root, self._overlay)
        except (OSError, UnicodeDecodeError) as error:
            return await self._refuse([f"a file can't be read: {error}"], "?")
        found = await asyncio.to_thread(self._mistakes, sources)
        if found:
            return await self._refuse(list(map(str, found)), f"{found[0].path} {found[0].key}")
        self._app.locales.adopt(sources)
        logger.info("texts are read anew")
        return []

    def _mistakes(self, sources: Sources) -> list[Finding]:
        if self.checker is None:
            code = usages(ROOT, {name for files in sources.values() for name in files})
            self.checker = Checker(code)
        return new_mistakes(self.checker, self._app.locales.sources, sources)

    async def _refuse(self, mistakes: list[str], first: str) -> list[str]:
        """`first`: the file and the key of the first one, for the admins' notice."""
        for mistake in mistakes[:MAX_LOGGED]:
            logger.error("changed texts are not used: {}", mistake)
        key = f"texts:{sha256(repr(mistakes).encode()).hexdigest()[:24]}"
        values = {"count": len(mistakes), "first": first}
        try:
            await alert_admins(self._app, "health-texts", values, key=key)
        except Unavailable as error:
            logger.warning("admins could not be told of refused texts: {!r}", error)
        return mistakes
