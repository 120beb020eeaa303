# Отказы и ошибки. Показываются во всплывающих окнах: до 200 знаков, без разметки.
# Где: всплывающий ответ, до 200 знаков; bot/ui/error_handlers.py
errors-gone = Этот экран устарел. Вот главное меню.

# Где: всплывающий ответ, до 200 знаков; bot/ui/stale_presses.py
errors-outdated = Этот экран устарел. Вот самый новый.

# Где: всплывающий ответ, до 200 знаков; bot/ui/error_handlers.py
errors-broken = Что-то сломалось у нас. Мы уже знаем об этом. Попробуйте ещё раз чуть позже.

# Где: всплывающий ответ, до 200 знаков; bot/ui/error_handlers.py
errors-telegram = Telegram не принял мой ответ. Попробуйте, пожалуйста, ещё раз.

# Где: всплывающий ответ, до 200 знаков; bot/ui/error_handlers.py
# $unit: текст, например seconds
# $count: число
errors-busy = Telegram просит меня не спешить. Попробуйте ещё раз через { $unit ->
        [minutes] { $count ->
            [one] { $count } минуту
            [few] { $count } минуты
           *[other] { $count } минут
        }
       *[seconds] { $count ->
            [one] { $count } секунду
            [few] { $count } секунды
           *[other] { $count } секунд
        }
    }.

# Где: всплывающий ответ, до 200 знаков; bot/ui/single_message.py
# $unit: текст, например seconds
# $count: число
errors-screen-waits = Telegram просит меня не спешить. Экран появится здесь через { $unit ->
        [minutes] { $count ->
            [one] { $count } минуту
            [few] { $count } минуты
           *[other] { $count } минут
        }
       *[seconds] { $count ->
            [one] { $count } секунду
            [few] { $count } секунды
           *[other] { $count } секунд
        }
    }.

# Где: всплывающий ответ, до 200 знаков; bot/ui/error_handlers.py
errors-busy-over = Какое-то время Telegram не пропускал мои сообщения, и я не мог вам ответить. Теперь могу: /start откроет меню.

# Где: простой текст без тегов; bot/middlewares/outage.py
errors-one-moment = Минутку: база данных сейчас недоступна. Ничего не пропало. Попробуйте ещё раз через минуту.

# Где: простой текст без тегов; bot/middlewares/outage.py
errors-unwritable = Сейчас я ничего не могу сохранить. Ничего не пропало. Попробуйте, пожалуйста, позже.

# Где: всплывающий ответ, до 200 знаков; bot/middlewares/flood.py
# $seconds: число
errors-flood = Слишком быстро. Подождите, пожалуйста, { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
       *[other] { $seconds } секунд
    }, и продолжим.

# Где: всплывающий ответ, до 200 знаков; bot/ui/stray_messages.py
errors-banned = Доступ к боту закрыт. Вопросы — /paysupport

# Где: всплывающий ответ, до 200 знаков; bot/ui/stray_messages.py
errors-stray-message = Здесь я понимаю только кнопки и команды.

# Где: всплывающий ответ, до 200 знаков; bot/ui/stray_messages.py
errors-unknown-command = Такой команды нет. Список команд — /help

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/errors.py
# $needed: число
# $available: число
errors-not-enough-tokens = Не хватает токенов: нужно { $needed }, есть { $available }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/stars/refunds.py
# $tokens: число
# $left: число
errors-refund-spent = Из { $tokens ->
        [one] { $tokens } токена
        [few] { $tokens } токенов
       *[other] { $tokens } токенов
    } этого платежа осталось { $left }, остальное потрачено, поэтому звёзды не вернуть. Разрешает это настройка REFUND_SPENT=allow.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/stars/checkout_errors.py
errors-checkout-order = Этот счёт выписан другому человеку или удалён. Откройте /buy и оплатите новый.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/stars/checkout_errors.py
errors-checkout-over = Этот счёт уже оплачен или просрочен. Откройте /buy и выберите набор снова.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/stars/checkout_errors.py
errors-checkout-differs = Сумма счёта изменилась. Откройте /buy и выберите набор снова.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/stars/checkout_errors.py
errors-checkout-banned = Вы заблокированы в этом боте и не можете здесь покупать. Звёзды не списаны.

# Где: всплывающий ответ, до 200 знаков; bot/middlewares/payments.py
errors-checkout-disk = Сейчас платежи не сохраняются, поэтому этот не принят. Звёзды не списаны. Попробуйте, пожалуйста, позже.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/ui/input.py
# $longest: число
errors-not-text = Пришлите текст, не длиннее { $longest } знаков.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/analytics/periods.py
errors-export-period = Не понимаю этот период. Например: 2026-01-01..2026-03-31, 01.01.2026-31.03.2026 или 2026-03.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/analytics/periods.py
errors-export-backwards = Период кончается раньше, чем начинается. Поменяйте даты местами.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/ui/background_tasks.py
errors-still-at-work = Это уже выполняется. Дождитесь конца.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/support/commands.py
# $longest: число, например 2000
errors-support-message = Пришлите текст до { $longest } знаков, фото или файл.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/topups.py
# $most: число, например 3
errors-support-open = У вас уже { $most ->
        [one] { $most } открытое обращение
        [few] { $most } открытых обращения
       *[other] { $most } открытых обращений
    }. Допишите в одно из них или отметьте его решённым.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/support/commands.py
