"""Moving every row to another database: SQLite to PostgreSQL, back, or to another server."""
