"""The rules. Nothing here knows Telegram, dialogs or texts."""
