"""Both sides of support: who gets which notice, and how files are passed on."""

from bot.services.support.commands import MAX_MESSAGE_UNITS
from models import ThreadMessage, User
from tests.dialogs.support import answers, asks, comes
from tests.people import Person, text_of
from tests.roads import words_for_support
from tests.sandbox.pictures import png
from tests.world import World, on_sqlite

pytestmark = on_sqlite
NASTY = '<b>&"=cmd|'


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
    assert olga.sees("threads-answer", name=NASTY, words=NASTY, longest=MAX_MESSAGE_UNITS)
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
