"""The ledger: double-entry transfers, and statements of accounts."""
