"""Promo codes: redeemed exactly as often as their offers say."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from bot.services.errors import Gone
from bot.services.growth.promo_codes import (
    RANDOM_CODE_CHARS,
    NotACode,
    random_code,
    read_code,
    shown_code,
)
from bot.services.growth.promo_offers import BadNumber, CodeTaken, Draft, whole
from bot.services.growth.promo_redeem import (
    MAX_MISSES,
    CodeOver,
    CodeUsedBefore,
    CodeUsedUp,
    Redeemed,
    TooManyMisses,
    UnknownCode,
)
from bot.services.ledger.ledger import Ledger
from models import AuditEntry, PromoCode, PromoUse, Transfer
from tests.clock import Watch
from tests.database import newcomer
from tests.services.promos import ADMIN, offered, offers_at, promos_at

pytestmark = pytest.mark.usefixtures("database")


async def test_a_code_becomes_tokens_by_one_transfer(watch: Watch, alice: int) -> None:
    """Its key names the code and the person's wallet, as the law of keys asks."""
    promo = await offered(watch)

    redeemed = await promos_at(watch).redeem(alice, "spring")

    assert redeemed == Redeemed("SPRING", 5, 5)
    transfer = await Transfer.get(kind="promo").select_related("target")
    assert transfer.key == f"promo:SPRING:{transfer.target.id}"
    assert (transfer.target.user_id, transfer.ref) == (alice, f"promo:{promo}")


@pytest.mark.parametrize(
    "typed", ["spring-10", " SPRING 10 ", "Spring–10", "SРRING10", "spring_10"]
)
async def test_how_a_code_is_typed_does_not_matter(watch: Watch, alice: int, typed: str) -> None:
    """Case, blanks, dashes of any kind, and a Cyrillic letter that looks the same."""
    await offered(watch, "SPRING10")

    assert (await promos_at(watch).redeem(alice, typed)).tokens == 5


@pytest.mark.parametrize(
    "text", ["ЛЕТО", "abc", "", "A" * 33, "spring!", "💥💥💥💥", "'; DROP", "\x00AAAA"]
)
def test_what_can_be_no_code_is_said_to_be_none(text: str) -> None:
    """Latin letters and digits, 4 to 32 of them; it never reaches the database."""
    with pytest.raises(NotACode):
        read_code(text)


async def test_a_hundred_people_at_once_share_ten_uses(watch: Watch, alice: int) -> None:
    """Exactly ten get tokens, the others read that they were late."""
    people = [await newcomer(5000 + number) for number in range(100)]
    await offered(watch, uses=10)
    promos = promos_at(watch)

    said = await asyncio.gather(
        *(promos.redeem(person, "SPRING") for person in people), return_exceptions=True
    )

    assert Counter(type(one) for one in said) == {Redeemed: 10, CodeUsedUp: 90}
    assert await Transfer.filter(kind="promo").count() == 10
    assert (await PromoCode.get(code="SPRING")).uses_left == 0


async def test_one_person_at_once_from_many_hands_gets_it_once(watch: Watch, alice: int) -> None:
    """Fifty redemptions by the same person."""
    await offered(watch, uses=50)
    promos = promos_at(watch)

    said = await asyncio.gather(
        *(promos.redeem(alice, "SPRING") for _ in range(50)), return_exceptions=True
    )

    assert Counter(type(one) for one in said) == {Redeemed: 1, CodeUsedBefore: 49}
    assert await Ledger().balance(alice) == 5


async def test_a_person_uses_an_offer_as_often_as_it_says(watch: Watch, alice: int) -> None:
    """Each use has its number and its own key."""
    await offered(watch, per_person=2)
    promos = promos_at(watch)

    for _ in range(2):
        await promos.redeem(alice, "SPRING")

    with pytest.raises(CodeUsedBefore):
        await promos.redeem(alice, "SPRING")
    assert [use.ordinal for use in await PromoUse.all().order_by("id")] == [1, 2]
    assert await Ledger().balance(alice) == 10


async def test_many_codes_of_one_offer_count_as_one(watch: Watch, alice: int, bob: int) -> None:
    """Who finds three codes of a campaign does not get three gifts."""
    await offered(watch, None, codes=3, uses=1)
    codes = [row.code for row in await PromoCode.all()]
    promos = promos_at(watch)
    await promos.redeem(alice, codes[0])

    with pytest.raises(CodeUsedBefore):
        await promos.redeem(alice, codes[1])

    assert (await promos.redeem(bob, shown_code(codes[1]))).tokens == 5


async def test_what_gives_nothing_says_why(watch: Watch, alice: int, bob: int) -> None:
    """Unknown, expired, ended, used up: each in its own words."""
    promos = promos_at(watch)
    await offered(watch, "SHORT", days=1)
    ended = await offered(watch, "ENDED")
    await offered(watch, "SMALL", uses=1)
    await offers_at(watch).end(ended, ADMIN)
    await promos.redeem(bob, "SMALL")
    watch.forward(hours=25)

    for code, refusal in {
        "NOSUCH": UnknownCode,
        "SHORT": CodeOver,
        "ENDED": CodeOver,
        "SMALL": CodeUsedUp,
    }.items():
        with pytest.raises(refusal):
            await promos.redeem(alice, code)


