"""What we store about a person, table by table: what the export shows and what erasure does.

Every table that names a person is listed here. A test finds a table that was forgotten.
"""

from typing import Any

from bot.services.payments.methods import METHODS
from bot.services.people.personal_data import PersonalTable
from models import (
    Account,
    ApiAnswer,
    ApiLink,
    ApiOperation,
    ApiUsage,
    BroadcastRecipient,
    Generation,
    GenerationPicture,
    Invite,
    InviteLink,
    NamePart,
    NoticeRow,
    PromoMiss,
    PromoUse,
    Thread,
    ThreadMessage,
    UnreadUpdate,
    User,
    UserNote,
    WebhookEvent,
)

PROFILE_COLUMNS = (
    *("id", "chat_id", "username", "username_since", "first_name", "last_name"),
    *("language", "telegram_language", "timezone"),
    *("created_at", "seen_at", "banned_at", "ban_reason"),
)
"""Columns of `users` in the person's export."""

KEPT_PROFILE_COLUMNS = ("language", "created_at", "seen_at", "ordered_at", "paid_at")
"""Columns that the pseudonym keeps: statistics need them, and they identify no one."""

PERSONAL_TABLES = (
    PersonalTable("accounts", Account, "user_id", ("purpose", "balance")),
    *(held for method in METHODS for held in method.data),
    PersonalTable(
        "support_messages",
        ThreadMessage,
        "thread__user_id",
        ("thread_id", "from_admin", "text", "file_kind", "created_at"),
        deleted=True,
    ),
    PersonalTable("support", Thread, "user_id", ("id", "state", "created_at"), deleted=True),
    PersonalTable("pictures_on_their_way", GenerationPicture, "generation__user_id", deleted=True),
    PersonalTable(
        "pictures",
        Generation,
        "user_id",
        ("id", "prompt", "tokens", "state", "created_at", "ended_at"),
        {
            **{"prompt": "", "press": None, "ticket": None},
            **{"chat_id": 0, "message_id": None, "file_id": None},
        },
    ),
    PersonalTable(
        "promo_codes", PromoUse, "user_id", ("code__code", "promo__tokens", "created_at")
    ),
    PersonalTable("promo_misses", PromoMiss, "user_id", ("created_at",), deleted=True),
    PersonalTable("invite_link", InviteLink, "user_id", ("token", "rewarded"), deleted=True),
    PersonalTable(
        "invited_by", Invite, "friend_id", ("created_at", "rewarded_at", "friend_tokens")
    ),
    PersonalTable("invited", Invite, "inviter_id", ("created_at", "rewarded_at", "inviter_tokens")),
    PersonalTable(
        "services",
        ApiLink,
        "user_id",
        ("key__name", "state", "daily_limit", "reference", "created_at", "ended_at"),
        {"reference": ""},
    ),
    PersonalTable(
        "services_charged",
        ApiOperation,
        "user_id",
        ("key__name", "kind", "amount", "captured", "returned", "state", "reason", "created_at"),
        {"reason": ""},
    ),
    PersonalTable("services_used", ApiUsage, "user_id", ("key__name", "day", "scope", "tokens")),
    PersonalTable("services_answered", ApiAnswer, "user_id", blank={"body": ""}),
    PersonalTable(
        "services_told",
        WebhookEvent,
        "user_id",
        ("kind", "amount", "balance", "created_at"),
        deleted=True,
    ),
    PersonalTable("notices", NoticeRow, "user_id", deleted=True),
    PersonalTable("notes", UserNote, "user_id", deleted=True),
    PersonalTable("name_parts", NamePart, "user_id", deleted=True),
    PersonalTable(
        "broadcasts",
        BroadcastRecipient,
        "user_id",
        ("state",),
        {"chat_id": 0, "message_ids": None, "error": None},
    ),
    PersonalTable(
        "unread_updates",
        UnreadUpdate,
        "user_id",
        ("update_id", "payload", "received_at"),
        deleted=True,
    ),
)


async def exported_rows(user_id: int, table: PersonalTable) -> list[dict[str, Any]]:
    """The person's rows of one table as their export shows them, oldest first."""
    rows = table.model.filter(**{table.owner: user_id}).order_by(table.model._meta.pk_attr)
    return list(await rows.values(*table.columns))


async def pseudonymise(user_id: int, pseudonym: int) -> None:
    """Erase the person from every table: delete rows, or blank them and put in the pseudonym."""
    for table in PERSONAL_TABLES:
        if table.deleted:
            await _delete(table, user_id)
        else:
            rows = table.model.filter(**{table.owner: user_id})
            await rows.update(**{table.owner: pseudonym}, **table.blank)


async def _delete(table: PersonalTable, user_id: int) -> None:
    """By primary keys, since neither engine joins in a DELETE as Tortoise writes it."""
    key = table.model._meta.pk_attr
    found: Any = await table.model.filter(**{table.owner: user_id}).values_list(key, flat=True)
    keys = list(found)
    for at in range(0, len(keys), 500):
        await table.model.filter(**{f"{key}__in": keys[at : at + 500]}).delete()


async def profile(user_id: int) -> dict[str, Any]:
    """The person's own row as their export shows it; empty for an unknown person."""
    found = await User.filter(id=user_id).values(*PROFILE_COLUMNS)
    return dict(found[0]) if found else {}
