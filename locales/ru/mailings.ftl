# Рассылки: список, ход, итог.
# Где: кнопка, до 37 знаков; dialogs/admin/mailings/windows.py
mailings-entry = 📣 Рассылки

# Где: сообщение; Mailings.history
# $has: текст, например some
mailings-history =
    <b>Рассылки</b>{ $has ->
        [none] {""}

        Пока ни одной. Рассылку получают все люди или часть из них.
       *[some] {""}
    }

# Где: кнопка, до 37 знаков; Mailings.history
mailings-history-new = ✍️ Новая рассылка

# Где: кнопка, до 37 знаков; Mailings.history
# $state: текст, например done
# $at: день и время, например 2026-03-05 14:07
# $words: текст, например Our new pack
mailings-history-choose = { $state ->
        [scheduled] 🕑
        [starting] ⏳
        [running] ▶️
        [paused] ⏸
        [stopped] ⏹
        [cancelled] ✖️
        [done] ✅
        [deleting] 🗑
       *[deleted] 🗑
    } { MOMENT($at) } · { $words }

# Где: сообщение; Mailings.card
# $number: текст, например 7
# $state: текст, например running
# $what: текст, например photo · “Our new pack”
# $audience: текст, например Everybody
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-card =
    <b>Рассылка № { $number }</b> · { $state ->
        [scheduled] 🕑 запланирована
        [starting] ⏳ начинается
        [running] ▶️ идёт
        [paused] ⏸ пауза
        [stopped] ⏹ остановлена
        [cancelled] ✖️ отменена
        [done] ✅ завершена
        [deleting] 🗑 удаляется
       *[deleted] 🗑 удалена
    }

    ✉️ { $what }
    👥 { $audience }

# Где: сообщение; Mailings.card
# $variants: текст, например Deutsch
mailings-card-variants = 🌐 Ещё на языках: { $variants }

# Где: сообщение; Mailings.card
# $at: день и время, например 2026-03-05 14:07
mailings-card-waiting = 🕑 { MOMENT($at) }

# Где: сообщение; Mailings.card
mailings-card-paid = ⚡ Платная

# Где: сообщение; Mailings.card
# $bar: текст, например ▓▓▓▓░░░░░░░░
# $percent: число, например 30
# $reached: число, например 340
# $blocked: число, например 14
# $failed: число, например 1
# $unknown: число, например 0
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-card-figures =
    {""}
    { $bar } { $percent } %

    ✅ Доставлено: { $reached }
    🚫 Заблокировали бота: { $blocked }
    ❌ Ошибки: { $failed }
    ❔ Неизвестно: { $unknown }

# Где: сообщение; Mailings.card
# $left: число, например 845
# $total: число, например 1200
mailings-card-left = ⏳ Осталось: { $left } из { $total }

# Где: сообщение; Mailings.card
# $left: число, например 845
mailings-card-unsent = ⏹ Не отправлено: { $left }

# Где: сообщение; Mailings.card
# $rate: число
# $known: текст, например yes
# $amount: число, например 28
# $unit: текст, например seconds
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-card-rate = 🚀 { $rate } в секунду{ $known ->
        [yes] {""}, ещё примерно { $amount } { $unit ->
            [seconds] с
            [minutes] мин
           *[hours] ч
        }
       *[no] {""}
    }

# Где: сообщение; Mailings.card
# $deleted: число, например 0
# $kept: число, например 0
mailings-card-deleted =
    🗑 Удалено: { $deleted }{ $kept ->
        [0] {""}
       *[other] {""}, не удалось: { $kept }
    }

# Где: сообщение; Mailings.card
# $reason: текст, например none
# $detail: текст
mailings-card-reason =
    {""}
    { $reason ->
        [source_gone] ⚠️ Исходное сообщение удалено из чата. Продолжить не получится: остановите рассылку и составьте новую.
        [failing] ⚠️ Telegram отклоняет сообщения одно за другим: { $detail }
       *[other] Пауза. Остальные получат сообщение, когда вы продолжите.
    }

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-pause = ⏸ Пауза

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-resume = ▶️ Продолжить

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-stop = ⏹ Остановить

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-cancel = ✖️ Отменить

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-csv = 📄 CSV

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-repeat = 🔁 Повторить

