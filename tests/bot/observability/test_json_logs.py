"""LOG_FORMAT=json: every line is one object, says what it belongs to, and holds no secret."""

import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from loguru import logger

from bot.observability.tracing import Scope
from tests.bot.observability.logging_on import logged, objects

TOKEN = "123456789:AAF-secret_of_the_bot_0123456789abc"
QUOTED = 'pass"word of the base'


@pytest.fixture
def stream() -> Iterator[StringIO]:
    """The log of a process with these two secrets."""
    with logged((TOKEN, QUOTED), "json") as written:
        yield written


def test_a_line_is_one_object(stream: StringIO) -> None:
    """Whatever the message holds, a line of text among it."""
    logger.warning("two\nlines and a {}", '"quote"')

    (line,) = objects(stream)

    assert line["message"] == 'two\nlines and a "quote"'
    assert line["level"] == "WARNING"
    assert line["module"] == __name__
    assert line["time"].endswith("+00:00")
    assert not {"update", "user", "job", "trace", "exception"} & set(line)


def test_a_line_says_what_it_belongs_to(stream: StringIO) -> None:
    """Ids as numbers; beside all work there are none."""
    with Scope(update=7, user=1001) as scope:
        logger.info("inside")
    with Scope(job="outbox"):
        logger.info("at work")

    inside, at_work = objects(stream)
    assert (inside["update"], inside["user"], inside["trace"]) == (7, 1001, scope.trace)
    assert at_work["job"] == "outbox"
    assert at_work["trace"] != scope.trace


def test_a_librarys_line_has_the_librarys_name(stream: StringIO) -> None:
    """It comes through the standard library, and is of the same work."""
    with Scope(update=7):
        logging.getLogger("aiogram.dispatcher").info("polling began")

    (line,) = objects(stream)
    assert (line["module"], line["update"]) == ("aiogram", 7)


def test_an_update_that_went_well_leaves_no_line(stream: StringIO) -> None:
    """aiogram's line for each update would bury all others."""
    logging.getLogger("aiogram.event").info("Update id=7 is handled.")

    assert objects(stream) == []


@pytest.mark.parametrize("secret", [TOKEN, QUOTED])
def test_a_secret_is_stars_wherever_it_stands(stream: StringIO, secret: str) -> None:
    """In the message, in the exception and in what caused it; also where JSON would escape it."""

    def fail() -> None:
        try:
            {}[secret]
        except KeyError as error:
            raise RuntimeError(f"cannot use {secret}!") from error

    with pytest.raises(RuntimeError) as caught:
        fail()
    logger.opt(exception=caught.value).error("failed with {}!", secret)

    (line,) = objects(stream)
    assert line["message"] == "failed with ***!"
    assert "RuntimeError: cannot use ***!" in line["exception"]
    assert "Traceback" in line["exception"]
    assert "AAF-secret" not in stream.getvalue()
    assert "of the base" not in stream.getvalue()
