"""Two taps on one button: the second gets an empty answer and changes nothing.

It comes 150 ms after the first, before that one was answered, or 600 ms after it, when another
screen stands in the same message. Impatient people do both.
"""

from decimal import Decimal
from typing import Any

import pytest

from models import Generation, Promo, Topup, User
from tests.database import give
from tests.dialogs.broadcasts import composed
from tests.people import Person, buttons, text_of
from tests.roads import in_menu, topup_amount, topup_pay
from tests.world import World, on_sqlite

pytestmark = [
    pytest.mark.thorough,
    on_sqlite,
    pytest.mark.parametrize("pause", ["before the answer", "after it"]),
]


async def taps_twice(person: Person, key: str, pause: str, **values: Any) -> None:
    """Press a button, and the same button once more; the second answer is quiet."""
    word = person.label(key, **values)
    found = [
        (message, one["callback_data"])
        for message in person.messages
        for one in buttons(message)
        if one["text"] == word
    ]
    message, data = found[-1]
    await person.phone.click(data=data, message=message, stale=True, seconds=0)
    if pause == "after it":
        await person.looks()
    person.toast = await person.phone.click(data=data, message=message, stale=True)
    await person.looks()
    assert person.toast is not None, f"the second press of {word} was not answered"
    assert not person.toast["text"], person.toast


async def test_a_second_tap_in_the_menu_leaves_the_screen_that_was_asked_for(
    world: World, alice: Person, pause: str
) -> None:
    """Every button of the menu."""
    await alice.opens("/start")
    for screens in await in_menu(world, alice):
        assert screens.label
        await alice.opens("/start")
        await alice.taps(screens.label.key)
        asked_for = alice.menu["text"]
        await alice.opens("/start")

        await taps_twice(alice, screens.label.key, pause)

        assert alice.menu["text"] == asked_for, screens.name


async def test_home_tapped_twice_is_the_menu(alice: Person, pause: str) -> None:
    """In the same message."""
    await alice.opens("/help")
    menu = alice.menu["message_id"]

    await taps_twice(alice, "nav-home", pause)

    assert alice.sees("menu-main", name="Alice", balance=0)
    assert alice.menu["message_id"] == menu


async def test_back_tapped_twice_goes_back_once(alice: Person, pause: str) -> None:
    """Not to the screen before that one."""
    await topup_pay(alice)

    await taps_twice(alice, "nav-back", pause)

    assert alice.can_tap("topup-amount-pack", tokens=10, sum=Decimal(900))


async def test_a_payment_method_tapped_twice_is_not_taken_for_an_amount(
    alice: Person, pause: str
) -> None:
    """The amount is asked for, and nothing is wrong with it."""
    await alice.opens("/topup")

    await taps_twice(alice, "topup-method-choose", pause, method="card_ru")

    amount = alice.menu["text"]
    await topup_amount(alice)
    assert alice.menu["text"] == amount
    assert not await Topup.exists()


async def test_a_number_tapped_twice_answers_one_question_of_a_promo_code(
    olga: Person, pause: str
) -> None:
    """«10» is the tokens; how often a code works is asked."""
    await olga.opens("/admin")
    await olga.taps("promos-entry")
    await olga.taps("promos-list-new")
    await olga.taps("promos-kind-one")
    await olga.says("SPRING")

    await taps_twice(olga, "promos-preset", pause, number=10)
    await taps_twice(olga, "promos-preset", pause, number=100)
    await taps_twice(olga, "promos-preset", pause, number=1)
    await taps_twice(olga, "promos-preset", pause, number=30)
    await taps_twice(olga, "promos-confirm-yes", pause)

    offer = await Promo.get()
    assert (offer.tokens, offer.uses, offer.per_person) == (10, 100, 1)


async def test_preview_tapped_twice_is_looked_at(olga: Person, pause: str) -> None:
    """To whom it goes is not asked yet."""
    await composed(olga)

    await taps_twice(olga, "broadcast-content-next", pause)

    assert olga.can_tap("broadcast-preview-approve")


async def test_draw_tapped_twice_is_one_picture(alice: Person, pause: str) -> None:
    """The message that has become the picture stays, and no menu comes."""
    await alice.opens("/start")
    await give(alice.id, 10)
    await alice.opens("/generate закат")

    await taps_twice(alice, "generate-confirm-draw", pause, cost=1, free="no")

    assert await Generation.all().count() == 1
    assert await alice.balance() == 9
    words = alice.words("generate-job-done", prompt="закат", tokens=1, gift="no", balance=9)
    assert [text_of(one) for one in alice.messages if not one["out"]] == [words]


async def test_the_last_yes_of_erasing_tapped_twice_registers_nobody(
    alice: Person, pause: str
) -> None:
    """The last word stays the last word."""
    await alice.opens("/privacy")
    await alice.taps("privacy-main-erase")
    await alice.taps("privacy-erase-next")

    await taps_twice(alice, "privacy-sure-yes", pause)

    assert alice.told("privacy-gone")
    assert not await User.exists(id=alice.id)


async def test_the_next_page_tapped_twice_is_one_page_further(olga: Person, pause: str) -> None:
    """One tap leads back from it."""
    await olga.opens("/start")
    for number in range(2001, 2025):
        await User.create(id=number, chat_id=number, first_name=f"P{number}", language="en")
    await olga.opens("/admin")
    await olga.taps("users-entry")
    first = olga.menu["reply_markup"]

    await taps_arrow_twice(olga, "›", pause)
    await olga.taps_word("‹")

    assert names_on(first) == names_on(olga.menu["reply_markup"])


async def taps_arrow_twice(person: Person, arrow: str, pause: str) -> None:
    """The same for a button that has no text of its own language."""
    message = person.menu
    data = next(one["callback_data"] for one in buttons(message) if one["text"] == arrow)
    await person.phone.click(data=data, message=message, stale=True, seconds=0)
    if pause == "after it":
        await person.looks()
    await person.phone.click(data=data, message=message, stale=True)
    await person.looks()


def names_on(markup: Any) -> list[str]:
    """What the buttons of a keyboard say."""
    return [one["text"] for row in markup["inline_keyboard"] for one in row]
