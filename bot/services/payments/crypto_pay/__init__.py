"""Crypto Pay: orders paid in coins by invoices of @CryptoBot."""
