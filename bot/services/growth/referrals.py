"""Referrals: a newcomer comes by a person's link, and both get tokens at the first purchase.

The invite is stored once, together with the newcomer's own row. So people cannot invite themselves,
people who were here before, or each other. Bonuses are part of the transaction that credits or
refunds the purchase.
"""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from bot.services.clock import Clock
from bot.services.errors import NotEnoughTokens
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.ledger.user_accounts import wallet_number
from bot.services.messaging.outbox import Notice, Outbox
from bot.services.people.erased_hash import ErasedHash, erased_at
from bot.settings.settings import Settings
from models import Invite, InviteLink, User
from models.db.sql import fetch

_TOKEN_BYTES = 8  # of randomness in a link, which holds no id
_MAX_TOKEN_CHARS = 16  # the column's size; a token has 11


@dataclass(frozen=True)
class Overview:
    """A person's link and its results: people who came, people who bought, tokens earned.

    `full`: further friends earn them nothing.
    """

    token: str
    came: int
    bought: int
    earned: int
    full: bool


@dataclass(frozen=True)
class _Side:
    """One side of an invite: its name in keys, the person, the tokens given, the notice's text."""

    name: str
    user_id: int
    tokens: int
    text: str


class Referrals:
    """Invite links, invited people, and bonuses."""

    def __init__(
        self, settings: Settings, ledger: Ledger, outbox: Outbox, mark: ErasedHash, now: Clock
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._outbox = outbox
        self._mark = mark
        self._now = now

    async def overview(self, user_id: int) -> Overview:
        """The person's link, created at the first call, and its results."""
        link = await self._link(user_id)
        rows = await fetch(
            "SELECT count(*) AS came, count(rewarded_at) AS bought,"
            " coalesce(sum(inviter_tokens - inviter_back), 0) AS earned"
            " FROM invites WHERE inviter_id = ?",
            user_id,
        )
        counted = {name: int(value) for name, value in rows[0].items()}
        full = link.rewarded >= self._settings.invite_max
        return Overview(link.token, **counted, full=full)

    async def _link(self, user_id: int) -> InviteLink:
        link = await InviteLink.get_or_none(user_id=user_id)
        if link is None:
            fresh = InviteLink(user_id=user_id, token=secrets.token_urlsafe(_TOKEN_BYTES))
            await InviteLink.bulk_create([fresh], ignore_conflicts=True)  # two presses at once
            link = await InviteLink.get(user_id=user_id)
        return link

    async def accept(self, friend_id: int, token: str) -> None:
        """Store who invited the newcomer. Call it in the transaction that registers them.

        Does nothing for a link that is unknown, used up or of a banned person, and for a person
        who was erased before.
        """
        if not self._settings.rewards_invites or await erased_at(self._mark(friend_id)):
            return
        link = await InviteLink.get_or_none(token=token[:_MAX_TOKEN_CHARS]).select_related("user")
        if link is None or link.user_id == friend_id or link.user.banned_at:
            return
        if link.rewarded >= self._settings.invite_max:
            return
        row = Invite(friend_id=friend_id, inviter_id=link.user_id, created_at=self._now())
        await Invite.bulk_create([row], ignore_conflicts=True)

    async def purchased(self, friend_id: int, purchase: str) -> None:
        """A purchase was credited. The first one of an invited person earns both sides tokens.

        `purchase`: the key of its transfer. Call it in the transaction of the credit.
        """
        hit = await Invite.filter(friend_id=friend_id, rewarded_at=None).update(
            rewarded_at=self._now(), purchase=purchase
        )
        if not hit:
            return
        invite = await Invite.get(friend_id=friend_id)
        invite.friend_tokens = self._settings.invite_bonus_friend
        invite.inviter_tokens = await self._earned(invite.inviter_id)
        await invite.save(update_fields=["friend_tokens", "inviter_tokens"])
        for side in _sides(invite):
            await self._give(invite, side)

    async def _earned(self, inviter_id: int) -> int:
        """The inviter's bonus: none if they are banned, and none beyond INVITE_MAX friends."""
        bonus = self._settings.invite_bonus
        if not bonus or await User.filter(id=inviter_id, banned_at__isnull=False).exists():
            return 0
        hit = await fetch(
            "UPDATE invite_links SET rewarded = rewarded + 1 WHERE user_id = ? AND rewarded < ?"
            " RETURNING rewarded",
            *(inviter_id, self._settings.invite_max),
        )
        return bonus if hit else 0

    async def _give(self, invite: Invite, side: _Side) -> None:
        posted = await self._ledger.transfer(
            source=system(Purpose.INVITES),
            target=wallet(side.user_id),
            amount=side.tokens,
            kind=Kind.INVITE,
            key=f"invite:{await wallet_number(invite.friend_id)}:{side.name}",
            ref=f"invite:{invite.id}",
        )
        key = f"invite:{invite.id}:{side.name}"
        values = {"tokens": side.tokens, "balance": posted.target_balance}
        await self._outbox.put(Notice(key, side.user_id, side.text, values))

    async def refunded(self, purchase: str) -> None:
        """The purchase was refunded: take back its bonuses, as far as the balances allow.

        Call it in the transaction of the refund.
        """
        invite = await Invite.get_or_none(purchase=purchase)
        if invite is None:
            return
        taken = {side.name: await self._take_back(invite, side) for side in _sides(invite)}
        for side in _sides(invite):
            await self._notify_taken_back(invite, side, taken[side.name])
        await Invite.filter(id=invite.id).update(
            inviter_back=taken.get("inviter", 0), friend_back=taken.get("friend", 0)
        )

    async def _notify_taken_back(self, invite: Invite, side: _Side, tokens: int) -> None:
        """Notify a side that lost tokens."""
        if tokens:
            key = f"invite:{invite.id}:{side.name}:back"
            values = {"tokens": tokens, "balance": await self._ledger.balance(side.user_id)}
            await self._outbox.put(Notice(key, side.user_id, "invite-told-back", values))

    async def _take_back(self, invite: Invite, side: _Side) -> int:
        """Returns the tokens taken; fewer if the person spends some at the same moment."""
        taken = min(side.tokens, await self._ledger.balance(side.user_id))
        key = f"invite:{await wallet_number(invite.friend_id)}:{side.name}:back"
        while taken:
            try:
                await self._ledger.transfer(
                    source=wallet(side.user_id),
                    target=system(Purpose.INVITES),
                    amount=taken,
                    kind=Kind.INVITE_BACK,
                    key=key,
                    ref=f"invite:{invite.id}",
                )
            except NotEnoughTokens as short:
                taken = min(taken, short.available)
            else:
                break
        return taken


def _sides(invite: Invite) -> Iterator[_Side]:
    """The sides that were given something."""
    for side in (
        _Side("friend", invite.friend_id, invite.friend_tokens, "invite-told-friend"),
        _Side("inviter", invite.inviter_id, invite.inviter_tokens, "invite-told-inviter"),
    ):
        if side.tokens:
            yield side
