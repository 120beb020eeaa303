"""Top-up requests as admins handle them."""

from decimal import Decimal

from models import Topup, TopupState, Transfer
from tests.dialogs.requests import newest, numbers, opens, sent, state_of, stored
from tests.dialogs.test_language import chooses_english
from tests.people import Person, buttons, text_of
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
NASTY = '<b>&"=cmd|'


def media_of(person: Person) -> str:
    """What the menu message shows above its words."""
    return next((kind for kind in ("photo", "document") if kind in person.menu), "text")


async def test_a_notice_opens_the_card_with_its_receipt(alice: Person, olga: Person) -> None:
    """The photo itself, the sum, the person's record."""
    number = await sent(alice, olga)

    await opens(olga, number)

    assert media_of(olga) == "photo"
    assert "900\u00a0₽" in text_of(olga.menu)
    assert "Alice" in text_of(olga.menu)


async def test_a_request_is_approved(alice: Person, olga: Person) -> None:
    """Before and after are shown first; then its owner is told, and the notice says who decided."""
    number = await sent(alice, olga)
    await opens(olga, number)

    await olga.taps("requests-card-approve", asked=10)
    assert "0 → 10" in text_of(olga.menu)
    assert await alice.balance() == 0
    await olga.taps("requests-confirm-yes", tokens=10)

    assert await alice.balance() == 10
    await alice.looks()
    assert alice.told("topup-told-end", number=number, state="approved", tokens=10, balance=10)
    assert "одобрена" in await newest(olga)
    assert "Ольга" in await newest(olga)
    assert await Transfer.filter(key=f"topup:{number}").count() == 1
    assert not olga.can_tap("requests-card-approve", asked=10)
    await alice.opens("/history")
    line = (await alice.lines())[0]
    assert alice.sees(
        "history-operations-line",
        service="none",
        direction="in",
        amount=10,
        kind="topup",
        method=alice.label("topup-kind", where="line"),
        reasoned="no",
        balance=10,
        at=line.at,
    )


async def test_another_amount_is_typed(alice: Person, olga: Person) -> None:
    """What is no amount is answered there; the confirm screen says what was asked for."""
    number = await sent(alice, olga)
    await opens(olga, number)
    await olga.taps("requests-card-amount")

    for wrong in ("nan", "inf", "1e9", "0", "-0", "１００", "10,5"):
        await olga.says(wrong)
        assert olga.sees("errors-topup-tokens", least=1, most=10_000)
    await olga.says("7")

    assert olga.sees("requests-confirm-other", asked=10, sum=Decimal(900))
    await olga.taps("requests-confirm-yes", tokens=7)
    assert await alice.balance() == 7


async def test_a_request_is_rejected_with_a_preset(carol: Person, olga: Person) -> None:
    """Chosen in the admin's language, read in the person's own."""
    await chooses_english(olga)
    number = await sent(carol, olga)
    await opens(olga, number)
    await olga.taps("requests-card-reject")
    await olga.taps("requests-reason", preset="absent")
    assert await state_of(number) == "pending"

    await olga.taps("requests-refuse-send")

    await carol.looks()
    reason = carol.label("requests-reason", preset="absent")
    assert carol.told(
        "topup-told-end", number=number, state="rejected", reason=reason, tokens=10, balance=0
    )
    assert await state_of(number) == "rejected"
    assert await carol.balance() == 0


async def test_a_reason_may_be_typed(alice: Person, olga: Person) -> None:
    """Markup in it stays as it is."""
    number = await sent(alice, olga)
    await opens(olga, number)
    await olga.taps("requests-card-reject")

    await olga.says("<b>Blurred")
    await olga.taps("requests-refuse-send")

    assert "<b>Blurred" in await newest(alice)
    assert "<b>Blurred" in text_of(olga.menu)


async def test_a_question_is_asked_and_answered(alice: Person, olga: Person) -> None:
    """The notice opens the person's own card, the answer reaches the admins."""
    number = await sent(alice, olga)
    await opens(olga, number)
    await olga.taps("requests-card-ask")
    await olga.says("Which bank?")
    assert "Which bank?" in text_of(olga.menu)

    await opens(alice, number)
    await alice.taps("topup-card-comment", answering="yes")
    await alice.says("The blue one")

    assert "The blue one" in await newest(olga)
    await opens(olga, number)
    assert "The blue one" in text_of(olga.menu)


async def queue_open(olga: Person, waiting: int) -> None:
    """From the panel, whose button says how many wait."""
    await olga.opens("/admin")
    await olga.taps("nav-door", door=olga.label("requests-entry"), waiting=waiting)


async def test_the_queue_is_filtered(alice: Person, bob: Person, olga: Person) -> None:
    """By state; a decided card leads on to the next pending one."""
    first, second = await sent(alice, olga), await sent(bob, olga)
    await queue_open(olga, 2)
    assert olga.sees("requests-queue", state="pending", total=2)

    await olga.taps(
        "requests-queue-choose", number=first, name="Alice", tokens=10, sum=Decimal(900)
    )
    await olga.taps("requests-card-approve", asked=10)
    await olga.taps("requests-confirm-yes", tokens=10)
    await olga.taps("requests-card-next")
    assert second in text_of(olga.menu)

    await olga.taps("nav-back")
    assert olga.sees("requests-queue", state="pending", total=1)
    await olga.taps("requests-queue-state", state="approved", many=1, chosen="no")
    assert olga.sees("requests-queue", state="approved", total=1)
    await olga.taps("nav-panel")
    assert olga.can_tap("users-entry")


