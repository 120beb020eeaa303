"""A broadcast that is being composed: plain dialog data, with a content for each language."""

from collections.abc import Mapping, MutableMapping
from datetime import datetime
from typing import Any

from bot.flows.broadcast_copy import Part
from bot.services.broadcasts.errors import NoButtonsUnderAlbums, NothingToSend
from bot.services.broadcasts.link_buttons import LinkButton
from bot.services.broadcasts.queries import Content
from bot.services.errors import Gone

FOR_ALL = ""  # the language of the content for people whose language has none


class Draft:
    """The draft in a dialog's `data`: contents by language, and the language being edited."""

    def __init__(self, data: MutableMapping[str, Any]) -> None:
        self._data = data

    @property
    def language(self) -> str:
        """The language whose content is being edited."""
        return str(self._data.get("language", FOR_ALL))

    @property
    def languages(self) -> list[str]:
        """The languages that have a content; the content for all others comes first."""
        return sorted(self._contents())

    @property
    def audience(self) -> str:
        """The chosen audience. Raises Gone if none was chosen."""
        name = self._data.get("audience")
        if name is None:
            raise Gone
        return str(name)

    @property
    def payable(self) -> bool:
        """Whether it can be a paid broadcast: copies of albums can't be paid for."""
        return all(len(one.message_ids) == 1 for one in self.contents())

    @property
    def starts_at(self) -> datetime | None:
        """When it starts, in UTC; None: at once."""
        moment = self._data.get("starts_at")
        return datetime.fromisoformat(str(moment)) if moment else None

    def turn_to(self, language: str) -> None:
        """Edit the content of this language from now on."""
        self._data["language"] = language

    def content(self, language: str | None = None) -> Content | None:
        """The content for a language (default: the one being edited), or None."""
        language = self.language if language is None else language
        kept = self._contents().get(language)
        return _content(language, kept) if kept else None

    def contents(self) -> list[Content]:
        """All contents. Raises NothingToSend, NoButtonsUnderAlbums."""
        if FOR_ALL not in self._contents():
            raise NothingToSend
        made = [_content(language, kept) for language, kept in sorted(self._contents().items())]
        if any(one.buttons and len(one.message_ids) > 1 for one in made):
            raise NoButtonsUnderAlbums
        return made

    def take(self, chat_id: int, part: Part) -> None:
        """Replace the content by this message; a part of the same album is added."""
        before = self._contents().get(self.language)
        if before and part.album and before["album"] == part.album:
            ids = sorted({*before["ids"], part.message_id})
            kept = {"ids": ids, "kind": "album", "excerpt": before["excerpt"] or part.excerpt}
        else:
            kept = {"ids": [part.message_id], "kind": part.kind, "excerpt": part.excerpt}
        buttons = before["buttons"] if before else []
        self._put(self.language, {**kept, "album": part.album, "chat": chat_id, "buttons": buttons})

    def put_buttons(self, buttons: list[LinkButton]) -> None:
        """Put buttons under this content. Raises NothingToSend, NoButtonsUnderAlbums."""
        content = self.content()
        if content is None:
            raise NothingToSend
        if buttons and len(content.message_ids) > 1:
            raise NoButtonsUnderAlbums
        self._put(self.language, {**self._contents()[self.language], "buttons": list(buttons)})

    def remove(self) -> None:
        """Remove the content being edited; the one for all is edited next."""
        left = {code: one for code, one in self._contents().items() if code != self.language}
        self._data["contents"] = left
        self.turn_to(FOR_ALL)

    def spoil(self, album: str | None, problem: Mapping[str, Any]) -> None:
        """A part cannot be sent: remove its album and refuse the album's later parts."""
        if album is None:
            return
        self._data["spoiled"] = {"album": album, "problem": dict(problem)}
        kept = self._contents().get(self.language)
        if kept and kept["album"] == album:
            language = self.language
            self.remove()
            self.turn_to(language)

    def spoiled(self, album: str | None) -> dict[str, Any] | None:
        """The problem of another part of this album, or None."""
        found: dict[str, Any] = self._data.get("spoiled") or {}
        return found["problem"] if album and found.get("album") == album else None

    def _contents(self) -> dict[str, dict[str, Any]]:
        contents: dict[str, dict[str, Any]] = self._data.get("contents") or {}
        return contents

    def _put(self, language: str, kept: dict[str, Any]) -> None:
        self._data["contents"] = {**self._contents(), language: kept}


def _content(language: str, kept: Mapping[str, Any]) -> Content:
    return Content(
        language=language,
        chat_id=kept["chat"],
        message_ids=tuple(kept["ids"]),
        kind=kept["kind"],
        excerpt=kept["excerpt"],
        buttons=tuple((text, url) for text, url in kept["buttons"]),
    )
