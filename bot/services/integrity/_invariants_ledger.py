"""Invariants of the ledger. Those of payment methods are in their folders."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant

LEDGER_INVARIANTS = (
    Invariant(
        "two entries per transfer",
        ALL_ROWS + "transfers",
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
        ALL_ROWS + "entries",
        """
        SELECT 'entries ' || e.id AS place, 'its transfer ' || e.transfer_id
            || ' or account ' || e.account_id || ' does not exist' AS problem
        FROM entries e LEFT JOIN transfers t ON t.id = e.transfer_id
            LEFT JOIN accounts a ON a.id = e.account_id
        WHERE t.id IS NULL OR a.id IS NULL ORDER BY e.id""",
    ),
    Invariant(
        "all entries add up to zero",
        ALL_ROWS + "entries",
        """
        SELECT 'entries' AS place, 'add up to ' || sum(amount) || ', not 0' AS problem
        FROM entries HAVING sum(amount) <> 0""",
    ),
    Invariant(
        "balances are the sum of entries",
        ALL_ROWS + "accounts",
        """
        SELECT 'accounts ' || a.id AS place, 'balance is ' || a.balance
            || ', its entries add up to ' || coalesce(sum(e.amount), 0) AS problem
        FROM accounts a LEFT JOIN entries e ON e.account_id = a.id
        GROUP BY a.id, a.balance HAVING a.balance <> coalesce(sum(e.amount), 0) ORDER BY a.id""",
    ),
    Invariant(
        "entries are numbered without gaps",
        ALL_ROWS + "accounts",
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
        ALL_ROWS + "entries",
        """
        SELECT 'entries ' || id AS place, 'balance after is ' || balance_after || ', '
            || (before + amount) || ' would follow from the entry before' AS problem
        FROM (SELECT id, amount, balance_after, coalesce(lag(balance_after)
                OVER (PARTITION BY account_id ORDER BY version), 0) AS before
            FROM entries) AS chain
        WHERE balance_after <> before + amount ORDER BY id""",
    ),
    Invariant(
        "no user is below zero",
        ALL_ROWS + "accounts WHERE user_id IS NOT NULL",
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
        ALL_ROWS + "transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || max(id) AS place,
            'job ' || ref || ' has ' || count(*) || ' resolutions' AS problem
        FROM transfers WHERE kind IN ('capture', 'void') GROUP BY ref HAVING count(*) > 1""",
    ),
    Invariant(
        "a resolution undoes or spends its hold",
        ALL_ROWS + "transfers WHERE kind IN ('capture', 'void')",
        """
        SELECT 'transfers ' || r.id AS place,
            'a ' || r.kind || ' of ' || r.amount || ', but job ' || r.ref || ' held '
            || coalesce(h.amount, 0) || ' from account ' || coalesce(h.source_id, 0) AS problem
        FROM transfers r LEFT JOIN transfers h ON h.ref = r.ref AND h.kind || '' = 'hold'
        WHERE r.kind IN ('capture', 'void') AND (h.id IS NULL
            OR h.amount <> r.amount + (SELECT coalesce(sum(p.amount), 0) FROM transfers p
                WHERE p.ref = r.ref AND p.kind || '' = 'capture_part')
            OR h.target_id <> r.source_id OR (r.kind = 'void' AND r.target_id <> h.source_id))
        ORDER BY r.id""",
    ),
    Invariant(
        "captured parts are parts of a hold",
        ALL_ROWS + "transfers WHERE kind = 'capture_part'",
        """
        SELECT 'transfers ' || max(p.id) AS place, 'of job ' || p.ref || ' '
            || sum(p.amount) || ' were captured in parts, held were '
            || coalesce(max(h.amount), 0) AS problem
        FROM transfers p LEFT JOIN transfers h
            ON h.ref = p.ref AND h.kind || '' = 'hold' AND h.target_id = p.source_id
        WHERE p.kind = 'capture_part'
        GROUP BY p.ref HAVING coalesce(max(h.amount), 0) < sum(p.amount) ORDER BY 1""",
    ),
    Invariant(
        "a job holds once",
        ALL_ROWS + "transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || max(id) AS place,
            'job ' || ref || ' has ' || count(*) || ' holds' AS problem
        FROM transfers WHERE kind = 'hold' GROUP BY ref HAVING count(*) > 1""",
    ),
    Invariant(
        "what is held is held for open jobs",
        ALL_ROWS + "accounts WHERE purpose = 'held'",
        """
        WITH open_holds AS MATERIALIZED (
            SELECT h.target_id, sum(h.amount - coalesce((SELECT sum(p.amount) FROM transfers p
                WHERE p.ref = h.ref AND p.kind || '' = 'capture_part'), 0)) AS remaining
            FROM transfers h WHERE h.kind || '' = 'hold' AND NOT EXISTS (
                SELECT 1 FROM transfers r WHERE r.ref = h.ref AND r.kind IN ('capture', 'void'))
            GROUP BY h.target_id)
        SELECT 'accounts ' || a.id AS place, 'holds ' || a.balance
            || ', its open jobs hold ' || coalesce(h.remaining, 0) AS problem
        FROM accounts a LEFT JOIN open_holds h ON h.target_id = a.id
        WHERE a.purpose = 'held' AND a.balance <> coalesce(h.remaining, 0) ORDER BY a.id""",
    ),
)
