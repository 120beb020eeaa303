"""Invariants of pictures: a job's state and its transfers agree."""

from bot.services.ledger.invariant import Invariant

GENERATION_INVARIANTS = (
    Invariant(
        "holds for pictures agree with their jobs",
        "SELECT count(*) AS checked FROM generations",
        """
        SELECT 'generations ' || g.id AS place, 'is ' || g.state || ', costs ' || g.tokens
            || '; held ' || coalesce(h.amount, 0) || ' of user ' || coalesce(a.user_id, 0)
            || ', then ' || coalesce(r.kind, 'nothing') AS problem
        FROM generations g
            LEFT JOIN transfers h ON h.key = 'job:generation:' || g.id || ':hold'
            LEFT JOIN accounts a ON a.id = h.target_id AND a.purpose = 'held'
            LEFT JOIN transfers r ON r.ref = 'generation:' || g.id
                AND r.kind IN ('capture', 'void')
        WHERE h.id IS NULL OR h.amount <> g.tokens OR a.user_id IS NULL OR a.user_id <> g.user_id
            OR coalesce(r.kind, 'nothing') <> CASE g.state WHEN 'delivered' THEN 'capture'
                WHEN 'failed' THEN 'void' WHEN 'stopped' THEN 'void' ELSE 'nothing' END
        ORDER BY g.id""",
    ),
    Invariant(
        "holds for pictures have their job",
        "SELECT count(*) AS checked FROM transfers WHERE kind = 'hold'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' has no job' AS problem
        FROM transfers t LEFT JOIN generations g ON g.id = CASE
            WHEN t.ref LIKE 'generation:%' AND length(t.ref) BETWEEN 12 AND 29
                AND ltrim(substr(t.ref, 12), '0123456789') = ''
            THEN CAST(substr(t.ref, 12) AS BIGINT) END
        WHERE t.kind = 'hold' AND t.ref LIKE 'generation:%' AND g.id IS NULL ORDER BY t.id""",
    ),
    Invariant(
        "a drawn picture is kept until it is delivered",
        "SELECT count(*) AS checked FROM generation_pictures",
        """
        SELECT 'generations ' || g.id AS place, 'is ' || g.state || CASE
            WHEN p.generation_id IS NULL THEN ' without its picture' ELSE ' with a picture kept'
            END AS problem
        FROM generations g LEFT JOIN generation_pictures p ON p.generation_id = g.id
        WHERE (g.state = 'drawn') <> (p.generation_id IS NOT NULL) ORDER BY g.id""",
    ),
)
