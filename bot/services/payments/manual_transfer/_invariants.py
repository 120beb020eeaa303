"""The invariants of manual transfers: what rows and transfers say of each other."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant

INVARIANTS = (
    Invariant(
        "approved top-ups have their transfer",
        ALL_ROWS + "topups",
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
        ALL_ROWS + "transfers WHERE kind = 'topup'",
        """
        WITH approved AS MATERIALIZED (
            SELECT CAST('topup:' || id AS TEXT) AS key FROM topups WHERE state || '' = 'approved')
        SELECT 'transfers ' || t.id AS place, t.key || ' has no approved request' AS problem
        FROM transfers t LEFT JOIN approved p ON p.key = t.key
            LEFT JOIN accounts s ON s.id = t.source_id
        WHERE (t.kind = 'topup' OR s.purpose = 'topups') AND (p.key IS NULL OR t.kind <> 'topup')
        ORDER BY t.id""",
    ),
)
