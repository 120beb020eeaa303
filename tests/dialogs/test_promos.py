"""Admins' promo codes."""

from models import PromoCode
from tests.dialogs.exports import delivered, table
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def makes_word(olga: Person, word: str = "SPRING") -> None:
    """An offer of one word: 10 tokens, 100 uses, once a person, 30 days."""
    await olga.opens("/admin")
    await olga.taps("promos-entry")
    await olga.taps("promos-list-new")
    await olga.taps("promos-kind-one")
    await olga.says(word)
    for number in (10, 100, 1, 30):
        await olga.taps("promos-preset", number=number)
    await olga.taps("promos-confirm-yes")


async def test_one_word_is_made_by_taps_and_works(olga: Person, alice: Person) -> None:
    """Its card opens, with a link to copy."""
    await makes_word(olga)

    assert olga.can_tap("promos-card-link")
    await alice.opens("/promo spring")
    assert await alice.balance() == 10


async def test_random_codes_come_as_a_file(world: World, olga: Person, alice: Person) -> None:
    """Each with its link and its uses; typed numbers do as well as buttons."""
    await olga.opens("/admin")
    await olga.taps("promos-entry")
    await olga.taps("promos-list-new")
    await olga.taps("promos-kind-many")
    for number in ("50", "10", "1", "1"):
        await olga.says(number)
    await olga.taps("promos-days-none")
    await olga.taps("promos-confirm-yes")

    await olga.taps("promos-card-csv")
    await delivered(world, olga)

    files = [one for one in olga.notices if "document" in one]
    assert [one["document"]["file_name"] for one in files] == ["codes.csv"]
    rows = table(await olga.phone.download(files[0]))
    codes = {row.code for row in await PromoCode.all()}
    assert {row[0].replace("-", "") for row in rows[1:]} == codes
    assert all(f"start=promo_{row[0].replace('-', '')}" in row[1] for row in rows[1:])
    await alice.opens(f"/promo {rows[1][0]}")
    assert await alice.balance() == 10


async def test_a_wrong_answer_is_said_on_its_screen(olga: Person) -> None:
    """And the draft goes on from there."""
    await makes_word(olga)
    await olga.opens("/admin")
    await olga.taps("promos-entry")
    await olga.taps("promos-list-new")
    await olga.taps("promos-kind-one")

    await olga.says("spring")
    assert olga.sees("errors-promo-taken")
    await olga.says("ЛЕТО")
    assert olga.sees("errors-promo-letters", shortest=4, longest=32)
    await olga.says("SUMMER")
    await olga.says("0")
    assert olga.sees("errors-promo-number", least=1, most=1_000_000)


async def test_an_offer_is_switched_off_after_a_question(olga: Person, alice: Person) -> None:
    """Its code stops at once; the card and the log say so."""
    await makes_word(olga)
    await olga.taps("promos-card-end")
    await olga.taps("promos-end-stop")

    assert not olga.can_tap("promos-card-end")
    await alice.opens("/promo SPRING")
    assert alice.sees("errors-promo-over")
    await olga.opens("/admin")
    await olga.taps("audit-entry")
    assert olga.words("promos-action-ended") in olga.menu["text"]


async def test_the_list_leads_to_the_card(olga: Person, alice: Person) -> None:
    """With how often it was used."""
    await makes_word(olga)
    await alice.opens("/promo SPRING")
    await olga.opens("/admin")
    await olga.taps("promos-entry")

    await olga.taps(
        "promos-list-offer", state="running", codes=1, code="SPRING", tokens=10, used=1, most=100
    )

    assert olga.can_tap("promos-card-csv")


async def test_a_confirmed_draft_makes_one_offer(olga: Person) -> None:
    """A second press of the same button finds no draft."""
    await makes_word(olga)
    await olga.taps("nav-back")
    await olga.taps("promos-list-new")
    await olga.taps("promos-kind-many")
    for number in (10, 1, 1, 1):
        await olga.taps("promos-preset", number=number)
    await olga.taps("promos-days-none")
    confirm = olga.menu
    await olga.taps("promos-confirm-yes")

    await olga.taps("promos-confirm-yes", on=confirm)

    assert await PromoCode.all().count() == 11
