"""The commands of `python -m bot texts`."""

import argparse
from collections.abc import Callable

Command = Callable[[argparse.Namespace], int]


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add `check` and the others to the parser of `texts`."""
    commands = parser.add_subparsers(title="commands", dest="deed")
    checking = _add(commands, check)
    checking.add_argument("--json", action="store_true", help="print the findings as JSON")
    checking.add_argument("--fix", action="store_true", help="repair what is safe to repair")


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", command: Command
) -> argparse.ArgumentParser:
    name = command.__name__.rstrip("_")
    parser = commands.add_parser(name, help=command.__doc__)
    parser.set_defaults(texts_command=command)
    return parser


def check(arguments: argparse.Namespace) -> int:
    """See that every text of every language is there, is right, and fits Telegram."""
    from bot.i18n.tools.check import checked, report

    findings = checked(fix=arguments.fix)
    print(report(findings, as_json=arguments.json))
    return 1 if findings else 0