# Где: кнопка, до 37 знаков; Mailings.card
mailings-card-erase = 🗑 Удалить у людей

# Где: сообщение; Mailings.stop
# $state: текст, например running
# $number: текст, например 7
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-stop = { $state ->
        [scheduled] Отменить рассылку № { $number }? Её никто не получит.
       *[other] Остановить рассылку № { $number }? Тем, кому её ещё не отправили, она не придёт.
    }

# Где: кнопка, до 37 знаков; Mailings.stop
mailings-stop-end = ⏹ Да

# Где: сообщение; Mailings.repeat
# $number: текст, например 7
# $what: текст, например photo · “Our new pack”
# $audience: текст, например Everybody
# $people: число, например 1200
# $amount: число, например 28
# $unit: текст, например seconds
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
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

# Где: сообщение; Mailings.repeat
# $stars: число, например 0
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-repeat-paid = ⚡ Платно: до { $stars } ⭐ с баланса бота

# Где: кнопка, до 37 знаков; Mailings.repeat
mailings-repeat-resend = 🔁 Повторить

# Где: сообщение; Mailings.erase
# $number: текст, например 7
# $sent: число, например 340
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-erase =
    <b>Удалить у людей?</b>

    Сообщения рассылки № { $number } исчезнут из { $sent ->
        [one] { $sent } чата
        [few] { $sent } чатов
       *[other] { $sent } чатов
    }. Telegram позволяет это только в течение 48 часов после отправки.

# Где: кнопка, до 37 знаков; Mailings.erase
mailings-erase-delete = 🗑 Удалить

# О конце рассылки узнаёт тот, кто её составил.
# Где: сообщение; bot/services/broadcasts/notices.py
# $number: текст
# $sent: число
# $blocked: число
# $failed: число
# $unknown: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-told-end =
    📣 Рассылка № { $number } завершена.

    ✅ Доставлено: { $sent }
    🚫 Заблокировали бота: { $blocked }
    ❌ Ошибки: { $failed }
    ❔ Неизвестно: { $unknown }

# Где: сообщение; bot/services/broadcasts/notices.py
# $number: текст
# $who: текст
# $sent: число
# $blocked: число
# $failed: число
# $unknown: число
# $pending: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-told-stop =
    ⏹ Рассылка № { $number } остановлена: { $who }

    ✅ Доставлено: { $sent }
    🚫 Заблокировали бота: { $blocked }
    ❌ Ошибки: { $failed }
    ❔ Неизвестно: { $unknown }
    ✉️ Не отправлено: { $pending }

# Где: сообщение; bot/services/broadcasts/notices.py
# $number: текст
# $reason: текст
# $detail: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-told-pause =
    ⚠️ Рассылка № { $number } поставлена на паузу. { $reason ->
        [source_gone] Исходное сообщение удалено из чата: остановите рассылку и составьте новую.
       *[failing] Telegram отклоняет сообщения одно за другим: { $detail }
    }

# Файл с исходами.
# Где: подпись; сообщение; простой текст без тегов; bot/flows/file_delivery.py
# $number: значение
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
mailings-csv = Исходы рассылки № { $number }

# Где: сообщение; bot/flows/file_delivery.py
mailings-csv-failed = ⚠️ Файл не получился. Попробуйте ещё раз; подробности — в логе сервера.

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-user = ID пользователя

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-name = Имя

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-language = Язык сообщения

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-outcome = Исход

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-time = Время (UTC)

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-messages = ID сообщений

# Где: простой текст без тегов; dialogs/admin/mailings/handlers.py
mailings-csv-error = Ответ Telegram

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/mailings/windows.py
mailings-action-paused = рассылка на паузе

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/mailings/windows.py
mailings-action-resumed = рассылка продолжена

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/mailings/windows.py
mailings-action-stopped = рассылка остановлена

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/mailings/windows.py
mailings-action-deleted = рассылка удалена

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/mailings/windows.py
mailings-action-outcomes = выгрузка исходов
