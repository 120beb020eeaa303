"""The commands of `python -m bot texts`."""

import argparse
from collections.abc import Callable
from pathlib import Path

Command = Callable[[argparse.Namespace], int]


def add_commands(parser: argparse.ArgumentParser) -> None:
    """Add `check` and the others to the parser of `texts`."""
    commands = parser.add_subparsers(title="commands", dest="action")
    checking = _add(commands, check)
    checking.add_argument("--json", action="store_true", help="print the findings as JSON")
    checking.add_argument("--fix", action="store_true", help="repair what is safe to repair")
    _add(commands, new).add_argument("language", help="the language's code, such as de")
    _add(commands, stats)
    _add(commands, extract)
    _add(commands, pseudo).add_argument("--rtl", action="store_true", help="from right to left")
    exporting = _add(commands, export)
    exporting.add_argument("language")
    exporting.add_argument("--xliff", action="store_true", help="XLIFF 1.2 instead of CSV")
    importing = _add(commands, import_)
    importing.add_argument("language")
    importing.add_argument("table", type=Path, help="a CSV or an XLIFF that `texts export` wrote")


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", command: Command
) -> argparse.ArgumentParser:
    name = command.__name__.rstrip("_")
    parser = commands.add_parser(name, help=command.__doc__)
    parser.set_defaults(texts_command=command)
    return parser


def check(arguments: argparse.Namespace) -> int:
    """Check that every text of every language exists, is correct, and fits Telegram."""
    from bot.i18n.tools.check import checked, report

    findings = checked(fix=arguments.fix)
    print(report(findings, as_json=arguments.json))
    return 1 if findings else 0


def new(arguments: argparse.Namespace) -> int:
    """Start a new language: its files as a draft, with the plural forms it needs."""
    from bot.i18n.tools.new_language import NotPossible, new_language

    try:
        written = new_language(arguments.language)
    except NotPossible as reason:
        print(reason)
        return 1
    print(f"{len(written)} files in {written[0].parent}; translate them, then run texts check")
    return 0


def stats(_: argparse.Namespace) -> int:
    """Show how much of each language is translated."""
    from bot.i18n.tools.stats import stats, table

    print(table(stats()))
    return 0


def extract(_: argparse.Namespace) -> int:
    """Write above each text where the code shows it, and what its variables are."""
    from bot.i18n.tools.comments import extract

    print("\n".join(map(str, extract())) or "every comment is up to date")
    return 0


def pseudo(arguments: argparse.Namespace) -> int:
    """Make a pseudo-language with longer texts, to see what is untranslated and what is cut."""
    from bot.i18n.tools.pseudo import pseudo

    print(f"{pseudo(right_to_left=arguments.rtl)}: look at it, then delete the folder")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Print a language as CSV or XLIFF, with the reference's texts beside the translations."""
    from bot.i18n.tools.exchange import exported, exported_xliff

    printed = exported_xliff if arguments.xliff else exported
    print(printed(arguments.language), end="")
    return 0


def import_(arguments: argparse.Namespace) -> int:
    """Import translations from a CSV or XLIFF; a text with a fault is reported and skipped."""
    from bot.i18n.tools.exchange import imported, read_rows
    from bot.i18n.tools.xliff import NotXliff

    try:
        rows = read_rows(arguments.table.read_text("utf-8-sig"))
    except NotXliff as reason:
        print(reason)
        return 1
    done = imported(arguments.language, rows)
    print("\n".join(done.refused))
    print(f"{len(done.written)} texts are written")
    return 1 if done.refused else 0
