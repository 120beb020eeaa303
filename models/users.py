"""People who have talked to the bot."""

from tortoise import fields
from tortoise.models import Model

from models.columns import UtcDatetime


class User(Model):
    """A person, by Telegram id. Usernames pass from one person to another, so they are no key."""

    id = fields.BigIntField(primary_key=True, generated=False)
    chat_id = fields.BigIntField()
    username = fields.CharField(max_length=64, null=True, db_index=True)
    first_name = fields.CharField(max_length=255)
    last_name = fields.CharField(max_length=255, null=True)
    language = fields.CharField(max_length=8, description="the locale the person sees")
    telegram_language = fields.CharField(max_length=35, null=True, description="as Telegram said")
    created_at = UtcDatetime(auto_now_add=True)
    seen_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "users"
