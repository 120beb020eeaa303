"""Inbox and outbox: updates kept before they are acknowledged, notices sent after commit."""
