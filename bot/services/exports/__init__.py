"""CSV files of the ledger and of a person's history."""
