"""What is kept about a person, table by table: what their own file tells, and what erasing does.

Every table that names a person is listed here; a test finds the one that was forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tortoise.models import Model

from models import (
    Account,
    BroadcastRecipient,
    Charge,
    CryptoOrder,
    Generation,
    GenerationPicture,
    Invite,
    InviteLink,
    NamePart,
    NoticeRow,
    Order,
    PromoMiss,
    PromoUse,
    StarRow,
    Thread,
    ThreadMessage,
    Topup,
    UnreadUpdate,
    User,
    UserNote,
)


@dataclass(frozen=True)
class Held:
    """Rows of `model` about a person, whose id stands in `owner`.

    `told`: columns of their file (none: the table is not in it). Erasing gives rows a pseudonym and
    puts `blank` in the place of words, or deletes the rows.
    """

    name: str
    model: type[Model]
    owner: str
    told: tuple[str, ...] = ()
    blank: Mapping[str, Any] = field(default_factory=dict)
    deleted: bool = False


PROFILE_COLUMNS = (
    *("id", "chat_id", "username", "username_since", "first_name", "last_name"),
    *("language", "telegram_language"),
    *("created_at", "seen_at", "banned_at", "ban_reason"),
)
"""Columns of `users` in the person's file."""

KEPT_PROFILE_COLUMNS = ("language", "created_at", "seen_at", "ordered_at", "paid_at")
"""What a pseudonym takes over: statistics count by it, and it names nobody."""

PERSONAL_TABLES = (
    Held("accounts", Account, "user_id", ("purpose", "balance")),
    Held(
        "orders",
        Order,
        "user_id",
        ("id", "tokens", "stars", "state", "created_at", "paid_at"),
        {"invoice_link": None},
    ),
    Held(
        "payments",
        Charge,
        "payer_id",
        ("id", "stars", "tokens", "state", "created_at", "refunded_at"),
    ),
    Held(
        "crypto_orders",
        CryptoOrder,
        "user_id",
        ("id", "tokens", "amount_rub", "state", "created_at", "paid_at", "paid_with"),
        {"link": None},
    ),
    Held(
        "topups",
        Topup,
        "user_id",
        (
            *("id", "method", "tokens", "amount_rub", "state", "decided_tokens", "created_at"),
            *("decided_at", "receipt_kind", "receipt_text", "comment", "question", "reason"),
        ),
        {
            "receipt_kind": None,
            "receipt_file_id": None,
            "receipt_text": None,
            "receipt_mark": None,
            "comment": "",
            "question": None,
            "reason": None,
        },
    ),
    Held(
        "support_messages",
        ThreadMessage,
        "thread__user_id",
        ("thread_id", "from_admin", "text", "file_kind", "created_at"),
        deleted=True,
    ),
    Held("support", Thread, "user_id", ("id", "state", "created_at"), deleted=True),
    Held("pictures_on_their_way", GenerationPicture, "generation__user_id", deleted=True),
    Held(
        "pictures",
        Generation,
        "user_id",
        ("id", "prompt", "tokens", "state", "created_at", "ended_at"),
        {
            **{"prompt": "", "press": None, "ticket": None},
            **{"chat_id": 0, "message_id": None, "file_id": None},
        },
    ),
    Held("promo_codes", PromoUse, "user_id", ("code__code", "promo__tokens", "created_at")),
    Held("promo_misses", PromoMiss, "user_id", ("created_at",), deleted=True),
    Held("invite_link", InviteLink, "user_id", ("token", "rewarded"), deleted=True),
    Held("invited_by", Invite, "friend_id", ("created_at", "rewarded_at", "friend_tokens")),
    Held("invited", Invite, "inviter_id", ("created_at", "rewarded_at", "inviter_tokens")),
    Held("notices", NoticeRow, "user_id", deleted=True),
    Held("notes", UserNote, "user_id", deleted=True),
    Held("name_parts", NamePart, "user_id", deleted=True),
    Held(
        "broadcasts",
        BroadcastRecipient,
        "user_id",
        ("state",),
        {"chat_id": 0, "message_ids": None, "error": None},
    ),
    Held("stars", StarRow, "user_id"),
    Held(
        "unread_updates",
        UnreadUpdate,
        "user_id",
        ("update_id", "payload", "received_at"),
        deleted=True,
    ),
)


async def told(user_id: int, held: Held) -> list[dict[str, Any]]:
    """The rows of one table as the person's file tells them, oldest first."""
    rows = held.model.filter(**{held.owner: user_id}).order_by(held.model._meta.pk_attr)
    return list(await rows.values(*held.told))


async def give_away(user_id: int, pseudonym: int) -> None:
    """Delete what goes, empty the words of what stays, and put the pseudonym over it."""
    for held in PERSONAL_TABLES:
        rows = held.model.filter(**{held.owner: user_id})
        if held.deleted:
            await _delete(held, user_id)
        else:
            await rows.update(**{held.owner: pseudonym}, **held.blank)


async def _delete(held: Held, user_id: int) -> None:
    """By primary keys: neither engine joins in a DELETE as Tortoise writes it."""
    key = held.model._meta.pk_attr
    found: Any = await held.model.filter(**{held.owner: user_id}).values_list(key, flat=True)
    keys = list(found)
    for at in range(0, len(keys), 500):
        await held.model.filter(**{f"{key}__in": keys[at : at + 500]}).delete()


async def profile(user_id: int) -> dict[str, Any]:
    """The person's own row, as their file tells it."""
    found = await User.filter(id=user_id).values(*PROFILE_COLUMNS)
    return dict(found[0]) if found else {}
