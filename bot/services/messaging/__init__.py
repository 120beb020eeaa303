"""Inbox and outbox: updates stored before they are acknowledged, notices sent after commit."""
