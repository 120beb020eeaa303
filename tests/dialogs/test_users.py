"""Admins and people: the list, the search, the card, notes, bans."""

import pytest

from bot.sandbox.driver.client import DriverError
from bot.services.people.users import TelegramProfile
from models import AuditEntry, User
from tests.people import INTENT, Person, buttons
from tests.roads import order_paid, order_shown
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def somebody(world: World, alice: Person) -> Person:
    """Alice, whom the bot knows."""
    await alice.opens("/start")
    return alice


async def people_open(olga: Person) -> None:
    """The list is on Olga's screen."""
    await olga.opens("/admin")
    await olga.taps("users-entry")


async def card_open(olga: Person, query: str = "1001") -> None:
    """A person's card is on Olga's screen."""
    await people_open(olga)
    await olga.says(query)


def shows_card_of(olga: Person, name: str) -> bool:
    """Whether the menu is that person's card."""
    return f"👤 {name}" in olga.menu["text"]


async def test_everybody_is_listed_newest_first(
    world: World, olga: Person, somebody: Person
) -> None:
    """The tabs choose another order."""
    world.watch.forward(hours=1)
    await people_open(olga)

    assert olga.sees("users-list", total=2)
    assert listed(olga) == ["Ольга · 0", "Alice · 0"]
    await olga.taps("users-list-sort", sort="balance", chosen="no")
    assert listed(olga) == []


def listed(olga: Person) -> list[str]:
    """The people on the screen."""
    return [one["text"] for one in buttons(olga.menu) if " · " in one["text"]]


async def test_a_long_list_is_turned_page_by_page(world: World, olga: Person) -> None:
    """Eight on each; the way back leads through the same pages."""
    for number in range(20):
        world.watch.forward(minutes=1)
        await world.app.services.users.upsert(
            TelegramProfile(number + 1, number + 1, f"P{number}"), "en"
        )
    world.watch.forward(minutes=1)
    await people_open(olga)

    assert listed(olga)[:2] == ["Ольга · 0", "P19 · 0"]
    await olga.taps_word("›")
    assert listed(olga)[0] == "P12 · 0"
    await olga.taps_word("›")
    assert listed(olga)[-1] == "P0 · 0"
    await olga.taps_word("‹")
    assert listed(olga)[0] == "P12 · 0"
    await olga.taps("users-list-person", name="P12", balance=0, banned="no")
    await olga.taps("users-card-people")
    assert listed(olga)[0] == "P12 · 0"


@pytest.mark.parametrize(
    "name", ["a < b & </b>", "\u202eevil", "علي", "{ $name }", "🐘" * 64], ids=ascii
)
async def test_whatever_people_are_called_their_card_says_it(
    world: World, olga: Person, name: str
) -> None:
    """Without a username or a language, with an id beyond 32 bits."""
    odd = await world.person(name, id=2**52 - 1)
    await odd.opens("/start")
    await people_open(olga)
    await olga.says(str(odd.id))

    assert shows_card_of(olga, name.replace("\u202e", ""))  # Telegram leaves it out
    assert str(odd.id) in olga.menu["text"]


async def test_one_hit_is_the_card(olga: Person, somebody: Person) -> None:
    """What was typed is gone from the chat."""
    for query in ("1001", "@alice", "@ALICE", "lic", "  ALICE  "):
        await card_open(olga, query)

        assert shows_card_of(olga, "Alice @alice"), query
        assert olga.typed == [], query


async def test_several_hits_are_a_list(olga: Person, somebody: Person, bob: Person) -> None:
    """The way back from a card is that list."""
    await bob.opens("/start")
    await people_open(olga)
    await olga.says("b")
    assert shows_card_of(olga, "Bob")
    await olga.taps("users-card-people")

    await olga.says("@")

    assert olga.sees("users-found", query="@", total=3, more="no")
    await olga.taps("users-list-person", name="Bob", balance=0, banned="no")
    assert shows_card_of(olga, "Bob")
    await olga.taps("users-card-people")
    assert olga.sees("users-found", query="@", total=3, more="no")


async def test_nobody_is_a_clear_answer(olga: Person, somebody: Person) -> None:
    """On the same screen, with what was looked for; also on the screen of hits."""
    await people_open(olga)

    await olga.says("<b>%_zzz")

    assert olga.sees("errors-nobody-found", query="<b>%_zzz")
    assert olga.sees("users-list", total=2)


async def test_a_forwarded_message_leads_to_its_author(olga: Person, somebody: Person) -> None:
    """Whatever it says."""
    await people_open(olga)

    await olga.phone.say("hello there", forward_from=somebody.phone)
    await olga.looks()

    assert shows_card_of(olga, "Alice")


async def test_a_forged_person_is_gone(olga: Person, somebody: Person) -> None:
    """Button data can be forged."""
    for item in ("404", "-1", "x", "9" * 18, "9" * 30, "", "1001;drop"):
        await people_open(olga)
        person = next(one for one in buttons(olga.menu) if "Alice" in one["text"])
        intent = person["callback_data"].split(INTENT)[0]

        await olga.forges(f"{intent}{INTENT}person:{item}")

        assert olga.warned("errors-gone"), item


