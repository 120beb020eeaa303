"""Lets schemathesis meet somebody: a random person does not exist, and no hold would ever be made.

Its process reads this file. Requests that are wrong on purpose stay as they are.
"""

import os
import re
from typing import Any

import schemathesis

USER = os.environ["SCHEMATHESIS_USER"]
FORM = re.compile(r"([1-9][0-9]{0,14}|lnk_[A-Za-z0-9_-]{22})\Z")
MOST = 10**9  # tokens that the schema allows
FEW = 50  # so many that the person's last for the whole run


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """Whoever is meant is the person with tokens, and amounts are small."""
    body = case.body
    if not isinstance(body, dict):
        return
    if isinstance(body.get("user"), str) and FORM.match(body["user"]):
        body["user"] = USER
    amount = body.get("amount")
    is_whole = isinstance(amount, int | float) and not isinstance(amount, bool)
    if is_whole and 1 <= amount <= MOST and amount == int(amount):
        body["amount"] = 1 + int(amount) % FEW
