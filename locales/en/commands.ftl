# The command menu (at most 256 characters each) and what Telegram shows about the bot.
# Where: command, up to 256 letters; dialogs/menu/windows.py
commands-start = Main menu

# Where: command, up to 256 letters; dialogs/buy/windows.py
commands-buy = Buy tokens with Stars

# Where: command, up to 256 letters; dialogs/topup/windows.py
commands-topup = Buy tokens by transfer

# Where: command, up to 256 letters; dialogs/generate/windows.py
commands-generate = Draw a picture

# Where: command, up to 256 letters; dialogs/history/windows.py
commands-history = Transaction history

# Where: command, up to 256 letters; dialogs/prices/windows.py
commands-pricing = Prices

# Where: command, up to 256 letters; dialogs/promo/windows.py
commands-promo = Enter a promo code

# Where: command, up to 256 letters; dialogs/invite/windows.py
commands-invite = Invite a friend

# Where: command, up to 256 letters; dialogs/language/windows.py
commands-language = Language

# Where: command, up to 256 letters; dialogs/support/windows.py
commands-support = Support

# Where: command, up to 256 letters; dialogs/support/windows.py
commands-paysupport = Questions about a payment

# Where: command, up to 256 letters; dialogs/admin/panel/windows.py
commands-admin = Admin panel

# Where: command, up to 256 letters; dialogs/admin/adjust/windows.py
commands-adjust = Change a balance: id, amount, reason

# Where: command, up to 256 letters; dialogs/admin/stats/windows.py
commands-stats = Statistics

# Where: command, up to 256 letters; dialogs/admin/health/windows.py
commands-health = Bot health

# Where: command, up to 256 letters; dialogs/help/windows.py
commands-help = Help

# Where: command, up to 256 letters; dialogs/terms/windows.py
commands-terms = Terms

# Where: command, up to 256 letters; dialogs/privacy/windows.py
commands-privacy = Privacy

# Where: command, up to 256 letters; dialogs/connect/windows.py
commands-connect = Connected services

# A name of at most 64 characters, «about» 120, a description 512.
# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-name = Tokens

# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-about = Buy tokens with Telegram Stars. Balance and history in one message.

# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-description = Buy tokens with Telegram Stars. Your balance, history and prices live in one message that is always up to date. Press Start.
