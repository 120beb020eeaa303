"""Invariants of promo codes, invites and erased people."""

from bot.services.ledger.invariant import ALL_ROWS, Invariant

GROWTH_INVARIANTS = (
    Invariant(
        "uses of promo codes have their transfer",
        ALL_ROWS + "promo_uses",
        """
        SELECT 'promo_uses ' || u.id AS place, 'is of ' || p.tokens || ' tokens for user '
            || u.user_id || ', transfer ' || t.key || ' moved ' || t.amount || ' to user '
            || coalesce(a.user_id, 0) AS problem
        FROM promo_uses u JOIN promos p ON p.id = u.promo_id
            JOIN promo_codes c ON c.id = u.code_id JOIN transfers t ON t.id = u.transfer_id
            JOIN accounts s ON s.id = t.source_id
            LEFT JOIN accounts a ON a.id = t.target_id AND a.purpose = 'wallet'
        WHERE t.kind <> 'promo' OR s.purpose <> 'promos' OR t.amount <> p.tokens
            OR a.id IS NULL OR a.user_id <> u.user_id OR c.promo_id <> p.id
            OR u.ordinal > p.per_person OR t.key <> 'promo:' || c.code || ':' || t.target_id
                || CASE WHEN u.ordinal = 1 THEN '' ELSE ':' || u.ordinal END
        ORDER BY u.id""",
    ),
    Invariant(
        "transfers of promo codes have their use",
        ALL_ROWS + "transfers WHERE kind = 'promo'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' is not the use of a code' AS problem
        FROM transfers t JOIN accounts s ON s.id = t.source_id
            LEFT JOIN promo_uses u ON u.transfer_id = t.id
        WHERE (t.kind = 'promo' OR s.purpose = 'promos') AND u.id IS NULL ORDER BY t.id""",
    ),
    Invariant(
        "uses of promo codes add up",
        ALL_ROWS + "promo_codes",
        """
        SELECT 'promo_codes ' || c.id AS place, 'has ' || c.uses_left || ' of ' || p.uses
            || ' uses left, and ' || count(u.id) || ' uses' AS problem
        FROM promo_codes c JOIN promos p ON p.id = c.promo_id
            LEFT JOIN promo_uses u ON u.code_id = c.id
        GROUP BY c.id, c.uses_left, p.uses
        HAVING p.uses - c.uses_left <> count(u.id) ORDER BY c.id""",
    ),
    Invariant(
        "bonuses of invites equal their transfers",
        ALL_ROWS + "invites",
        """
        SELECT 'invites ' || i.id AS place, 'gave ' || i.inviter_tokens || ' and '
            || i.friend_tokens || ', took back ' || i.inviter_back || ' and ' || i.friend_back
            || '; its ' || count(t.id) || ' transfers differ' AS problem
        FROM invites i LEFT JOIN transfers t ON t.ref = 'invite:' || i.id
        GROUP BY i.id, i.inviter_tokens, i.friend_tokens, i.inviter_back, i.friend_back,
            i.purchase, i.inviter_id, i.friend_id
        HAVING i.inviter_tokens + i.friend_tokens <> coalesce(
                sum(CASE WHEN t.kind = 'invite' THEN t.amount END), 0)
            OR i.inviter_back + i.friend_back <> coalesce(
                sum(CASE WHEN t.kind = 'invite_back' THEN t.amount END), 0)
            OR (i.inviter_tokens + i.friend_tokens > 0 AND i.purchase IS NULL)
        ORDER BY i.id""",
    ),
    Invariant(
        "bonuses of invites went to their sides",
        ALL_ROWS + "transfers WHERE kind IN ('invite', 'invite_back')",
        """
        WITH given AS (
            SELECT 'invite:' || f.id || ':friend' AS key, 'invite' AS kind, f.id AS account,
                i.friend_tokens AS amount, 'invite:' || i.id AS ref
            FROM invites i JOIN accounts f ON f.user_id = i.friend_id AND f.purpose = 'wallet'
            UNION ALL
            SELECT 'invite:' || f.id || ':friend:back', 'invite_back', f.id,
                i.friend_back, 'invite:' || i.id
            FROM invites i JOIN accounts f ON f.user_id = i.friend_id AND f.purpose = 'wallet'
            UNION ALL
            SELECT 'invite:' || f.id || ':inviter', 'invite', v.id,
                i.inviter_tokens, 'invite:' || i.id
            FROM invites i JOIN accounts f ON f.user_id = i.friend_id AND f.purpose = 'wallet'
                JOIN accounts v ON v.user_id = i.inviter_id AND v.purpose = 'wallet'
            UNION ALL
            SELECT 'invite:' || f.id || ':inviter:back', 'invite_back', v.id,
                i.inviter_back, 'invite:' || i.id
            FROM invites i JOIN accounts f ON f.user_id = i.friend_id AND f.purpose = 'wallet'
                JOIN accounts v ON v.user_id = i.inviter_id AND v.purpose = 'wallet')
        SELECT 'transfers ' || t.id AS place, t.key || ' moved ' || t.amount
            || ' between accounts ' || t.source_id || ' and ' || t.target_id AS problem
        FROM transfers t JOIN accounts s ON s.id = t.source_id
            JOIN accounts g ON g.id = t.target_id
            LEFT JOIN given e ON e.key = t.key AND e.kind = t.kind AND e.amount = t.amount
                AND e.ref = t.ref
                AND e.account = CASE t.kind WHEN 'invite' THEN t.target_id ELSE t.source_id END
        WHERE (t.kind IN ('invite', 'invite_back') OR 'invites' IN (s.purpose, g.purpose))
            AND (e.key IS NULL
                OR CASE t.kind WHEN 'invite' THEN s.purpose ELSE g.purpose END <> 'invites')
        ORDER BY t.id""",
    ),
    Invariant(
        "only erased people gave up tokens",
        ALL_ROWS + "transfers WHERE kind = 'forfeit'",
        """
        SELECT 'transfers ' || t.id AS place, t.key || ' took ' || t.amount
            || ' from a person who was not erased' AS problem
        FROM transfers t JOIN accounts g ON g.id = t.target_id
            JOIN accounts s ON s.id = t.source_id LEFT JOIN users u ON u.id = s.user_id
        WHERE (t.kind = 'forfeit' OR g.purpose = 'forfeited') AND (t.kind <> 'forfeit'
            OR g.purpose <> 'forfeited' OR u.erased_at IS NULL OR t.key <> 'erase:' || s.id)
        ORDER BY t.id""",
    ),
)
