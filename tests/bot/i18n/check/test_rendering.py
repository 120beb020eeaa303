"""The check renders every text as the bot does."""

import pytest

from bot.i18n.catalog import Locales
from bot.i18n.check.check import REFERENCE, ROOT
from bot.i18n.check.files import read_files
from bot.i18n.check.language import Language
from bot.i18n.check.message import Message
from bot.i18n.check.rendering import NOW
from bot.settings.parsers import LOCALES
from tests.texts_once import KeptUsages

FILES = read_files(ROOT)
CODES = sorted({file.language for file in FILES})
TRIED = ("en", "ru")  # with two plural forms, and with four; `make soak` tries the others
SOAKED = pytest.mark.soak
pytestmark = pytest.mark.thorough
LANGUAGES = {code: Language(code, [f for f in FILES if f.language == code]) for code in CODES}


@pytest.mark.parametrize(
    "code", [pytest.param(code, marks=SOAKED if code not in TRIED else ()) for code in CODES]
)
def test_the_check_renders_every_text_as_the_bot_does(
    code: str, project_usages: KeptUsages
) -> None:
    """As HTML and plain, with each set of values that the check tries: the same words, the same
    errors.
    """
    used = project_usages(ROOT, {file.stem for file in FILES})
    language = LANGUAGES[code]
    of_the_bot = Locales(LOCALES, now=lambda: NOW)._languages[code]
    for file in language.files.values():
        for key, entry in file.parsed.messages.items():
            message = Message(key, entry, file, language, used.get(key))
            tried = {"html": message.html_renderings}
            if not message.html:
                tried["plain"] = message.renderings
            for form, renderings in tried.items():
                bundle = of_the_bot.find(form, key)
                assert bundle
                for one in renderings:
                    text, errors = bundle.format(key, one.values)
                    assert (key, one.text, len(one.faults)) == (key, str(text), len(errors))


def test_the_reference_is_there() -> None:
    """The others are compared with it."""
    assert REFERENCE in CODES
