"""Invites: each person's link, the people who used it, and the bonuses."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class InviteLink(Model):
    """A person's own link, created when they first ask for it."""

    user: fields.OneToOneRelation[User] = fields.OneToOneField(
        "models.User", related_name="invite_link", on_delete=fields.RESTRICT, primary_key=True
    )
    user_id: int
    token = fields.CharField(max_length=16, unique=True, description="what stands in the link")
    rewarded = fields.BigIntField(default=0, description="friends that earned its owner tokens")

    class Meta:
        table = "invite_links"


class Invite(Model):
    """Who invited whom, stored at the friend's first message; tokens that both got and gave back.

    `purchase`: the key of the transfer that was the friend's first purchase.
    """

    id = fields.BigIntField(primary_key=True)
    friend: fields.OneToOneRelation[User] = fields.OneToOneField(
        "models.User", related_name="invited_by", on_delete=fields.RESTRICT
    )
    friend_id: int
    inviter: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="invited", on_delete=fields.RESTRICT
    )
    inviter_id: int
    created_at = UtcDatetime(auto_now_add=True)
    purchase = fields.CharField(max_length=300, null=True, unique=True)
    rewarded_at = UtcDatetime(null=True)
    inviter_tokens = fields.BigIntField(default=0, description="tokens given to the inviter")
    friend_tokens = fields.BigIntField(default=0, description="tokens given to the friend")
    inviter_back = fields.BigIntField(default=0, description="tokens the inviter gave back")
    friend_back = fields.BigIntField(default=0, description="tokens the friend gave back")

    class Meta:
        table = "invites"
        indexes = (("inviter", "rewarded_at"),)
