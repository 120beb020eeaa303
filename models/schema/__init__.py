"""Migrations: applying them, and comparing the schema with the models."""
