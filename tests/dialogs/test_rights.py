"""Only admins get an answer from an admin's dialog, whatever other people send.

What is tried is read from DIALOGS and the built dispatcher: a dialog added tomorrow is tried too.
"""

import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram.methods import AnswerCallbackQuery, EditMessageText, SendMessage, TelegramMethod
from aiogram.types import Message
from aiogram_dialog.api.entities import DEFAULT_STACK_ID, Context, Stack
from aiogram_dialog.context.storage import StorageProxy
from loguru import logger
from tortoise.context import require_context

from bot.app import App, build
from bot.services.generation.requests import MAX_PROMPT_CHARS
from bot.settings.settings import Settings
from bot.ui.commands import listed
from bot.ui.screens import Screens
from dialogs import DIALOGS
from models import Thread, ThreadMessage, Topup
from models.db.sql import fetch
from tests.bot.telegram import Telegram, message, update, user
from tests.clock import Watch
from tests.database import give, newcomer
from tests.dialogs.reach import ITEMS, presses, screens_of, unguarded, unmarked
from tests.world import GETTER_RAISED, on_sqlite

pytestmark = on_sqlite
ADMIN, STRANGER = 1, 1001
MARK, MENU = "rights", 5  # the screen's id in button data, and its message
ADMINS_DIALOGS = [screens for screens in DIALOGS if screens.admin]
COMMANDS = [command.name for screens in ADMINS_DIALOGS for command in screens.commands]
FEW = ("1", "junk")
"""Forged items of strangers: rights are looked at before them. `make soak` tries all."""
WORDS = ("100", "+100", "=500", "1001", "@alice", "yes", "<b>", "x" * 4000)


class Api(Telegram):
    """Gives back the message that was edited: screens read it."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: Any = None) -> Any:  # noqa: ASYNC109
        """As Telegram answers."""
        answer = await super().make_request(bot, method, timeout)
        if isinstance(method, EditMessageText):
            content = message(user(int(method.chat_id or 0)), text=method.text)
            return Message.model_validate(content, context={"bot": bot})
        return answer


class Stage:
    """The application, a Telegram of one process, and everything that was logged as an error."""

    def __init__(self, app: App, api: Telegram, errors: list[str]) -> None:
        self.app, self.api, self.errors = app, api, errors

    async def press(self, who: int, data: str) -> AnswerCallbackQuery:
        """Press a button with that data; the one answer to it."""
        self.api.calls.clear()
        menu = message(user(42, is_bot=True), text="menu")
        menu |= {"message_id": MENU, "chat": {"id": who, "type": "private"}}
        query = {"id": "1", "from": user(who), "chat_instance": "1", "data": data, "message": menu}
        await self._feed(callback_query=query)
        answers = self.api.called(AnswerCallbackQuery)
        assert len(answers) == 1, f"{data!r} was answered {len(answers)} times"
        answer: AnswerCallbackQuery = answers[0]
        return answer

    async def say(self, who: int, **content: Any) -> list[str]:
        """Send a message; the texts that came back."""
        self.api.calls.clear()
        await self._feed(message=message(user(who), **content))
        return [call.text for call in self.api.called(SendMessage)]

    async def _feed(self, **content: Any) -> None:
        await self.app.dispatcher.feed_update(self.app.bot, update(self.app.bot, **content))

    async def open(self, who: int, state: State) -> None:
        """Put somebody on a screen as if they had been let in before."""
        storage = self.app.dispatcher.fsm.storage
        isolation = SimpleEventIsolation()
        proxy = StorageProxy(storage, isolation, who, who, None, None, self.app.bot, {})
        await proxy.save_context(Context(MARK, DEFAULT_STACK_ID, state, {"id": 1}))
        stack = Stack(_id=DEFAULT_STACK_ID, intents=[MARK], last_message_id=MENU)
        await proxy.save_stack(stack)

    def words(self, key: str) -> str:
        """A text in the stranger's language."""
        return self.app.locales.plain("en", key)

    def stray(self, words: str) -> str:
        """What answers words that no screen took."""
        if len(words) > MAX_PROMPT_CHARS:
            return self.words("errors-stray-message")
        return self.app.locales.html("en", "generate-stray", {"prompt": words})


