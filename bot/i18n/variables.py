"""The variables of each Fluent message. Only their values are formatted and cached."""

import re
from collections.abc import Mapping

_BEGINS = re.compile(r"(-?[a-zA-Z][\w-]*)\s*=")
_VALUE = re.compile(r"\$([a-zA-Z][\w-]*)")
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class Variables:
    """The variables of all messages of one language; `files` by name. Each is parsed once."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._entries: dict[str, dict[str, str]] = {}
        self._found: dict[str, tuple[str, ...]] = {}

    def of(self, key: str) -> tuple[str, ...]:
        """The variables of the message and of all messages that it refers to."""
        if key not in self._found:
            names: set[str] = set()
            self._collect(key, names, set())
            self._found[key] = tuple(sorted(names))
        return self._found[key]

    def _collect(self, key: str, names: set[str], seen: set[str]) -> None:
        entry = self._entry(key)
        if key in seen or not entry:
            return
        seen.add(key)
        names.update(_VALUE.findall(entry))
        for other in _REFERENCE.findall(entry):
            self._collect(other, names, seen)

    def _entry(self, key: str) -> str:
        file = key.removeprefix("-").partition("-")[0]
        if file not in self._entries:
            self._entries[file] = _entries(self._files.get(file, ""))
        return self._entries[file].get(key, "")


def _entries(text: str) -> dict[str, str]:
    """The source of each message and term."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if begins := _BEGINS.match(line):
            lines = found[begins[1]] = []
        lines.append(line)
    return {key: "\n".join(lines) for key, lines in found.items()}
