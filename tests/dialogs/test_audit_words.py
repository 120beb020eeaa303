"""The audit log uses words of people, not the state names of the code."""

from enum import StrEnum

import pytest

from bot.i18n.catalog import Locales
from bot.settings.parsers import LOCALES
from models import ThreadState, TopupState
from models.broadcasts import BroadcastState


@pytest.mark.parametrize("language", Locales(LOCALES).languages)
@pytest.mark.parametrize("states", [TopupState, ThreadState, BroadcastState])
def test_every_state_has_words(language: str, states: type[StrEnum]) -> None:
    """No state is shown as the code calls it."""
    words = (LOCALES / language / "audit.ftl").read_text("utf-8")
    variants = words[words.index("audit-deeds-state =") :].partition("*[other]")[0]

    assert [one.value for one in states if f"[{one.value}]" not in variants] == []
