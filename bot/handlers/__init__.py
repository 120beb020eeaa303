"""What is handled outside dialogs: blocks, receipts of payments, the bot's own profile."""
