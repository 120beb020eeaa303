"""A broadcast as people get it: each once, in their language, as it was composed."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.services.broadcasts.queries import Content
from models import BroadcastRecipient, User
from tests.bot.jobs.broadcast.conftest import FIRST, OLGA, Mailing
from tests.database import newcomer


async def test_everybody_gets_it_once_and_as_it_was_composed(mailing: Mailing) -> None:
    """Nothing in it is read as markup or filled in; the buttons stand below."""
    text = "5 < 6, $100, {name} &amp; <b>not bold</b>"
    buttons = (("Site", "https://example.com/"), ("Help", "https://example.com/help"))
    number = await mailing.create(await mailing.says(text, buttons=buttons))

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 20}
    for user_id in range(FIRST, FIRST + 20):
        (message,) = mailing.got(user_id)
        assert message["text"] == text
        rows = message["reply_markup"]["inline_keyboard"]
        assert [(one["text"], one["url"]) for (one,) in rows] == list(buttons)
        row = await mailing.outcome(number, user_id)
        assert row.message_ids == str(message["message_id"])
    broadcast = await mailing.broadcasts.read(number)
    assert (broadcast.state, broadcast.total, broadcast.over) == ("done", 20, True)


async def test_who_has_a_content_of_their_language_gets_it(mailing: Mailing) -> None:
    """All others get the one for everybody."""
    english, russian = await mailing.says("Hello"), await mailing.says("Привет")
    await mailing.create(english, replace(russian, language="ru"))

    await mailing.sender()

    assert [one["text"] for one in mailing.got(FIRST)] == ["Привет"]
    assert [one["text"] for one in mailing.got(FIRST + 1)] == ["Hello"]


async def test_an_album_arrives_whole(mailing: Mailing) -> None:
    """All its parts, in one call each person."""
    world = mailing.box.world
    parts = [
        world.post(
            world.person(OLGA), {"from": {}, "text": f"{n}", "media_group_id": "1"}, out=True
        )
        for n in range(3)
    ]
    ids = tuple(part.id for part in parts)
    number = await mailing.create(Content("", OLGA, ids, "album", "1"))

    await mailing.sender()

    assert [one["text"] for one in mailing.got(FIRST)] == ["0", "1", "2"]
    row = await mailing.outcome(number, FIRST)
    assert row.message_ids == ",".join(str(one["message_id"]) for one in mailing.got(FIRST))
    assert len(await mailing.driver.journal("copyMessages")) == 20


async def test_who_comes_later_is_not_of_it(mailing: Mailing) -> None:
    """The people are written down when it starts, not when it was made."""
    number = await mailing.create(await mailing.says())
    early = await newcomer(FIRST + 100)
    mailing.box.world.add_person(early, first_name="Early", started=True)
    await mailing.deliveries.start(number)
    await newcomer(FIRST + 101)

    await mailing.sender()

    assert (await mailing.broadcasts.read(number)).total == 21
    assert not await BroadcastRecipient.exists(user_id=FIRST + 101)
    assert len(mailing.got(early)) == 1


async def test_it_starts_when_its_time_has_come(mailing: Mailing) -> None:
    """Not before."""
    later = mailing.watch() + timedelta(hours=1)
    number = await mailing.create(await mailing.says(), starts_at=later)

    await mailing.sender()
    assert (await mailing.broadcasts.read(number)).state == "scheduled"

    mailing.watch.forward(hours=1)
    await mailing.sender()
    assert await mailing.outcomes(number) == {"sent": 20}


async def test_two_broadcasts_at_once_go_hand_in_hand(mailing: Mailing) -> None:
    """Neither waits for the other's end: each asks for one slot at a time."""
    first, second = await mailing.says("first"), await mailing.says("second")
    numbers = [await mailing.create(first), await mailing.create(second)]
    gate = mailing.shut_gate()

    run = asyncio.create_task(mailing.sender())
    await gate.let(10, waiting=2)
    await mailing.until_sent(numbers[0], 5)
    await mailing.until_sent(numbers[1], 5)
    gate.open()
    await run

    assert [await mailing.outcomes(one) for one in numbers] == [{"sent": 20}] * 2


async def test_who_blocked_the_bot_is_marked_and_left_out_next_time(mailing: Mailing) -> None:
    """So is an account that is no more; nobody else is touched."""
    for user_id in (FIRST, FIRST + 1):
        mailing.box.world.person(user_id).blocked = True
    del mailing.box.world.people[FIRST + 2]
    number = await mailing.create(await mailing.says())

    await mailing.sender()

    assert await mailing.outcomes(number) == {"sent": 17, "blocked": 3}
    assert await User.filter(blocked_at=mailing.watch()).count() == 3
    assert (await mailing.outcome(number, FIRST)).error == "the person has blocked the bot"
    assert await mailing.broadcasts.count("all") == 17


async def test_paid_is_said_to_telegram(mailing: Mailing) -> None:
    """And only where the admin chose it."""
    await mailing.create(await mailing.says(), paid=True)
    await mailing.create(await mailing.says())

    await mailing.sender()

    calls = [entry["params"] for entry in await mailing.driver.journal("copyMessage")]
    assert [one.get("allow_paid_broadcast") for one in calls].count("true") == 20
    assert len(calls) == 40


async def test_what_was_sent_is_deleted_from_every_chat(mailing: Mailing) -> None:
    """What Telegram does not delete any more is counted as kept."""
    number = await mailing.create(await mailing.says())
    await mailing.sender()
    mailing.box.world.person(FIRST).messages[int(mailing.got(FIRST)[0]["message_id"])].sent_at -= (
        49 * 3600
    )

    await mailing.broadcasts.delete_sent(number, OLGA)
    await mailing.sender()

    assert await mailing.outcomes(number) == {"deleted": 19, "kept": 1}
    assert (await mailing.broadcasts.read(number)).state == "deleted"
    assert [len(mailing.got(one)) for one in (FIRST, FIRST + 1)] == [1, 0]