async def test_who_guesses_has_to_wait(watch: Watch, alice: int, bob: int) -> None:
    """After five misses even a right code is not looked at for an hour; others are not held up.

    Misses are rows: another process, and the next start, count them too.
    """
    await offered(watch)
    for number in range(MAX_MISSES):
        with pytest.raises(UnknownCode):
            await promos_at(watch).redeem(alice, f"GUESS{number}")

    with pytest.raises(TooManyMisses):
        await promos_at(watch).redeem(alice, "SPRING")
    assert (await promos_at(watch).redeem(bob, "SPRING")).tokens == 5
    watch.forward(hours=1, seconds=1)
    assert (await promos_at(watch).redeem(alice, "SPRING")).tokens == 5


async def test_guesses_at_once_are_counted_too(watch: Watch, alice: int) -> None:
    """Twenty at the same moment: five are looked at."""
    promos = promos_at(watch)

    said = await asyncio.gather(
        *(promos.redeem(alice, f"GUESS{number}") for number in range(20)), return_exceptions=True
    )

    assert Counter(type(one) for one in said) == {UnknownCode: 5, TooManyMisses: 15}


async def test_asking_again_for_what_one_had_is_no_guess(watch: Watch, alice: int) -> None:
    """An honest person who follows the link ten times is not locked out."""
    await offered(watch)
    await promos_at(watch).redeem(alice, "SPRING")

    for _ in range(MAX_MISSES + 5):
        with pytest.raises(CodeUsedBefore):
            await promos_at(watch).redeem(alice, "SPRING")


async def test_a_stranger_redeems_nothing(watch: Watch) -> None:
    """No row, no tokens."""
    await offered(watch)

    with pytest.raises(Gone):
        await promos_at(watch).redeem(404, "SPRING")


def test_made_up_codes_are_long_and_unlike() -> None:
    """Twelve letters without look-alikes; ten thousand of them, all different."""
    codes = {random_code() for _ in range(10_000)}

    assert len(codes) == 10_000
    assert all(len(code) == RANDOM_CODE_CHARS and not set(code) & set("01OIL") for code in codes)
    assert all(read_code(shown_code(code)) == code for code in codes)


async def test_a_word_is_taken_once(watch: Watch) -> None:
    """Also when the offer is over: people remember old codes."""
    promo = await offered(watch)
    await offers_at(watch).end(promo, ADMIN)

    with pytest.raises(CodeTaken):
        await offered(watch)


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "", "one", "11", "１", "9" * 30])
def test_numbers_of_an_offer_have_bounds(text: str) -> None:
    """Whole ones, from 1 on."""
    with pytest.raises(BadNumber):
        whole(text, 10)


async def test_the_service_checks_a_draft_again(watch: Watch) -> None:
    """What a screen has read may have been forged since."""
    for draft in (Draft(0, 1, 1, None), Draft(1, 1, 1, None, codes=10_001), Draft(1, -1, 1, None)):
        with pytest.raises(BadNumber):
            await offers_at(watch).create(draft, ADMIN)


async def test_an_offer_tells_of_its_uses_and_its_state(watch: Watch, alice: int) -> None:
    """Running, used up, over, ended."""
    offers = offers_at(watch)
    promo = await offered(watch, uses=1, days=1)
    before = await offers.read(promo)
    await promos_at(watch).redeem(alice, "SPRING")
    used = await offers.read(promo)
    watch.forward(hours=25)

    assert (before.state, before.used, before.most) == ("running", 0, 1)
    assert (used.state, used.used, used.code) == ("used", 1, "SPRING")
    assert (await offers.read(promo)).state == "over"
    assert before.expires_at
    assert before.expires_at - before.created_at == timedelta(days=1)


async def test_every_deed_of_an_admin_is_on_record(watch: Watch) -> None:
    """Made, ended once, and taken away as a file."""
    offers = offers_at(watch)
    promo = await offered(watch)
    await offers.end(promo, ADMIN)
    with pytest.raises(Gone):
        await offers.end(promo, ADMIN)
    await offers.listed(promo, ADMIN)

    kinds = [row.kind for row in await AuditEntry.all().order_by("id")]
    assert kinds == ["promo_created", "promo_ended", "promo_codes"]


async def test_codes_are_listed_with_their_uses(watch: Watch, alice: int) -> None:
    """More of them than one read brings."""
    promo = await offered(watch, None, codes=1200, uses=2)
    first = await PromoCode.all().order_by("id").first()
    assert first
    await promos_at(watch).redeem(alice, first.code)

    rows = [row async for row in offers_at(watch).codes(promo)]

    assert len(rows) == 1200
    assert rows[0] == (shown_code(first.code), first.code, 1, 1)
    assert {row[2:] for row in rows[1:]} == {(0, 2)}


async def test_offers_come_by_pages_newest_first(watch: Watch) -> None:
    """Six on a screen."""
    numbers = [await offered(watch, f"CODE{n}") for n in range(8)]

    first = await offers_at(watch).page()
    rest = await offers_at(watch).page(first.next)

    assert [offer.id for offer in (*first.rows, *rest.rows)] == numbers[::-1]
