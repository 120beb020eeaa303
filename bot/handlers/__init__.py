"""Updates that dialogs do not handle: blocks, receipts of payments; and the bot's profile."""
