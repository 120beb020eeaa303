"""The rules of the product. They do not know Telegram, dialogs or texts."""
