"""The raw body of a Bot API call: its values and its files."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiogram.types import BufferedInputFile, InputFile
from aiohttp import BodyPartReader, MultipartReader, StreamReader

from bot.sandbox.world.errors import ApiError, bad_request
from bot.sandbox.world.files import UPLOAD_LIMIT


@dataclass(slots=True)
class Body:
    """The raw parameters of a call, and the files sent with it."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, InputFile] = field(default_factory=dict)

    def journal(self) -> dict[str, Any]:
        """The parameters for the journal: JSON values are parsed, files are shown by name."""
        values = {name: _readable(value) for name, value in self.values.items()}
        return values | {name: f"<{one.filename}>" for name, one in self.files.items()}


async def read_body(
    headers: Mapping[str, str], content: StreamReader, query: Mapping[str, str]
) -> Body:
    """Read a body: query string, urlencoded, multipart or JSON [B]. Raises ApiError."""
    body = Body(dict(query))
    kind = headers.get("Content-Type", "").lower()
    if kind.startswith("multipart/form-data"):
        await _read_multipart(body, MultipartReader(headers, content))
        return body
    data = await content.read()
    if kind.startswith("application/json") and data:
        body.values.update(_json_object(data))
    elif data:
        body.values.update(parse_qsl(data.decode(errors="replace"), keep_blank_values=True))
    return body


async def _read_multipart(body: Body, reader: MultipartReader) -> None:
    async for part in _parts(reader):
        data = await part.read(decode=True)
        if part.filename is None:
            body.values[part.name or ""] = bytes(data).decode(errors="replace")
        elif len(data) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        else:
            body.files[part.name or ""] = BufferedInputFile(bytes(data), part.filename)


async def _parts(reader: MultipartReader) -> AsyncIterator[BodyPartReader]:
    try:
        while (part := await reader.next()) is not None:
            if isinstance(part, BodyPartReader):
                yield part
    except ValueError as error:
        raise bad_request("can't parse the multipart body") from error


def _json_object(data: bytes) -> dict[str, Any]:
    try:
        values = json.loads(data)
    except ValueError as error:
        raise bad_request("strings must be encoded in UTF-8 and be valid JSON") from error
    if not isinstance(values, dict):
        raise bad_request("expected a JSON object")
    return values


def _readable(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
