"""The command line: python -m bot [run | worker | api | demo | migrate | verify | backup | ...]."""

import sys

from bot import signals

if __name__ == "__main__" and signals.listens_early(sys.argv[1:]):
    signals.listen()  # before the other imports

import argparse
import asyncio
import gc
import os
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeAlias

from loguru import logger

from bot.i18n.tools.commands import add_commands as add_texts_commands
from bot.observability.logging import set_up_logs
from bot.settings.settings import BadSetting, CannotStart, Settings, gone
from bot.settings.unknown_names import unknown_names

# Every command imports what it needs itself: importing aiogram takes seconds, --help none.

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def run(_: argparse.Namespace) -> int:
    """Start the bot."""
    began = datetime.now(UTC)
    signals.listen()
    settings = _settings()
    gc.disable()  # a start makes what stays: looking for garbage in it would take a third of it
    import uvloop

    from bot.lifecycle import serve, until_told

    uvloop.run(until_told(lambda stop: serve(settings, began, stop)))
    return 0


def worker(_: argparse.Namespace) -> int:
    """Do the bot's background work in a process of its own (with REDIS_URL)."""
    began = datetime.now(UTC)
    signals.listen()
    settings = _settings()
    import uvloop

    from bot.lifecycle import until_told, work

    uvloop.run(until_told(lambda stop: work(settings, began, stop)))
    return 0


def api(_: argparse.Namespace) -> int:
    """Serve the billing API in a process of its own, on API_PORT."""
    began = datetime.now(UTC)
    signals.listen()
    settings = _settings()
    import uvloop

    from bot.lifecycle import bill, until_told

    uvloop.run(until_told(lambda stop: bill(settings, began, stop)))
    return 0


def demo(arguments: argparse.Namespace) -> int:
    """Play with the bot in a browser: a Telegram in miniature on this machine."""
    from bot.demo.launch import Options, play

    play(Options(arguments.port, browser=arguments.browser, past=not arguments.empty))
    return 0


def migrate(arguments: argparse.Namespace) -> int:
    """Bring the database up to date, or (--check) see that models and migrations agree."""
    from bot.services.operations.database_startup import migrated
    from models.schema.drift import drift

    if arguments.check:
        return _report(asyncio.run(drift()), "models and migrations agree")
    applied = asyncio.run(migrated(_settings()))
    print("\n".join(applied) or "the database is up to date")
    return 0


def verify(_: argparse.Namespace) -> int:
    """Recompute the whole ledger; exit 1 and name the rows if anything is wrong."""
    from bot.services.operations.database_startup import verified

    report = asyncio.run(verified(_settings()))
    print(report.table())
    return 0 if report.ok else 1


def backup(arguments: argparse.Namespace) -> int:
    """Copy the database, while the bot runs, into a folder (named by the time) or a new file."""
    from bot.services.clock import utc_now
    from bot.services.operations.backups import back_up

    print(asyncio.run(back_up(_settings(), arguments.place, utc_now())))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Make an empty database what a backup is (--replace: any database), and verify it."""
    from bot.services.clock import utc_now
    from bot.services.operations.backups import RestoreOptions, restore

    options = RestoreOptions(arguments.replace, arguments.end_broadcasts, arguments.flush_redis)
    done = restore(_settings(), arguments.file, utc_now(), options)
    restored = asyncio.run(done)
    print(restored.report.table())
    if restored.aside:
        print(f"what was there before is kept in {restored.aside}")
    return 0 if restored.report.ok else 1


def texts(arguments: argparse.Namespace) -> int:
    """Translators' tools: the workshop in your browser, a check of the texts, ..."""
    if arguments.action is None:
        from bot.workshop.command import run

        run(arguments.port, arguments.overlay)
        return 0
    done: int = arguments.texts_command(arguments)
    return done