@pytest.fixture
async def stage(database: str) -> AsyncIterator[Stage]:
    """Somebody with tokens, a request and a matter; nobody of them is an admin."""
    tries = {"FLOOD_PRESSES": "off", "FLOOD_MESSAGES": "off"}  # hundreds of them, in a second
    settings = Settings.read({"BOT_TOKEN": "42:test", "ADMINS": str(ADMIN), **tries})
    watch, errors = Watch(), []
    app = build(settings, now=watch, strict_texts=True)
    app.bot.session = api = Api()
    await newcomer(STRANGER, "Alice")
    await give(STRANGER, 100)
    over = watch.moment + timedelta(hours=72)
    asked = {"method": "crypto", "tokens": 1, "amount_rub": 9000}
    await Topup.create(user_id=STRANGER, expires_at=over, **asked)
    thread = await Thread.create(user_id=STRANGER)
    said = {"author_id": STRANGER, "from_admin": False, "text": "Hello"}
    await ThreadMessage.create(thread_id=thread.id, **said)
    sink = logger.add(
        errors.append,
        level="ERROR",
        format="{message}",
        diagnose=False,
        filter=lambda record: GETTER_RAISED not in record["message"],
    )
    stage = Stage(app, api, errors)
    await stage.say(STRANGER, text="/start")
    yield stage
    logger.remove(sink)


async def everything() -> str:
    """Every row of every table but where people are, and when they were seen."""
    apps = require_context().apps
    assert apps
    names = sorted(model._meta.db_table for model in apps["models"].values())
    rows = {
        name: await fetch(f'SELECT * FROM "{name}" ORDER BY 1')
        for name in names
        if name not in ("fsm", "aerich")
    }
    for row in rows["users"]:
        del row["seen_at"]
    return json.dumps(rows, default=str)


async def leaks(
    stage: Stage, screens: Screens, *, opened: bool, items: Iterable[str] = FEW
) -> list[str]:
    """What a stranger's presses and words on a dialog's screens did, beyond «this is gone»."""
    gone = [stage.words(key) for key in ("errors-gone", "errors-outdated")]
    found, before = [], await everything()
    for state, window in screens_of(screens):
        for data in presses(window, items):
            if opened:
                await stage.open(STRANGER, state)
            answer = await stage.press(STRANGER, f"{MARK}\x1d{data}")
            if answer.text not in gone:
                found.append(f"{state.state}: {data!r} was answered {answer.text!r}")
        for words in WORDS:
            if opened:
                await stage.open(STRANGER, state)
            if await stage.say(STRANGER, text=words) != [stage.stray(words)]:
                found.append(f"{state.state}: {words!r} was taken")
    changed = ["the database has changed"] if await everything() != before else []
    return found + changed + stage.errors


async def is_open(screens: Screens) -> bool:
    """Whether anybody is on a screen of the dialog."""
    states = [str(state.state) for state, _ in screens_of(screens)]
    places = str(await fetch("SELECT data FROM fsm"))
    return any(f'"{state}"' in places for state in states)


@pytest.mark.thorough
@pytest.mark.parametrize("items", [FEW, pytest.param(ITEMS, marks=pytest.mark.soak)], ids=len)
@pytest.mark.parametrize("opened", [False, True], ids=["never-had", "was-admin"])
async def test_a_stranger_and_a_demoted_admin_get_nothing(
    stage: Stage, opened: bool, items: Iterable[str]
) -> None:
    """Forging buttons and items of screens that they never had, or that are still open after a
    restart without their id in ADMINS.
    """
    for screens in ADMINS_DIALOGS:
        assert await leaks(stage, screens, opened=opened, items=items) == [], screens.name


