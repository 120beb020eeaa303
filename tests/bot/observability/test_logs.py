"""Logs: no secret reaches the stream, for every writer and every failure."""

import logging
import os
import sys
import threading
import traceback
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from io import StringIO
from urllib.parse import quote

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramNetworkError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiohttp import ClientResponseError, web
from loguru import logger

from bot.observability.logging import Redactor
from bot.settings.settings import Settings
from tests.bot.observability.logging_on import logged

TOKEN = "123456789:AAF-secret_of_the_bot_0123456789abc"
PASSWORD = "p%40ss-of-the-database"
SETTINGS = Settings.read(
    {
        "BOT_TOKEN": TOKEN,
        "DATABASE_URL": f"postgres://billing:{PASSWORD}@127.0.0.1:5432/bot",
        "CRYPTO_BOT_TOKEN": "777:AA-crypto",
    }
)


@pytest.fixture
def stream() -> Iterator[StringIO]:
    """What the process would write to stderr, at DEBUG; logging is put back afterwards."""
    with logged(SETTINGS.secrets()) as written:
        yield written


def assert_clean(stream: StringIO, *said: str) -> None:
    """The stream holds these words and no part of a secret."""
    text = stream.getvalue()
    for words in said:
        assert words in text
    for secret in ("secret_of_the_bot", "of-the-database", "AA-crypto"):
        assert secret not in text


def test_a_secret_in_the_message_is_stars(stream: StringIO) -> None:
    """Written into the message itself, or given as an argument."""
    logger.info(f"calling with {TOKEN} now")
    logger.info("calling {} with {password}", TOKEN, password=PASSWORD)

    assert_clean(stream, "calling with *** now", "calling *** with ***")


def test_a_secret_from_other_peoples_loggers_is_stars(stream: StringIO) -> None:
    """aiogram, tortoise and asyncio write through the standard library."""
    logging.getLogger("aiogram.session").debug("POST /bot%s/getMe", TOKEN)
    logging.getLogger("tortoise").warning("connect %r", {"password": "p@ss-of-the-database"})

    assert_clean(stream, "POST /bot***/getMe", "{'password': '***'}")


@pytest.mark.parametrize("form", [TOKEN, quote(TOKEN, safe=""), quote(TOKEN, safe="").lower()])
def test_a_token_is_known_as_it_looks_in_a_url(stream: StringIO, form: str) -> None:
    """With its colon, and with %3A or %3a in its place."""
    logger.warning("GET https://api.telegram.org/file/bot{}/photo.jpg", form)

    assert_clean(stream, "/photo.jpg")
    assert form not in stream.getvalue()


def test_a_short_secret_is_stars_in_a_url_too(stream: StringIO) -> None:
    """What does not look like a bot's token is known by its value."""
    logger.info("777:AA-crypto 777%3AAA-crypto")

    assert_clean(stream, "*** ***")


def test_a_strangers_token_is_stars() -> None:
    """Whatever looks like a bot's token is one, also if the settings do not know it."""
    assert Redactor(())("bot987654321:BBF-somebody_elses_token_01") == "bot***"


def test_text_without_secrets_is_left_alone() -> None:
    """Times, ids and ratios are no tokens."""
    text = "update=123456789 user=42 12:30:05 pay 100000:250"

    assert Redactor(("",))(text) == text


def test_an_exceptions_text_and_traceback_are_redacted(stream: StringIO) -> None:
    """The exception, what caused it, and the lines of code in between."""

    def connect() -> None:
        try:
            os.environ[TOKEN]
        except KeyError as error:
            raise RuntimeError(f"cannot connect: {PASSWORD}") from error

    with pytest.raises(RuntimeError) as caught:
        connect()
    logger.opt(exception=caught.value).error("failed")
    logging.getLogger("asyncio").error("again", exc_info=caught.value)

    assert_clean(stream, "KeyError: '***'", "cannot connect: ***", "Traceback")


