# The command menu (at most 256 characters each) and what Telegram shows about the bot.
commands-start = Main menu
commands-buy = Buy tokens with Stars
commands-topup = Buy tokens by transfer
commands-generate = Draw a picture
commands-history = Transaction history
commands-pricing = Prices
commands-promo = Enter a promo code
commands-invite = Invite a friend
commands-language = Language
commands-support = Support
commands-paysupport = Questions about a payment
commands-admin = Admin panel
commands-adjust = Change a balance: id, amount, reason
commands-stats = Statistics
commands-health = Bot health
commands-help = Help
commands-terms = Terms
commands-privacy = Privacy
commands-connect = Connected services
# A name of at most 64 characters, «about» 120, a description 512.
commands-bot-name = Tokens
commands-bot-about = Buy tokens with Telegram Stars. Balance and history in one message.
commands-bot-description = Buy tokens with Telegram Stars. Your balance, history and prices live in one message that is always up to date. Press Start.
