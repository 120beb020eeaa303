"""Changed texts are shown without a restart.

A text with a mistake is refused, the old one stays.
"""

import asyncio
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.i18n.catalog import Locales
from bot.i18n.text_layers import TextLayers
from bot.jobs.text_reload import TextReload
from models import NoticeRow
from tests.world import World, on_sqlite

pytestmark = on_sqlite

EN = """# What a person has.
menu-main = <b>{ $name }</b> has { $balance ->
    [one] { $balance } token
   *[other] { $balance } tokens
}
menu-hello = Hello
"""
RU = """menu-main = <b>{ $name }</b>: { $balance ->
    [one] { $balance } токен
    [few] { $balance } токена
   *[other] { $balance } токенов
}
menu-hello = Привет
"""
ANNA = {"name": "Anna", "balance": 5}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two languages of one file."""
    for code, text in {"en": EN, "ru": RU}.items():
        (tmp_path / "locales" / code).mkdir(parents=True)
        (tmp_path / "locales" / code / "menu.ftl").write_text(text, encoding="utf-8")
    return tmp_path / "locales"


Build = Callable[..., tuple[TextReload, Locales]]


@pytest.fixture
def build(world: World, root: Path) -> Build:
    """A process's texts, as in production: strict nowhere."""
    world.expects("changed texts are not used", "chat not found")

    def built(overlay: Path | None = None, watch: str = "on") -> tuple[TextReload, Locales]:
        locales = Locales(root)
        settings = replace(world.app.settings, locales_overlay=overlay, texts_reload=watch)
        parts = {"locales": locales, "text_layers": TextLayers(locales), "settings": settings}
        return TextReload(replace(world.app, **parts), root), locales

    return built


def write(root: Path, code: str, old: str, new: str) -> None:
    """Change one file as an editor does."""
    path = root / code / "menu.ftl"
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


async def test_a_changed_text_is_seen_when_its_file_has_settled(build: Build, root: Path) -> None:
    """The first look sees that somebody writes, the next one that they are done."""
    texts, locales = build()
    write(root, "en", "Hello", "Good day")

    await texts.look()
    assert locales.plain("en", "menu-hello") == "Hello"
    await texts.look()

    assert locales.plain("en", "menu-hello") == "Good day"
    assert await NoticeRow.all().count() == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("menu-hello = Hello", "menu-hello Hello"),
        ("menu-hello = Hello", ""),
        ("menu-hello = Hello", "menu-hello ="),
        ("menu-hello = Hello", "menu-hello = <blink>Hello"),
        ("menu-hello = Hello", "menu-hello = { menu-nobody }"),
        ("<b>{ $name }</b>", "<b>{ $name }"),
        ("<b>{ $name }</b>", "<b>{ $who }</b>"),
        ("<b>{ $name }</b>", "{ DATETIME($name) }{ $name"),
        ("{ $balance } tokens", "{ $balnce } tokens"),
    ],
)
async def test_a_mistake_leaves_the_former_texts(
    build: Build, root: Path, old: str, new: str
) -> None:
    """Never a raw key, nothing that Telegram refuses; admins are told once."""
    texts, locales = build()
    write(root, "en", old, new)

    for _ in range(3):
        await texts.look()
    assert await texts.reload() != []

    assert locales.html("en", "menu-main", ANNA) == "<b>Anna</b> has 5 tokens"
    assert locales.html("en", "menu-hello") == "Hello"
    [notice] = await NoticeRow.all()
    assert notice.text_key == "health-texts"
    assert "en/menu.ftl" in notice.filling


async def test_a_mended_file_is_shown(build: Build, root: Path) -> None:
    """What was refused is looked at again when it changes again."""
    texts, locales = build()
    write(root, "en", "Hello", "<blink>")
    await texts.reload()

    write(root, "en", "<blink>", "Welcome")
    await texts.reload()

    assert locales.plain("en", "menu-hello") == "Welcome"


async def test_a_file_that_is_no_text_is_refused(build: Build, root: Path) -> None:
    """Bytes that are not UTF-8 stop nothing."""
    texts, locales = build()
    (root / "en" / "menu.ftl").write_bytes(b"menu-hello = \xff")

    assert await texts.reload() != []

    assert locales.plain("en", "menu-hello") == "Hello"


async def test_an_operators_own_text_wins_by_its_key(
    build: Build, root: Path, tmp_path: Path
) -> None:
    """The other texts of the file stay ours, in that language and in others."""
    own = tmp_path / "own"
    (own / "en").mkdir(parents=True)
    (own / "en" / "menu.ftl").write_text("menu-hello = Howdy\n", encoding="utf-8")
    texts, locales = build(overlay=own)

    assert await texts.reload() == []

    assert locales.plain("en", "menu-hello") == "Howdy"
    assert locales.html("en", "menu-main", ANNA) == "<b>Anna</b> has 5 tokens"
    assert locales.plain("ru", "menu-hello") == "Привет"


async def test_an_operators_mistake_is_refused_too(
    build: Build, root: Path, tmp_path: Path
) -> None:
    """Checked alike."""
    own = tmp_path / "own"
    (own / "en").mkdir(parents=True)
    (own / "en" / "menu.ftl").write_text("menu-main = { $nmae }\n", encoding="utf-8")
    texts, locales = build(overlay=own)

    assert await texts.reload() != []

    assert locales.html("en", "menu-main", ANNA) == "<b>Anna</b> has 5 tokens"


async def test_sigusr1_reads_the_files_where_nobody_watches_them(
    build: Build, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TEXTS_RELOAD=off: only when asked."""
    texts, locales = build(watch="off")
    read = asyncio.Event()
    adopt = locales.adopt
    monkeypatch.setattr(locales, "adopt", lambda sources: (adopt(sources), read.set()))
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, texts.ask)
    running = asyncio.create_task(texts.run())
    write(root, "en", "Hello", "Good day")

    os.kill(os.getpid(), signal.SIGUSR1)
    await read.wait()

    assert locales.plain("en", "menu-hello") == "Good day"
    running.cancel()
    loop.remove_signal_handler(signal.SIGUSR1)
