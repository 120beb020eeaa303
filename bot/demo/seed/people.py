"""The people of the demo's past. All names are invented."""

from dataclasses import dataclass

from bot.demo.cast import IRINA


@dataclass(frozen=True)
class Someone:
    """A person with a Telegram account."""

    id: int
    first_name: str
    last_name: str | None
    username: str | None
    language: str

    def fields(self) -> dict[str, object]:
        """The fields of the person as the sandbox expects them."""
        return {
            "id": self.id,
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
            "language_code": self.language,
            "stars": 100_000,
        }


_RUSSIAN = (
    *("Мария Лесная", "Игорь Вечерний", "Света", "Тимур Заречный", "Полина Ветрова", "Костя"),
    *("Лиза Яблочкина", "Глеб Северный", "Дарья Ручейкова", "Вера", "Артём Полевой", "Ника"),
    *("Юра Кленов", "Соня Лугова", "Макар", "Рита Снежная", "Егор Звонкий", "Зоя Осенняя"),
    *("Лев Тихий", "Уля"),
)
_ENGLISH = (
    *("Alice Meadow", "Tom Harbour", "Nora", "Felix Stone", "Ivy Lane", "Oscar", "Mia Brook"),
    *("Hugo Winter", "Ella Marsh", "Leo", "Ruby Field", "Max Rivers", "Zara", "Finn Hollow"),
    *("Lucy Frost", "Theo", "Amber Vale", "Noah Cliff"),
)
_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        (
            *("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o"),
            *("p", "r", "s", "t", "u", "f", "h", "ts", "ch", "sh", "sch", "", "y", "", "e"),
            *("yu", "ya"),
        ),
        strict=True,
    )
)
ADMIN = Someone(IRINA, "Ирина", None, "irina_office", "ru")
ANNA = Someone(1001, "Анна", None, "anna", "ru")


def _someone(number: int, name: str, language: str) -> Someone:
    first, _, last = name.partition(" ")
    latin = "".join(_LATIN.get(letter, letter) for letter in name.lower()).replace(" ", "_")
    username = f"{latin}_{number % 100}" if number % 4 else None  # not everybody has one
    return Someone(number, first, last or None, username, language)


PEOPLE = tuple(
    _someone(2001 + at, name, language)
    for at, (name, language) in enumerate(
        [(name, "ru") for name in _RUSSIAN] + [(name, "en") for name in _ENGLISH]
    )
)
