# Меню команд (до 256 знаков) и то, что Telegram показывает о боте.
commands-start = Главное меню
commands-buy = Купить токены за звёзды
commands-topup = Купить токены переводом
commands-generate = Нарисовать картинку
commands-history = История операций
commands-pricing = Цены
commands-promo = Ввести промокод
commands-invite = Пригласить друга
commands-language = Язык
commands-support = Поддержка
commands-paysupport = Вопросы об оплате
commands-admin = Панель администратора
commands-adjust = Изменить баланс: id, сумма, причина
commands-stats = Статистика
commands-health = Состояние бота
commands-help = Справка
commands-terms = Условия
commands-privacy = Приватность
commands-connect = Подключённые сервисы
# Имя до 64 знаков, «о боте» до 120, описание до 512.
commands-bot-name = Токены
commands-bot-about = Покупка токенов за звёзды Telegram. Баланс и история — в одном сообщении.
commands-bot-description = Здесь покупают токены за звёзды Telegram. Баланс, история и цены — в одном сообщении, и оно всегда актуально. Нажмите «Начать».
