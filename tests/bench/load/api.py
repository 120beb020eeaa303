"""A Bot API that checks nothing and answers a bot's calls with as little work as possible."""

import itertools
import math
import random
import time
from collections import Counter
from collections.abc import Callable
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qsl

import orjson

from tests.bench.load.updates import UpdateQueue
from tests.bench.load.wire import Json, Serving

BOT = {"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
_RESULTS: dict[str, Any] = {
    "getMyName": {"name": ""},
    "getMyShortDescription": {"short_description": ""},
    "getMyDescription": {"description": ""},
    "getMyCommands": [],
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
    "getStarTransactions": {"transactions": []},
    "getMyStarBalance": {"amount": 0},
}
_TOO_OLD: Json = {
    "error_code": 400,
    "description": "Bad Request: query is too old and response timeout expired"
    " or query ID is invalid",
}


def _too_many(seconds: int) -> Json:
    return {
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }


_FAULTS = {
    "429": _too_many(1),
    "500": {"error_code": 500, "description": "Internal Server Error"},
}
FAULTS = (*_FAULTS, "lost", "lost answer")
"""What a call may meet: a refusal, or a connection dropped before or after it was carried out."""

LOST_UPDATE = "lost response of the webhook"


class Refused(Exception):
    """The call is not carried out, and why."""

    def __init__(self, why: Json = _TOO_OLD) -> None:
        super().__init__(why["description"])
        self.why = why


class Api:
    """Answers every call; tells `heard` of each with its result, which may raise Refused."""

    def __init__(self, heard: Callable[[str, Json, Any], None]) -> None:
        self._heard = heard
        self._numbers = itertools.count(1000)
        self._random = random.Random(1)
        self.share = 0.0
        self.faults: Counter[str] = Counter()  # that were met
        self.invoices: dict[str, Json] = {}
        self.updates = UpdateQueue()
        self._paused_until: dict[int, float] = {}

    def pause(self, chat: int, seconds: float) -> None:
        """Refuse all messages and edits of this chat for so long."""
        self._paused_until[chat] = time.monotonic() + seconds

    def serve(self, path: bytes, head: bytes, body: bytes, connection: Serving) -> None:
        """One request."""
        method = path.rpartition(b"/")[2].partition(b"?")[0].decode()
        if method == "getUpdates":
            return self.updates.serve(parameters(head, body), connection)
        fault = self._fault()
        if fault in _FAULTS:
            return connection.answer(_refusal(_FAULTS[fault]), _FAULTS[fault]["error_code"])
        if fault == "lost":
            return connection.drop()
        answer, status = self._answer(method, parameters(head, body))
        if fault:
            return connection.drop()
        return connection.answer(answer, status)

    def call(self, method: str, values: Json) -> Any:
        """Carry a call out, however it was asked for. Raises Refused."""
        result = self._result(method, values)
        self._heard(method, values, result)
        return result

    def _answer(self, method: str, values: Json) -> tuple[bytes, int]:
        try:
            return orjson.dumps({"ok": True, "result": self.call(method, values)}), 200
        except Refused as refused:
            return _refusal(refused.why), refused.why["error_code"]

    def loses(self) -> bool:
        """Whether the bot's response to an update is lost, so that the update comes again."""
        lost = bool(self.share) and self._random.random() < self.share
        self.faults[LOST_UPDATE] += lost
        return lost

    def _fault(self) -> str | None:
        if not self.share or self._random.random() >= self.share:
            return None
        kind = self._random.choice(FAULTS)
        self.faults[kind] += 1
        return kind

    def _result(self, method: str, values: Json) -> Any:
        if method == "getMe":
            return BOT | {"can_join_groups": True}
        if method.startswith(("send", "editMessage")) and "chat_id" in values:
            self._check_pause(int(values["chat_id"]))
            return self._message(values)
        if method == "createInvoiceLink":
            link = f"https://t.me/${next(self._numbers)}"
            self.invoices[link] = values
            return link
        return _RESULTS.get(method, True)

    def _check_pause(self, chat: int) -> None:
        left = self._paused_until.get(chat, 0.0) - time.monotonic()
        if left > 0:
            raise Refused(_too_many(math.ceil(left)))

    def _message(self, values: Json) -> Json:
        chat = int(values["chat_id"])
        message = {
            "message_id": int(values.get("message_id") or next(self._numbers)),
            "from": BOT,
            "chat": {"id": chat, "type": "private", "first_name": "Ann"},
            "date": int(time.time()),
            "text": values.get("text", ""),
        }
        if markup := values.get("reply_markup"):
            message["reply_markup"] = orjson.loads(markup) if isinstance(markup, str) else markup
        return message


def parameters(head: bytes, body: bytes) -> Json:
    """What a call says, in any of the three ways there are."""
    lower = head.lower()
    if not body:
        return {}
    if b"application/json" in lower:
        return dict(orjson.loads(body))
    if b"x-www-form-urlencoded" in lower:
        return dict(parse_qsl(body.decode()))
    form: Any = message_from_bytes(head.partition(b"\r\n")[2] + b"\r\n\r\n" + body)
    return {
        part.get_param("name", header="content-disposition"): part.get_payload(decode=True).decode()
        for part in form.get_payload()
    }


def _refusal(why: Json) -> bytes:
    return orjson.dumps({"ok": False, **why})
