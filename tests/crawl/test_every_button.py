"""Every reachable button pressed, in every language, at the default settings."""

import functools

import pytest

from bot.i18n.check.check import ROOT
from bot.i18n.check.files import read_files
from bot.i18n.tools.pseudo import CODE
from tests.crawl.crawler import Crawl, Crawler
from tests.crawl.reading import Reading
from tests.crawl.seeded import CODES, SAID, codes, for_a_user, for_an_admin
from tests.crawl.strange import StrangeReading
from tests.people import Person
from tests.roads import STATES
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
FILES = read_files(ROOT)
LANGUAGES = sorted({file.language for file in FILES})
SECONDS = 12.0  # of CPU
OFF = ("Connect:", "Crypto:", "Invite:")  # dialogs that need a setting
NOT_BY_DEFAULT = {
    *("Topup:receipt", "Topup:review"),  # they need requisites in the settings
    "Webhooks:event",  # no service was told anything yet
    "Texts:remove",  # what was changed has been taken back by then
}
NAMES = "Olga Alice Bob Carol Dan English Strange Ivan word thanks"
ADDRESSES = "Channel https example com org tokens"
TYPED = {
    "Promo:enter": CODES,
    "Generate:prompt": ("a fox",),
    "Topup:receipt": ("hash 5f1c77aa",),
    "Topup:paid": ("hash 5f1c77ab",),
    "Users:list": ("1004", "nobody at all"),
    "Users:found": ("car",),
    "Adjust:draft": ("+100", "=500"),
    "Requests:requisites": ("4000 1111 2222 3333\nIvan I.",),
    "Broadcast:links": ("Site - https://example.com",),
    "Broadcast:time": ("18:30",),
    "Promos:code": ("WINTER26",),
    "Export:period": ("2026-03",),
    "Webhooks:address": ("https://example.org/tokens",),
    "Texts:edit": ("{ $nobody }", "Menu"),
}


async def as_a_newcomer(world: World, olga: Person, seconds: float) -> Crawl:
    """Bob, who has nothing yet. He erases his data, and begins again."""
    bob = await world.person("Bob", id=1002, language_code=olga.language)
    crawler = Crawler(world, bob, _reading(olga), TYPED, first=("Privacy:",))
    return await crawler.walk(["/privacy", *_commands(world)], seconds)


async def as_a_user(world: World, olga: Person, seconds: float) -> Crawl:
    """Alice, who has bought, asked and waited."""
    alice = await world.person("Alice", id=1001, language_code=olga.language, stars=90_000)
    await alice.opens("/start")
    await for_a_user(world, alice)
    crawler = Crawler(world, alice, _reading(olga), TYPED)
    return await crawler.walk([*_commands(world), "/nothing", "a word"], seconds)


async def as_an_admin(world: World, olga: Person, seconds: float) -> Crawl:
    """Olga, with work of two people."""
    names = {1004: "Carol", 1005: "Dan"}
    people = [
        await world.person(name, id=id_, language_code=olga.language, stars=90_000)
        for id_, name in names.items()
    ]
    for one in people:
        await one.opens("/start")
    await for_an_admin(world, olga, people)
    crawler = Crawler(world, olga, _reading(olga), TYPED)
    return await crawler.walk(["/admin", "/start", "/adjust 1004 +5 thanks", "/stats"], seconds)


ROLES = {"newcomer": as_a_newcomer, "user": as_a_user, "admin": as_an_admin}


def _reading(olga: Person) -> Reading:
    if olga.language != CODE:
        return Reading(_keys())
    typed = " ".join(text for texts in TYPED.values() for text in texts)
    return StrangeReading(_keys(), f"{NAMES} {ADDRESSES} {SAID} {typed}")


@functools.cache
def _keys() -> frozenset[str]:
    """Reading all texts takes a second, which the workers that press nothing need not spend."""
    return frozenset(key for file in FILES for key in file.parsed.messages)


def _commands(world: World) -> list[str]:
    return [f"/{one}" for one in world.app.registry.command_names]


async def comes(world: World, language: str) -> Person:
    """Olga, who is told of requests, and has made promo codes."""
    olga = await world.person("Olga", id=OLGA, language_code=language, stars=90_000)
    await olga.opens("/start")
    await codes(world)
    return olga


@pytest.mark.thorough
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("language", [CODE])
async def test_every_button_near_the_menu_does_what_it_says(
    world: World, language: str, role: str
) -> None:
    """As many as twelve seconds of CPU time are enough for, in strange letters: a word in plain
    ones was never a text. `make soak` presses all, also in every shipped language.
    """
    seen(await ROLES[role](world, await comes(world, language), SECONDS))


@pytest.mark.soak
@pytest.mark.parametrize("language", [*LANGUAGES, CODE])
async def test_every_button_does_what_it_says(world: World, language: str) -> None:
    """No refused call, no dead end, no screen out of sight, no key and no code; on every window
    that the default settings show.
    """
    olga, windows = await comes(world, language), set[str]()
    for crawl in [await role(world, olga, 3_600) for role in ROLES.values()]:
        assert crawl.whole
        seen(crawl)
        windows |= crawl.windows
    missed = {str(state.state) for state in STATES} - windows - NOT_BY_DEFAULT
    assert not {one for one in missed if not one.startswith(OFF)}


def seen(crawl: Crawl) -> None:
    """The figures, and nothing bad."""
    figures = f"{len(crawl.windows)} windows, {crawl.pressed} presses, {crawl.acts} acts"
    print(f"{figures}, {crawl.seconds:.1f} s, whole: {crawl.whole}")
    assert not crawl.troubles, "\n".join(crawl.troubles)
