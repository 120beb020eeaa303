"""Receiving updates, answering clicks, and leaving."""

from typing import Any

from aiogram.methods import (
    AnswerCallbackQuery,
    Close,
    DeleteWebhook,
    GetUpdates,
    GetWebhookInfo,
    LogOut,
    SetWebhook,
)

from bot.sandbox.api import strict
from bot.sandbox.api.results import Said
from bot.sandbox.delivery.polling import BY_WEBHOOK
from bot.sandbox.delivery.webhook import requested, same
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world.errors import conflict, too_many_requests
from bot.sandbox.world.people import Json

SET_EVERY_SECONDS = 1.0
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)


async def get_updates(box: Sandbox, call: GetUpdates) -> list[Json]:
    """getUpdates."""
    if box.webhook.settings:
        raise conflict(WEBHOOK_ACTIVE)
    _remember_allowed(box, call.allowed_updates)
    return await box.poller.poll(
        call.offset or 0, max(0, call.limit or 0), max(0, call.timeout or 0)
    )


async def set_webhook(box: Sandbox, call: SetWebhook) -> Said:
    """setWebhook; an empty url deletes the webhook."""
    if not call.url:
        return await _delete(box, call.drop_pending_updates)
    settings = requested(call)
    if same(box.webhook.settings, settings) and not call.drop_pending_updates:
        _remember_allowed(box, call.allowed_updates)
        return Said(True, "Webhook is already set")
    _spend_change(box)
    _remember_allowed(box, call.allowed_updates)
    box.poller.interrupt(BY_WEBHOOK)
    if call.drop_pending_updates:
        box.updates.drop_all()
    await box.webhook.set(settings)
    return Said(True, "Webhook was set")


async def delete_webhook(box: Sandbox, call: DeleteWebhook) -> Said:
    """deleteWebhook."""
    return await _delete(box, call.drop_pending_updates)


def get_webhook_info(box: Sandbox, _: GetWebhookInfo) -> Json:
    """getWebhookInfo."""
    return box.webhook.info()


def answer_callback(box: Sandbox, call: AnswerCallbackQuery) -> bool:
    """answerCallbackQuery."""
    strict.check_callback_answer(call.text)
    answer = {"text": call.text, "show_alert": bool(call.show_alert), "url": call.url}
    box.callbacks.answer(call.callback_query_id, answer)
    return True


def leave(_box: Sandbox, _: LogOut | Close) -> bool:
    """logOut and close: they do nothing, because there is no other server."""
    return True


async def _delete(box: Sandbox, drop: bool | None) -> Said:
    if drop:
        box.updates.drop_all()
    if box.webhook.settings is None:
        return Said(True, "Webhook is already deleted")
    _spend_change(box)
    await box.webhook.set(None)
    return Said(True, "Webhook was deleted")


def _spend_change(box: Sandbox) -> None:
    """The webhook changes at most once a second [B]."""
    now = box.clock.now()
    if now < box.webhook.next_change:
        raise too_many_requests(1)
    box.webhook.next_change = now + SET_EVERY_SECONDS


def _remember_allowed(box: Sandbox, allowed: list[str] | None) -> None:
    """An empty list means the default set; without a list the last setting stays [B]."""
    if allowed is not None:
        box.updates.allowed = allowed or None


HANDLERS: dict[type, Any] = {
    GetUpdates: get_updates,
    SetWebhook: set_webhook,
    DeleteWebhook: delete_webhook,
    GetWebhookInfo: get_webhook_info,
    AnswerCallbackQuery: answer_callback,
    LogOut: leave,
    Close: leave,
}
