"""Receipts of top-ups: what a person sent as proof, and the mark by which two are known as one."""

import hashlib
import re
from dataclasses import dataclass
from typing import Literal

_TRANSACTION = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_LEAST = 6  # letters and digits: «paid» or «ok 1» is no receipt


@dataclass(frozen=True)
class Receipt:
    """A photo or a document by its file ids at Telegram, or words; `text` is also a caption."""

    kind: Literal["photo", "document", "text"]
    text: str = ""
    file_id: str | None = None
    file_unique_id: str | None = None

    @property
    def mark(self) -> str | None:
        """Equal for the same file, and for the same hash or words; None where it would say nothing.

        Telegram's file_unique_id stays the same when a file is forwarded, file_id does not.
        """
        if self.file_unique_id:
            return f"file:{self.file_unique_id}"
        return _mark_of(self.text)


def _mark_of(text: str) -> str | None:
    """A transaction's hash is found inside a link, too; words count without case and spaces."""
    folded = text.casefold()
    if found := _TRANSACTION.search(folded):
        return f"tx:{found[0]}"
    kept = "".join(filter(str.isalnum, folded))
    if len(kept) < _LEAST or not re.search(r"[0-9]", kept):
        return None
    return f"text:{hashlib.sha256(kept.encode()).hexdigest()}"
