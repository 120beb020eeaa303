# The command menu (at most 256 characters each) and what Telegram shows about the bot.
# Where: command, up to 256 letters; dialogs/menu/windows.py
commands-start = Головне меню

# Where: command, up to 256 letters; dialogs/buy/windows.py
commands-buy = Купити токени за зірки

# Where: command, up to 256 letters; dialogs/topup/windows.py
commands-topup = Купити токени переказом

# Where: command, up to 256 letters; dialogs/generate/windows.py
commands-generate = Намалювати картинку

# Where: command, up to 256 letters; dialogs/history/windows.py
commands-history = Історія операцій

# Where: command, up to 256 letters; dialogs/prices/windows.py
commands-pricing = Ціни

# Where: command, up to 256 letters; dialogs/promo/windows.py
commands-promo = Ввести промокод

# Where: command, up to 256 letters; dialogs/invite/windows.py
commands-invite = Запросити друзів

# Where: command, up to 256 letters; dialogs/language/windows.py
commands-language = Мова

# Where: command, up to 256 letters; dialogs/support/windows.py
commands-support = Підтримка

# Where: command, up to 256 letters; dialogs/support/windows.py
commands-paysupport = Запитання щодо оплати

# Where: command, up to 256 letters; dialogs/admin/panel/windows.py
commands-admin = Панель адміністратора

# Where: command, up to 256 letters; dialogs/admin/adjust/windows.py
commands-adjust = Змінити баланс: id, сума, причина

# Where: command, up to 256 letters; dialogs/admin/stats/windows.py
commands-stats = Статистика

# Where: command, up to 256 letters; dialogs/admin/health/windows.py
commands-health = Стан бота

# Where: command, up to 256 letters; dialogs/help/windows.py
commands-help = Довідка

# Where: command, up to 256 letters; dialogs/terms/windows.py
commands-terms = Умови

# Where: command, up to 256 letters; dialogs/privacy/windows.py
commands-privacy = Приватність

# Where: command, up to 256 letters; dialogs/connect/windows.py
commands-connect = Підключені сервіси

# A name of at most 64 characters, «about» 120, a description 512.
# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-name = Токени

# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-about = Токени за зірки Telegram. Баланс та історія — в одному повідомленні.

# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-description = Тут купують токени за зірки Telegram. Баланс, історія й ціни — в одному повідомленні, і воно завжди актуальне. Натисніть «Розпочати».
