"""Invariants of single transfers: the accounts of each kind, its actor, its job."""

from bot.services.integrity.invariants import Invariant
from models.accounts import Kind, Purpose

_ALL = "SELECT count(*) AS checked FROM "

KIND_PURPOSES = (
    (Kind.STARS, Purpose.STARS, Purpose.WALLET),
    (Kind.STARS_REFUND, Purpose.WALLET, Purpose.STARS),
    (Kind.HOLD, Purpose.WALLET, Purpose.HELD),
    (Kind.CAPTURE, Purpose.HELD, Purpose.SPENT),
    (Kind.VOID, Purpose.HELD, Purpose.WALLET),
    (Kind.TOPUP, Purpose.TOPUPS, Purpose.WALLET),
    (Kind.CRYPTO, Purpose.CRYPTO, Purpose.WALLET),
    (Kind.ADJUST, Purpose.ADJUSTMENTS, Purpose.WALLET),
    (Kind.ADJUST, Purpose.WALLET, Purpose.ADJUSTMENTS),
    (Kind.PROMO, Purpose.PROMOS, Purpose.WALLET),
    (Kind.INVITE, Purpose.INVITES, Purpose.WALLET),
    (Kind.INVITE_BACK, Purpose.WALLET, Purpose.INVITES),
    (Kind.FORFEIT, Purpose.WALLET, Purpose.FORFEITED),
)
"""Every kind of transfer: from which account to which."""

_KIND_PURPOSES = ", ".join(
    f"('{kind}', '{source}', '{target}')" for kind, source, target in KIND_PURPOSES
)

JOBS_ARE_KNOWN = "holds are for pictures or refunds"

TRANSFER_INVARIANTS = (
    Invariant(
        "transfers go the way of their kind",
        _ALL + "transfers",
        f"""
        WITH ways (kind, source, target) AS (VALUES {_KIND_PURPOSES})
        SELECT 'transfers ' || t.id AS place, t.key || ' is a transfer of kind ' || t.kind
            || ' from ' || s.purpose || ' to ' || g.purpose AS problem
        FROM transfers t JOIN accounts s ON s.id = t.source_id
            JOIN accounts g ON g.id = t.target_id
            LEFT JOIN ways w ON w.kind = t.kind AND w.source = s.purpose AND w.target = g.purpose
        WHERE w.kind IS NULL OR s.user_id <> g.user_id ORDER BY t.id""",  # noqa: S608 - ours
    ),
    # The audit log has no number of a transfer: rows that say the same are counted. Erasing a
    # person empties what was said of them, not that it was.
    Invariant(
        "adjustments are in the audit log",
        _ALL + "transfers WHERE kind = 'adjust'",
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
            WHERE u.kind = 'adjust' AND u.subject = 'user:' || m.user_id
                AND u.actor_id = m.actor_id AND (m.before IS NULL OR (
                    u.before = m.before AND substr(u.after, 1, length(m.after)) = m.after)))
        ORDER BY m.id""",
    ),
    Invariant(
        "what is held for refunds is held by open refunds",
        _ALL + "star_refunds",
        """
        SELECT 'star_refunds ' || r.id AS place, 'is ' || r.state || ' of a payment that is '
            || c.state || ', set ' || r.held || ' aside; held ' || coalesce(h.amount, 0)
            || ' of user ' || coalesce(a.user_id, 0) || ', then '
            || coalesce(v.kind, 'nothing') AS problem
        FROM star_refunds r JOIN charges c ON c.id = r.charge_id
            LEFT JOIN transfers h ON h.key = 'job:refund:' || r.id || ':hold'
            LEFT JOIN accounts a ON a.id = h.target_id AND a.purpose = 'held'
            LEFT JOIN transfers v ON v.ref = 'refund:' || r.id AND v.kind IN ('capture', 'void')
        WHERE r.held <> coalesce(h.amount, 0) OR (r.state = 'done' AND c.state <> 'refunded')
            OR (h.id IS NOT NULL AND (a.user_id IS NULL OR a.user_id <> c.payer_id))
            OR coalesce(v.kind, 'nothing') <>
                CASE WHEN r.state = 'asked' OR r.held = 0 THEN 'nothing' ELSE 'void' END
        ORDER BY r.id""",
    ),
    Invariant(
        "holds for refunds have their refund",
        _ALL + "transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' has no refund' AS problem
        FROM transfers t LEFT JOIN star_refunds r ON r.id = CASE
            WHEN t.ref LIKE 'refund:%' AND length(t.ref) BETWEEN 8 AND 25
                AND ltrim(substr(t.ref, 8), '0123456789') = ''
            THEN CAST(substr(t.ref, 8) AS BIGINT) END
        WHERE t.kind = 'hold' AND t.ref LIKE 'refund:%' AND r.id IS NULL ORDER BY t.id""",
    ),
    # As long as something lacks, all that was held then and came back has been taken; what a
    # refund had set aside is taken by that refund itself.
    Invariant(
        "what was held at a refund is collected",
        _ALL + "charges WHERE held_until IS NOT NULL",
        """
        SELECT 'charges ' || c.id AS place, 'is short of ' || c.shortfall || ', and ' || v.key
            || ' gave ' || v.amount || ' back, of which ' || coalesce(sum(t.amount), 0)
            || ' were collected' AS problem
        FROM charges c JOIN accounts a ON a.user_id = c.payer_id AND a.purpose = 'held'
            JOIN entries e ON e.account_id = a.id AND e.amount > 0
                AND e.transfer_id <= c.held_until
            JOIN transfers h ON h.id = e.transfer_id
            JOIN transfers v ON v.ref = h.ref AND v.kind = 'void' AND v.id > c.held_until
            LEFT JOIN transfers t ON t.ref = h.ref AND t.kind = 'stars_refund'
            LEFT JOIN star_refunds r ON h.ref = 'refund:' || r.id AND r.state = 'done'
        WHERE c.shortfall > 0 AND r.id IS NULL
        GROUP BY c.id, c.shortfall, v.id, v.key, v.amount
        HAVING v.amount <> coalesce(sum(t.amount), 0) ORDER BY c.id""",
    ),
    Invariant(
        JOBS_ARE_KNOWN,
        _ALL + "transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || id AS place, key || ' is for a job of no known kind' AS problem
        FROM transfers WHERE kind = 'hold' AND (key <> 'job:' || ref || ':hold'
            OR (ref NOT LIKE 'generation:%' AND ref NOT LIKE 'refund:%')) ORDER BY id""",
    ),
)
