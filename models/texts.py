"""Texts that admins wrote in the panel, in the place of ours."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class TextVersion(Model):
    """What a text said from one moment on. Rows are never changed: the newest version counts.

    Versions of one text are 1, 2, 3 without gaps, so of two admins at once one is refused.
    """

    id = fields.BigIntField(primary_key=True)
    language = fields.CharField(max_length=8)
    key = fields.CharField(max_length=64)
    version = fields.IntField()
    value = fields.TextField(null=True, description="Fluent; NULL: our own text again")
    author_id = fields.BigIntField(description="the admin's Telegram id")
    at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "text_versions"
        unique_together = (("language", "key", "version"),)
