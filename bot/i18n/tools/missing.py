"""`texts check --fix` adds missing texts: the reference's, as comments."""

from collections.abc import Sequence
from dataclasses import replace

from bot.i18n.check.check import REFERENCE
from bot.i18n.check.files import TextFile

HEAD = "# Missing: remove the # and translate"


def with_missing(files: Sequence[TextFile], reference: str = REFERENCE) -> list[TextFile]:
    """The files that lack texts, with the reference's texts as comments at their end.

    A text that is there already, as a comment, is not added again.
    """
    models = {file.name: file for file in files if file.language == reference}
    changed = []
    for file in files:
        model = models.get(file.name)
        lacking = _lacking(file, model) if model and model is not file else []
        if lacking:
            text = "\n\n".join([file.text.rstrip(), *lacking])
            changed.append(replace(file, text=f"{text}\n"))
    return changed


def _lacking(file: TextFile, model: TextFile) -> list[str]:
    return [
        "\n".join([HEAD, *(f"# {line}".rstrip() for line in model.parsed.sources[key].split("\n"))])
        for key in model.parsed.messages
        if key not in file.parsed.messages and f"# {key} =" not in file.text
    ]
