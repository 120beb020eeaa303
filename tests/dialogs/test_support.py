"""Writing to support, and reading a person's own threads."""

from bot.services.support.commands import MAX_MESSAGE_UNITS
from models import Thread
from tests.dialogs.support import asks, comes, intent_of, payments_of
from tests.people import Person, buttons
from tests.roads import order_paid, words_for_support
from tests.world import World, on_sqlite

pytestmark = on_sqlite


def links_of(person: Person) -> list[str]:
    """Where buttons lead out of the bot."""
    return [str(one["url"]) for one in buttons(person.menu) if "url" in one]


async def test_support_leads_to_writing_and_to_the_contact(alice: Person) -> None:
    """Here, or directly where the operator named somebody."""
    await alice.opens("/support")

    assert alice.sees("support-main", writable=1, own=0)
    assert alice.can_tap("support-main-write")
    assert links_of(alice) == ["https://t.me/demo_support"]


async def test_without_a_contact_people_write_here(world: World) -> None:
    """An admin's private chat is nobody's business."""
    world.env["SUPPORT_CONTACT"] = ""
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/support")

    assert alice.can_tap("support-main-write")
    assert links_of(alice) == []


async def test_without_admins_the_contact_is_all_there_is(world: World) -> None:
    """Nobody writes where nobody reads."""
    world.env["ADMINS"] = ""
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/paysupport")

    assert alice.sees("support-main", writable=0, own=0)
    assert not alice.can_tap("support-main-write")


async def test_with_nobody_to_write_to_the_command_is_unknown(world: World) -> None:
    """Better than a button that leads nowhere."""
    world.env |= {"ADMINS": "", "SUPPORT_CONTACT": ""}
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/paysupport")

    assert alice.told("errors-unknown-command")


async def test_what_was_written_becomes_a_thread_in_the_same_message(
    alice: Person, olga: Person
) -> None:
    """The typed words leave the chat; the screen shows them."""
    await comes(olga)
    await alice.opens("/start")
    menu = alice.menu["message_id"]

    thread = await asks(alice)

    assert alice.sees("support-thread", number=str(thread), state="waiting", about="anything")
    assert "My tokens did not come" in alice.menu["text"]
    assert alice.typed == []
    assert alice.menu["message_id"] != menu  # /support moved it down
    assert len(alice.messages) == 1


async def test_paysupport_asks_which_payment(alice: Person, olga: Person) -> None:
    """The thread is tied to it, and the admin sees the charge."""
    await comes(olga)
    await order_paid(alice)
    await alice.opens("/paysupport")
    (paid,) = await payments_of(alice)

    await alice.taps("support-payment-choose", stars=450, paid_at=paid.at)
    assert alice.sees("support-write", about="payment", stars=450, paid_at=paid.at)
    await alice.says("Twice?")

    assert (await Thread.get()).charge_id == paid.id
    await olga.looks()
    await olga.taps("nav-open")
    assert paid.id in olga.menu["text"]


async def test_paysupport_may_be_about_another_matter(alice: Person, olga: Person) -> None:
    """A payment need not be chosen; without one nothing is asked."""
    await comes(olga)
    await alice.opens("/paysupport")
    assert alice.sees("support-write", about="anything")
    await order_paid(alice)
    await alice.opens("/paysupport")

    await alice.taps("support-payment-other")
    await alice.says("How do I pay?")

    assert (await Thread.get()).charge_id is None


async def test_a_forged_payment_is_gone(alice: Person, bob: Person) -> None:
    """Only one's own are offered, and only what is offered counts."""
    await order_paid(alice)
    (theirs,) = await payments_of(alice)
    await order_paid(bob)
    await bob.opens("/paysupport")

    await bob.forges(f"{intent_of(bob)}\x1dchoose:{theirs.mark}")
    await bob.says("Mine!")

    assert not await Thread.exists()
    assert bob.sees("menu-main", name="Bob", balance=10)


async def test_what_can_not_be_read_is_said_on_the_same_screen(alice: Person) -> None:
    """Nothing is stored, and the next message may be right."""
    await words_for_support(alice)

    await alice.says("x" * (MAX_MESSAGE_UNITS + 1))

    assert alice.sees("errors-support-message", longest=MAX_MESSAGE_UNITS)
    assert not await Thread.exists()


async def test_a_fourth_open_request_is_refused_with_words(alice: Person, olga: Person) -> None:
    """A solved one makes room."""
    await comes(olga)
    for _ in range(3):
        await asks(alice)
    await words_for_support(alice)
    await alice.says("one more")
    assert alice.sees("errors-support-open", most=3)

    await alice.taps("nav-back")
    await alice.taps(
        "support-main-thread", state="waiting", kind="text", topic="My tokens did not come"
    )
    await alice.taps("support-thread-solved")

    assert not alice.can_tap("support-thread-solved")
    await asks(alice, "one more")
    assert await Thread.filter(user_id=alice.id).count() == 4


async def test_somebody_elses_thread_is_gone(alice: Person, bob: Person, olga: Person) -> None:
    """By a forged item, and by a forged notice."""
    await comes(olga)
    thread = await asks(alice)
    await bob.opens("/support")

    await bob.forges(f"{intent_of(bob)}\x1dthread:{thread}")
    assert bob.sees("menu-main", name="Bob", balance=0)
    await bob.forges(f"notice:open:support:{thread}")

    assert bob.sees("menu-main", name="Bob", balance=0)
    assert "My tokens" not in bob.menu["text"]


async def test_long_threads_are_read_page_by_page(alice: Person, olga: Person) -> None:
    """However long the messages: no screen is too long for Telegram."""
    await comes(olga)
    await asks(alice, "first " + "🐘" * 900)
    for number in range(2, 6):
        await alice.says(f"message {number} " + "🐘" * 900)

    assert "message 5" in alice.menu["text"]
    assert "first" not in alice.menu["text"]
    for _ in range(4):
        await alice.taps_word("›")
    assert "first" in alice.menu["text"]
    await alice.taps_word("‹")
    assert "message 2" in alice.menu["text"]
