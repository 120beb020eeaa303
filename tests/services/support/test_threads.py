"""Reading support threads: the queue's order, pages without gaps, no text of other people."""

import pytest

from bot.services.admin.audit import Audit
from bot.services.errors import Gone
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.support.commands import MAX_MESSAGE_UNITS, MessageContent, Support
from bot.services.support.queries import MESSAGES_PER_PAGE, TOPICS_PER_PAGE, Threads
from models import Charge, Thread, ThreadMessage, ThreadState
from tests.clock import Watch
from tests.database import give, newcomer

OLGA = 1003


@pytest.fixture
def support(watch: Watch, raw_database: str) -> Support:
    """Support by the tests' clock."""
    return Support(Audit(watch), Outbox(watch), (), watch)


@pytest.fixture
def threads(ledger: Ledger) -> Threads:
    """What screens read."""
    return Threads(ledger)


async def many(support: Support, number: int) -> list[int]:
    """Threads of as many people, all of one moment."""
    people = [await newcomer(2000 + index, f"P{index}") for index in range(number)]
    return [await support.open(person, MessageContent(f"matter {person}")) for person in people]


async def whole_queue(threads: Threads, state: str) -> list[int]:
    """Every page of the queue."""
    found: list[int] = []
    after: str | None = None
    while True:
        page = await threads.queue(state, after)
        assert len(page.rows) <= TOPICS_PER_PAGE
        found += [topic.id for topic in page.rows]
        after = page.next
        if after is None:
            return found


async def test_who_has_waited_longest_is_first(
    support: Support, threads: Threads, alice: int, bob: int, watch: Watch
) -> None:
    """Writing again does not cost the place; an answer does."""
    first = await support.open(alice, MessageContent("first"))
    watch.forward(minutes=1)
    second = await support.open(bob, MessageContent("second"))
    watch.forward(minutes=1)
    await support.append(alice, first, MessageContent("still here"))
    assert await whole_queue(threads, "waiting") == [first, second]

    await support.answer(OLGA, first, MessageContent("answer"))
    watch.forward(minutes=1)
    await support.append(alice, first, MessageContent("again"))

    assert await whole_queue(threads, "waiting") == [second, first]


async def test_the_pages_of_the_queue_have_no_gaps(support: Support, threads: Threads) -> None:
    """Also where many threads share a moment: in both directions."""
    ids = await many(support, 2 * TOPICS_PER_PAGE + 1)
    assert await whole_queue(threads, "waiting") == ids

    for thread_id in ids:
        await support.close(OLGA, thread_id)

    assert await whole_queue(threads, "closed") == ids[::-1]
    assert await whole_queue(threads, "waiting") == []


async def test_exactly_one_page_has_no_next(support: Support, threads: Threads) -> None:
    """The arrow leads to no empty page."""
    await many(support, TOPICS_PER_PAGE)

    assert (await threads.queue("waiting")).next is None


@pytest.mark.parametrize("position", ["x", "1", "1.", ".1", "1.x", "-1.1", "9" * 40, "1.1.1"])
async def test_a_forged_position_is_the_first_page(
    support: Support, threads: Threads, position: str
) -> None:
    """It comes back from a button."""
    ids = await many(support, 1)

    assert [topic.id for topic in (await threads.queue("waiting", position)).rows] == ids


@pytest.mark.parametrize("state", ["", "nonsense", "WAITING"])
async def test_a_forged_state_is_gone(threads: Threads, raw_database: str, state: str) -> None:
    """Only the three there are."""
    with pytest.raises(Gone):
        await threads.queue(state)


async def test_the_counts_are_by_state(support: Support, threads: Threads) -> None:
    """A state without threads counts nothing."""
    first, second, _ = await many(support, 3)
    await support.answer(OLGA, first, MessageContent("x"))
    await support.answer(OLGA, second, MessageContent("x"))

    assert await threads.counts() == {"waiting": 1, "answered": 2, "closed": 0}
    assert await threads.waiting() == 1


async def test_a_person_sees_their_own_threads_by_their_first_words(
    support: Support, threads: Threads, alice: int, bob: int
) -> None:
    """Newest first; nobody else's."""
    first = await support.open(alice, MessageContent("first"))
    second = await support.open(alice, MessageContent("", "photo", "f"))
    await support.append(alice, first, MessageContent("more"))
    await support.open(bob, MessageContent("other"))

    found = (await threads.mine(alice)).rows

    assert [(topic.id, topic.text, topic.file_kind) for topic in found] == [
        (second, "", "photo"),
        (first, "first", None),
    ]


