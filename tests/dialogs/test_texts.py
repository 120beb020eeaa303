"""Texts in the panel: found by words, written anew, seen drawn, published, taken back."""

from collections.abc import Iterator
from functools import cache

import pytest

from bot.i18n.sources import read_sources
from bot.i18n.text_editor import TextEditor
from bot.i18n.text_layers import TextLayers
from bot.i18n.text_search import texts_of
from bot.jobs.text_reload import TextReload
from bot.services.errors import Gone
from bot.settings.parsers import LOCALES
from models import AuditEntry, TextVersion
from tests.people import Person, buttons
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
OURS = "<b>Choose your language</b>\n\nThe menu and all messages will be in it."
OWN = "<b>Your language, please</b>"


@cache
def shared_editor() -> TextEditor:
    """What the check needs of the code: it is the same in all tests."""
    return TextEditor.of(read_sources(LOCALES))


@pytest.fixture(autouse=True)
def layers(still_world: World) -> Iterator[TextLayers]:
    """The check is ready. All tests share their texts, so they are put back."""
    layers = still_world.app.text_layers
    layers.editor = shared_editor()
    shipped = layers.files
    yield layers
    layers.locales.adopt(shipped)


async def finds(olga: Person, words: str, key: str = "language-choose") -> None:
    """The text's card in English."""
    await olga.opens("/admin")
    await olga.taps("texts-entry")
    await olga.says(words)
    named = [one["text"] for one in buttons(olga.menu) if one["text"].endswith(f"· {key}")]
    await olga.taps_word(named[0])
    await olga.taps("texts-card-code", own_name="English", chosen="no")


async def publishes(olga: Person, text: str) -> None:
    """From the card."""
    await olga.taps("texts-card-edit")
    await olga.says(text)
    await olga.taps("texts-preview-publish")


async def processes_look(world: World) -> None:
    """As each process does every second."""
    await TextReload(world.app).look_at_own()


async def test_a_published_text_is_read_by_people(
    world: World, olga: Person, alice: Person
) -> None:
    """Found by its words in the admin's language, written in another one, seen before."""
    await finds(olga, "выберите язык")
    assert "<b>Choose your language</b>" in olga.menu["text"]
    await olga.taps("texts-card-edit")
    await olga.says(OWN)
    assert "Your language, please" in olga.menu["text"]
    assert {"type": "bold", "offset": olga.menu["text"].index("Your language"), "length": 21} in (
        olga.menu["entities"]
    )
    await olga.taps("texts-preview-publish")
    await processes_look(world)

    await alice.opens("/language")
    assert "Your language, please" in alice.menu["text"]
    [row] = await AuditEntry.all()
    assert (row.kind, row.subject) == ("text_published", "text:en/language-choose")


async def test_a_key_finds_its_text(olga: Person) -> None:
    """Above those whose words it is."""
    await olga.opens("/admin")
    await olga.taps("texts-entry")
    await olga.says("language-choose")
    assert buttons(olga.menu)[0]["text"].endswith("· language-choose")


async def test_a_file_lists_its_texts(world: World, olga: Person) -> None:
    """In the order of the file."""
    await olga.opens("/admin")
    await olga.taps("texts-entry")
    await olga.taps("texts-find-files")
    await olga.taps("texts-files-file", file="language")
    total = len(texts_of(world.app.locales.sources, "en", "language"))
    assert olga.sees("texts-found", by="file", what="language", total=total)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<b>Your language", "html"),
        ("<h1>Your language</h1>", "html"),
        ("Your { $langauge }", "unknown-variable"),
        ("Your { language", "syntax"),
        ("{ menu-nobody }", "unknown-reference"),
    ],
)
async def test_a_faulty_text_is_refused_and_its_draft_kept(
    olga: Person, text: str, rule: str
) -> None:
    """The screen says what is wrong; the same is offered to be mended."""
    await finds(olga, "language-choose")
    await olga.taps("texts-card-edit")
    await olga.says(text)

    assert olga.sees("texts-wrong", draft=text)
    said = olga.words("texts-wrong-one", rule=rule, problem="", mend="")
    assert said.split("\n")[0] in olga.menu["text"]
    assert not olga.can_tap("texts-preview-publish")
    await olga.taps("nav-back")
    assert text in olga.menu["text"]
    await olga.says(OWN)
    await olga.taps("texts-preview-publish")
    assert (await TextVersion.get()).value == OWN


