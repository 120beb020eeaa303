"""Invariants of single transfers: the accounts of each kind, its actor, its job."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant
from bot.services.payments.methods import METHODS
from models.accounts import Kind, Purpose

KIND_PURPOSES = (
    *((one.kind, one.purpose, Purpose.WALLET) for one in METHODS),
    *((one.refund_kind, Purpose.WALLET, one.purpose) for one in METHODS if one.refund_kind),
    (Kind.HOLD, Purpose.WALLET, Purpose.HELD),
    (Kind.CAPTURE, Purpose.HELD, Purpose.SPENT),
    (Kind.CAPTURE_PART, Purpose.HELD, Purpose.SPENT),
    (Kind.VOID, Purpose.HELD, Purpose.WALLET),
    (Kind.CHARGE, Purpose.WALLET, Purpose.SPENT),
    (Kind.CHARGE_REFUND, Purpose.SPENT, Purpose.WALLET),
    (Kind.GRANT, Purpose.ADJUSTMENTS, Purpose.WALLET),
    (Kind.ADJUST, Purpose.ADJUSTMENTS, Purpose.WALLET),
    (Kind.ADJUST, Purpose.WALLET, Purpose.ADJUSTMENTS),
    (Kind.PROMO, Purpose.PROMOS, Purpose.WALLET),
    (Kind.GIFT, Purpose.GIFTS, Purpose.WALLET),
    (Kind.INVITE, Purpose.INVITES, Purpose.WALLET),
    (Kind.INVITE_BACK, Purpose.WALLET, Purpose.INVITES),
    (Kind.FORFEIT, Purpose.WALLET, Purpose.FORFEITED),
)
"""Every kind of transfer: from which account to which."""

_KIND_PURPOSES = ", ".join(
    f"('{kind}', '{source}', '{target}')" for kind, source, target in KIND_PURPOSES
)

JOBS_ARE_KNOWN = "holds are for pictures, refunds or services"

TRANSFER_INVARIANTS = (
    Invariant(
        "transfers have the accounts of their kind",
        ALL_ROWS + "transfers",
        f"""
        WITH ways (kind, source, target) AS (VALUES {_KIND_PURPOSES})
        SELECT 'transfers ' || t.id AS place, t.key || ' is a transfer of kind ' || t.kind
            || ' from ' || s.purpose || ' to ' || g.purpose AS problem
        FROM transfers t JOIN accounts s ON s.id = t.source_id
            JOIN accounts g ON g.id = t.target_id
            LEFT JOIN ways w ON w.kind = t.kind AND w.source = s.purpose AND w.target = g.purpose
        WHERE w.kind IS NULL OR s.user_id <> g.user_id ORDER BY t.id""",  # noqa: S608 - constants
    ),
    # The audit log does not name the transfer, so equal rows are counted. Erasing a person
    # empties their rows but does not delete them.
    Invariant(
        "adjustments are in the audit log",
        ALL_ROWS + "transfers WHERE kind = 'adjust'",
        """
        WITH moved AS (
            SELECT t.id, t.key, t.actor_id, a.user_id,
                e.balance_after - e.amount AS old, e.balance_after AS new,
                CASE WHEN u.erased_at IS NULL
                    THEN '{"balance": ' || (e.balance_after - e.amount) || '}' END AS before,
                CASE WHEN u.erased_at IS NULL
                    THEN '{"balance": ' || e.balance_after || ',' END AS after
            FROM transfers t JOIN entries e ON e.transfer_id = t.id
                JOIN accounts a ON a.id = e.account_id AND a.purpose = 'wallet'
                JOIN users u ON u.id = a.user_id
            WHERE t.kind = 'adjust'), numbered AS (
            SELECT moved.*, row_number() OVER (
                PARTITION BY actor_id, user_id, before, after ORDER BY id) AS nth FROM moved)
        SELECT 'transfers ' || m.id AS place, m.key || ' took user ' || m.user_id || ' from '
            || m.old || ' to ' || m.new || ', the audit log does not say so of admin '
            || coalesce(m.actor_id, 0) AS problem
        FROM numbered m WHERE m.nth > (
            SELECT count(*) FROM audit u
            WHERE u.kind || '' = 'adjust' AND u.subject = 'user:' || m.user_id
                AND u.actor_id + 0 = m.actor_id AND (m.before IS NULL OR (
                    u.before = m.before AND substr(u.after, 1, length(m.after)) = m.after)))
        ORDER BY m.id""",
    ),
    Invariant(
        JOBS_ARE_KNOWN,
        ALL_ROWS + "transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || id AS place, key || ' is for a job of no known kind' AS problem
        FROM transfers WHERE kind = 'hold' AND key <> ref || ':hold' AND (
            key <> 'job:' || ref || ':hold'
            OR (ref NOT LIKE 'generation:%' AND ref NOT LIKE 'refund:%')) ORDER BY id""",
    ),
)
