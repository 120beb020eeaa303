"""The digest of a transfer's content never changes: rows of earlier versions have it, too."""

import hashlib
import json

import pytest

from models.accounts import Kind, Purpose
from models.db.post_transfer import Owner, TransferRequest, content_digest

EVERY_CHARACTER = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x1_0000), 0x1_F600]))
GIFT = TransferRequest(
    Owner(Purpose.ADJUSTMENTS),
    Owner(Purpose.WALLET, 3_000_000_001),
    10**12,
    Kind.ADJUST,
    "adjust:1",
    reason="с днём рождения",
    actor_id=1003,
)


def test_a_known_content_has_its_digest() -> None:
    """As earlier versions wrote it."""
    expected = "63b94288def811e08696d2b9535e00b2422cef454b088515beb073f44eb8a6fb"

    assert content_digest(GIFT.content()) == expected


@pytest.mark.parametrize("reason", ["", '"\\/', EVERY_CHARACTER])
@pytest.mark.parametrize("actor_id", [None, -1, 2**62])
def test_it_is_that_of_the_compact_json(reason: str, actor_id: int | None) -> None:
    """Of a list, in UTF-8, without spaces, as Python's own json writes it."""
    content = GIFT.content() | {"reason": reason, "actor_id": actor_id}

    text = json.dumps(list(content.values()), ensure_ascii=False, separators=(",", ":"))
    assert content_digest(content) == hashlib.sha256(text.encode()).hexdigest()
