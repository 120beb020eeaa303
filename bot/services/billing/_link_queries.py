"""The SQL of links. Moments are in UTC."""

ASK = """
INSERT INTO api_links (id, key_id, state, daily_limit, reference, created_at, expires_at)
VALUES (?, ?, 'pending', ?, ?, ?, ?)"""
READ = "SELECT * FROM api_links WHERE id = ? AND key_id = ?"
QUESTION = """
SELECT l.id, l.daily_limit, l.reference, l.key_id, k.name, k.purpose, k.scopes
FROM api_links l JOIN api_keys k ON k.id = l.key_id
WHERE l.id = ? AND l.state = 'pending' AND l.expires_at > ? AND k.revoked_at IS NULL"""
ANSWER = """
UPDATE api_links SET state = ?, user_id = ?, daily_limit = ?
WHERE id = ? AND state = 'pending' AND expires_at > ? RETURNING key_id"""
REPLACE = """
UPDATE api_links SET state = 'ended', ended_at = ?
WHERE key_id = ? AND user_id = ? AND state = 'connected' RETURNING id, key_id, user_id"""
CONNECTIONS = """
SELECT l.id, l.daily_limit, k.name, k.purpose, k.scopes, coalesce(t.tokens, 0) AS today,
    CAST(coalesce((SELECT sum(o.captured) FROM api_operations o
        WHERE o.key_id = k.id AND o.user_id = l.user_id AND o.kind <> 'grant'), 0) AS BIGINT)
        AS spent,
    CAST(coalesce((SELECT sum(o.amount - o.captured - o.returned) FROM api_operations o
        WHERE o.key_id = k.id AND o.user_id = l.user_id AND o.state = 'open'), 0) AS BIGINT)
        AS held
FROM api_links l JOIN api_keys k ON k.id = l.key_id
    LEFT JOIN api_usage t ON t.key_id = k.id AND t.user_id = l.user_id AND t.day = ?
        AND t.scope = 'spend'
WHERE l.user_id = ? AND l.state = 'connected' AND k.revoked_at IS NULL ORDER BY k.name, l.id"""
HAS_ANY = """
SELECT EXISTS (SELECT 1 FROM api_links l JOIN api_keys k ON k.id = l.key_id
WHERE l.user_id = ? AND l.state = 'connected' AND k.revoked_at IS NULL) AS has_any"""
END_BY_SERVICE = """
UPDATE api_links SET state = 'ended', ended_at = ?
WHERE id = ? AND key_id = ? AND state IN ('pending', 'connected')
RETURNING id, key_id, user_id"""
DELETE = """
UPDATE api_links SET deleted_at = ?
WHERE id = ? AND key_id = ? AND deleted_at IS NULL RETURNING *"""
END_BY_PERSON = """
UPDATE api_links SET state = 'ended', ended_at = ?
WHERE id = ? AND user_id = ? AND state = 'connected' RETURNING id, key_id, user_id"""
LIMIT = """
UPDATE api_links SET daily_limit = ? WHERE id = ? AND user_id = ? AND state = 'connected'
RETURNING id"""
