"""What stops a start: one line for the operator, no traceback, no secret."""

from pathlib import Path

import pytest

from bot.sandbox.driver.client import running
from tests.e2e.process import command, environment

pytestmark = [pytest.mark.thorough, pytest.mark.e2e]


async def started(folder: Path, *words: str, **settings: str) -> tuple[int, str]:
    """`python -m bot ...` to its end; its exit code and everything it said."""
    env = environment(BOT_TOKEN="42:demo") | settings
    return await command(*words, cwd=folder, env=env)


@pytest.mark.parametrize("words", ["run", "", "verify", "migrate"])
@pytest.mark.parametrize(
    "url", ["postgres://bot:sesame-open@127.0.0.1:1/bot", "sqlite:///no/such/folder/app.db"]
)
async def test_a_database_that_does_not_answer_is_one_line(
    tmp_path: Path, words: str, url: str
) -> None:
    """The operator reads which setting to look at; the password stays out."""
    code, said = await started(tmp_path, *words.split(), DATABASE_URL=url)

    assert code == 1
    assert "DATABASE_URL" in said
    assert "does not answer" in said or url.startswith("sqlite")
    assert "Traceback" not in said
    assert "sesame" not in said


async def test_a_token_that_telegram_refuses_is_one_line(tmp_path: Path) -> None:
    """No waiting mends a wrong token; it is named and not shown."""
    settings = {"DATABASE_URL": f"sqlite://{tmp_path / 'app.db'}"}
    async with running(token="42:another") as driver:
        settings["TELEGRAM_API_URL"] = driver.base_url
        code, said = await started(tmp_path, BOT_TOKEN="42:mistyped-token", **settings)
        again, told = await started(tmp_path, BOT_TOKEN="43:another", **settings)

    assert code == again == 2
    for words in (said, told):
        assert "BOT_TOKEN is refused by Telegram" in words
        assert "Traceback" not in words
    assert "mistyped" not in said
    assert "43:another" not in told