def move(arguments: argparse.Namespace) -> int:
    """Move every row to another, empty database; then the bot starts only on that one."""
    from bot.services.operations.moves import Move

    moving = Move(_settings(), arguments.url, partial(print, flush=True))
    if arguments.dry_run:
        asyncio.run(moving.dry_run())
    elif arguments.first_pass:
        asyncio.run(moving.first_pass())
    else:
        asyncio.run(moving.move())
    return 0


def doctor(arguments: argparse.Namespace) -> int:
    """Look at everything the bot needs, on one page; the exit code is that of the worst finding."""
    from bot.services.operations.doctor.doctor import as_json, examine, page, worst

    found = asyncio.run(examine(Settings.load))
    print(as_json(found) if arguments.json else page(found))
    return int(worst(found))


def _version(_: argparse.Namespace) -> int:
    from bot.services.operations.version import own_version

    print(own_version())
    return 0


def _report(problems: list[str], fine: str) -> int:
    print("\n".join(problems) or fine)
    return 1 if problems else 0


def _settings() -> Settings:
    settings = Settings.load()
    set_up_logs(settings.log_level, settings.secrets(), form=settings.log_format)
    for words in filter(None, (gone(), *unknown_names())):
        logger.warning("{}", words)
    return settings


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="A Telegram billing bot.")
    parser.set_defaults(command=run)
    parser.add_argument(
        "--version", dest="command", action="store_const", const=_version, help="its version"
    )
    commands = parser.add_subparsers(title="commands")
    _add(commands, run)
    _add(commands, worker)
    _add(commands, api)
    playing = _add(commands, demo)
    playing.add_argument("--port", type=int, default=8080)
    playing.add_argument("--no-browser", dest="browser", action="store_false")
    playing.add_argument("--empty", action="store_true", help="a service that begins today")
    _add(commands, migrate).add_argument("--check", action="store_true")
    _add(commands, verify)
    _add(commands, backup).add_argument("place", nargs="?", type=Path, default=Path("backups"))
    _add_restore(commands)
    _add_texts(commands)
    _add(commands, doctor).add_argument("--json", action="store_true", help="for programs")
    _add_move(commands)
    return parser


def _add_restore(commands: Commands) -> None:
    parser = _add(commands, restore)
    parser.add_argument("file", type=Path)
    parser.add_argument("--replace", action="store_true", help="put aside what is there")
    parser.add_argument("--end-broadcasts", action="store_true", help="stop those that go on")
    parser.add_argument(
        "--flush-redis", action="store_true", help="forget open screens: empty REDIS_URL"
    )


def _add_texts(commands: Commands) -> None:
    parser = _add(commands, texts)
    parser.add_argument("--port", type=int, default=8090)
    overlay = os.environ.get("LOCALES_OVERLAY") or None
    parser.add_argument("--overlay", type=Path, default=overlay, help="edit your own texts")
    add_texts_commands(parser)


def _add_move(commands: Commands) -> None:
    parser = _add(commands, move)
    parser.add_argument("url", help="the new database, such as postgres://user@host:5432/name")
    parser.add_argument(
        "--first-pass", action="store_true", help="copy while the bot runs; then stop it and move"
    )
    parser.add_argument("--dry-run", action="store_true", help="look at both, write nothing")


def _add(
    commands: Commands,
    command: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = commands.add_parser(command.__name__, help=command.__doc__)
    parser.set_defaults(command=command)
    return parser


def main() -> NoReturn:
    """Run one command. Who reads what it prints may leave at any time: `texts check | head`."""
    try:
        try:
            code = _code()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the rest of it
        code = 128 + signal.SIGPIPE
    sys.exit(code)


def _code() -> int:
    """What stops a command at the start is one line: exit code 2 for a wrong setting."""
    arguments = _parser().parse_args()
    try:
        done: int = arguments.command(arguments)
    except BadSetting as wrong:
        print(f"The settings are wrong: {wrong}", file=sys.stderr)
        return 2
    except CannotStart as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return done


if __name__ == "__main__":
    main()