# $minutes: число
errors-support-pace = Слишком много сообщений подряд. Напишите снова через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/topups.py
# $least: число, например 1
# $most: число
errors-topup-tokens = Нужно целое число токенов от { $least } до { $most }, только цифрами. Например, { $least }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/topups.py
# $open: значение
errors-topup-open = У вас уже { $open ->
        [one] { $open } нерассмотренная заявка
        [few] { $open } нерассмотренные заявки
       *[other] { $open } нерассмотренных заявок
    }. Дождитесь решения или отмените заявку.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/errors.py
errors-topup-receipt = К заявке нужен чек: пришлите фото, файл или текст.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/requisites.py
# $longest: число, например 256
# $note: число, например 200
errors-topup-requisites = Первая строка — реквизит до { $longest } знаков, дальше — примечание до { $note } знаков.

# Где: сообщение; всплывающий ответ, до 200 знаков; dialogs/topup/handlers.py
# $longest: число, например 500
errors-topup-not-receipt = Пришлите фото, файл или текст до { $longest } знаков: например, хеш транзакции.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/errors.py
# $number: текст
# $state: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
errors-topup-over = Заявка № { $number } уже { $state ->
        [approved] одобрена
        [rejected] отклонена
        [cancelled] отменена
       *[expired] истекла
    }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/manual_transfer/errors.py
# $state: текст
# $who: значение
# $at: день и время
errors-topup-decided = { $state ->
        [approved] Уже одобрено: { $who }
        [rejected] Уже отклонено: { $who }
        [cancelled] Заявка отменена: { $who }
       *[expired] Срок заявки истёк
    }, { MOMENT($at) }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/people/search.py
# $query: текст
errors-nobody-found = Никого не нашлось: { $query }

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/ui/person_identity.py
# $username: текст
# $id: текст
errors-username-unsure = Telegram не подтверждает, что @{ $username } — по-прежнему тот, кого бот знает под этим именем. Если это он, пришлите id: { $id }

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/people/search.py
errors-too-common = Слишком много имён с такими частями. Напишите, с чего имя и фамилия начинаются, или одно из слов полнее.

# Где: сообщение; всплывающий ответ, до 200 знаков; dialogs/admin/users/handlers.py
errors-no-author = По этому сообщению не видно, кто его написал: автор скрыл аккаунт при пересылке. Пришлите id или @имя.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/storable_text.py
# $longest: число
errors-bad-remark = Нужен текст до { $longest } знаков.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/amount_parsing.py
errors-not-an-amount = Нужно целое число токенов: +100, -50 или =500. Без дробей и букв.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/amount_parsing.py
# $most: число, например 1000000000
errors-amount-too-large = Это слишком много: за один раз до { $most }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/amount_parsing.py
errors-nothing-changes = От этого баланс не изменится.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/adjustments.py
# $balance: число
errors-balance-changed = Баланс тем временем изменился: теперь { $balance }. Ничего не применено, проверьте ещё раз.

# Где: сообщение; всплывающий ответ, до 200 знаков; dialogs/admin/adjust/handlers.py
errors-adjust-incomplete = Нужны человек, сумма и причина.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/bans.py
errors-cannot-ban = Администратора заблокировать нельзя.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/bans.py
errors-banned-already = Блокировка уже действует.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/bans.py
errors-not-banned = Блокировки уже нет.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/flows/broadcast_copy.py
errors-cannot-copy = Такое сообщение Telegram не копирует. Пришлите текст, фото или файл.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/analytics/charts.py
errors-no-picture = График построить не удалось. Причина — в логе сервера.

# Где: всплывающий ответ, до 200 знаков; bot/flows/file_delivery.py
errors-no-file = ⚠️ Файл подготовить не удалось. Попробуйте ещё раз чуть позже.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/errors.py
errors-broadcast-nobody = Отправлять некому.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/errors.py
errors-broadcast-empty = Отправлять пока нечего: нужно сообщение для всех.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/errors.py
errors-broadcast-album = Под альбомом Telegram не показывает кнопок. Уберите их или пришлите одно сообщение.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/errors.py
errors-broadcast-past = Это время уже прошло. Выберите другое.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/commands.py
# $state: значение
errors-broadcast-state = Не получится: рассылка { $state ->
        [scheduled] запланирована
        [running] уже идёт
        [paused] на паузе
        [stopped] остановлена
        [done] завершена
        [deleting] удаляется
       *[deleted] удалена
    }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/commands.py
