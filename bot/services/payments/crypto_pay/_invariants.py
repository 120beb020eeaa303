"""The invariants of Crypto Pay: what rows and transfers say of each other."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant

INVARIANTS = (
    Invariant(
        "paid orders in coins have their transfer",
        ALL_ROWS + "crypto_orders",
        """
        SELECT 'crypto_orders ' || o.id AS place, 'is ' || o.state || ', '
            || count(t.id) || ' transfers of its tokens to its person' AS problem
        FROM crypto_orders o LEFT JOIN transfers t
            ON t.kind || '' = 'crypto' AND t.ref = CAST(o.id AS TEXT) AND t.amount = o.tokens
            AND t.target_id IN (SELECT a.id FROM accounts a
                WHERE a.user_id = o.user_id AND a.purpose = 'wallet')
        GROUP BY o.id, o.state HAVING (o.state = 'paid') <> (count(t.id) > 0) ORDER BY o.id""",
    ),
    Invariant(
        "transfers for coins have their order",
        ALL_ROWS + "transfers WHERE kind = 'crypto'",
        """
        WITH paid AS MATERIALIZED (SELECT CAST(id AS TEXT) AS ref, tokens
            FROM crypto_orders WHERE state || '' = 'paid')
        SELECT 'transfers ' || t.id AS place, t.key || ' fits no paid order in coins' AS problem
        FROM transfers t LEFT JOIN paid o ON o.ref = t.ref AND o.tokens = t.amount
            LEFT JOIN accounts s ON s.id = t.source_id
        WHERE (t.kind = 'crypto' OR s.purpose = 'crypto') AND (o.ref IS NULL OR t.kind <> 'crypto')
        ORDER BY t.id""",
    ),
)