def test_values_of_variables_are_not_printed(stream: StringIO) -> None:
    """A traceback shows code, not what the variables held."""

    def connect(address: str) -> None:
        raise OSError(len(address))

    with pytest.raises(OSError, match="39") as caught:
        connect("an-address-that-no-redactor-knows-about")
    logger.opt(exception=caught.value).error("failed")

    frames = stream.getvalue().partition("Traceback")[2]
    assert "connect(" in frames
    assert "│" not in frames


def test_a_crash_of_the_process_is_redacted(stream: StringIO) -> None:
    """The last words of a process go the same way; Ctrl-C has none."""
    error = RuntimeError(f"bad token {TOKEN}")
    sys.excepthook(RuntimeError, error, None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert_clean(stream, "stopped by an error", "bad token ***")
    assert stream.getvalue().count("stopped by an error") == 1
    assert "KeyboardInterrupt" not in stream.getvalue()


def test_a_crash_of_a_thread_is_redacted(stream: StringIO) -> None:
    """Threads have a hook of their own."""

    def fail() -> None:
        raise RuntimeError(f"bad token {TOKEN}")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    assert_clean(stream, "stopped by an error", "bad token ***")


def test_a_badly_written_log_line_of_a_library_stops_nobody(
    stream: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can't be formatted is logged as it is, redacted."""
    ours = [h for h in logging.root.handlers if type(h).__module__ == "bot.observability.logging"]
    monkeypatch.setattr(logging.root, "handlers", ours)  # pytest's own handler would raise

    logging.getLogger("library").warning("%d tries with %s", "many", TOKEN)

    assert_clean(stream, "%d tries with %s ('many', '***')")


def test_warnings_are_redacted(stream: StringIO) -> None:
    """Python's warnings are logged, not printed."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(f"deprecated: {TOKEN}", UserWarning, stacklevel=1)
        logging.captureWarnings(False)

    assert_clean(stream, "deprecated: ***")


@asynccontextmanager
async def refusing_server() -> AsyncIterator[Bot]:
    """A real Bot against a local server that answers 401, 404, a redirect loop, no file."""

    async def answer(request: web.Request) -> web.Response:
        method = request.path.rsplit("/", 1)[-1].lower()
        if method == "getwebhookinfo":
            raise web.HTTPTemporaryRedirect(request.path)
        status = {"getme": 401, "getmycommands": 404}.get(method, 404)
        words = {"ok": False, "error_code": status, "description": f"no: {request.path}"}
        return web.json_response(words, status=status)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(address)))
    try:
        yield bot
    finally:
        await bot.session.close()
        await runner.cleanup()


@pytest.mark.parametrize(
    ("method", "error_type"),
    [
        ("get_me", TelegramUnauthorizedError),
        ("get_my_commands", TelegramNotFound),
        ("get_webhook_info", TelegramNetworkError),
    ],
)
async def test_a_refused_call_logs_no_token(
    stream: StringIO, method: str, error_type: type[Exception]
) -> None:
    """A revoked token, a wrong server, a redirect loop: the token stands in every URL."""
    async with refusing_server() as bot:
        with pytest.raises(error_type) as caught:
            await getattr(bot, method)()
        logger.opt(exception=caught.value).error("{} failed: {!r}", method, caught.value)

    assert TOKEN in "".join(traceback.format_exception(caught.value))
    assert_clean(stream, f"{method} failed", error_type.__name__)


async def test_a_file_that_is_not_there_logs_no_token(stream: StringIO) -> None:
    """Downloads carry the token in their address."""
    async with refusing_server() as bot:
        with pytest.raises(ClientResponseError) as caught:
            await bot.download_file("photos/file_1.jpg")
        logger.opt(exception=caught.value).error("{!r}", caught.value)

    assert TOKEN in repr(caught.value)
    assert_clean(stream, "photos/file_1.jpg", "404")
