"""«Another take»: one tap orders one more picture of the same prompt."""

from models import Generation
from tests.dialogs.test_generate import WORDS, drawn, rich
from tests.people import Person, buttons, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_another_take_of_the_same_words_is_another_picture(alice: Person) -> None:
    """One tap, at the price on its button; the picture before stays where it is."""
    await rich(alice)
    first = await drawn(alice)

    await alice.taps("generate-job-another", on=first, tokens=1)

    photos = [one for one in alice.notices if "photo" in one]
    assert len(photos) == 2
    assert await alice.phone.download(photos[0]) != await alice.phone.download(photos[1])
    assert await alice.balance() == 8
    assert text_of(photos[1]) == alice.words(
        "generate-job-done", prompt=WORDS, tokens=1, gift="no", balance=8
    )


async def test_a_picture_has_one_other_take(alice: Person) -> None:
    """A second tap finds the first one's job, however late it comes; the next picture has its own
    button.
    """
    await rich(alice)
    first = await drawn(alice)
    number = (await Generation.get(user_id=alice.id)).id
    await alice.taps("generate-job-another", on=first, tokens=1)

    await alice.forges(f"picture:another:{number}", on=first)
    assert await Generation.filter(user_id=alice.id).count() == 2
    assert await alice.balance() == 8
    assert [one["text"] for one in buttons(alice.notices[0])] == [alice.label("nav-menu")]

    await alice.taps("generate-job-another", on=alice.notices[-1], tokens=1)
    assert await alice.balance() == 7


async def test_another_take_is_drawn_where_its_message_cannot_be_sent(
    world: World, alice: Person
) -> None:
    """The worker sends one with the picture a little later. Nothing is held twice."""
    world.expects("Internal Server Error", "could not show job")
    await rich(alice)
    first = await drawn(alice)
    await world.driver.fault("sendMessage", "error", code=500, description="Internal Server Error")

    await alice.taps("generate-job-another", on=first, tokens=1)
    world.watch.forward(seconds=11)
    world.app.jobs.wake("generations")
    await alice.looks()

    assert len([one for one in alice.notices if "photo" in one]) == 2
    assert await alice.balance() == 8
