"""People: registration, refreshing and the chosen language."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.services.errors import Gone
from bot.services.messaging.outbox import Notice, Outbox
from bot.services.people.users import SEEN_INTERVAL, Person, TelegramProfile, Users
from models import User
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")

CAROL = TelegramProfile(
    id=1003,
    chat_id=1003,
    first_name="Carol",
    last_name="Stone",
    username="carol",
    telegram_language="ru",
)


@pytest.fixture
def users(watch: Watch) -> Users:
    return Users(("en", "ru"), watch)


async def test_a_newcomer_is_registered_with_the_given_language(users: Users, watch: Watch) -> None:
    """The first visit makes the row, with everything that the update says."""
    person = await users.upsert(CAROL, "ru")

    assert person == Person(id=1003, chat_id=1003, first_name="Carol", language="ru")
    row = await User.get(id=1003)
    assert (row.last_name, row.username, row.telegram_language) == ("Stone", "carol", "ru")
    assert row.seen_at == watch()


async def test_a_later_visit_refreshes_names_but_not_the_language(users: Users) -> None:
    """Names are Telegram's, the language is the person's own choice."""
    await users.upsert(CAROL, "en")
    await users.choose_language(CAROL.id, "ru")
    renamed = replace(CAROL, first_name="Caroline", last_name=None, username="caro")
    person = await users.upsert(replace(renamed, telegram_language="de"), "en")

    assert (person.first_name, person.language) == ("Caroline", "ru")
    row = await User.get(id=CAROL.id)
    assert (row.last_name, row.username, row.telegram_language) == (None, "caro", "de")
    assert row.language == "ru"


async def test_a_language_chosen_during_a_visit_stands(
    users: Users, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A payment refreshes the row outside of the person's lock: it writes only what it knows."""
    await users.upsert(CAROL, "en")
    save = User.save

    async def late(self: User, *args: Any, **kwargs: Any) -> None:
        await users.choose_language(CAROL.id, "ru")
        await save(self, *args, **kwargs)

    monkeypatch.setattr(User, "save", late)
    await users.upsert(replace(CAROL, first_name="Caroline"), "en")

    row = await User.get(id=CAROL.id)
    assert (row.first_name, row.language) == ("Caroline", "ru")


async def test_two_first_visits_at_once_make_one_row(users: Users) -> None:
    """Both find nobody, one registers, both get the same person."""
    first, second = await asyncio.gather(users.upsert(CAROL, "ru"), users.upsert(CAROL, "en"))

    assert first == second
    assert await User.filter(id=CAROL.id).count() == 1


async def test_a_username_passes_to_another_person(users: Users) -> None:
    """At one moment it is one person's: whoever came with it before has it no longer."""
    await users.upsert(CAROL, "en")
    await users.upsert(TelegramProfile(id=7, chat_id=7, first_name="Dan", username="carol"), "en")

    assert [user.id for user in await User.filter(username="carol")] == [7]
    assert (await User.get(id=CAROL.id)).username_since is None


async def test_it_is_kept_since_when_a_username_is_known(users: Users, watch: Watch) -> None:
    """Since it came, not since another name or a later visit; another username begins anew."""
    came = watch()
    await users.upsert(CAROL, "en")
    watch.forward(hours=1)
    await users.upsert(replace(CAROL, first_name="Caroline", username="CAROL"), "en")
    assert (await User.get(id=CAROL.id)).username_since == came

    await users.upsert(replace(CAROL, username="caro"), "en")
    assert (await User.get(id=CAROL.id)).username_since == watch()

    await users.upsert(replace(CAROL, username=None), "en")
    assert (await User.get(id=CAROL.id)).username_since is None


async def test_who_comes_without_a_username_may_get_one_later(users: Users, watch: Watch) -> None:
    """It is known since then."""
    await users.upsert(replace(CAROL, username=None), "en")
    watch.forward(hours=1)

    await users.upsert(CAROL, "en")

    assert (await User.get(id=CAROL.id)).username_since == watch()


@pytest.mark.parametrize("user_id", [2**31, 2**32 + 1, 2**52 - 1, 2**62 + 1])
async def test_ids_do_not_fit_32_bits(users: Users, user_id: int) -> None:
    """Telegram promises at most 52 significant bits; columns hold 63."""
    await users.upsert(TelegramProfile(id=user_id, chat_id=user_id, first_name="Big"), "en")

    found = await users.find(user_id)
    assert found == Person(user_id, user_id, "Big", "en")


@pytest.mark.parametrize(
    "name",
    ['<b>Bobby</b> & "co"', "'); DROP TABLE users; --", "{ $balance }", "\u202eevil", "🦊" * 64],
)
async def test_names_are_stored_as_they_are(users: Users, name: str) -> None:
    """Escaping belongs to the screen that shows a name."""
    person = await users.upsert(replace(CAROL, first_name=name), "en")

    assert person.first_name == name
    assert (await User.get(id=CAROL.id)).first_name == name


async def test_an_endless_language_code_keeps_nobody_out(users: Users) -> None:
    """The code comes from the person's app: it is cut, and a second visit sees no change in it."""
    odd = replace(CAROL, telegram_language="x" * 500)
    await users.upsert(odd, "en")
    await users.upsert(odd, "en")

    assert (await User.get(id=CAROL.id)).telegram_language == "x" * 35


async def test_being_seen_is_not_written_at_every_visit(users: Users, watch: Watch) -> None:
    """`seen_at` moves only when it is older than SEEN_EVERY."""
    await users.upsert(CAROL, "en")
    first = watch()
    watch.forward(seconds=SEEN_INTERVAL.total_seconds())
    await users.upsert(CAROL, "en")
    assert (await User.get(id=CAROL.id)).seen_at == first

    watch.forward(seconds=1)
    await users.upsert(CAROL, "en")
    assert (await User.get(id=CAROL.id)).seen_at == first + SEEN_INTERVAL + timedelta(seconds=1)


async def test_a_language_that_we_do_not_have_is_refused(users: Users) -> None:
    """Button data can be forged: Gone, and the language stays."""
    await users.upsert(CAROL, "en")
    for language in ("de", "", "EN", "en'; --"):
        with pytest.raises(Gone):
            await users.choose_language(CAROL.id, language)

    assert (await User.get(id=CAROL.id)).language == "en"


async def test_nobody_is_found_who_never_came(users: Users) -> None:
    """A stranger is None."""
    assert await users.find(404) is None


async def test_who_blocked_the_bot_is_back_with_any_visit(users: Users, watch: Watch) -> None:
    """Even with one that changes nothing else."""
    await users.upsert(CAROL, "ru")
    await users.lose(CAROL.id)
    assert (await User.get(id=CAROL.id)).blocked_at == watch()

    await users.upsert(CAROL, "ru")

    assert (await User.get(id=CAROL.id)).blocked_at is None


async def test_who_can_not_be_written_to(users: Users, watch: Watch) -> None:
    """They never came, or blocked the bot; whom a notice has reached is known to Telegram."""
    came, blocked, never, told = 1, 2, 3, 4
    for user_id in (came, blocked):
        await users.upsert(replace(CAROL, id=user_id, chat_id=user_id, username=None), "en")
    await users.lose(blocked)
    outbox = Outbox(watch)
    for user_id in (blocked, told):
        await outbox.put(Notice(f"fact:{user_id}", user_id, "x", {}))
    for letter in await outbox.due(20):
        await outbox.sent(letter, 1, 5)

    assert await users.unreached((came, blocked, never, told)) == [blocked, never]
    assert await users.unreached(()) == []
