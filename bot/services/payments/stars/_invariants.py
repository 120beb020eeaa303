"""The invariants of Stars: what rows and transfers say of each other."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant

INVARIANTS = (
    Invariant(
        "credited charges have their transfer",
        ALL_ROWS + "charges",
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
        ALL_ROWS + "charges WHERE state = 'refunded'",
        """
        WITH back AS MATERIALIZED (SELECT t.amount, a.user_id,
                CAST(CASE WHEN t.ref LIKE '%:%' AND length(t.key) > 14 + length(t.ref)
                    THEN substr(t.key, 14, length(t.key) - 14 - length(t.ref))
                    ELSE substr(t.key, 14) END AS TEXT) AS charge_id
            FROM transfers t LEFT JOIN accounts a ON a.id = t.source_id AND a.purpose = 'wallet'
            WHERE t.kind || '' = 'stars_refund')
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
        ALL_ROWS + "transfers WHERE kind IN ('stars', 'stars_refund')",
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
        ALL_ROWS + "charges WHERE order_id IS NOT NULL",
        """
        SELECT 'charges ' || c.id AS place, c.tokens || ' tokens for ' || c.stars
            || ' Stars, order ' || o.id || ' says ' || o.tokens || ' for ' || o.stars AS problem
        FROM charges c JOIN orders o ON o.id = c.order_id
        WHERE c.tokens > 0 AND (c.tokens <> o.tokens OR c.stars <> o.stars) ORDER BY c.id""",
    ),
    Invariant(
        "paid orders have a credited charge",
        ALL_ROWS + "orders WHERE state IN ('paid', 'refunded')",
        """
        SELECT 'orders ' || o.id AS place, 'is ' || o.state || ' without such a charge' AS problem
        FROM orders o LEFT JOIN (SELECT DISTINCT order_id,
                CASE state WHEN 'refunded' THEN 'refunded' ELSE 'paid' END AS state
            FROM charges WHERE tokens > 0) AS c ON c.order_id = o.id AND c.state = o.state
        WHERE o.state IN ('paid', 'refunded') AND c.order_id IS NULL ORDER BY o.id""",
    ),
    Invariant(
        "credited charges have their order",
        ALL_ROWS + "charges WHERE tokens > 0",
        """
        SELECT 'charges ' || c.id AS place, 'credited ' || c.tokens || ' tokens'
            || coalesce(', its order ' || o.id || ' is still ' || o.state, ' without an order')
            AS problem
        FROM charges c LEFT JOIN orders o ON o.id = c.order_id
        WHERE c.tokens > 0 AND (o.id IS NULL OR o.state IN ('open', 'expired')) ORDER BY c.id""",
    ),
    Invariant(
        "what is held for refunds is held by open refunds",
        ALL_ROWS + "star_refunds",
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
        ALL_ROWS + "transfers WHERE kind = 'hold'",
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
        ALL_ROWS + "charges WHERE held_until IS NOT NULL",
        """
        WITH done AS MATERIALIZED (
            SELECT CAST('refund:' || id AS TEXT) AS ref FROM star_refunds
            WHERE state || '' = 'done')
        SELECT 'charges ' || c.id AS place, 'is short of ' || c.shortfall || ', and ' || v.key
            || ' gave ' || v.amount || ' back, of which ' || coalesce(sum(t.amount), 0)
            || ' were collected' AS problem
        FROM charges c JOIN accounts a ON a.user_id = c.payer_id AND a.purpose = 'held'
            JOIN entries e ON e.account_id = a.id AND e.amount > 0
                AND e.transfer_id <= c.held_until
            JOIN transfers h ON h.id = e.transfer_id
            JOIN transfers v ON v.ref = h.ref AND v.kind = 'void' AND v.id > c.held_until
            LEFT JOIN transfers t ON t.ref = h.ref AND t.kind || '' = 'stars_refund'
            LEFT JOIN done r ON r.ref = h.ref
        WHERE c.shortfall > 0 AND r.ref IS NULL
        GROUP BY c.id, c.shortfall, v.id, v.key, v.amount
        HAVING v.amount <> coalesce(sum(t.amount), 0) ORDER BY c.id""",
    ),
)
