"""A running bot reads one broken file after another: people read nothing of it.

Each mutant takes the place of the one before in the files. What the bot then shows is drawn from
its own windows and read by the sandbox. `make soak` tries 10,000.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.i18n.catalog import FALLBACK
from bot.jobs.text_reload import TextReload
from bot.settings.parsers import LOCALES
from bot.workshop.rendering import Sample, screen_message
from bot.workshop.screens import Screen, all_screens
from models import NoticeRow
from tests.bot.i18n.mutants.corpus import Corpus, Mutant
from tests.bot.i18n.mutants.generator import mutants
from tests.people import Person, text_of
from tests.world import World, on_sqlite

pytestmark = [on_sqlite, pytest.mark.thorough]
SEED = 46
VISITS = ("/start", "/help", "/history", "/buy", "/language", "/pricing", "/terms")
BETWEEN_VISITS = 20  # mutants
REFUSED = "changed texts are not used"


class Reader:
    """Writes mutants into the files of a running bot, and reads what the bot shows then."""

    def __init__(self, world: World, root: Path) -> None:
        self.world = world
        self.corpus = Corpus()
        self.texts = TextReload(world.app, root)
        self.kinds: dict[str, Counter[str]] = {"refused": Counter(), "shown": Counter()}
        self._root = root
        self._written = {file.path: file.text for file in self.corpus.files}
        self._screens = all_screens()
        self._keys = {source.key for source in self.corpus.sources}
        self._before: dict[tuple[str, str], set[str]] = {}

    async def take(self, mutant: Mutant) -> None:
        """The files of this mutant, read by the bot; a refusal is logged."""
        for file in mutant.files:
            if self._written[file.path] != file.text:
                self._written[file.path] = file.text
                path = self._root / file.language / file.name
                path.write_bytes(file.text.encode("utf-8"))
        heard = sum(REFUSED in line for line in self.world.errors)
        shown = self.world.app.locales.sources
        refused = await self.texts.reload()
        assert not refused or self.world.app.locales.sources is shown
        assert bool(refused) == (sum(REFUSED in line for line in self.world.errors) > heard)
        self.kinds["refused" if refused else "shown"][mutant.kind] += 1

    async def faults(self, mutant: Mutant) -> list[str]:
        """What a person would read of it on the screens that have its texts."""
        dialogs = {key.partition("-")[0] for key in mutant.keys}
        return [
            f"{mutant.kind}: {language} {mutant.keys}: {fault}"
            for screen in self._screens.values()
            if screen.screens.name in dialogs
            for language in mutant.languages
            for fault in await self._on_screen(screen, language)
        ]

    async def _on_screen(self, screen: Screen, language: str) -> list[str]:
        drawn = await screen_message(screen, self.world.app.locales, language, Sample())
        if "error" in drawn:
            return [f"{screen.id} can't be shown: {drawn['error']}"]
        labels = [button["text"] for row in drawn["keyboard"] for button in row]
        words = "\n".join([drawn["text"], *labels])
        return [f"{screen.id} shows {key}" for key in self._raw(words, screen, language)]

    def _raw(self, words: str, screen: Screen, language: str) -> Iterator[str]:
        """Keys and fallbacks that the shipped screen does not show."""
        named = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", words)) & self._keys
        named |= {FALLBACK} & set(words.split("\n"))
        yield from sorted(named - self._before.setdefault((screen.id, language), named))

    async def look_at_shipped(self) -> None:
        """What the screens say before."""
        for screen in self._screens.values():
            for language in self.world.app.locales.languages:
                assert await self._on_screen(screen, language) == []


@pytest.fixture
def reader(still_world: World, tmp_path: Path) -> Iterator[Reader]:
    """All tests share their texts, so they are put back."""
    root = Path(shutil.copytree(LOCALES, tmp_path / "locales"))
    shipped = still_world.app.locales.sources
    yield Reader(still_world, root)
    still_world.app.locales.adopt(shipped)


@pytest.mark.parametrize("many", [40, pytest.param(10_000, marks=pytest.mark.soak)])
async def test_a_bot_that_reads_broken_files_shows_nothing_of_them(
    world: World, reader: Reader, alice: Person, many: int
) -> None:
    """No raw key, nothing that Telegram refuses, and it answers all the time."""
    world.expects(REFUSED, "chat not found")
    faults: list[str] = []
    await reader.look_at_shipped()

    for number, mutant in enumerate(mutants(reader.corpus, many, SEED)):
        await reader.take(mutant)
        faults += await reader.faults(mutant)
        if number % BETWEEN_VISITS == 0:
            await alice.opens(VISITS[number // BETWEEN_VISITS % len(VISITS)])
            assert text_of(alice.menu), mutant

    print(reader.kinds)
    assert faults == []
    notices = await NoticeRow.filter(text_key="health-texts").count()
    assert 0 < notices <= sum(reader.kinds["refused"].values())
