# Refusals and faults. They are shown as alerts: at most 200 characters, no markup.
errors-gone = That screen is out of date. Here is the main menu.
errors-broken = Something broke on our side. We know about it. Please try again in a moment.
errors-banned = You have no access to this bot. Questions: /paysupport
errors-stray-message = Here I understand only buttons and commands.
errors-unknown-command = There is no such command. /help lists them all.
errors-not-enough-tokens = Not enough tokens: { $needed } needed, { $available } available.
errors-checkout-order = This invoice belongs to somebody else or is gone. Open /buy and pay a new one.
errors-checkout-over = This invoice was paid already or has expired. Open /buy and choose a pack again.
errors-checkout-differs = The price has changed. Open /buy and choose a pack again.
errors-not-text = Please send text of at most { $longest } characters.
