# Рассылки: список, ход, итог.
mailings-entry = 📣 Рассылки
mailings-history =
    <b>Рассылки</b>{ $has ->
        [none] . Пока ни одной
       *[some] {""}
    }
mailings-history-new = ✍️ Новая рассылка
mailings-history-choose = { $state ->
        [scheduled] 🕑
        [starting] ⏳
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
        [done] ✅
        [deleting] 🗑
       *[deleted] 🗑
    } { DATETIME($at, dateStyle: "short") } · { $words }
mailings-card =
    <b>Рассылка № { $number }</b> · { $state ->
        [scheduled] 🕑 запланирована
        [starting] ⏳ начинается
        [running] ▶️ идёт
        [paused] ⏸ пауза
        [stopped] ⏹ остановлена
        [done] ✅ завершена
        [deleting] 🗑 удаляется
       *[deleted] 🗑 удалена
    }

    ✉️ { $what }
    👥 { $audience }
mailings-card-variants = 🌐 Ещё на языках: { $variants }
mailings-card-waiting = 🕑 { MOMENT($at) }
mailings-card-paid = ⚡ Платная
mailings-card-figures =
    {""}
    { $bar } { $percent } %

    ✅ Доставлено: { $reached }
    🚫 Заблокировали бота: { $blocked }
    ❌ Ошибки: { $failed }
    ❔ Неизвестно: { $unknown }
mailings-card-left = ⏳ Осталось: { $left } из { $total }
mailings-card-unsent = ⏹ Не отправлено: { $left }
mailings-card-rate = 🚀 { $rate } в секунду{ $known ->
        [yes] {""}, ещё примерно { $amount } { $unit ->
            [seconds] с
            [minutes] мин
           *[hours] ч
        }
       *[no] {""}
    }
mailings-card-deleted =
    🗑 Удалено: { $deleted }{ $kept ->
        [0] {""}
       *[other] {""}, не удалось: { $kept }
    }
mailings-card-reason =
    {""}
    { $reason ->
        [source_gone] ⚠️ Исходное сообщение удалено из чата. Продолжить не получится: остановите рассылку и составьте новую.
        [failing] ⚠️ Telegram отклоняет сообщения одно за другим: { $detail }
       *[other] Пауза. Остальные получат сообщение, когда вы продолжите.
    }
mailings-card-pause = ⏸ Пауза
mailings-card-resume = ▶️ Продолжить
mailings-card-stop = ⏹ Остановить
mailings-card-cancel = ✖️ Отменить
mailings-card-csv = 📄 CSV
mailings-card-repeat = 🔁 Повторить
mailings-card-erase = 🗑 Удалить у людей
mailings-stop = { $state ->
        [scheduled] Отменить рассылку № { $number }? Её никто не получит.
       *[other] Остановить рассылку № { $number }? Кто ещё не получил её, уже не получит.
    }
mailings-stop-end = ⏹ Да
mailings-repeat =
    <b>Повторить рассылку № { $number }?</b>

    ✉️ { $what }
    👥 { $audience }: { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }
    🕑 Сейчас, примерно { $amount } { $unit ->
        [seconds] с
        [minutes] мин
       *[hours] ч
    }

    Получат и те, кто уже получал.
mailings-repeat-paid = ⚡ Платно: до { $stars } ⭐ с баланса бота
mailings-repeat-resend = 🔁 Повторить
mailings-erase =
    <b>Удалить у людей?</b>

    Сообщения рассылки № { $number } исчезнут из { $sent ->
        [one] { $sent } чата
        [few] { $sent } чатов
       *[other] { $sent } чатов
    }. Telegram позволяет это только в течение 48 часов после отправки.
mailings-erase-delete = 🗑 Удалить
# О конце рассылки узнаёт тот, кто её составил.
mailings-told-end =
    📣 Рассылка № { $number } завершена.

    ✅ Доставлено: { $sent }
    🚫 Заблокировали бота: { $blocked }
    ❌ Ошибки: { $failed }
    ❔ Неизвестно: { $unknown }
mailings-told-stop =
    ⏹ Рассылка № { $number } остановлена. Остановил(а): { $who }

    ✅ Доставлено: { $sent }
    🚫 Заблокировали бота: { $blocked }
    ❌ Ошибки: { $failed }
    ❔ Неизвестно: { $unknown }
    ✉️ Не отправлено: { $pending }
mailings-told-pause =
    ⚠️ Рассылка № { $number } поставлена на паузу. { $reason ->
        [source_gone] Исходное сообщение удалено из чата: остановите рассылку и составьте новую.
       *[failing] Telegram отклоняет сообщения одно за другим: { $detail }
    }
# Файл с исходами.
mailings-csv = Исходы рассылки № { $number }
mailings-csv-failed = ⚠️ Файл не получился. Попробуйте ещё раз; подробности — в логе сервера.
mailings-csv-user = ID человека
mailings-csv-name = Имя
mailings-csv-language = Язык сообщения
mailings-csv-outcome = Исход
mailings-csv-time = Время (UTC)
mailings-csv-messages = ID сообщений
mailings-csv-error = Ответ Telegram
