"""What an admin did on the screens of changing a balance, and by /adjust."""

import re
from typing import Any
from uuid import uuid4

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode

from bot.i18n.widgets import localization
from bot.services.admin.adjustments import PRESETS, Adjusted, Adjustment, BalanceChanged
from bot.services.admin.amount_parsing import (
    STEPS,
    Change,
    NotAnAmount,
    NothingChanges,
    read_change,
)
from bot.services.errors import Gone, NotEnoughTokens, Refusal
from bot.services.people.search import NobodyFound
from bot.ui.context import chosen, client, kept, person, services
from bot.ui.input import show_problem
from bot.ui.notices import card_of, notify
from bot.ui.person_identity import check_username
from dialogs.admin.adjust.states import Adjust
from dialogs.admin.users.states import Users

# The person, the amount in one word, the reason.
_COMMAND = re.compile(r"(\S+)\s+(\S+)\s+(\S.*)", re.DOTALL)


class BadCommand(Refusal):
    """The /adjust command lacks an argument."""

    text_key = "errors-adjust-incomplete"


async def step_tapped(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Change the draft by the step of the button. Other steps are ignored."""
    steps = {str(step): step for step in STEPS}
    if item not in steps:
        raise Gone
    _keep_draft(manager, _draft(manager).moved(steps[item]))


async def amount_typed(_: Message, manager: DialogManager, change: Change) -> None:
    """Replace the draft by the typed amount."""
    if change == Change(delta=0):
        raise NothingChanges
    _keep_draft(manager, change)


def amount_of(message: Message) -> Change:
    """A reader for `UserInput`."""
    return read_change(message.text or "")


async def draft_cleared(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Set the draft back to zero."""
    _keep_draft(manager, Change(delta=0))


def _draft(manager: DialogManager) -> Change:
    draft = manager.dialog_data.get("draft")
    return read_change(draft) if draft else Change(delta=0)


def _keep_draft(manager: DialogManager, change: Change) -> None:
    manager.dialog_data["draft"] = str(change)


async def reason_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Take one of the ready reasons."""
    if item not in PRESETS:
        raise Gone
    await _ask_to_confirm(manager, item)


async def reason_typed(_: Message, manager: DialogManager, reason: str) -> None:
    """Take the admin's own words as the reason."""
    await _ask_to_confirm(manager, reason)


async def _ask_to_confirm(manager: DialogManager, reason: str) -> None:
    """Ask to confirm.

    The operation gets its id here, so a double press of «yes» applies it once.
    """
    shown = (await services(manager).people.brief(chosen(manager))).balance
    manager.dialog_data.update(reason=reason, shown=shown, operation=uuid4().hex)
    await manager.switch_to(Adjust.confirm)


async def confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Apply it. If the balance has changed, the screen shows the new one and asks again."""
    try:
        done = await services(manager).adjustments.adjust(_wanted(manager))
    except BalanceChanged as refusal:
        manager.dialog_data["shown"] = refusal.balance
        return show_problem(manager, refusal)
    except NotEnoughTokens:
        return await manager.switch_to(Adjust.draft)  # the screen itself says this
    except Refusal as refusal:
        show_problem(manager, refusal)
        return await manager.switch_to(Adjust.draft)
    notified = await _notify(manager, chosen(manager), done)
    manager.dialog_data["done"] = {"before": done.before, "after": done.after, "told": notified}
    return await manager.switch_to(Adjust.done)


def _wanted(manager: DialogManager) -> Adjustment:
    data = manager.dialog_data
    return Adjustment(
        user_id=chosen(manager),
        change=_draft(manager),
        reason=data["reason"],
        admin=person(manager).id,
        operation=data["operation"],
        shown=data["shown"],
    )


async def _notify(manager: DialogManager, user_id: int, done: Adjusted) -> str:
    """Whether the person gets a notice: "yes", "no" (they blocked the bot), "before" (already)."""
    if done.repeated:
        return "before"
    return "yes" if await services(manager).users.reachable(user_id) else "no"


async def card_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go back to the person's card, with the search that found them."""
    found = {name: kept(manager, name) for name in ("sort", "query")}
    data = {"id": chosen(manager), **found}
    await manager.start(Users.card, data=data, mode=StartMode.RESET_STACK)


async def adjust_typed(args: str, manager: DialogManager) -> None:
    """/adjust, with the same rules and audit. An error is shown with the usage."""
    message = manager.event
    assert isinstance(message, Message)
    try:
        wanted = await _parsed(args, message, manager)
        done = await services(manager).adjustments.adjust(wanted)
    except Refusal as refusal:
        locales, language = localization(manager)
        problem = locales.plain(language, refusal.text_key, refusal.values)
        return await _answer(manager, "adjust-usage", {"problem": problem})
    notified = await _notify(manager, wanted.user_id, done)
    name = (await services(manager).people.brief(wanted.user_id)).name
    who = {"name": name, "id": str(wanted.user_id)}
    values = {**who, "before": done.before, "after": done.after, "told": notified}
    opens = card_of("users", wanted.user_id)
    return await _answer(manager, "adjust-done", values, opens=opens)


async def _parsed(args: str, message: Message, manager: DialogManager) -> Adjustment:
    """The parts of the command.

    Raises BadCommand, NotAnAmount, AmountTooLarge, NobodyFound, UsernameUnconfirmed.
    """
    match = _COMMAND.fullmatch(args.strip())
    if not match:
        raise BadCommand
    who, amount, reason = match.groups()
    change = read_change(amount)
    if re.match(r"[0-9]{3}(?!\S)", reason):
        raise NotAnAmount  # «+1 000 gift»: one token, or a thousand?
    user_id = await services(manager).search.one(who)
    if user_id is None:
        raise NobodyFound(query=who[:64])
    if who.startswith("@"):
        await check_username(client(manager), user_id, who[1:])
    # A message is one operation, even if Telegram delivers it several times.
    operation = f"command:{message.chat.id}:{message.message_id}:{int(message.date.timestamp())}"
    return Adjustment(user_id, change, reason, person(manager).id, operation)


async def _answer(
    manager: DialogManager, key: str, values: dict[str, Any], *, opens: str | None = None
) -> None:
    locales, language = localization(manager)
    bot, chat_id = client(manager), person(manager).chat_id
    await notify(bot, chat_id, locales, language, key, values, opens=opens)
