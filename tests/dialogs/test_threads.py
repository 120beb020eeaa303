"""The admins' side of support."""

from bot.services.support.commands import MessageContent
from models import AuditEntry, Thread, ThreadState
from tests.database import give
from tests.people import Person, buttons
from tests.roads import words_for_support
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


async def ask(person: Person, words: str) -> int:
    """A new request; its number."""
    await words_for_support(person)
    await person.says(words)
    return int((await Thread.filter(user_id=person.id).order_by("-id"))[0].id)


async def queue(olga: Person) -> None:
    """The admin comes to the queue through the panel, whose button says how many wait."""
    await olga.opens("/admin")
    waiting = await Thread.filter(state=ThreadState.WAITING).count()
    await olga.taps("nav-door", door=olga.label("threads-entry"), waiting=waiting)


def topics(olga: Person) -> list[str]:
    """The threads on the screen, top to bottom."""
    found = [one for one in buttons(olga.menu) if "\x1dthread:" in one.get("callback_data", "")]
    return [str(one["text"]) for one in found]


async def test_the_queue_begins_with_who_has_waited_longest(
    world: World, olga: Person, alice: Person, bob: Person
) -> None:
    """Counts stand on the filters."""
    await olga.opens("/start")
    await ask(alice, "first")
    world.watch.forward(minutes=5)
    await ask(bob, "second")

    await queue(olga)

    assert topics(olga) == ["Alice: first", "Bob: second"]
    assert olga.can_tap("threads-queue-state", name="waiting", count=2, chosen="yes")
    assert olga.can_tap("threads-queue-state", name="closed", count=0, chosen="no")


async def test_an_empty_queue_says_so(olga: Person) -> None:
    """Nothing to do."""
    await queue(olga)

    assert olga.sees("threads-queue", shown=0, state="waiting", since="")


async def test_an_answer_moves_the_thread_and_is_on_record(olga: Person, alice: Person) -> None:
    """The card shows it, the way back leads to the same list."""
    await olga.opens("/start")
    thread = await ask(alice, "help")
    await queue(olga)
    await olga.taps_word("Alice: help")
    await olga.taps("threads-card-answer")
    await olga.says("done")

    assert "done" in olga.menu["text"]
    assert olga.typed == []
    await olga.taps("threads-card-queue")
    assert topics(olga) == []
    await olga.taps("threads-queue-state", name="answered", count=1, chosen="no")
    assert topics(olga) == ["Alice: help"]
    entry = await AuditEntry.get()
    assert (entry.actor_id, entry.kind, entry.subject) == (
        OLGA,
        "support_answer",
        f"thread:{thread}",
    )


async def test_closing_tells_the_person_once(olga: Person, alice: Person) -> None:
    """Also if two admins close at once; the button is gone."""
    await olga.opens("/start")
    thread = await ask(alice, "help")
    await olga.looks()
    await olga.taps("nav-open")
    close = next(
        one for one in buttons(olga.menu) if one["text"] == olga.label("threads-card-close")
    )

    await olga.taps("threads-card-close")
    await olga.forges(close["callback_data"])
    await alice.looks()

    assert not olga.can_tap("threads-card-close")
    assert len(alice.notices) == 1
    assert alice.told("support-closed", number=str(thread))
    assert (await Thread.get()).state is ThreadState.CLOSED


async def test_a_new_message_puts_a_closed_thread_back_into_the_queue(
    olga: Person, alice: Person
) -> None:
    """From the notice of its closing."""
    await olga.opens("/start")
    await ask(alice, "help")
    await queue(olga)
    await olga.taps_word("Alice: help")
    await olga.taps("threads-card-close")
    await alice.looks()
    await alice.taps("nav-open")
    await alice.says("not yet")

    await queue(olga)

    assert topics(olga) == ["Alice: help"]


