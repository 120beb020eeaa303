"""Invariants of the billing API: its rows, the ledger's transfers and the used limits agree."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant

BILLING_INVARIANTS = (
    Invariant(
        "operations of services equal their transfers",
        ALL_ROWS + "api_operations",
        """
        WITH moved AS (
            SELECT o.id,
                sum(CASE WHEN t.kind IN ('hold', 'charge', 'grant') THEN t.amount ELSE 0 END)
                    AS begun,
                sum(CASE WHEN t.kind IN ('capture', 'capture_part', 'charge', 'grant')
                    THEN t.amount WHEN t.kind = 'charge_refund' THEN -t.amount ELSE 0 END)
                    AS captured,
                sum(CASE WHEN t.kind IN ('void', 'charge_refund') THEN t.amount ELSE 0 END)
                    AS returned
            FROM api_operations o JOIN transfers t ON t.ref = o.job GROUP BY o.id)
        SELECT 'api_operations ' || o.id AS place, 'a ' || o.kind || ' of ' || o.amount || ', '
            || o.captured || ' captured, ' || o.returned || ' returned; the ledger moved '
            || coalesce(m.begun, 0) || ', ' || coalesce(m.captured, 0) || ' and '
            || coalesce(m.returned, 0) AS problem
        FROM api_operations o LEFT JOIN moved m ON m.id = o.id
        WHERE m.id IS NULL OR m.begun <> o.amount OR m.captured <> o.captured
            OR m.returned <> o.returned ORDER BY o.id""",
    ),
    Invariant(
        "transfers of services have their operation",
        ALL_ROWS + "transfers WHERE kind IN ('charge', 'charge_refund', 'grant', 'capture_part')",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' is a ' || t.kind
            || ' of no operation of a service, or of another person' AS problem
        FROM transfers t JOIN accounts s ON s.id = t.source_id JOIN accounts g ON g.id = t.target_id
            LEFT JOIN api_operations o ON o.job = t.ref
                AND o.user_id = coalesce(s.user_id, g.user_id)
        WHERE o.id IS NULL AND (t.ref LIKE 'api:%' OR t.key LIKE 'api:%'
            OR t.kind IN ('charge', 'charge_refund', 'grant')) ORDER BY t.id""",
    ),
    Invariant(
        "transfers of services name their key",
        ALL_ROWS + "transfers WHERE ref LIKE 'api:%'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' does not name key ' || o.key_id AS problem
        FROM transfers t JOIN api_operations o ON o.job = t.ref
        WHERE t.ref NOT LIKE 'api:' || o.key_id || ':%' OR (
            t.key NOT LIKE 'api:' || o.key_id || ':%'
            AND t.key <> 'job:' || t.ref || ':void' AND t.kind <> 'stars_refund')
        ORDER BY t.id""",
    ),
    Invariant(
        "holds of services are open or over",
        ALL_ROWS + "api_operations WHERE kind = 'hold'",
        """
        SELECT 'api_operations ' || id AS place, 'is ' || state || ', ' || captured
            || ' captured and ' || returned || ' returned of ' || amount AS problem
        FROM api_operations
        WHERE (state = 'open') <> (captured + returned < amount)
            OR (state = 'open') <> (ended_at IS NULL) ORDER BY id""",
    ),
    Invariant(
        "used limits equal the operations of services",
        ALL_ROWS + "api_usage",
        """
        WITH moved AS (
            SELECT key_id, user_id, day, CASE kind WHEN 'grant' THEN 'grant' ELSE 'spend' END
                AS scope, amount - returned AS tokens FROM api_operations
            UNION ALL SELECT key_id, 0, day, CASE kind WHEN 'grant' THEN 'grant' ELSE 'spend' END,
                amount - returned FROM api_operations
            UNION ALL SELECT key_id, user_id, day, scope, -tokens FROM api_usage)
        SELECT 'api_usage ' || key_id AS place, 'key ' || key_id || ', user ' || user_id || ', '
            || day || ', ' || scope || ': differs by ' || sum(tokens) || ' from its operations'
            AS problem
        FROM moved GROUP BY key_id, user_id, day, scope HAVING sum(tokens) <> 0 ORDER BY 1""",
    ),
    Invariant(
        "balances in webhook events equal the ledger's",
        ALL_ROWS + "webhook_events WHERE entry IS NOT NULL",
        """
        SELECT 'webhook_events ' || w.id AS place, w.kind || ' of ' || w.amount || ', then '
            || w.balance || ', is not entry ' || w.entry || ' of user ' || w.user_id AS problem
        FROM webhook_events w
            LEFT JOIN accounts a ON a.user_id = w.user_id AND a.purpose = 'wallet'
            LEFT JOIN entries e ON e.account_id = a.id AND e.version = w.entry
        WHERE w.entry IS NOT NULL AND (e.id IS NULL OR e.balance_after <> w.balance OR e.amount <>
            CASE w.kind WHEN 'balance.credited' THEN w.amount ELSE -w.amount END)
        ORDER BY w.id""",
    ),
    Invariant(
        "grants are in the audit log",
        ALL_ROWS + "api_operations WHERE kind = 'grant'",
        """
        SELECT 'users ' || g.user_id AS place, 'got ' || g.grants || ' grants, the audit log has '
            || (SELECT count(*) FROM audit a WHERE a.kind = 'api_grant'
                AND a.subject = 'user:' || g.user_id) AS problem
        FROM (SELECT user_id, count(*) AS grants FROM api_operations WHERE kind = 'grant'
            GROUP BY user_id) AS g
        WHERE g.grants <> (SELECT count(*) FROM audit a WHERE a.kind = 'api_grant'
            AND a.subject = 'user:' || g.user_id) ORDER BY g.user_id""",
    ),
)
