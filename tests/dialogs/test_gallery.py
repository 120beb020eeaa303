"""A person's pictures: viewing, sending, deleting."""

from models import Generation, GenerationState
from tests.dialogs.exports import delivered
from tests.dialogs.test_generate import WORDS, drawn, rich
from tests.people import Person, buttons, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_a_picture_of_the_gallery_comes_as_a_file_and_to_be_shared(
    world: World, alice: Person
) -> None:
    """Two messages of their own; the one to be forwarded has no buttons."""
    await rich(alice)
    await drawn(alice)
    await alice.opens("/generate")
    await alice.taps("generate-prompt-gallery")

    await alice.taps("generate-gallery-file")
    await delivered(world, alice)
    await alice.taps("generate-gallery-share")

    file = next(one for one in alice.notices if "document" in one)
    assert file["document"]["file_name"].endswith(".jpg")
    shared = alice.notices[-1]
    assert "photo" in shared
    assert buttons(shared) == []
    assert WORDS in text_of(shared)


async def test_a_deleted_picture_leaves_the_gallery(alice: Person) -> None:
    """Its words go as well; what was paid stays in the ledger."""
    await rich(alice)
    await drawn(alice)
    await alice.opens("/generate")
    await alice.taps("generate-prompt-gallery")

    await alice.taps("generate-gallery-delete")
    assert WORDS in text_of(alice.menu)
    await alice.taps("generate-delete-yes")

    assert alice.sees("generate-gallery-empty")
    row = await Generation.get(user_id=alice.id)
    assert (row.prompt, row.file_id, row.state) == ("", None, GenerationState.DELIVERED)
    assert await alice.balance() == 9


async def test_the_gallery_shows_own_pictures_only(alice: Person, bob: Person) -> None:
    """Newest first, by Telegram's own copy, with the words."""
    await rich(alice)
    await rich(bob)
    await drawn(bob, "чужая картинка")
    await drawn(alice, "первая")
    await drawn(alice, "вторая")

    await alice.opens("/generate")
    await alice.taps("generate-prompt-gallery")
    assert "photo" in alice.menu
    assert "вторая" in text_of(alice.menu)
    await alice.taps_word("›")

    assert "первая" in text_of(alice.menu)
    assert alice.can_tap("nav-page", page=2, pages=2)
    await alice.taps("generate-gallery-another")
    assert alice.sees("generate-confirm", prompt="первая", cost=1, balance=8, free="no")
