"""House rules of words: every key exists and is used, and code holds no words for people."""

import pytest

from tests.house.reading import ROOT, Source, keys, languages, speaking
from tests.house.word_rules import keys_are_whole, keys_asked, no_cyrillic, no_visible_words

pytestmark = pytest.mark.thorough

STEMS = sorted({path.stem for path in (ROOT / "locales").glob("*/*.ftl")})
SHOWING = ("bot/ui/", "bot/updates/", "bot/middlewares/", "dialogs/")
CAST = "bot/demo/"  # people of the demo: what they call themselves and write, in any language


def asked() -> dict[str, str]:
    """Every key that the code asks for, and one place where it does."""
    return {key: place for source in speaking() for place, key in keys_asked(source, STEMS)}


@pytest.mark.parametrize("language", languages())
def test_every_key_that_code_asks_for_exists(language: str) -> None:
    """A wrong key would be an ellipsis on somebody's screen."""
    missing = [f"{place}: {key}" for key, place in asked().items() if key not in keys(language)]

    assert missing == []


@pytest.mark.parametrize("language", languages())
def test_every_key_is_used(language: str) -> None:
    """A text that nobody shows is not translated for nothing."""
    assert sorted(keys(language) - set(asked())) == []


@pytest.mark.parametrize(
    "code",
    [
        'T("unheard-of")',
        'Label("unheard-of")',
        'choices("unheard-of", by="id", items="x", on_click=f)',
        'locales.plain(language, "unheard-of")',
        'locales.html(language, "unheard-of", {})',
        'notify(bot, 1, locales, language, "unheard-of")',
        'text_key = "unheard-of"',
        'COLUMNS = ("menu-unheard",)',
        'key = "menu-" + name',
        'key = f"menu-{name}"',
        'key = "menu-%s" % name',
    ],
)
def test_a_key_is_seen_wherever_it_stands(code: str) -> None:
    """Also the beginning of one that is put together: it names no message."""
    found = [key for _, key in keys_asked(Source("dialogs/menu/x.py", code), ["menu"])]

    assert len(found) == 1
    assert found[0] not in keys("en")


def test_keys_are_whole_literals() -> None:
    """One search finds both ends of a key."""
    assert [fault for source in speaking() for fault in keys_are_whole(source)] == []


@pytest.mark.parametrize(
    "code",
    [
        "T(key)",
        "choices(key, by='id', items='x', on_click=f)",
        'T("menu-" + name)',
        'Label(f"menu-{name}")',
        "locales.plain(language, f'{name}-entry')",
        "locales.html(language, 'menu-{}'.format(name))",
        "notify(bot, 1, locales, language, 'menu-%s' % name)",
        "key = name + '-entry'",
    ],
)
def test_a_key_of_parts_is_caught(code: str) -> None:
    """The rule above can fail."""
    assert list(keys_are_whole(Source("dialogs/menu/x.py", code)))


def test_code_holds_no_visible_words() -> None:
    """Screens, toasts, notices, invoices, commands: all words come from locales/."""
    shown = [source for source in speaking() if source.path.startswith(SHOWING)]

    assert [fault for source in shown for fault in no_visible_words(source)] == []


@pytest.mark.parametrize(
    "code",
    [
        'Window("Hello", state=S.a)',
        'Const("Back")',
        'Format("{name} tokens")',
        'bot.send_message(1, "Paid")',
        'message.answer(f"Paid {n}")',
        'callback.answer("Gone" if x else "")',
        'bot.send_photo(1, photo, caption="Look")',
        'InlineKeyboardButton(text="Close", callback_data="x")',
        'LabeledPrice(label="Tokens", amount=1)',
        'BotCommand(command="x", description="Words")',
        'bot.answer_pre_checkout_query(1, ok=False, error_message="No")',
        'toast(callback, "a" + b)',
    ],
)
def test_a_visible_word_is_caught(code: str) -> None:
    """The rule above can fail."""
    assert list(no_visible_words(Source("dialogs/menu/x.py", code)))


@pytest.mark.parametrize(
    "code",
    [
        'Url(Label("a-b"), url=Format("{link}"))',
        'bot.send_message(1, locales.html(language, "a-b"))',
        'self._button("‹", page)',
        'Screens("menu", (MAIN,), label=Label("menu-entry"))',
        'InlineKeyboardButton(text=locales.plain(language, key), callback_data="close")',
    ],
)
def test_what_nobody_reads_is_no_word(code: str) -> None:
    """Placeholders, arrows, keys and names of widgets are not words for people."""
    assert list(no_visible_words(Source("dialogs/menu/x.py", code))) == []


def test_code_holds_no_cyrillic() -> None:
    """Whatever Russian a person reads is in locales/ru."""
    kept = [source for source in speaking() if not source.path.startswith(CAST)]

    assert [fault for source in kept for fault in no_cyrillic(source)] == []
    assert list(no_cyrillic(Source("bot/x.py", 'NAME = f"Привет {x}"')))