async def test_the_pages_of_ones_own_threads_have_no_gaps(threads: Threads, alice: int) -> None:
    """However many were closed over the years."""
    for _ in range(TOPICS_PER_PAGE + 2):
        thread = await Thread.create(user_id=alice, state=ThreadState.CLOSED)
        await ThreadMessage.create(thread=thread, author_id=alice, from_admin=False, text="x")

    first = await threads.mine(alice)
    second = await threads.mine(alice, first.next)

    assert len({topic.id for topic in first.rows + second.rows}) == TOPICS_PER_PAGE + 2
    assert second.next is None


async def test_the_card_shows_the_last_messages_oldest_first(
    support: Support, threads: Threads, alice: int
) -> None:
    """And a way to the older ones, without gaps."""
    thread_id = await support.open(alice, MessageContent("0"))
    for number in range(1, MESSAGES_PER_PAGE + 2):
        await support.append(alice, thread_id, MessageContent(str(number)))

    card = await threads.card(thread_id, user_id=alice)
    older = await threads.card(thread_id, user_id=alice, position=card.next)

    texts = [message.said.text for message in older.messages + card.messages]
    assert texts == [str(number) for number in range(MESSAGES_PER_PAGE + 2)]
    assert len(card.messages) == MESSAGES_PER_PAGE
    assert older.next is None


@pytest.mark.parametrize("text", ["x" * MAX_MESSAGE_UNITS, "🐘" * (MAX_MESSAGE_UNITS // 2)])
async def test_long_messages_fit_on_a_screen(
    support: Support, threads: Threads, alice: int, text: str
) -> None:
    """As Telegram counts: a page holds less of them, none is cut, none is lost."""
    thread_id = await support.open(alice, MessageContent(text))
    for _ in range(4):
        await support.append(alice, thread_id, MessageContent(text))

    seen, after = 0, None
    while True:
        card = await threads.card(thread_id, position=after)
        assert sum(len(m.said.text.encode("utf-16-le")) // 2 for m in card.messages) <= 3000
        seen += len(card.messages)
        after = card.next
        if after is None:
            break
    assert seen == 5


async def test_an_admins_card_names_the_writer_and_the_payment(
    support: Support, threads: Threads, alice: int
) -> None:
    """Balance, and the Stars that were paid and kept."""
    charge = await give(alice, 10)
    returned = await give(alice, 5)
    await Charge.filter(id=returned).update(state="refund_due")
    thread_id = await support.open(alice, MessageContent("x"), charge)

    card = await threads.card(thread_id)

    assert (card.writer.name, card.writer.balance, card.writer.stars) == ("Alice", 15, 10)
    assert card.payment is not None
    assert (card.payment.id, card.payment.stars) == (charge, 10)
    await Charge.filter(id=returned).update(state="credited")


async def test_a_newcomer_has_paid_nothing(support: Support, threads: Threads, alice: int) -> None:
    """No row is no error."""
    card = await threads.card(await support.open(alice, MessageContent("x")))

    assert (card.writer.balance, card.writer.stars, card.payment) == (0, 0, None)


async def test_somebody_elses_card_and_files_are_gone(
    support: Support, threads: Threads, alice: int, bob: int
) -> None:
    """To everybody but the person and the admins; a message belongs to its thread."""
    thread_id = await support.open(alice, MessageContent("", "photo", "secret"))
    other = await support.open(bob, MessageContent("x"))
    message = await ThreadMessage.get(thread_id=thread_id)

    assert (await threads.file(thread_id, message.id, alice)).file_id == "secret"
    for attempt in (
        threads.card(thread_id, user_id=bob),
        threads.card(10**17),
        threads.file(thread_id, message.id, bob),
        threads.file(other, message.id, bob),
        threads.file(other, message.id),
    ):
        with pytest.raises(Gone):
            await attempt


async def test_payments_to_choose_from_are_the_persons_last(
    threads: Threads, alice: int, bob: int
) -> None:
    """Each with a mark that fits on a button, whatever its id."""
    await give(bob, 1)
    ids = [await give(alice, number, f"{'c' * 250}{number}") for number in range(1, 8)]

    found = await threads.payments(alice)

    assert [paid.id for paid in found] == ids[:1:-1]
    assert len({paid.mark for paid in found}) == 5
    assert all(len(paid.mark) <= 16 for paid in found)