async def test_no_notice_opens_a_card_to_others(stage: Stage) -> None:
    """Nor a door of the main menu."""
    before = await everything()
    for screens in ADMINS_DIALOGS:
        await stage.open(STRANGER, screens.entry)
        assert await is_open(screens)
        await stage.open(STRANGER, DIALOGS[0].entry)

        for data in (f"notice:open:{screens.name}:1", f"notice:open:{screens.name}:junk"):
            await stage.press(STRANGER, data)
            assert not await is_open(screens)
        for door in ("wide", "narrow"):
            await stage.open(STRANGER, DIALOGS[0].entry)
            await stage.press(STRANGER, f"{MARK}\x1d{door}:{screens.name}")
            assert not await is_open(screens)

        assert await everything() == before, screens.name
    assert stage.errors == []


async def test_an_admins_command_is_unknown_to_others(stage: Stage) -> None:
    """With arguments or without."""
    before = await everything()

    for command in COMMANDS:
        for text in (f"/{command}", f"/{command} 1001 100 gift", f"/start {command}"):
            said = await stage.say(STRANGER, text=text)
            if not text.startswith("/start"):
                assert said == [stage.words("errors-unknown-command")], text
        assert await everything() == before, command

    assert stage.errors == []


@pytest.mark.thorough
async def test_an_admins_own_forged_items_do_nothing(stage: Stage) -> None:
    """On the first screen of each dialog: items that no list has, and junk."""
    await stage.say(ADMIN, text="/start")
    before = await everything()

    for screens in ADMINS_DIALOGS:
        window = dict(screens_of(screens))[screens.entry]
        for data in presses(window):
            if ":" in data:
                await stage.open(ADMIN, screens.entry)
                await stage.press(ADMIN, f"{MARK}\x1d{data}")
        assert await everything() == before, screens.name

    assert stage.errors == []


def test_every_admins_dialog_says_so(stage: Stage) -> None:
    """And every handler that messages and presses reach has rights before it."""
    assert unmarked(DIALOGS) == []
    assert unguarded(stage.app.dispatcher, DIALOGS) == []
    assert len(ADMINS_DIALOGS) >= 2


async def test_strangers_are_not_shown_admins_commands(stage: Stage) -> None:
    """In no language."""
    app = stage.app
    for language in app.locales.languages:
        shown = listed(app.registry, app.locales, language, app.settings, admin=False)
        assert not {one.command for one in shown} & set(COMMANDS)


@pytest.mark.parametrize("screens", ADMINS_DIALOGS[:1], ids=lambda screens: screens.name)
async def test_a_dialog_that_forgets_to_say_so_is_caught(
    database: str, monkeypatch: pytest.MonkeyPatch, stage: Stage, screens: Screens
) -> None:
    """By its folder, by its handlers, and by what a stranger gets."""
    careless = replace(screens, admin=False)
    dialogs = tuple(careless if one is screens else one for one in DIALOGS)
    monkeypatch.setattr("bot.app.DIALOGS", dialogs)
    app = build(stage.app.settings, strict_texts=True)
    app.bot.session = stage.api

    assert unmarked(dialogs) == [screens.name]
    assert await leaks(Stage(app, stage.api, stage.errors), careless, opened=True)


async def test_a_plain_router_without_a_guard_is_caught(stage: Stage) -> None:
    """Whatever it is called."""
    router = Router(name="commands")

    @router.message(Command("grant"))
    async def grant(_: Message) -> None:
        """Gives anybody anything."""

    stage.app.dispatcher.include_router(router)

    assert len(unguarded(stage.app.dispatcher, DIALOGS)) == 1


async def test_anonymous_senders_and_channels_are_left_alone(stage: Stage) -> None:
    """An anonymous admin of a group, a channel's post in it, and an admin in a group."""
    group = {"id": -100, "type": "supergroup", "title": "Friends"}
    anonymous = user(1087968824, is_bot=True, username="GroupAnonymousBot")
    before = await everything()

    for command in COMMANDS:
        for sender, more in ((anonymous, {"sender_chat": group}), (user(ADMIN), {})):
            content = {**message(sender, text=f"/{command}"), "chat": group, **more}
            stage.api.calls.clear()
            await stage._feed(message=content)
            assert stage.api.calls == [], command

    assert await everything() == before
