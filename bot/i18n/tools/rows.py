"""A message for a translator: a row of a CSV, or a unit of an XLIFF."""

from typing import NamedTuple


class Row(NamedTuple):
    """One message: the name of its file, key, comment, and both texts as Fluent."""

    file: str
    key: str
    comment: str
    reference: str
    translation: str
