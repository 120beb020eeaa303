"""The state of the sandbox: people, chats, payments, limits, faults."""
