"""What an admin publishes is shown in every process, whatever happens to the files."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.i18n.catalog import Locales
from bot.i18n.text_layers import TextLayers
from bot.jobs.text_reload import TextReload
from models import NoticeRow
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite

EN = """menu-hello = Hello
menu-name = You are { $name }
"""
RU = """menu-hello = Привет
menu-name = Вы — { $name }
"""
HELLO = "en", "menu-hello"
NAME = "en", "menu-name"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two languages of one file."""
    for code, text in {"en": EN, "ru": RU}.items():
        (tmp_path / code).mkdir()
        (tmp_path / code / "menu.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def process(world: World, root: Path, watch: str = "off") -> tuple[TextReload, Locales]:
    """One of the processes of this bot."""
    locales = Locales(root)
    settings = replace(world.app.settings, texts_reload=watch)
    parts = {"locales": locales, "text_layers": TextLayers(locales), "settings": settings}
    return TextReload(replace(world.app, **parts), root), locales


async def test_every_process_shows_what_is_published(world: World, root: Path) -> None:
    """Also those that watch no files; and none reads files that a deployment is just changing."""
    processes = [process(world, root) for _ in range(2)]
    versions = world.app.services.text_versions
    (root / "en" / "menu.ftl").write_text(EN.replace("You are", "Name:"), encoding="utf-8")

    await versions.publish(*HELLO, "Howdy", 0, OLGA)
    for texts, locales in processes:
        await texts.look_at_own()
        assert locales.plain("en", "menu-hello") == "Howdy"
        assert locales.plain("en", "menu-name", {"name": "Ann"}) == "You are Ann"
        assert locales.plain("ru", "menu-hello") == "Привет"

    await versions.publish(*HELLO, None, 1, OLGA)
    for texts, locales in processes:
        await texts.look_at_own()
        assert locales.plain("en", "menu-hello") == "Hello"


async def test_a_changed_file_leaves_the_admins_text(world: World, root: Path) -> None:
    """The database's layer lies over the files."""
    texts, locales = process(world, root, "on")
    await world.app.services.text_versions.publish(*HELLO, "Howdy", 0, OLGA)
    await texts.look_at_own()

    (root / "en" / "menu.ftl").write_text(EN.replace("Hello", "Hi"), encoding="utf-8")
    await texts.reload()

    assert locales.plain("en", "menu-hello") == "Howdy"


async def test_a_text_that_fits_no_more_is_set_aside(world: World, root: Path) -> None:
    """After an update of the bot, for example. The others are shown, and admins are told once."""
    world.expects("changed texts are not used", "chat not found")
    versions = world.app.services.text_versions
    await versions.publish(*NAME, "You are { $nmae }", 0, OLGA)
    await versions.publish("en", "menu-gone", "Nobody asks", 0, OLGA)
    await versions.publish("ru", "menu-name", "<h1>", 0, OLGA)
    await versions.publish(*HELLO, "Howdy", 0, OLGA)

    for _ in range(2):
        texts, locales = process(world, root)
        await texts.look_at_own()
        assert locales.plain("en", "menu-hello") == "Howdy"
        assert locales.plain("en", "menu-name", {"name": "Ann"}) == "You are Ann"
        assert locales.plain("ru", "menu-name", {"name": "Ann"}) == "Вы — Ann"

    [notice] = await NoticeRow.all()
    assert notice.text_key == "health-own-texts"


async def test_a_text_that_cannot_be_read_is_set_aside(world: World, root: Path) -> None:
    """Whatever stands in the database."""
    world.expects("changed texts are not used", "chat not found")
    versions = world.app.services.text_versions
    await versions.publish(*NAME, "{ $name\nmenu-hello = Injected", 0, OLGA)
    await versions.publish(*HELLO, "Howdy", 0, OLGA)
    texts, locales = process(world, root)

    await texts.look_at_own()

    assert locales.plain("en", "menu-hello") == "Howdy"
    assert locales.plain("en", "menu-name", {"name": "Ann"}) == "You are Ann"
