"""People who have talked to the bot."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class User(Model):
    """A person, by Telegram id. Usernames change owners, so they are not unique."""

    id = fields.BigIntField(primary_key=True, generated=False)
    chat_id = fields.BigIntField()
    username = fields.CharField(max_length=64, null=True, db_index=True)
    username_since = UtcDatetime(null=True, description="since when the bot knows it for theirs")
    first_name = fields.CharField(max_length=255)
    last_name = fields.CharField(max_length=255, null=True)
    language = fields.CharField(max_length=8, description="the locale the person sees")
    telegram_language = fields.CharField(max_length=35, null=True, description="as Telegram said")
    timezone = fields.CharField(
        max_length=64, null=True, description="IANA name; NULL: the operator's"
    )
    created_at = UtcDatetime(auto_now_add=True, db_index=True)
    seen_at = UtcDatetime(auto_now_add=True, db_index=True)
    banned_at = UtcDatetime(null=True)
    ban_reason = fields.TextField(null=True, description="as the person read it")
    erased_at = UtcDatetime(null=True, description="when this row became a pseudonym")
    blocked_at = UtcDatetime(null=True, description="since when they let the bot not write")
    ordered_at = UtcDatetime(null=True, description="first order or request; a trigger writes it")
    paid_at = UtcDatetime(null=True, description="last purchase; a trigger writes it")

    class Meta:
        table = "users"
        indexes = (("blocked_at", "banned_at", "language"),)


class NamePart(Model):
    """One ending of one word of a person's name or @name, converted to one case.

    Any part of a name is the beginning of one of these endings, so an index finds it. Neither
    engine can ignore case in Cyrillic or use an index for `LIKE '%part%'`.
    """

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="name_parts", on_delete=fields.CASCADE
    )
    user_id: int
    part = fields.CharField(max_length=64)

    class Meta:
        table = "name_parts"
        indexes = (("part", "user"), ("user", "part"))


class UserNote(Model):
    """An admin's note about a person, for other admins."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="notes", on_delete=fields.RESTRICT
    )
    user_id: int
    author_id = fields.BigIntField(description="the admin's Telegram id")
    text = fields.TextField()
    created_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "user_notes"
        indexes = (("user", "id"),)