async def test_the_card_shows_who_writes(olga: Person, alice: Person) -> None:
    """Name, @name, id, balance, Stars paid."""
    await olga.opens("/start")
    await ask(alice, "help")
    await queue(olga)
    await olga.taps_word("Alice: help")

    for words in ("Alice", "@alice", str(alice.id), "0 токенов", "0\u00a0⭐", "help"):
        assert words in olga.menu["text"]


async def test_the_longest_card_fits_a_message(world: World, olga: Person) -> None:
    """The longest names, as many words as a card shows, a file with the last of them; a payment."""
    names = {"last_name": "🐘" * 64, "username": "x" * 32, "language_code": "ru"}
    person, support = await world.person("🐘" * 64, **names), world.app.services.support
    await person.opens("/start")
    payment = await give(person.id, 10, "c" * 200)
    thread = await support.open(person.id, MessageContent("Ж" * 600), payment)
    for said in (
        *[MessageContent("Ж" * 600)] * 3,
        MessageContent("Ж" * 600, "photo", "no such file"),
    ):
        await support.append(person.id, thread, said)

    await queue(olga)
    await olga.taps_word(topics(olga)[0])

    assert olga.menu["text"].count("Ж" * 600) == 5
    assert olga.menu["text"].count(f"👤 {'🐘' * 39}…") == 6


async def test_a_stranger_reaches_no_thread(olga: Person, alice: Person, bob: Person) -> None:
    """Not by a forged notice, nor by the screen's own buttons in another's hands."""
    await olga.opens("/start")
    thread = await ask(alice, "secret")
    await olga.looks()
    await olga.taps("nav-open")
    answer = next(
        one for one in buttons(olga.menu) if one["text"] == olga.label("threads-card-answer")
    )
    await bob.opens("/start")

    await bob.forges(f"notice:open:threads:{thread}")
    assert bob.sees("menu-main", name="Bob", balance=0)
    await bob.forges(answer["callback_data"])

    assert bob.sees("menu-main", name="Bob", balance=0)
    assert "secret" not in bob.menu["text"]
    assert not bob.can_tap("panel-entry")


async def test_a_demoted_admin_reads_and_answers_nothing(
    world: World, olga: Person, alice: Person
) -> None:
    """The rights are asked at every event; old screens and notices stay in the chat."""
    await olga.opens("/start")
    await ask(alice, "secret")
    await olga.looks()
    await olga.taps("nav-open")
    await olga.taps("threads-card-answer")
    world.env["ADMINS"] = str(alice.id)
    await world.restart()

    await olga.says("I am still here")
    assert olga.told("errors-stray-message")
    await olga.taps("nav-back")
    assert olga.warned("errors-gone")
    await olga.taps("nav-open")

    assert olga.sees("menu-main", name="Ольга", balance=0)
    assert await AuditEntry.all().count() == 0
    assert (await Thread.get()).state is ThreadState.WAITING


async def test_forged_items_are_gone(olga: Person) -> None:
    """Threads that are not there, states that no thread has."""
    for data in ("thread:999", "thread:x", "state:nonsense"):
        await queue(olga)
        intent = str(buttons(olga.menu)[0]["callback_data"]).split("\x1d")[0]
        await olga.forges(f"{intent}\x1d{data}")

        assert olga.sees("menu-main", name="Ольга", balance=0)


async def test_a_forged_position_is_the_first_page(olga: Person) -> None:
    """One that no row has."""
    await queue(olga)
    intent = str(buttons(olga.menu)[0]["callback_data"]).split("\x1d")[0]
    await olga.forges(f"{intent}\x1dlist:9.9.9")

    assert olga.sees("threads-queue", shown=0, state="waiting", since="")


async def test_the_queue_is_read_page_by_page(world: World, olga: Person) -> None:
    """Forth and back."""
    await olga.opens("/start")
    for number in range(7):
        person = await world.person(f"P{number}", language_code="en")
        await ask(person, "x")
    await queue(olga)
    assert len(topics(olga)) == 6

    await olga.taps_word("›")
    assert topics(olga) == ["P6: x"]
    await olga.taps_word("‹")

    assert topics(olga)[0] == "P0: x"