async def test_every_branch_is_drawn(olga: Person) -> None:
    """A message on a page of its own; labels as buttons."""
    await finds(olga, "language-choose-code", "language-choose-code")
    await olga.taps("texts-card-look")
    shown = [one["text"] for one in buttons(olga.menu)]
    assert shown[:2] == ["✓ Anna", "Anna"]
    assert not olga.can_tap("texts-preview-publish")


async def test_a_text_is_taken_back_step_by_step(world: World, olga: Person) -> None:
    """To the one before, and at last to ours; the history has all of it."""
    await finds(olga, "language-choose")
    await publishes(olga, OWN)
    await publishes(olga, "Language?")

    await olga.taps("texts-card-undo")
    await olga.taps("texts-preview-publish")
    assert await world.app.services.text_versions.published() == {("en", "language-choose"): OWN}

    await olga.taps("texts-card-remove")
    assert "Choose your language" in olga.menu["text"]
    await olga.taps("texts-remove-ours")
    assert await world.app.services.text_versions.published() == {}
    assert not olga.can_tap("texts-card-remove")

    await olga.taps("texts-card-history")
    await olga.taps("texts-history-version", number=2)
    await olga.taps("texts-preview-publish")
    await processes_look(world)
    assert world.app.locales.plain("en", "language-choose") == "Language?"
    assert [row.value for row in await TextVersion.all().order_by("id")] == [
        OWN,
        "Language?",
        OWN,
        None,
        "Language?",
    ]


async def test_undo_of_the_first_change_asks_for_ours(olga: Person) -> None:
    """There is no earlier text of an admin."""
    await finds(olga, "language-choose")
    await publishes(olga, OWN)
    await olga.taps("texts-card-undo")
    assert olga.sees("texts-remove", text="language-choose", own_name="English", source=OURS)


async def test_a_text_published_meanwhile_is_not_overwritten(world: World, olga: Person) -> None:
    """The admin is told, and opens it again."""
    await finds(olga, "language-choose")
    await olga.taps("texts-card-edit")
    await olga.says(OWN)
    await world.app.services.text_versions.publish("en", "language-choose", "Other", 0, OLGA)

    await olga.taps("texts-preview-publish")
    assert olga.warned("errors-text-changed")
    assert (await TextVersion.get()).value == "Other"


async def test_a_second_press_publishes_nothing(world: World, olga: Person) -> None:
    """The first one has taken the draft."""
    await finds(olga, "language-choose")
    await olga.taps("texts-card-edit")
    await olga.says(OWN)
    menu = olga.menu
    await olga.taps("texts-preview-publish")
    await olga.taps("texts-preview-publish", on=menu)
    assert await TextVersion.all().count() == 1


async def test_a_text_that_fits_no_more_says_so(world: World, olga: Person) -> None:
    """On its card; people read ours."""
    world.expects("changed texts are not used")
    versions = world.app.services.text_versions
    await versions.publish("en", "language-choose", "{ $nobody }", 0, OLGA)
    await processes_look(world)
    await finds(olga, "language-choose")
    newest = await versions.newest("en", "language-choose")
    assert newest
    assert "⚠️" in olga.menu["text"]
    assert world.app.locales.html("en", "language-choose") == OURS


async def test_a_removed_admin_publishes_nothing(world: World, alice: Person) -> None:
    """The service asks again, whatever screen was open."""
    with pytest.raises(Gone):
        await world.app.services.text_versions.publish("en", "menu-main", "x", 0, alice.id)
