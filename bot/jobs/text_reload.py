"""Shows changed texts without a restart, in every process. A text with a mistake is refused.

The last good texts stay then: the mistakes are logged, and admins get one notice. What a process
has read is what it checked and what it shows, whatever happens to the files meanwhile.
"""

import asyncio
from hashlib import sha256
from pathlib import Path

from loguru import logger

from bot.i18n.lint import ROOT, plain_keys
from bot.i18n.sources import Sources, fingerprint, read_sources
from bot.i18n.text_check import Problem, problems_of_change
from bot.services.errors import Unavailable
from bot.settings.parsers import LOCALES
from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext

POLL_INTERVAL_S = 1.0  # seconds between two looks at the files
MAX_LOGGED = 10  # mistakes of one change


class TextReload:
    """One for a process. `root`: the folder of all languages."""

    def __init__(self, app: AppContext, root: Path = LOCALES) -> None:
        self._app = app
        self._root = root
        self._overlay = app.settings.locales_overlay
        self._asked = asyncio.Event()
        self._seen = self._read = fingerprint(root, self._overlay)
        self._plain: set[str] | None = None

    def ask(self) -> None:
        """Read the files soon, changed or not (SIGUSR1)."""
        self._asked.set()

    async def run(self) -> None:
        """Look again and again, until cancelled; without TEXTS_RELOAD only when asked."""
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
        """Reload if a file has changed, and has stayed as it is since the last look."""
        now = await asyncio.to_thread(fingerprint, self._root, self._overlay)
        settled, self._seen = now == self._seen, now
        if settled and now != self._read:
            await self.reload()

    async def reload(self) -> list[Problem]:
        """Read all files and show what they say; what is wrong with them, if anything is."""
        self._seen = self._read = fingerprint(self._root, self._overlay)
        try:
            sources = await asyncio.to_thread(read_sources, self._root, self._overlay)
        except (OSError, UnicodeDecodeError) as error:
            return await self._refuse([Problem("", "", f"a file can't be read: {error}")])
        problems = await asyncio.to_thread(self.problems, sources)
        if problems:
            return await self._refuse(problems)
        self._app.locales.adopt(sources)
        logger.info("texts are read anew")
        return []

    def problems(self, sources: Sources) -> list[Problem]:
        """What is wrong with these texts, compared with those that are shown."""
        if self._plain is None:
            self._plain = plain_keys(ROOT)
        locales = self._app.locales
        return problems_of_change(locales.trial(sources), locales.sources, self._plain)

    async def _refuse(self, problems: list[Problem]) -> list[Problem]:
        for problem in problems[:MAX_LOGGED]:
            logger.error("changed texts are not used: {}", problem)
        said = "\n".join(map(str, problems))
        key = f"texts:{sha256(said.encode()).hexdigest()[:24]}"
        values = {"count": len(problems), "first": problems[0].place}
        try:
            await alert_admins(self._app, "health-texts", values, key=key)
        except Unavailable as error:
            logger.warning("admins could not be told of refused texts: {!r}", error)
        return problems
