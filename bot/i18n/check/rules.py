"""All rules, as lists. A finding has the name of its rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.i18n.check import (
    rules_branches,
    rules_files,
    rules_keys,
    rules_nouns,
    rules_telegram,
    rules_text,
    rules_variables,
)
from bot.i18n.check.files import TextFile
from bot.i18n.check.findings import Severity
from bot.i18n.check.message import Fault, Message

WRONG, INCOMPLETE = Severity.WRONG, Severity.INCOMPLETE


Subject = TypeVar("Subject")
Found = TypeVar("Found")


@dataclass(frozen=True)
class Rule(Generic[Subject, Found]):
    """A rule: `look` finds the faults of a file, of all languages together, or of a message."""

    name: str
    severity: Severity
    look: Callable[[Subject], Iterator[Found]]


FileRule = Rule[TextFile, rules_files.Located]
ProjectRule = Rule[rules_keys.Project, rules_keys.Placed]
MessageRule = Rule[Message, Fault]

FILE_RULES = (
    FileRule("encoding", WRONG, rules_files.encoding),
    FileRule("syntax", WRONG, rules_files.syntax),
    FileRule("duplicate-key", WRONG, rules_files.duplicate_key),
    FileRule("key-name", WRONG, rules_files.key_name),
    FileRule("attribute", WRONG, rules_files.attribute),
    FileRule("no-text", WRONG, rules_files.no_text),
    FileRule("trailing-space", WRONG, rules_files.trailing_space),
)
PROJECT_RULES = (
    ProjectRule("language-code", WRONG, rules_keys.language_code),
    ProjectRule("missing-file", INCOMPLETE, rules_keys.missing_file),
    ProjectRule("missing-message", INCOMPLETE, rules_keys.missing_message),
    ProjectRule("missing-message", WRONG, rules_keys.unasked_in_reference),
    ProjectRule("obsolete-message", WRONG, rules_keys.obsolete),
    ProjectRule("never-asked", WRONG, rules_keys.never_asked),
    ProjectRule("own-name", WRONG, rules_keys.own_name),
    ProjectRule("uncounted-noun", WRONG, rules_nouns.uncounted_noun),
)
MESSAGE_RULES = (
    MessageRule("unknown-variable", WRONG, rules_variables.unknown_variable),
    MessageRule("lost-variable", WRONG, rules_variables.lost_variable),
    MessageRule("foreign-variable", WRONG, rules_variables.foreign_variable),
    MessageRule("broken-call", WRONG, rules_variables.broken_call),
    MessageRule("unknown-kind", WRONG, rules_variables.unknown_kind),
    MessageRule("unknown-reference", WRONG, rules_variables.unknown_reference),
    MessageRule("bare-date", WRONG, rules_variables.bare_date),
    MessageRule("wrong-selector", WRONG, rules_variables.wrong_selector),
    MessageRule("lone-branch", WRONG, rules_branches.lone_branch),
    MessageRule("reference-branch", WRONG, rules_branches.reference_branch),
    MessageRule("double-branch", WRONG, rules_branches.double_branch),
    MessageRule("plural-missing", WRONG, rules_branches.plural_missing),
    MessageRule("lost-number", WRONG, rules_branches.lost_number),
    MessageRule("missing-branch", WRONG, rules_branches.missing_branch),
    MessageRule("unknown-branch", WRONG, rules_branches.unknown_branch),
    MessageRule("moved-default", WRONG, rules_branches.moved_default),
    MessageRule("html", WRONG, rules_telegram.html),
    MessageRule("markup-in-plain", WRONG, rules_telegram.markup_in_plain),
    MessageRule("too-long", WRONG, rules_telegram.too_long),
    MessageRule("too-wide", WRONG, rules_telegram.too_wide),
    MessageRule("blank", WRONG, rules_telegram.blank),
    MessageRule("untranslated", INCOMPLETE, rules_text.untranslated),
    MessageRule("lost-address", WRONG, rules_text.lost_address),
    MessageRule("raw-name", WRONG, rules_text.raw_name),
    MessageRule("quotes", WRONG, rules_text.quotes),
    MessageRule("double-space", WRONG, rules_text.double_space),
    MessageRule("term", WRONG, rules_text.term),
)
