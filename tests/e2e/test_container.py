"""The Dockerfile, line by line in clean folders: its content, its user, its health check."""

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.world.people import Json
from tests.e2e.container import Builder, Stage, context
from tests.e2e.process import ROOT, STARTED, STOPPED
from tests.e2e.waiting import SECONDS
from tests.e2e.wheels import lock_of, make_wheels
from tests.e2e.words import shown
from tests.patience import patience

pytestmark = pytest.mark.e2e
DOCKERFILE = ROOT / "deploy/Dockerfile"
FIRST_START = 2 * STARTED  # nothing of the packages is compiled yet


@pytest.fixture(scope="module", params=["lent", pytest.param("installed", marks=pytest.mark.soak)])
def image(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The image; its packages are those of this Python, or come from wheels of them alone."""
    folder = tmp_path_factory.mktemp("image")
    pip = {"NO_INDEX": "1", "FIND_LINKS": str(folder / "wheels"), "CONFIG_FILE": os.devnull}
    pip["NO_COMPILE"] = "1"  # the one thing left out: a start compiles a tenth of it
    variables = {f"PIP_{name}": value for name, value in pip.items()}
    sources = context(ROOT, folder / "context")
    if not (lent := request.param == "lent"):
        (folder / "wheels").mkdir()
        make_wheels(ROOT, folder / "wheels")
        # The lock has the hashes of other files.
        (sources / "requirements-lock.txt").write_text(lock_of(folder / "wheels"))
    builder = Builder(sources, folder / "stages", lent=lent, **variables)
    return builder.build(DOCKERFILE.read_text())


@pytest.fixture
async def container(image: Stage, driver: Driver) -> AsyncIterator[asyncio.subprocess.Process]:
    """What the image starts, with settings as `docker run --env` gives them."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        image.environment["METRICS_PORT"] = str(probe.getsockname()[1])
    settings = {"BOT_TOKEN": driver.token, "TELEGRAM_API_URL": driver.base_url}
    process = await asyncio.create_subprocess_exec(
        *image.command, cwd=image.where, env=image.environment | settings
    )
    yield process
    if process.returncode is None:
        process.kill()
        await process.wait()


async def test_the_image_runs_the_bot_and_knows_whether_it_is_healthy(
    image: Stage, driver: Driver, container: asyncio.subprocess.Process
) -> None:
    """SIGTERM ends it in order, then it is ill. It needs nothing but what pyproject.toml names, as
    is seen where that is installed.
    """
    await driver.wait("call", since=0, where=is_greeting, seconds=FIRST_START)
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    assert await until_healthy(image, container)

    container.terminate()

    assert await asyncio.wait_for(container.wait(), patience(STOPPED)) == 0
    assert not await is_healthy(image)


async def until_healthy(image: Stage, process: asyncio.subprocess.Process) -> bool:
    """Ask as Docker does, until it is so."""
    async with asyncio.timeout(patience(SECONDS)):
        while not (healthy := await is_healthy(image)) and process.returncode is None:
            pass
    return healthy


async def is_healthy(image: Stage) -> bool:
    """What HEALTHCHECK says."""
    return (await asyncio.to_thread(image.run, image.health)).returncode == 0


def is_greeting(event: Json) -> bool:
    """A bot's first call."""
    return bool(event["entry"]["method"] == "getMe")


def test_the_image_is_nobodys_root_and_holds_the_program_alone(image: Stage) -> None:
    """The sources, the build's leftovers and settings are in no layer of it."""
    assert image.user == "bot"
    assert {path.name for path in image.folder.iterdir()} == {"app", "data", "venv"}
    assert {path.name for path in (image.folder / "app").iterdir()} >= {"bot", "dialogs", "models"}
    assert [one.split()[0] for one in image.not_run] == ["apt-get", "useradd"]
    assert "postgresql-client" in image.not_run[0]
    assert image.folder.joinpath("app/bot/__pycache__").is_dir()


def test_no_secret_and_no_database_gets_into_the_context(tmp_path: Path) -> None:
    """Neither beside the program nor inside of it."""
    project = tmp_path / "project"
    for name in (".git", "bot", "dialogs", "models", "tools", "locales", "tests"):
        (project / name).mkdir(parents=True)
        for file in (".env", ".env.old", "app.db", "kept.txt"):
            (project / name / file).touch()
    for file in (".env", "app.db", "pyproject.toml", "requirements-lock.txt", "README.md"):
        (project / file).touch()
    (project / ".dockerignore").write_text((ROOT / ".dockerignore").read_text())

    seen = context(project, tmp_path / "context")

    files = {str(path.relative_to(seen)) for path in seen.rglob("*") if path.is_file()}
    program = {f"{name}/kept.txt" for name in ("bot", "dialogs", "models", "tools", "locales")}
    assert files == {"pyproject.toml", "requirements-lock.txt", *program}