async def test_a_forged_position_breaks_nothing(olga: Person, somebody: Person) -> None:
    """At worst an empty page or the first one."""
    for item in ("0.0", "9" * 30, "o1.1", "1.99999999999999999999", "x", "..."):
        await people_open(olga)
        intent = buttons(olga.menu)[0]["callback_data"].split(INTENT)[0]

        await olga.forges(f"{intent}{INTENT}people:{item}")

        assert olga.sees("users-list", total=2), item


async def test_a_stranger_reaches_nothing_of_it(
    world: World, olga: Person, somebody: Person
) -> None:
    """Neither by a notice's button nor by a command."""
    await somebody.forges("notice:open:users:1003")
    assert somebody.sees("menu-main", name="Alice", balance=0)

    await somebody.opens("/adjust 1001 +100 gift")

    assert somebody.told("errors-unknown-command")
    assert await somebody.balance() == 0


async def test_a_note_is_kept_for_admins(olga: Person, somebody: Person) -> None:
    """Newest first, with its author; on the card the last one."""
    await card_open(olga)
    await olga.taps("users-card-notes", notes=0)
    await olga.says("Asks <often>")
    await olga.says("x" * 501)
    assert olga.sees("errors-not-text", longest=500)
    await olga.says("Paid & happy")

    assert olga.menu["text"].index("Paid & happy") < olga.menu["text"].index("Asks <often>")
    await olga.taps("nav-back")
    assert olga.sees("users-card-note", note="Paid & happy")
    assert await AuditEntry.filter(kind="note").count() == 2


async def ban(olga: Person) -> None:
    """Olga bans Alice."""
    await card_open(olga)
    await olga.taps("users-card-close")
    await olga.taps("users-ban-preset", reason="spam")
    await olga.taps("users-ban-confirm-yes")


async def test_a_ban_is_confirmed_told_once_and_on_record(olga: Person, somebody: Person) -> None:
    """The person reads the reason in their own language."""
    await ban(olga)

    assert olga.menu["text"].count("🚫") == 1
    await somebody.looks()
    told = [one for one in somebody.notices if "no longer have access" in one["text"]]
    assert len(told) == 1
    assert somebody.told("users-told-ban", reason="spam")
    assert await AuditEntry.filter(kind="ban", subject="user:1001").count() == 1


async def test_a_banned_person_finds_only_support_open(olga: Person, somebody: Person) -> None:
    """Commands, buttons of old screens and words lead nowhere else."""
    await somebody.opens("/buy")
    await ban(olga)

    await somebody.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    assert somebody.warned("errors-banned")
    assert somebody.can_tap("support-main-write")
    for command in ("/start", "/buy", "/history", "/help"):
        await somebody.opens(command)
        assert not somebody.can_tap("buy-entry")
    assert not somebody.can_tap("nav-home")
    await somebody.taps("support-entry", on=somebody.notices[-1])
    assert somebody.can_tap("support-main-write")
    await somebody.opens("/paysupport")
    await somebody.says("Why?")
    assert somebody.can_tap("support-thread-solved")


async def test_a_banned_person_can_not_pay_and_may_ask_for_the_last_payment(
    world: World, olga: Person, somebody: Person
) -> None:
    """The checkout says why; /paysupport still opens."""
    await order_paid(somebody)
    await order_shown(somebody)
    link = somebody.invoice
    await ban(olga)

    with pytest.raises(DriverError, match=somebody.words("errors-checkout-banned")):
        await somebody.pays(link)

    assert await somebody.balance() == 10
    await somebody.opens("/paysupport")
    assert somebody.can_tap("support-payment-other")


async def test_a_lifted_ban_opens_everything(olga: Person, somebody: Person) -> None:
    """And the person hears of it."""
    await ban(olga)
    await olga.taps("users-card-open")
    await olga.taps("users-unban-lift")

    await somebody.looks()
    assert somebody.told("users-told-unban")
    await somebody.opens("/start")
    assert somebody.sees("menu-main", name="Alice", balance=0)


async def test_a_second_admin_reads_that_it_is_done(
    world: World, olga: Person, somebody: Person
) -> None:
    """One ban, one notice."""
    world.env["ADMINS"] = f"{OLGA},1005"
    await world.restart()
    oscar = await world.person("Oscar", id=1005, language_code="en")
    await card_open(oscar)
    await oscar.taps("users-card-close")
    await oscar.says("rude")
    await ban(olga)

    await oscar.taps("users-ban-confirm-yes")

    assert oscar.warned("errors-banned-already")
    assert (await User.get(id=1001)).ban_reason == "spam"


@pytest.mark.parametrize("target", [OLGA, 1005])
async def test_admins_ban_neither_admins_nor_themselves(
    world: World, olga: Person, target: int
) -> None:
    """Said plainly, nothing done."""
    world.env["ADMINS"] = f"{OLGA},1005"
    await world.restart()
    oscar = await world.person("Oscar", id=1005, language_code="en")
    await oscar.opens("/start")
    await card_open(olga, str(target))
    await olga.taps("users-card-close")
    await olga.says("just so")

    await olga.taps("users-ban-confirm-yes")

    assert olga.warned("errors-cannot-ban")
    assert (await User.get(id=target)).banned_at is None
