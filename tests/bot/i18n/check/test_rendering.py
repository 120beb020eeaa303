"""The check renders every text as the bot does."""

import pytest
from fluent_compiler.bundle import FluentBundle

from bot.i18n.catalog import HtmlEscaper
from bot.i18n.check.check import REFERENCE, ROOT
from bot.i18n.check.files import read_files
from bot.i18n.check.language import Language
from bot.i18n.check.message import Message
from bot.i18n.check.rendering import moment_text
from bot.i18n.usage.collector import usages

FILES = read_files(ROOT)
CODES = sorted({file.language for file in FILES})
LANGUAGES = {code: Language(code, [f for f in FILES if f.language == code]) for code in CODES}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("html", [True, False])
def test_the_check_renders_every_text_as_the_bot_does(code: str, html: bool) -> None:
    """With each set of values that the check tries: the same words, the same errors."""
    used = usages(ROOT, {file.stem for file in FILES})
    language = LANGUAGES[code]
    source = "\n".join(file.text for file in language.files.values())
    escapers = [HtmlEscaper] if html else []
    functions = {"MOMENT": lambda at: moment_text(at, language)}
    bundle = FluentBundle.from_string(code, source, functions, False, escapers)
    for file in language.files.values():
        for key, entry in file.parsed.messages.items():
            message = Message(key, entry, file, language, used.get(key))
            for one in message.html_renderings if html else message.renderings:
                if html or not message.html:
                    text, errors = bundle.format(key, one.values)
                    assert (key, one.text, len(one.faults)) == (key, str(text), len(errors))


def test_the_reference_is_there() -> None:
    """The others are compared with it."""
    assert REFERENCE in CODES
