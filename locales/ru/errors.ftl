# Отказы и ошибки. Показываются во всплывающих окнах: до 200 знаков, без разметки.
errors-gone = Этот экран устарел. Вот главное меню.
errors-broken = Что-то сломалось у нас. Мы уже знаем об этом. Попробуйте ещё раз чуть позже.
errors-banned = Доступ к боту закрыт. Вопросы — /paysupport
errors-stray-message = Здесь я понимаю только кнопки и команды.
errors-unknown-command = Такой команды нет. Список команд — /help
errors-not-enough-tokens = Не хватает токенов: нужно { $needed }, есть { $available }.
errors-refund-spent = Из { $tokens } токенов этого платежа осталось { $left }, остальные потрачены, поэтому звёзды не вернуть. Разрешает это настройка REFUND_SPENT=allow.
errors-checkout-order = Этот счёт выписан другому человеку или удалён. Откройте /buy и оплатите новый.
errors-checkout-over = Этот счёт уже оплачен или просрочен. Откройте /buy и выберите набор снова.
errors-checkout-differs = Сумма счёта изменилась. Откройте /buy и выберите набор снова.
errors-not-text = Пришлите текст, не длиннее { $longest } знаков.
errors-export-period = Не понимаю этот период. Например: 2026-01-01..2026-03-31, 01.01.2026-31.03.2026 или 2026-03.
errors-export-backwards = Период кончается раньше, чем начинается. Поменяйте даты местами.
errors-still-at-work = Это уже выполняется. Дождитесь конца.
errors-support-message = Пришлите текст до { $longest } знаков, фото или файл.
errors-support-open = У вас уже { $most ->
        [one] { $most } открытое обращение
        [few] { $most } открытых обращения
       *[other] { $most } открытых обращений
    }. Допишите в одно из них или отметьте его решённым.
errors-support-pace = Слишком много сообщений подряд. Напишите снова через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }.
errors-topup-tokens = Нужно целое число токенов от { $least } до { $most }, только цифрами. Например, { $least }.
errors-topup-open = Ваших заявок уже { $open }, и они ещё не рассмотрены. Дождитесь решения или отмените одну.
errors-topup-receipt = К заявке нужен чек.
errors-topup-not-receipt = Пришлите фото, файл или текст до { $longest } знаков: например, хеш перевода.
errors-topup-over = Заявка № { $number } уже { $state ->
        [approved] одобрена
        [rejected] отклонена
        [cancelled] отменена
       *[expired] истекла
    }.
errors-topup-decided = { $state ->
        [approved] Уже одобрено: { $who }
        [rejected] Уже отклонено: { $who }
        [cancelled] Заявка отменена: { $who }
       *[expired] Срок заявки истёк
    }, { DATETIME($at, dateStyle: "medium", timeStyle: "short") }.
errors-nobody-found = Никого не нашлось: { $query }
errors-no-author = Это сообщение не говорит, кто его написал: человек скрыл аккаунт при пересылке. Пришлите id или @имя.
errors-bad-remark = Нужен текст до { $longest } знаков.
errors-not-an-amount = Нужно целое число токенов: +100, -50 или =500. Без дробей и букв.
errors-amount-too-large = Это слишком много: за один раз до { $most }.
errors-nothing-changes = От этого баланс не изменится.
errors-balance-changed = Баланс тем временем изменился: теперь { $balance }. Ничего не применено, проверьте ещё раз.
errors-adjust-incomplete = Нужны человек, сумма и причина.
errors-cannot-ban = Администратора заблокировать нельзя.
errors-banned-already = Блокировка уже действует.
errors-not-banned = Блокировки уже нет.
errors-cannot-copy = Такое сообщение Telegram не копирует. Пришлите текст, фото или файл.
errors-no-picture = Картинку нарисовать не удалось. Причина — в журнале.
errors-broadcast-nobody = Отправлять некому.
errors-broadcast-empty = Отправлять пока нечего: нужно сообщение для всех.
errors-broadcast-album = Под альбомом Telegram не показывает кнопок. Уберите их или пришлите одно сообщение.
errors-broadcast-past = Это время уже прошло. Выберите другое.
errors-broadcast-state = Не получится: рассылка { $state ->
        [scheduled] ждёт своего времени
        [running] уже идёт
        [paused] на паузе
        [stopped] остановлена
        [done] завершена
        [deleting] удаляется
       *[deleted] удалена
    }.
errors-broadcast-hours = Поздно: Telegram позволяет удалять сообщения только в течение { $hours } часов.