# $hours: число
errors-broadcast-hours = Поздно: Telegram позволяет удалять сообщения только в течение { $hours } часов.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_codes.py
# $shortest: число
# $longest: число
errors-promo-letters = В промокоде от { $shortest } до { $longest } латинских букв и цифр. Проверьте, не русские ли это буквы.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_redeem.py
errors-promo-unknown = Такого промокода нет. Проверьте, нет ли опечатки.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_redeem.py
errors-promo-over = Этот промокод больше не действует.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_redeem.py
errors-promo-used-up = Этот промокод уже израсходован.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_redeem.py
errors-promo-before = Вы уже применили этот промокод.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_redeem.py
errors-promo-older = Этот промокод выпущен до того, как вы удалили свои данные, и вам он уже не подойдёт.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_redeem.py
# $minutes: число
errors-promo-pace = Слишком много неверных кодов. Попробуйте снова через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_offers.py
# $least: число, например 1
# $most: число
errors-promo-number = Нужно целое число от { $least } до { $most }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/growth/promo_offers.py
errors-promo-taken = Такой код уже есть или был. Придумайте другой.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/link_buttons.py
# $line: число
# $why: текст, например address, label, long, scheme, link, dash
errors-broadcast-link = Строка { $line }: { $why ->
        [dash] нет тире между текстом и ссылкой.
        [link] после тире нужна ссылка целиком, с https:// в начале и без пробелов, а перед ним — текст.
        [scheme] ссылка начинается с http://, https:// или tg://.
        [address] в ссылке нет адреса сайта.
        [label] текст кнопки длиннее 64 знаков.
       *[long] ссылка длиннее 2048 знаков.
    }

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/link_buttons.py
# $most: число, например 10
errors-broadcast-links = Кнопок может быть не больше { $most }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/broadcasts/scheduling.py
errors-broadcast-time = Не понимаю это время. Например: 18:30.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/flows/broadcast_copy.py
# $length: число
# $longest: число, например 1024
errors-long-caption = Знаков в подписи: { $length }, а бот может отправить не больше { $longest }. Сократите её или пришлите текст отдельным сообщением.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/flows/broadcast_copy.py
errors-custom-emoji = У этого бота нет права на особые эмодзи: Telegram заменит их обычными. Замените их сами и пришлите сообщение снова.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/payments/crypto_pay/orders.py
errors-crypto-away = Crypto Pay сейчас не отвечает. Ничего не списано; попробуйте через несколько минут.

# Где: сообщение; всплывающий ответ, до 200 знаков; dialogs/crypto/handlers.py
errors-crypto-unpaid = Оплата ещё не видна в Crypto Pay. Обычно это занимает меньше минуты.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/privacy/erasure.py
# $what: текст, например held
errors-erase-moving = { $what ->
        [topup] Сначала дождитесь решения по заявке или отмените её.
        [crypto] Выставлен счёт в @CryptoBot. Оплатите его или подождите 10 минут после того, как выйдет его срок.
        [refund] Вам должны вернуть звёзды. Дождитесь возврата.
        [refunding] Вам возвращают звёзды. Дождитесь возврата.
        [picture] Рисуется картинка. Дождитесь её или остановите.
        [payment] Ваш платёж ещё не зачислен. Подождите немного.
       *[held] Часть токенов отложена. Дождитесь, пока работа закончится.
    } Тогда данные можно будет удалить.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/privacy/erasure.py
errors-erase-admin = Вы администратор: ваши действия записаны на ваше имя. Сначала попросите убрать ваш id из настройки ADMINS.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/privacy/erasure.py
errors-erase-banned = Вы заблокированы в этом боте. Напишите в поддержку: данные можно будет стереть, когда блокировку снимут.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/generation/errors.py
errors-generate-open = Одна ваша картинка уже рисуется. Дождитесь её или остановите.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/generation/requests.py
# $most: число
errors-generate-daily = На сегодня картинки закончились: не больше { $most } в день. Приходите завтра.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/generation/requests.py
# $longest: число, например 500
errors-generate-prompt = Опишите картинку текстом, не длиннее { $longest } знаков.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/generation/errors.py
errors-generate-late = Поздно: картинка уже готова.

# Лимиты сервисов, которые тратят токены
# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/billing/links.py
# $most: число, например 1000000000
errors-connect-limit = Нужно целое число токенов от 1 до { $most }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/billing/services.py
# $most: число, например 1000000000
errors-service-limits = Нужны три целых числа, каждое не меньше предыдущего и не больше { $most }: 100 500 10000.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/billing/services.py
errors-service-addresses = Не получилось прочитать. Пришлите IP-адреса или сети через пробел: 203.0.113.7 10.0.0.0/24.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/billing/services.py
# $most: число, например 3650
errors-service-days = Нужно целое число дней от 1 до { $most }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/billing/webhooks.py
# $most: число, например 500
errors-webhook-address = Такой адрес не подойдёт. Он начинается с https://, публичный, без пароля, порт 443 или 8443, не больше { $most } знаков.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/billing/webhooks.py
# $most: число, например 1000000000
errors-webhook-low = Нужно целое число токенов от 0 до { $most }.

# Где: сообщение; всплывающий ответ, до 200 знаков; bot/services/admin/text_versions.py
errors-text-changed = Этот текст только что опубликовал другой администратор. Откройте его заново.
