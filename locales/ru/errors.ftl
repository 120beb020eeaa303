# Отказы и ошибки. Показываются во всплывающих окнах: до 200 знаков, без разметки.
errors-gone = Этот экран устарел. Вот главное меню.
errors-outdated = Этот экран устарел. Вот самый новый.
errors-broken = Что-то сломалось у нас. Мы уже знаем об этом. Попробуйте ещё раз чуть позже.
errors-telegram = Telegram не принял мой ответ. Попробуйте, пожалуйста, ещё раз.
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
errors-busy-over = Какое-то время Telegram не пропускал мои сообщения, и я не мог вам ответить. Теперь могу: /start откроет меню.
errors-one-moment = Минутку: сейчас я не могу свериться с записями. Ничего не пропало. Попробуйте ещё раз через минуту.
errors-unwritable = Сейчас я ничего не могу сохранить. Ничего не пропало. Попробуйте, пожалуйста, позже.
errors-flood = Слишком быстро. Подождите, пожалуйста, { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунды
       *[other] { $seconds } секунд
    }, и продолжим.
errors-banned = Доступ к боту закрыт. Вопросы — /paysupport
errors-stray-message = Здесь я понимаю только кнопки и команды.
errors-unknown-command = Такой команды нет. Список команд — /help
errors-not-enough-tokens = Не хватает токенов: нужно { $needed }, есть { $available }.
errors-refund-spent = Из { $tokens ->
        [one] { $tokens } токена
       *[other] { $tokens } токенов
    } этого платежа осталось { $left }, остальное потрачено, поэтому звёзды не вернуть. Разрешает это настройка REFUND_SPENT=allow.
errors-checkout-order = Этот счёт выписан другому человеку или удалён. Откройте /buy и оплатите новый.
errors-checkout-over = Этот счёт уже оплачен или просрочен. Откройте /buy и выберите набор снова.
errors-checkout-differs = Сумма счёта изменилась. Откройте /buy и выберите набор снова.
errors-checkout-banned = Вы заблокированы в этом боте и не можете здесь покупать. Звёзды не списаны.
errors-checkout-disk = Сейчас платежи не сохраняются, поэтому этот не принят. Звёзды не списаны. Попробуйте, пожалуйста, позже.
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
errors-topup-open = У вас уже { $open ->
        [one] { $open } нерассмотренная заявка
        [few] { $open } нерассмотренные заявки
       *[other] { $open } нерассмотренных заявок
    }. Дождитесь решения или отмените заявку.
errors-topup-receipt = К заявке нужен чек: пришлите фото, файл или текст.
errors-topup-requisites = Первая строка — реквизит до { $longest } знаков, дальше — примечание до { $note } знаков.
errors-topup-not-receipt = Пришлите фото, файл или текст до { $longest } знаков: например, хеш транзакции.
errors-topup-over = Заявка № { $number } уже { $state ->
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
errors-username-unsure = Telegram не подтверждает, что @{ $username } — по-прежнему тот, кого бот знает под этим именем. Если это он, пришлите id: { $id }
errors-too-common = Слишком много имён с такими частями. Напишите, с чего имя и фамилия начинаются, или одно из слов полнее.
errors-no-author = По этому сообщению не видно, кто его написал: автор скрыл аккаунт при пересылке. Пришлите id или @имя.
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
errors-no-picture = График построить не удалось. Причина — в логе сервера.
errors-no-file = ⚠️ Файл подготовить не удалось. Попробуйте ещё раз чуть позже.
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
errors-promo-letters = В промокоде от { $shortest } до { $longest } латинских букв и цифр. Проверьте, не русские ли это буквы.
errors-promo-unknown = Такого промокода нет. Проверьте, нет ли опечатки.
errors-promo-over = Этот промокод больше не действует.
errors-promo-used-up = Этот промокод уже израсходован.
errors-promo-before = Вы уже применили этот промокод.
errors-promo-older = Этот промокод выпущен до того, как вы удалили свои данные, и вам он уже не подойдёт.
errors-promo-pace = Слишком много неверных кодов. Попробуйте снова через { $minutes ->
        [one] { $minutes } минуту
        [few] { $minutes } минуты
       *[other] { $minutes } минут
    }.
errors-promo-number = Нужно целое число от { $least } до { $most }.
errors-promo-taken = Такой код уже есть или был. Придумайте другой.
errors-broadcast-link = Строка { $line }: { $why ->
        [dash] нет тире между текстом и ссылкой.
        [link] после тире нужна ссылка целиком, с https:// в начале и без пробелов, а перед ним — текст.
        [scheme] ссылка начинается с http://, https:// или tg://.
        [address] в ссылке нет адреса сайта.
        [label] текст кнопки длиннее 64 знаков.
       *[long] ссылка длиннее 2048 знаков.
    }
errors-broadcast-links = Кнопок может быть не больше { $most }.
errors-broadcast-time = Не понимаю это время. Например: 18:30.
errors-long-caption = Знаков в подписи: { $length }, а бот может отправить не больше { $longest }. Сократите её или пришлите текст отдельным сообщением.
errors-custom-emoji = У этого бота нет права на особые эмодзи: Telegram заменит их обычными. Замените их сами и пришлите сообщение снова.
errors-crypto-away = Crypto Pay сейчас не отвечает. Ничего не списано; попробуйте через несколько минут.
errors-crypto-unpaid = Оплата ещё не видна в Crypto Pay. Обычно это занимает меньше минуты.
errors-erase-moving = { $what ->
        [topup] Сначала дождитесь решения по заявке или отмените её.
        [crypto] Выставлен счёт в @CryptoBot. Оплатите его или подождите: десять минут после его срока.
        [refund] Вам должны вернуть звёзды. Дождитесь возврата.
        [refunding] Вам возвращают звёзды. Дождитесь возврата.
        [picture] Рисуется картинка. Дождитесь её или остановите.
        [payment] Ваш платёж ещё не зачислен. Подождите немного.
       *[held] Часть токенов отложена. Дождитесь, пока работа закончится.
    } Тогда данные можно будет удалить.
errors-erase-admin = Вы администратор: ваши действия записаны на ваше имя. Сначала попросите убрать ваш id из настройки ADMINS.
errors-erase-banned = Вы заблокированы в этом боте. Напишите в поддержку: данные можно будет стереть, когда блокировку снимут.
errors-generate-open = Одна ваша картинка уже рисуется. Дождитесь её или остановите.
errors-generate-daily = На сегодня картинки закончились: не больше { $most } в день. Приходите завтра.
errors-generate-prompt = Опишите картинку текстом, не длиннее { $longest } знаков.
errors-generate-late = Поздно: картинка уже готова.
