"""Every screen in a language of strange letters: what is still English was never a text."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.i18n.catalog import Locales
from bot.i18n.tools.pseudo import CODE, CODE_RTL, pseudo
from bot.ui.screen_dialog import build_dialog
from bot.workshop.preview import Preview
from bot.workshop.preview_values import NAMES
from bot.workshop.rendering import Sample, screen_message
from bot.workshop.screens import Screen, all_screens
from tests.crawl.reading import cut_labels
from tests.crawl.strange import WORD, bare, dates

SAMPLES = [Sample(), Sample(1_234_567, "long")]
TURNED = [Sample(0, "rtl"), *(pytest.param(one, marks=pytest.mark.soak) for one in SAMPLES)]


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Locales:
    """Both strange languages, every text strictly there."""
    root = tmp_path_factory.mktemp("strange") / "locales"
    pseudo(into=root)
    pseudo(into=root, right_to_left=True)
    return Locales(root, default=CODE, strict=True)


@pytest.mark.thorough
async def test_no_screen_has_a_word_that_is_no_text(strange: Locales) -> None:
    """In the message and on its buttons; what the preview was given is data."""
    anybody = {*dates(), *NAMES.values()}
    for name, screen in all_screens().items():
        known = {*WORD.findall(f"{await given(screen, strange)}"), *anybody}
        for sample in SAMPLES:
            drawn = await screen_message(screen, strange, CODE, sample)
            assert "error" not in drawn, (name, drawn)
            left = [word for text in shown(drawn) for word in WORD.findall(text)]
            assert not set(left) - known, name


@pytest.mark.thorough
async def test_a_phone_cuts_no_label_that_is_40_percent_longer(strange: Locales) -> None:
    """In the row in which it stands, with the values of the preview."""
    cut = {}
    for name, screen in all_screens().items():
        drawn = await screen_message(screen, strange, CODE, SAMPLES[0])
        cut[name] = list(cut_labels(drawn["keyboard"]))
    assert {name: labels for name, labels in cut.items() if labels} == {}


@pytest.mark.thorough
@pytest.mark.parametrize("sample", TURNED, ids=str)
async def test_telegram_takes_every_screen_from_right_to_left(
    strange: Locales, sample: Sample
) -> None:
    """The marks of direction stand within tags."""
    for name, screen in all_screens().items():
        drawn = await screen_message(screen, strange, CODE_RTL, sample)
        assert "error" not in drawn, (name, drawn)


async def given(screen: Screen, locales: Locales) -> Any:
    """What the preview's data holds."""
    manager: Any = Preview(screen.window, locales, CODE)
    data = await screen.window.load_data(build_dialog(screen.screens), manager)
    return {key: value for key, value in data.items() if key != "middleware_data"}


def shown(drawn: dict[str, Any]) -> Iterator[str]:
    """The text without what stays as it is in every language, and the labels."""
    yield bare(drawn["text"], drawn["entities"])
    for row in drawn["keyboard"]:
        for button in row:
            yield button["text"]
