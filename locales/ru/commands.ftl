# Меню команд (до 256 знаков) и то, что Telegram показывает о боте.
# Где: описание команды, до 256 знаков; dialogs/menu/windows.py
commands-start = Главное меню

# Где: описание команды, до 256 знаков; dialogs/buy/windows.py
commands-buy = Купить токены за звёзды

# Где: описание команды, до 256 знаков; dialogs/topup/windows.py
commands-topup = Купить токены переводом

# Где: описание команды, до 256 знаков; dialogs/generate/windows.py
commands-generate = Нарисовать картинку

# Где: описание команды, до 256 знаков; dialogs/history/windows.py
commands-history = История операций

# Где: описание команды, до 256 знаков; dialogs/prices/windows.py
commands-pricing = Цены

# Где: описание команды, до 256 знаков; dialogs/promo/windows.py
commands-promo = Ввести промокод

# Где: описание команды, до 256 знаков; dialogs/invite/windows.py
commands-invite = Пригласить друга

# Где: описание команды, до 256 знаков; dialogs/language/windows.py
commands-language = Язык

# Где: описание команды, до 256 знаков; dialogs/support/windows.py
commands-support = Поддержка

# Где: описание команды, до 256 знаков; dialogs/support/windows.py
commands-paysupport = Вопросы об оплате

# Где: описание команды, до 256 знаков; dialogs/admin/panel/windows.py
commands-admin = Панель администратора

# Где: описание команды, до 256 знаков; dialogs/admin/adjust/windows.py
commands-adjust = Изменить баланс: id, сумма, причина

# Где: описание команды, до 256 знаков; dialogs/admin/stats/windows.py
commands-stats = Статистика

# Где: описание команды, до 256 знаков; dialogs/admin/health/windows.py
commands-health = Состояние бота

# Где: описание команды, до 256 знаков; dialogs/help/windows.py
commands-help = Справка

# Где: описание команды, до 256 знаков; dialogs/terms/windows.py
commands-terms = Условия

# Где: описание команды, до 256 знаков; dialogs/privacy/windows.py
commands-privacy = Приватность

# Где: описание команды, до 256 знаков; dialogs/connect/windows.py
commands-connect = Подключённые сервисы

# Имя до 64 знаков, «о боте» до 120, описание до 512.
# Где: описание команды, до 256 знаков; bot/handlers/bot_profile.py
commands-bot-name = Токены

# Где: описание команды, до 256 знаков; bot/handlers/bot_profile.py
commands-bot-about = Покупка токенов за звёзды Telegram. Баланс и история — в одном сообщении.

# Где: описание команды, до 256 знаков; bot/handlers/bot_profile.py
commands-bot-description = Здесь покупают токены за звёзды Telegram. Баланс, история и цены — в одном сообщении, и оно всегда актуально. Нажмите «Начать».
