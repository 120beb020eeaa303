"""A person whom a test controls."""

import time
from collections.abc import Sequence
from json import dumps
from typing import Any

import aiohttp

from bot.sandbox.driver.session import WAIT_SECONDS, DriverError, Session
from bot.sandbox.world.people import Json

CLICK_SECONDS = 15
CHANGES = "message,edited,deleted"


class Person:
    """A person who writes to the bot, presses its buttons and pays.

    Messages are dicts: the Bot API's Message with `out`, `files` and, for invoices, `paid`.
    """

    def __init__(self, session: Session, person_id: int) -> None:
        self.id = person_id
        self._session = session

    async def say(
        self,
        text: str,
        forward_from: "Person | None" = None,
        *,
        entities: Sequence[Json] = (),
    ) -> int:
        """Write to the bot; returns the message id."""
        body: Json = {"text": text, "entities": list(entities)}
        if forward_from:
            body["forward_from"] = forward_from.id
        return int((await self._post("say", body))["message_id"])

    async def send(self, **content: Any) -> int:
        """Send a message without text and file: dice={"emoji": ..., "value": ...}."""
        return int((await self._post("send", content))["message_id"])

    async def upload(
        self, data: bytes, name: str, kind: str = "document", caption: str = "", **options: Any
    ) -> int:
        """Send a photo, document, video or animation; returns the message id.

        options: caption_entities, has_media_spoiler, show_caption_above_media; the parts of an
        album have one media_group_id.
        """
        form = aiohttp.FormData({"kind": kind, "caption": caption, "options": dumps(options)})
        form.add_field("file", data, filename=name)
        answer = await self._session.send_form(f"chats/{self.id}/upload", form)
        return int(answer["message_id"])

    async def click(
        self,
        text: str | None = None,
        *,
        data: str | None = None,
        message: Json | int | None = None,
        stale: bool = False,
        seconds: float = CLICK_SECONDS,
    ) -> Json | None:
        """Press the button with this text or data and return the bot's answer.

        The answer is {"text", "show_alert", "url"}, or None if there was none in so many seconds.

        Without `message`: on the newest message of the bot that has the button. stale: a button
        of an earlier keyboard, or any data at all, as a modified client can send.
        """
        wanted = {"text": text} if data is None else {"data": data}
        if message is None:
            message = await self._with_button(wanted, stale)
        message_id = message if isinstance(message, int) else message["message_id"]
        body = {"message_id": message_id, **wanted, "stale": stale, "wait": seconds}
        answer: Json | None = (await self._post("click", body))["answer"]
        return answer

    async def pay(
        self, what: Json | int | str | None = None, *, forwarded_from: "Person | None" = None
    ) -> str:
        """Pay an invoice and return the charge id.

        `what`: a message (default: the newest invoice), or a link or its slug as a str. Raises
        DriverError(402) with the text that the payer reads.

        forwarded_from: pay a forwarded copy of the invoice message in that person's chat.
        """
        body: Json
        if isinstance(what, str):
            body = {"slug": what.rpartition("/")[2].removeprefix("$")}
        else:
            owner = forwarded_from or self
            message = await owner.newest("invoice") if what is None else what
            body = {"message_id": message if isinstance(message, int) else message["message_id"]}
        if forwarded_from:
            body["chat"] = forwarded_from.id
        return str((await self._post("pay", body))["charge_id"])

    async def messages(self) -> list[Json]:
        """The chat, oldest first."""
        return list((await self.chat())["messages"])

    async def last(self) -> Json:
        """The newest message of the bot. Raises DriverError(404)."""
        return await self.newest("message_id")

    async def newest(self, field: str) -> Json:
        """The newest message of the bot that has a field. Raises DriverError(404)."""
        for message in reversed(await self.messages()):
            if not message["out"] and field in message:
                return message
        raise DriverError(404, f"the bot has sent person {self.id} no {field}")

    async def window(self, text: str, seconds: float = WAIT_SECONDS) -> Json:
        """Wait for a message of the bot that contains `text`. Returns the newest one."""
        deadline = time.monotonic() + seconds
        while True:
            chat = await self.chat()
            for message in reversed(chat["messages"]):
                if not message["out"] and text in _text(message):
                    found: Json = message
                    return found
            await self._change_since(chat, deadline, text)

    async def buttons(self, message: Json | None = None) -> list[list[str]]:
        """The texts on the inline keyboard of a message (default: the newest one that has one)."""
        message = message or await self.newest("reply_markup")
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        return [[button["text"] for button in row] for row in rows]

    async def chat(self) -> Json:
        """The page's data: seq, person, messages, commands, reply_keyboard, chat_action."""
        chat: Json = await self._session.get(f"chats/{self.id}")
        return chat

    async def profile(self) -> Json:
        """The person: names, stars, blocked, started, unread, ..."""
        profile: Json = (await self.chat())["person"]
        return profile

    async def download(self, message: Json) -> bytes:
        """The (first, or for a photo the largest) file of a message."""
        return await self._session.bytes(list(message["files"].values())[-1])

    async def change(self, **fields: Any) -> None:
        """Change names, language_code or stars."""
        await self._session.patch(f"people/{self.id}", fields)

    async def delete(self, *message_ids: int) -> None:
        """Delete messages on both sides."""
        await self._post("delete", {"message_ids": list(message_ids)})

    async def block(self) -> None:
        """Block the bot."""
        await self._post("block")

    async def unblock(self) -> None:
        """Unblock the bot."""
        await self._post("unblock")

    async def _post(self, act: str, body: Json | None = None) -> Any:
        return await self._session.post(f"chats/{self.id}/{act}", body)

    async def _with_button(self, wanted: Json, stale: bool) -> Json:
        messages = [one for one in await self.messages() if not one["out"]]
        if stale and messages:
            return messages[-1]
        key, value = next(iter(wanted.items()))
        field = "callback_data" if key == "data" else "text"
        for message in reversed(messages):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            if any(button.get(field) == value for row in rows for button in row):
                return message
        raise DriverError(409, f"no message has the button {value!r}: {_summary(messages)}")

    async def _change_since(self, chat: Json, deadline: float, text: str) -> None:
        """Wait until the chat has changed since it was read."""
        left = max(0.0, deadline - time.monotonic())
        query = {"kind": CHANGES, "since": chat["seq"], "person": self.id, "timeout": left}
        try:
            await self._session.get("wait", **query)
        except DriverError as error:
            words = f"no message says {text!r}: {_summary(chat['messages'])}"
            raise DriverError(error.status, words) from error


def _text(message: Json) -> str:
    return str(message.get("text") or message.get("caption") or "")


def _summary(messages: list[Json]) -> str:
    lines = [("> " if one["out"] else "< ") + repr(_text(one)) for one in messages[-5:]]
    return "\n".join(["the chat ends with", *lines])
