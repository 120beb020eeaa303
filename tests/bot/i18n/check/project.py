"""A small project: code that uses texts, and the texts in two languages, for the check's tests."""

from pathlib import Path

from bot.i18n.check.findings import Finding
from bot.i18n.tools.check import checked

WINDOWS = """
from datetime import UTC, datetime

STATES = [{"state": "pending"}, {"state": "rejected"}, {"state": "expired"}]
MAIN = Window(
    T("buy-main"),
    T("buy-state"),
    Label("buy-entry"),
    Row(Label("buy-one"), Label("buy-two")),
    getter=main,
    preview_data={
        "tokens": 10,
        "name": "Anna",
        "at": datetime(2026, 3, 5, tzinfo=UTC),
        "state": "pending",
    },
)

async def said(locales, language):
    return locales.plain(language, "buy-file", {"name": "x"})
"""
EN = """
buy-entry = Buy tokens
buy-one = Menu
buy-two = Back
buy-file = File of { $name }
buy-main = <b>{ $name }</b>: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }, { DATETIME($at, dateStyle: "medium") }. Write to /paysupport
buy-state = { $state ->
        [pending] Waiting, { $name }
        [rejected] Rejected
       *[expired] Expired
    }
"""
RU = """
buy-entry = Купить токены
buy-one = Меню
buy-two = Назад
buy-file = Файл { $name }
buy-main = <b>{ $name }</b>: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[many] { $tokens } токенов
    }, { DATETIME($at, dateStyle: "medium") }. Пишите в /paysupport
buy-state = { $state ->
        [pending] Ждёт решения, { $name }
        [rejected] Отклонено
       *[expired] Истекло
    }
"""
NAMES = {"en": "English", "ru": "Русский"}


class SmallProject:
    """A checkout in order. `change` spoils it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "dialogs/buy").mkdir(parents=True)
        (root / "dialogs/buy/windows.py").write_text(WINDOWS, encoding="utf-8")
        (root / "dialogs/buy/names.py").write_text('NAME = "language-own-name"\n')
        for code, text in {"en": EN, "ru": RU}.items():
            self.write(f"{code}/buy.ftl", text)
            self.write(f"{code}/language.ftl", f"language-own-name = {NAMES[code]}\n")

    def write(self, name: str, text: str) -> None:
        """A file of texts."""
        path = self.root / "locales" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace some words of a file of texts."""
        text = (self.root / "locales" / name).read_text(encoding="utf-8")
        assert old in text, old
        self.write(name, text.replace(old, new))

    def findings(self) -> list[Finding]:
        """What the check says."""
        return checked(self.root)
