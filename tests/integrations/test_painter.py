"""The local painter: a picture from a prompt, with only Pillow."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from bot.app import LOCALES
from bot.i18n.catalog import Locales
from bot.integrations.images.local_painter import Painter
from bot.integrations.images.painter.layers import WORDS, Layers
from bot.integrations.images.protocol import Canvas, Order
from bot.jobs.generation.job import in_known_words
from dialogs.generate.states import IDEAS

SIDE = 256
PROMPTS = (
    *("закат над горным озером", "a cat under the full moon", "зимний лес и домик в снегу"),
    *("cyberpunk city at night in the rain", "красное сердце", "planet with rings in deep space"),
    *(
        "поле подсолнухов",
        "sailing boat at dawn",
        "северное сияние",
        "something calm",
        "",
        "пустыня",
    ),
)


def painted(prompt: str, variation: int = 0, side: int = SIDE) -> bytes:
    """The pixels of a picture."""
    picture = Layers(prompt, variation, side)
    for paint in picture.wanted():
        paint()
    return picture.image.tobytes()


async def test_the_same_order_is_the_same_picture() -> None:
    """In every process, so that an attempt which was cut short may be begun again."""
    order = Order("закат над морем", 3, SIDE)
    first, second = [await Painter().draw(order, Canvas()) for _ in range(2)]
    assert first == second
    with Image.open(BytesIO(first)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (SIDE, SIDE))


async def test_words_that_it_is_told_are_painted_as_what_they_mean() -> None:
    """The ideas on the buttons are drawn in a language that it does not know, too."""
    meant = {"Bådar bölgör": "a boat on the sea"}
    order, english = Order("Bådar bölgör", 0, SIDE), Order("a boat on the sea", 0, SIDE)

    drawn = await Painter(lambda words: meant.get(words, words)).draw(order, Canvas())

    assert drawn == await Painter().draw(english, Canvas())


@pytest.mark.parametrize("language", Locales(LOCALES).languages)
def test_an_idea_of_any_language_is_said_in_words_that_it_knows(language: str) -> None:
    """The words on the buttons are in the language's folder; the painter need not learn them."""
    locales = Locales(LOCALES)
    for idea in IDEAS:
        words, english = (
            locales.plain(code, "generate-prompt-idea", {"idea": idea}) for code in (language, "en")
        )
        assert in_known_words(locales, words) == english
    assert in_known_words(locales, "something else") == "something else"


@pytest.mark.parametrize(
    ("prompt", "motifs"),
    [
        ("Кіт під зимовим лісом", {"cat", "snow", "forest"}),
        ("Човен у морі", {"boat", "sea"}),
        ("Kucing di hutan", {"cat", "forest"}),
        ("Perahu di laut", {"boat", "sea"}),
    ],
)
def test_it_knows_words_of_the_four_languages(prompt: str, motifs: set[str]) -> None:
    """The screens of Ukrainian and Indonesian name some of them."""
    assert Layers(prompt, 0, SIDE).motifs == motifs


async def test_how_far_it_is_goes_up_to_the_end() -> None:
    """The bar of the message is true."""
    canvas = Canvas()
    await Painter().draw(Order("the sea", 0, SIDE), canvas)
    assert canvas.progress == 1


def test_other_words_and_another_variation_are_another_picture() -> None:
    """Whatever the language, and for words that name nothing, too."""
    pictures = {painted(prompt) for prompt in PROMPTS} | {painted(PROMPTS[0], variation=1)}
    assert len(pictures) == len(PROMPTS) + 1


@pytest.mark.parametrize("motif", sorted(WORDS))
def test_every_motif_can_be_painted(motif: str) -> None:
    """Each word list's first word names it; a side that no power of two divides is as good."""
    word = WORDS[motif].partition("|")[0].removesuffix(r"\b").removesuffix("[sy]?")
    assert len(set(painted(word, side=251))) > 10


def test_russian_and_english_words_name_the_same() -> None:
    """By the beginnings of words, so that endings don't matter."""
    for english, russian in (("a cat on the sea", "кот у моря"), ("snowy forest", "снежные леса")):
        assert Layers(english, 0, SIDE).motifs == Layers(russian, 0, SIDE).motifs


def test_it_needs_no_numpy() -> None:
    """A small server has none: it comes with the statistics' plots."""
    code = "import sys; sys.modules['numpy'] = None; import bot.integrations.images.painter.layers"
    subprocess.run([sys.executable, "-c", code], check=True)
