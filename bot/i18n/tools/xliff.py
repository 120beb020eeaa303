"""XLIFF 1.2, which every translation program reads: the rows of `exchange.py` as trans-units.

It uses the standard library: translate-toolkit has forty modules and needs lxml. A document type is
refused, because entities can expand without limit or refer to other files.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from xml.etree import ElementTree as ET

from bot.i18n.tools.rows import Row

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class NotXliff(Exception):
    """The file is not XLIFF 1.2; the message says why."""


def xliff(rows: Iterable[Row], reference: str, language: str) -> str:
    """The rows as a document: a `file` for each file, the text's comment as a `note`."""
    root = ET.Element("xliff", {"version": "1.2", "xmlns": NAMESPACE})
    for name, those in groupby(rows, attrgetter("file")):
        attributes = {
            "original": name,
            "source-language": reference,
            "target-language": language,
            "datatype": "plaintext",
        }
        body = ET.SubElement(ET.SubElement(root, "file", attributes), "body")
        for row in those:
            _add(body, row)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _add(body: ET.Element, row: Row) -> None:
    unit = ET.SubElement(body, "trans-unit", {"id": row.key, _SPACE: "preserve"})
    ET.SubElement(unit, "source").text = row.reference
    if row.translation:
        ET.SubElement(unit, "target").text = row.translation
    if row.comment:
        ET.SubElement(unit, "note").text = row.comment


def rows_from(text: str) -> Iterator[Row]:
    """The rows of a document. Raises NotXliff."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise NotXliff("it has a document type; save it without")
    try:
        root = ET.fromstring(text.encode("utf-8"))  # noqa: S314 - entities are refused above
    except ET.ParseError as error:
        raise NotXliff(f"it can't be read as XML: {error}") from error
    if root.tag != f"{{{NAMESPACE}}}xliff":
        raise NotXliff("its root is not xliff 1.2; export it as XLIFF 1.2")
    for file in root.iter(_name("file")):
        for unit in file.iter(_name("trans-unit")):
            texts = {tag: _text(unit.find(_name(tag))) for tag in ("source", "target", "note")}
            where = file.get("original", ""), unit.get("id", "")
            yield Row(*where, texts["note"], texts["source"], texts["target"])


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _text(element: ET.Element | None) -> str:
    """The element's text, also inside of inner tags that programs add."""
    return "" if element is None else "".join(element.itertext())