async def test_the_queue_is_read_page_by_page(alice: Person, olga: Person) -> None:
    """Forth and back; another state begins with its first page."""
    await alice.opens("/start")
    states = 6 * [TopupState.PENDING] + [TopupState.EXPIRED]
    ids = [await stored(alice, state) for state in states]
    await olga.opens("/start")
    await queue_open(olga, 6)
    assert numbers(olga) == ids[:5]

    await olga.taps_word("›")
    assert numbers(olga) == ids[5:6]
    await olga.taps_word("‹")
    assert numbers(olga) == ids[:5]

    await olga.taps_word("›")
    await olga.taps("requests-queue-state", state="expired", many=1, chosen="no")
    assert numbers(olga) == ids[6:]


async def test_a_forged_state_is_gone(olga: Person) -> None:
    """There is no such list."""
    await olga.opens("/admin")
    await olga.taps("requests-entry")
    data = next(one["callback_data"] for one in buttons(olga.menu) if "callback_data" in one)

    await olga.forges(str(data).split("\x1d")[0] + "\x1dstate:paid")

    assert olga.warned("errors-gone")


async def test_a_receipt_that_was_seen_before_is_flagged(
    alice: Person, bob: Person, olga: Person
) -> None:
    """With the numbers of the other requests."""
    first = await sent(alice, olga, receipt="AB" * 32)
    second = await sent(bob, olga, receipt="tx " + "ab" * 32)

    await opens(olga, second)

    assert olga.words("requests-card-twins", twins=first, twins_total=1) in text_of(olga.menu)


async def test_names_made_of_markup_are_literal(world: World, olga: Person) -> None:
    """In the notice, in the queue and on every screen of the card."""
    mallory = await world.person(NASTY, last_name=NASTY, language_code="en")
    number = await sent(mallory, olga, receipt=f"{NASTY} 123456")
    assert NASTY in await newest(olga)

    await opens(olga, number)
    assert f"{NASTY} 123456" in text_of(olga.menu)
    assert text_of(olga.menu).count(NASTY) == 3
    await olga.taps("requests-card-approve", asked=10)
    assert NASTY in text_of(olga.menu)
    await olga.taps("requests-confirm-yes", tokens=10)
    assert NASTY in text_of(olga.menu)
    assert NASTY in await newest(olga)


async def test_the_longest_card_fits_under_a_photo(world: World, olga: Person) -> None:
    """1024 characters of caption, whatever people write into every field."""
    long = await world.person("Ж" * 64, last_name="Ж" * 64, username="x" * 32, language_code="ru")
    for _ in range(2):
        await sent(long, olga, receipt="")
        await long.opens("/start")
    number = str((await Topup.all().order_by("-id").first()).id)  # type: ignore[union-attr]
    everything = "Щ" * 200
    await Topup.all().update(
        comment=everything, question=everything, receipt_text=everything, reason=everything
    )

    await opens(olga, number)
    await olga.taps("requests-card-approve", asked=10)
    await olga.taps("requests-confirm-yes", tokens=10)

    assert media_of(olga) == "photo"


async def test_the_longest_rejection_fits_under_a_photo(world: World) -> None:
    """Every text at once, and an admin with the longest name; the question beforehand shows all."""
    names = {"last_name": "🐘" * 64, "username": "x" * 32, "language_code": "en"}
    admin = await world.person("🐘" * 64, id=OLGA, **names)
    number = await sent(await world.person("🐘" * 64, **names | {"username": "y" * 32}), admin)
    await has_twins(number, 6)
    every = {"comment": "Щ" * 200, "question": "Щ" * 200, "receipt_text": "Щ" * 200}
    await Topup.filter(id=int(number)).update(**every)
    await opens(admin, number)

    await admin.taps("requests-card-reject")
    await admin.says("Ж" * 200)
    assert "Ж" * 200 in text_of(admin.menu)
    await admin.taps("requests-refuse-send")

    assert media_of(admin) == "photo"
    assert f"{'Ж' * 149}… · {'🐘' * 39}…" in text_of(admin.menu)


async def has_twins(number: str, many: int) -> None:
    """Other requests with the same receipt."""
    one = await Topup.get(id=int(number))
    for _ in range(many):
        twin = one.clone()
        twin.state = TopupState.EXPIRED
        await twin.save(force_create=True)


async def test_time_ends_what_nobody_decided(world: World, alice: Person, olga: Person) -> None:
    """Admins are reminded once; then the owner is told, and the notice says that it expired."""
    number = await sent(alice, olga)
    world.watch.forward(hours=12)
    await chore_comes_round(world)
    await chore_comes_round(world)
    waiting = olga.words("requests-told-waiting", numbers=number)
    assert (await notices(olga)).count(waiting) == 1

    world.watch.forward(hours=60)
    await chore_comes_round(world)

    assert "expired" in await newest(alice)
    assert any("истекла" in one for one in await notices(olga))
    assert await state_of(number) == "expired"


async def chore_comes_round(world: World) -> None:
    """The bot looks at the requests, as it does every few minutes."""
    world.watch.forward(minutes=5)
    world.app.jobs.sweep()
    await world.idle()


async def notices(person: Person) -> list[str]:
    """All, oldest first."""
    await person.looks()
    return [text_of(one) for one in person.notices]
