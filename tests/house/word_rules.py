"""Rules about words: keys are whole literals that exist, and code holds no words for people."""

import ast
import re
from collections.abc import Collection, Iterator

from tests.house.reading import Source, Text, called, calls, docstrings, texts_in

WIDGETS = ("T", "Label", "choices")
KIT = "bot/ui/choices.py"  # it gives a Label the key that its own caller wrote
SAYING = ("html", "plain", "notify", "words")
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")

# What Telegram shows, by the name of the parameter, or by the method it is given to.
SHOWN_AS = {"text", "caption", "title", "description", "label", "error_message", "url_text"}
SHOWN_AS |= {"input_field_placeholder", "short_description", "explanation", "question"}
SHOWN_BY = {"Window", "Const", "Format", "Jinja", "Multi", "Case", "List", "toast"}
SHOWN_BY |= {"send_message", "answer", "reply", "edit_text", "edit_caption", "send_poll"}
CYRILLIC = re.compile("[\u0400-\u04ff]")


def keys_asked(source: Source, stems: Collection[str]) -> Iterator[tuple[str, str]]:
    """(place, key) of every text key in a file.

    A key is what T, Label, html, plain or notify is given, `text_key`, and any other literal that
    begins like one: with the name of a file of texts and a hyphen.
    """
    given = {id(node) for call in calls(source, *WIDGETS, *SAYING) for node in call.args}
    given |= {
        id(node.value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Assign)
        and any(getattr(target, "id", "") == "text_key" for target in node.targets)
    }
    begins = re.compile(rf"({'|'.join(map(re.escape, stems))})-[^\s:]*")
    for text in texts_in(source.tree):
        looks_so = begins.fullmatch(text.words)
        if looks_so or (id(text.node) in given and KEY.fullmatch(text.words)):
            yield source.at(text.node), text.words


def keys_are_whole(source: Source) -> Iterator[str]:
    """No key is put together from parts: it could not be found by searching for it."""
    for call in () if source.path == KIT else calls(source, *WIDGETS):
        key = call.args[0] if call.args else None
        if not (isinstance(key, ast.Constant) and isinstance(key.value, str)):
            yield f"{source.at(call)}: {called(call)}() takes a literal key"
    for call in calls(source, "html", "plain", "notify"):
        if any(_is_made(argument) for argument in call.args):
            yield f"{source.at(call)}: {called(call)}() with a key made of parts"
    for node in ast.walk(source.tree):
        ends = (text for text in texts_in(node) if re.fullmatch(r"-[a-z0-9-]+", text.words))
        if _is_made(node) and any(ends):
            yield f"{source.at(node)}: looks like a key made of parts"


def _is_made(node: ast.AST) -> bool:
    """Whether a text is put together here."""
    formats = isinstance(node, ast.Call) and called(node) in ("format", "join", "replace")
    return formats or isinstance(node, ast.JoinedStr | ast.BinOp)


def no_visible_words(source: Source) -> Iterator[str]:
    """What people read stands in locales/, not in the code."""
    for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
        shown = [word.value for word in call.keywords if word.arg in SHOWN_AS]
        shown += call.args if called(call) in SHOWN_BY else []
        for text in (text for value in shown for text in _spoken(value)):
            if re.search(r"[^\W\d_]", re.sub(r"\{[^{}]*\}", "", text.words)):
                yield f"{source.at(text.node)}: {text.words!r} is for locales/"


def _spoken(value: ast.expr) -> Iterator[Text]:
    """The literals a value is made of, those inside another call left to that call."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield Text(value, value.value)
    parts: list[ast.expr] = []
    if isinstance(value, ast.JoinedStr | ast.Tuple | ast.List):
        parts = value.values if isinstance(value, ast.JoinedStr) else value.elts
    elif isinstance(value, ast.BinOp):
        parts = [value.left, value.right]
    elif isinstance(value, ast.IfExp):
        parts = [value.body, value.orelse]
    elif isinstance(value, ast.BoolOp):
        parts = value.values
    for part in parts:
        yield from _spoken(part)


def no_cyrillic(source: Source) -> Iterator[str]:
    """Russian words stand in locales/ru; what a preview shows is a sample, not a text."""
    apart = docstrings(source.tree)
    for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
        for keyword in call.keywords:
            if keyword.arg == "preview_data":
                apart |= {id(text.node) for text in texts_in(keyword.value)}
    for text in texts_in(source.tree):
        if id(text.node) not in apart and CYRILLIC.search(text.words):
            yield f"{source.at(text.node)}: {text.words!r} is for locales/"
