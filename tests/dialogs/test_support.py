"""Writing to support, and reading the answers."""

from bot.services.support import LONGEST
from models import Thread, ThreadMessage, User
from tests.people import Person, buttons, text_of
from tests.roads import order_paid, words_for_support
from tests.sandbox.pictures import png
from tests.world import World, on_sqlite

pytestmark = on_sqlite
NASTY = '<b>&"=cmd|'


def links_of(person: Person) -> list[str]:
    """Where buttons lead out of the bot."""
    return [str(one["url"]) for one in buttons(person.menu) if "url" in one]


async def asks(person: Person, words: str = "My tokens did not come") -> int:
    """Write a new request; the thread's number."""
    await words_for_support(person)
    await person.says(words)
    return int((await Thread.filter(user_id=person.id).order_by("-id").first()).id)  # type: ignore[union-attr]


async def comes(olga: Person) -> None:
    """The admin has a chat with the bot."""
    await olga.opens("/start")


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


async def test_admins_are_told_once_and_the_person_may_go_on_writing(
    alice: Person, olga: Person
) -> None:
    """People write in many short messages."""
    await comes(olga)
    thread = await asks(alice)
    await alice.says("and it was yesterday")
    await olga.looks()

    assert olga.told(
        "threads-asked", number=str(thread), name="Alice", words="My tokens did not come"
    )
    assert len(olga.notices) == 1
    assert "and it was yesterday" in alice.menu["text"]
    assert await ThreadMessage.all().count() == 2


async def test_the_answer_comes_as_a_notice_that_opens_the_thread(
    alice: Person, olga: Person
) -> None:
    """Wherever the person is by then."""
    await comes(olga)
    thread = await asks(alice)
    await alice.taps("nav-home")
    await answers(olga, "It is here now")
    await alice.looks()

    assert alice.told("support-answered", number=str(thread), words="It is here now")
    await alice.taps("nav-open")

    assert alice.sees("support-thread", number=str(thread), state="answered", about="anything")
    assert "It is here now" in alice.menu["text"]


async def answers(olga: Person, words: str) -> None:
    """The admin opens the newest notice and answers."""
    await olga.looks()
    await olga.taps("nav-open")
    await olga.taps("threads-card-answer")
    await olga.says(words)


async def test_writing_again_tells_admins_again_after_an_answer(
    alice: Person, olga: Person
) -> None:
    """The matter waits anew."""
    await comes(olga)
    await asks(alice)
    await answers(olga, "Better now?")
    await alice.says("No")
    await olga.looks()

    assert any("No" in text_of(notice) for notice in olga.notices)
    assert len(olga.notices) == 2


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


async def payments_of(person: Person) -> list:  # type: ignore[type-arg]
    """The payments to choose from."""
    return list(await person._world.app.services.threads.payments(person.id))


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


def intent_of(person: Person) -> str:
    """The mark of the person's open screen in its buttons."""
    data = next(one["callback_data"] for one in buttons(person.menu) if "callback_data" in one)
    return str(data).split("\x1d")[0]


async def test_a_photo_reaches_the_admin_with_its_words(alice: Person, olga: Person) -> None:
    """As a photo, with the way to the thread under it; and can be seen again from the thread."""
    await comes(olga)
    await words_for_support(alice)
    await alice.phone.upload(png(40, 30), "a.png", "photo", "look & <see>")
    await alice.looks()
    await olga.looks()

    (notice,) = olga.notices
    assert "photo" in notice
    assert "look & <see>" in text_of(notice)
    message = await ThreadMessage.get()
    await alice.taps("support-thread-file", kind="photo", at=message.created_at)

    assert "photo" in alice.notices[0]
    await alice.taps("nav-close")
    assert alice.notices == []


async def test_a_file_goes_both_ways(alice: Person, olga: Person) -> None:
    """Byte for byte."""
    await comes(olga)
    await words_for_support(alice)
    await alice.phone.upload(b"receipt", "r.pdf", "document")
    await olga.looks()
    assert await olga.phone.download(olga.notices[0]) == b"receipt"

    await olga.taps("nav-open")
    await olga.taps("threads-card-answer")
    await olga.phone.upload(b"reply", "a.pdf", "document", "Here")
    await alice.looks()

    assert await alice.phone.download(alice.notices[0]) == b"reply"


async def test_what_can_not_be_read_is_said_on_the_same_screen(alice: Person) -> None:
    """Nothing is stored, and the next message may be right."""
    await words_for_support(alice)

    await alice.says("x" * (LONGEST + 1))

    assert alice.sees("errors-support-message", longest=LONGEST)
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


async def test_a_banned_person_may_still_ask_why(alice: Person, olga: Person, world: World) -> None:
    """Support is the one dialog that is left to them."""
    await comes(olga)
    await alice.opens("/start")
    await User.filter(id=alice.id).update(banned_at=world.watch())

    thread = await asks(alice, "Why?")
    await answers(olga, "Because.")
    await alice.looks()
    await alice.taps("nav-open")

    assert alice.sees("support-thread", number=str(thread), state="answered", about="anything")


async def test_names_and_words_of_markup_are_shown_as_they_are(world: World, olga: Person) -> None:
    """On both sides, in lists, cards and notices."""
    await comes(olga)
    mallory = await world.person(NASTY, language_code="en")
    thread = await asks(mallory, NASTY)
    await olga.looks()
    assert olga.told("threads-asked", number=str(thread), name=NASTY, words=NASTY)

    await olga.taps("nav-open")
    assert NASTY in olga.menu["text"]
    await olga.taps("threads-card-answer")
    assert olga.sees("threads-answer", name=NASTY, words=NASTY, longest=LONGEST)
    await olga.says(NASTY)
    await mallory.opens("/support")

    assert mallory.can_tap("support-main-thread", state="answered", kind="text", topic=NASTY)


async def test_an_admin_who_blocked_the_bot_stops_nobody(
    world: World, alice: Person, olga: Person
) -> None:
    """The thread stands; the notice is lost and logged."""
    await comes(olga)
    await olga.phone.block()
    world.expects("bot was blocked")

    thread = await asks(alice)

    assert alice.sees("support-thread", number=str(thread), state="waiting", about="anything")


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
