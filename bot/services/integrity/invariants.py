"""The ledger's invariants as SQL: each query returns the rows that break one, and how.

Every statement runs on both engines and yields `place` (table and row id) and `problem`.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Invariant:
    """An invariant: its name, a query that counts its rows, one that finds the rows breaking it."""

    name: str
    count: str
    faults: str


_ALL = "SELECT count(*) AS checked FROM "

LEDGER_INVARIANTS = (
    Invariant(
        "two entries per transfer",
        _ALL + "transfers",
        """
        SELECT 'transfers ' || t.id AS place,
            'has ' || count(e.id) || ' entries; there must be two, -' || t.amount
            || ' at account ' || t.source_id || ' and +' || t.amount || ' at account '
            || t.target_id AS problem
        FROM transfers t LEFT JOIN entries e ON e.transfer_id = t.id
        GROUP BY t.id, t.amount, t.source_id, t.target_id
        HAVING count(e.id) <> 2 OR t.amount <= 0 OR t.source_id = t.target_id
            OR 1 <> count(
                CASE WHEN e.account_id = t.source_id AND e.amount = -t.amount THEN 1 END)
            OR 1 <> count(
                CASE WHEN e.account_id = t.target_id AND e.amount = t.amount THEN 1 END)
        ORDER BY t.id""",
    ),
    Invariant(
        "entries have transfer and account",
        _ALL + "entries",
        """
        SELECT 'entries ' || e.id AS place, 'its transfer ' || e.transfer_id
            || ' or account ' || e.account_id || ' does not exist' AS problem
        FROM entries e LEFT JOIN transfers t ON t.id = e.transfer_id
            LEFT JOIN accounts a ON a.id = e.account_id
        WHERE t.id IS NULL OR a.id IS NULL ORDER BY e.id""",
    ),
    Invariant(
        "all entries add up to zero",
        _ALL + "entries",
        """
        SELECT 'entries' AS place, 'add up to ' || sum(amount) || ', not 0' AS problem
        FROM entries HAVING sum(amount) <> 0""",
    ),
    Invariant(
        "balances are the sum of entries",
        _ALL + "accounts",
        """
        SELECT 'accounts ' || a.id AS place, 'balance is ' || a.balance
            || ', its entries add up to ' || coalesce(sum(e.amount), 0) AS problem
        FROM accounts a LEFT JOIN entries e ON e.account_id = a.id
        GROUP BY a.id, a.balance HAVING a.balance <> coalesce(sum(e.amount), 0) ORDER BY a.id""",
    ),
    Invariant(
        "entries are numbered without gaps",
        _ALL + "accounts",
        """
        SELECT 'accounts ' || a.id AS place, 'version is ' || a.version || ', its '
            || count(e.id) || ' entries are numbered ' || coalesce(min(e.version), 0) || ' to '
            || coalesce(max(e.version), 0) AS problem
        FROM accounts a LEFT JOIN entries e ON e.account_id = a.id
        GROUP BY a.id, a.version
        HAVING a.version <> count(e.id) OR a.version <> count(DISTINCT e.version)
            OR a.version <> coalesce(max(e.version), 0)
            OR coalesce(min(e.version), 1) <> 1
        ORDER BY a.id""",
    ),
    Invariant(
        "each entry continues the last",
        _ALL + "entries",
        """
        SELECT 'entries ' || id AS place, 'balance after is ' || balance_after || ', '
            || (before + amount) || ' would follow from the entry before' AS problem
        FROM (SELECT id, amount, balance_after, coalesce(lag(balance_after)
                OVER (PARTITION BY account_id ORDER BY version), 0) AS before
            FROM entries) AS chain
        WHERE balance_after <> before + amount ORDER BY id""",
    ),
    Invariant(
        "nobody is below zero",
        _ALL + "accounts WHERE user_id IS NOT NULL",
        """
        SELECT 'accounts ' || id AS place, 'balance is ' || balance AS problem
        FROM accounts WHERE user_id IS NOT NULL AND balance < 0
        UNION ALL
        SELECT 'entries ' || e.id, 'left a balance of ' || e.balance_after
        FROM entries e JOIN accounts a ON a.id = e.account_id
        WHERE a.user_id IS NOT NULL AND e.balance_after < 0""",
    ),
    Invariant(
        "a hold is resolved at most once",
        _ALL + "transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || max(id) AS place,
            'job ' || ref || ' has ' || count(*) || ' resolutions' AS problem
        FROM transfers WHERE kind IN ('capture', 'void') GROUP BY ref HAVING count(*) > 1""",
    ),
    Invariant(
        "a resolution undoes or spends its hold",
        _ALL + "transfers WHERE kind IN ('capture', 'void')",
        """
        SELECT 'transfers ' || r.id AS place,
            'a ' || r.kind || ' of ' || r.amount || ', but job ' || r.ref || ' held '
            || coalesce(h.amount, 0) || ' from account ' || coalesce(h.source_id, 0) AS problem
        FROM transfers r
            LEFT JOIN transfers h ON h.key = 'job:' || r.ref || ':hold' AND h.kind = 'hold'
        WHERE r.kind IN ('capture', 'void') AND (h.id IS NULL OR h.amount <> r.amount
            OR h.target_id <> r.source_id OR (r.kind = 'void' AND r.target_id <> h.source_id))
        ORDER BY r.id""",
    ),
    Invariant(
        "what is held is held for open jobs",
        _ALL + "accounts WHERE purpose = 'held'",
        """
        SELECT 'accounts ' || a.id AS place, 'holds ' || a.balance
            || ', its open jobs hold ' || coalesce(sum(h.amount), 0) AS problem
        FROM accounts a LEFT JOIN transfers h ON h.target_id = a.id AND h.kind = 'hold'
            AND NOT EXISTS (SELECT 1 FROM transfers r
                WHERE r.ref = h.ref AND r.kind IN ('capture', 'void'))
        WHERE a.purpose = 'held'
        GROUP BY a.id, a.balance HAVING a.balance <> coalesce(sum(h.amount), 0) ORDER BY a.id""",
    ),
    Invariant(
        "credited charges have their transfer",
        _ALL + "charges",
        """
        SELECT 'charges ' || c.id AS place, 'says ' || c.tokens || ' tokens (' || c.state
            || '), transfer stars:' || c.id || ' moved ' || coalesce(t.amount, 0)
            || ' to user ' || coalesce(a.user_id, 0) AS problem
        FROM charges c LEFT JOIN transfers t ON t.key = 'stars:' || c.id AND t.kind = 'stars'
            LEFT JOIN accounts a ON a.id = t.target_id AND a.purpose = 'wallet'
        WHERE c.tokens <> coalesce(t.amount, 0) OR (c.state = 'credited' AND c.tokens = 0)
            OR (t.id IS NOT NULL AND (a.user_id IS NULL OR a.user_id <> c.payer_id))
        ORDER BY c.id""",
    ),
    Invariant(
        "refunded charges gave their tokens back",
        _ALL + "charges WHERE state = 'refunded'",
        """
        WITH back AS (SELECT t.amount, a.user_id,
                CASE WHEN t.ref LIKE '%:%' AND length(t.key) > 14 + length(t.ref)
                    THEN substr(t.key, 14, length(t.key) - 14 - length(t.ref))
                    ELSE substr(t.key, 14) END AS charge_id
            FROM transfers t LEFT JOIN accounts a ON a.id = t.source_id AND a.purpose = 'wallet'
            WHERE t.kind = 'stars_refund')
        SELECT 'charges ' || c.id AS place, 'credited ' || c.tokens || ' (' || c.state
            || '), took back ' || coalesce(sum(b.amount), 0) || ', short of ' || c.shortfall
            AS problem
        FROM charges c LEFT JOIN back b ON b.charge_id = c.id
        GROUP BY c.id, c.tokens, c.state, c.shortfall, c.payer_id
        HAVING (c.state = 'refunded' AND c.tokens <> coalesce(sum(b.amount), 0) + c.shortfall)
            OR (c.state <> 'refunded' AND (count(b.amount) > 0 OR c.shortfall <> 0))
            OR count(b.amount) <> count(CASE WHEN b.user_id = c.payer_id THEN 1 END)
        ORDER BY c.id""",
    ),
    Invariant(
        "transfers of Stars have their charge",
        _ALL + "transfers WHERE kind IN ('stars', 'stars_refund')",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' has no charge' AS problem
        FROM transfers t LEFT JOIN charges c ON c.id = CASE WHEN t.kind = 'stars'
                THEN substr(t.key, 7) WHEN t.ref LIKE '%:%' AND length(t.key) > 14 + length(t.ref)
                THEN substr(t.key, 14, length(t.key) - 14 - length(t.ref))
                ELSE substr(t.key, 14) END
        WHERE t.kind IN ('stars', 'stars_refund') AND (c.id IS NULL OR t.key <>
            CASE t.kind WHEN 'stars' THEN 'stars:' ELSE 'stars-refund:' END || c.id ||
            CASE WHEN t.kind = 'stars_refund' AND t.ref LIKE '%:%' THEN ':' || t.ref ELSE '' END)
        ORDER BY t.id""",
    ),
    Invariant(
        "charges keep their order's terms",
        _ALL + "charges WHERE order_id IS NOT NULL",
        """
        SELECT 'charges ' || c.id AS place, c.tokens || ' tokens for ' || c.stars
            || ' Stars, order ' || o.id || ' says ' || o.tokens || ' for ' || o.stars AS problem
        FROM charges c JOIN orders o ON o.id = c.order_id
        WHERE c.tokens > 0 AND (c.tokens <> o.tokens OR c.stars <> o.stars) ORDER BY c.id""",
    ),
    Invariant(
        "paid orders have a credited charge",
        _ALL + "orders WHERE state IN ('paid', 'refunded')",
        """
        SELECT 'orders ' || o.id AS place, 'is ' || o.state || ' without such a charge' AS problem
        FROM orders o LEFT JOIN (SELECT DISTINCT order_id,
                CASE state WHEN 'refunded' THEN 'refunded' ELSE 'paid' END AS state
            FROM charges WHERE tokens > 0) AS c ON c.order_id = o.id AND c.state = o.state
        WHERE o.state IN ('paid', 'refunded') AND c.order_id IS NULL ORDER BY o.id""",
    ),
    Invariant(
        "credited charges have their order",
        _ALL + "charges WHERE tokens > 0",
        """
        SELECT 'charges ' || c.id AS place, 'credited ' || c.tokens || ' tokens'
            || coalesce(', its order ' || o.id || ' is still ' || o.state, ' without an order')
            AS problem
        FROM charges c LEFT JOIN orders o ON o.id = c.order_id
        WHERE c.tokens > 0 AND (o.id IS NULL OR o.state IN ('open', 'expired')) ORDER BY c.id""",
    ),
    Invariant(
        "approved top-ups have their transfer",
        _ALL + "topups",
        """
        SELECT 'topups ' || p.id AS place, 'is ' || p.state || ' with '
            || coalesce(p.decided_tokens, 0) || ' tokens, transfer topup:' || p.id || ' moved '
            || coalesce(t.amount, 0) || ' to user ' || coalesce(a.user_id, 0) AS problem
        FROM topups p LEFT JOIN transfers t ON t.key = 'topup:' || p.id
            LEFT JOIN accounts a ON a.id = t.target_id AND a.purpose = 'wallet'
            LEFT JOIN accounts s ON s.id = t.source_id AND s.purpose = 'topups'
        WHERE CASE WHEN p.state = 'approved'
            THEN t.id IS NULL OR p.decided_tokens IS NULL OR p.decided_tokens <> t.amount
                OR a.user_id IS NULL OR a.user_id <> p.user_id OR t.kind <> 'topup'
                OR s.id IS NULL OR coalesce(t.actor_id, 0) <> coalesce(p.decided_by, 0)
            ELSE t.id IS NOT NULL OR p.decided_tokens IS NOT NULL END
        ORDER BY p.id""",
    ),
    Invariant(
        "transfers of top-ups have their request",
        _ALL + "transfers WHERE kind = 'topup'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' has no approved request' AS problem
        FROM transfers t LEFT JOIN topups p ON t.key = 'topup:' || p.id AND p.state = 'approved'
            LEFT JOIN accounts s ON s.id = t.source_id
        WHERE (t.kind = 'topup' OR s.purpose = 'topups') AND (p.id IS NULL OR t.kind <> 'topup')
        ORDER BY t.id""",
    ),
    Invariant(
        "paid orders in coins have their transfer",
        _ALL + "crypto_orders",
        """
        SELECT 'crypto_orders ' || o.id AS place, 'is ' || o.state || ', '
            || count(t.id) || ' transfers of its tokens to its person' AS problem
        FROM crypto_orders o LEFT JOIN transfers t
            ON t.kind = 'crypto' AND t.ref = CAST(o.id AS TEXT) AND t.amount = o.tokens
            AND t.target_id IN (SELECT a.id FROM accounts a
                WHERE a.user_id = o.user_id AND a.purpose = 'wallet')
        GROUP BY o.id, o.state HAVING (o.state = 'paid') <> (count(t.id) > 0) ORDER BY o.id""",
    ),
    Invariant(
        "transfers for coins have their order",
        _ALL + "transfers WHERE kind = 'crypto'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' fits no paid order in coins' AS problem
        FROM transfers t
            LEFT JOIN crypto_orders o ON t.ref = CAST(o.id AS TEXT) AND o.state = 'paid'
                AND o.tokens = t.amount
            LEFT JOIN accounts s ON s.id = t.source_id
        WHERE (t.kind = 'crypto' OR s.purpose = 'crypto') AND (o.id IS NULL OR t.kind <> 'crypto')
        ORDER BY t.id""",
    ),
)
