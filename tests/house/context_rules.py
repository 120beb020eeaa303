"""Rules about context: it is typed and passed by arguments, not by names in a dict."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import fields

from bot.ui.context import AppContext
from tests.house.reading import Source

# Where a ContextVar may be: what belongs to a task and would go through every function.
CONTEXT_VARIABLES = {
    "bot/observability/tracing.py": "the trace, for every line of the log",
    "models/db/transactions.py": "what follows the commit of the transaction that a task is in",
}
# Where aiogram's data of an update are looked into, by name.
LOOKUPS = {
    "bot/app.py": "gives the dispatcher its AppContext",
    "bot/middlewares/": "aiogram hands data to a middleware as a dict",
    "bot/fsm/session.py": "a middleware too",
    "bot/ui/context.py": "the functions that all dialogs use",
    "bot/ui/single_message.py": "aiogram-dialog's own keys, and its factory of managers",
    "bot/i18n/widgets.py": "texts are below AppContext, and need its locales alone",
    "bot/workshop/preview.py": "stands in for a manager of aiogram-dialog",
}
# Where something called `data` or `context` may be a dict of anything.
UNTYPED = {
    "bot/middlewares/": "aiogram's signature of a middleware",
    "bot/fsm/": "aiogram's signatures of a middleware and of a storage",
    "bot/ui/single_message.py": "aiogram-dialog's signature of a factory",
    "bot/ui/calendar.py": "aiogram-dialog's signature of a keyboard",
    "bot/ui/pager.py": "aiogram-dialog's signature of a keyboard",
    "bot/ui/cursor_pager.py": "aiogram-dialog's signature of a keyboard",
    "bot/i18n/widgets.py": "aiogram-dialog's signature of a text",
    "bot/ui/text_preview.py": "aiogram-dialog's signature of a keyboard",
    "bot/flows/broadcast_draft.py": "what a dialog keeps, as JSON",
    "bot/workshop/preview_values.py": "a preview's data, as aiogram-dialog has it",
}
ALIASES = {"Json", "Row", "_Fields"}  # JSON of others, rows of SQL, fields of a request
CONTEXTS = {"data", "context", "middleware_data"}
_DICTS = {"dict[str, Any]", "Mapping[str, Any]", "MutableMapping[str, Any]"}
_KEYS = {one.name for one in fields(AppContext)} | {"app", "update_context", "person"}


def _allowed(source: Source, where: Mapping[str, str]) -> bool:
    return source.path.startswith(tuple(where))


def few_context_variables(source: Source) -> Iterator[str]:
    """What a function needs is an argument of it."""
    for node in ast.walk(source.tree):
        named = isinstance(node, ast.alias) and node.name in ("ContextVar", "contextvars")
        if named and not _allowed(source, CONTEXT_VARIABLES):
            yield f"{source.at(node)}: a context variable"


def no_lookups(source: Source) -> Iterator[str]:
    """What a process has is asked of an AppContext, which has types."""
    if _allowed(source, LOOKUPS):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr == "middleware_data":
            yield f"{source.at(node)}: middleware_data"
        if isinstance(node, ast.Subscript) and _key(node.slice) in _KEYS:
            yield f"{source.at(node)}: looked up by the name {_key(node.slice)}"
        is_get = isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "get"
        if isinstance(node, ast.Call) and is_get and node.args and _key(node.args[0]) in _KEYS:
            yield f"{source.at(node)}: looked up by the name {_key(node.args[0])}"


def _key(node: ast.expr) -> object:
    return node.value if isinstance(node, ast.Constant) else None


def typed_contexts(source: Source) -> Iterator[str]:
    """Nothing called `data` or `context` is a dict of anything, and no type is called so."""
    for node in ast.walk(source.tree):
        named = isinstance(node, ast.arg) and node.arg in CONTEXTS and _is_dict(node.annotation)
        if named and not _allowed(source, UNTYPED):
            yield f"{source.at(node)}: a dict of anything is handed on"
        if isinstance(node, ast.Assign) and _is_dict(node.value):
            names = {getattr(target, "id", "") for target in node.targets}
            if not names <= ALIASES:
                yield f"{source.at(node)}: {names} stands for a dict of anything"


def _is_dict(node: ast.expr | None) -> bool:
    return node is not None and any(one in _DICTS for one in ast.unparse(node).split(" | "))
