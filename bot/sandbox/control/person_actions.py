"""Actions of people: press, pay, block. An impossible action raises Impossible."""

from bot.sandbox.control.person_messages import check_unblocked
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.callbacks import Callback
from bot.sandbox.world.errors import Impossible
from bot.sandbox.world.payments import Charge
from bot.sandbox.world.people import Json, Person, Stored

NOT_CLICKS = ("url", "copy_text", "web_app", "pay", "disabled", "login_url")


def click(box: Sandbox, person: Person, message_id: int, wanted: Json, *, stale: bool) -> Callback:
    """Press an inline button, found by `text`, `data` or `row` and `col`.

    stale: a button of an earlier keyboard of the message, or any `data`, as a modified client can
    send.
    """
    check_unblocked(person)
    stored = person.messages.get(message_id)
    if stored is None and not stale:
        raise Impossible(404, f"there is no message {message_id}")
    if stored and stored.out:
        raise Impossible(400, "only messages of the bot have buttons")
    data = _pressed(stored, wanted, stale)
    callback = box.callbacks.open(person.id)
    query = {
        "id": callback.id,
        "from": person.user(),
        "message": stored.message if stored else _inaccessible(person, message_id),
        "chat_instance": person.chat_instance,
        "data": data,
    }
    box.updates.push("callback_query", query, person.id)
    box.events.emit("pressed", person.id, message_id=message_id, data=data)
    return callback


async def pay(box: Sandbox, person: Person, where: Json) -> Charge:
    """Pay an invoice: its message (`message_id`), a link (`slug`), or a forwarded copy.

    With `chat` and `message_id` it is a copy that was forwarded from that chat. Anybody can pay a
    copy, many times, unless the invoice has a start_parameter [D].
    """
    check_unblocked(person)
    if slug := where.get("slug"):
        return await box.payments.pay(person, box.payments.link(slug))
    owner = box.world.person(where.get("chat", person.id))
    stored = owner.messages.get(where.get("message_id", 0))
    if stored is None or stored.invoice is None:
        raise Impossible(404, "there is no such invoice")
    if "chat" not in where:
        return await box.payments.pay(person, stored.invoice, stored)
    if stored.invoice.start_parameter:
        raise Impossible(409, "forwarded copies of this invoice have no Pay button")
    return await box.payments.pay(person, stored.invoice)


def set_blocked(box: Sandbox, person: Person, blocked: bool) -> None:
    """Block or unblock the bot, which gets an update my_chat_member."""
    if person.blocked == blocked:
        return
    box.world.set_blocked(person, blocked)
    bot = box.profile.user()
    member: Json = {"status": "member", "user": bot}
    kicked: Json = {"status": "kicked", "user": bot, "until_date": 0}
    change = {
        "chat": person.chat(),
        "from": person.user(),
        "date": int(box.clock.now()),
        "old_chat_member": member if blocked else kicked,
        "new_chat_member": kicked if blocked else member,
    }
    box.updates.push("my_chat_member", change, person.id)


def _pressed(stored: Stored | None, wanted: Json, stale: bool) -> str:
    """The callback data of the chosen button."""
    keyboards = [stored.message.get("reply_markup")] if stored else []
    if stored and stale:
        keyboards += reversed(stored.old_keyboards)
    for keyboard in keyboards:
        if keyboard and (button := _button(keyboard["inline_keyboard"], wanted)):
            return _data(button)
    if stale and isinstance(wanted.get("data"), str):
        return str(wanted["data"])
    raise Impossible(409, f"there is no button {wanted} on the keyboard")


def _button(rows: list[list[Json]], wanted: Json) -> Json | None:
    if "row" in wanted:
        row, col = wanted["row"], wanted.get("col", 0)
        inside = 0 <= row < len(rows) and 0 <= col < len(rows[row])
        return rows[row][col] if inside else None
    key, value = ("data", wanted["data"]) if "data" in wanted else ("text", wanted.get("text"))
    field = "callback_data" if key == "data" else "text"
    return next((one for row in rows for one in row if one.get(field) == value), None)


def _data(button: Json) -> str:
    if "callback_data" in button:
        return str(button["callback_data"])
    kind = next((name for name in NOT_CLICKS if name in button), "other")
    raise Impossible(
        400, f"the button {button['text']!r} is a {kind} button: no click reaches a bot"
    )


def _inaccessible(person: Person, message_id: int) -> Json:
    """A deleted message, as a callback query shows it [D: date is 0]."""
    return {"chat": person.chat(), "message_id": message_id, "date": 0}
