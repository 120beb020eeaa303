# Экспорт журнала операций.
# Где: кнопка, до 37 знаков; dialogs/admin/export/windows.py
export-entry = 📄 Экспорт CSV

# Где: сообщение; Export.period
export-period =
    <b>Экспорт операций</b>

    За какой период? Выберите или напишите:
    <code>2026-01-01..2026-03-31</code>
    <code>01.01.2026-31.03.2026</code>
    Можно и один день или месяц:
    <code>2026-03</code>

# Где: кнопка, до 37 знаков; Export.period
export-period-all = За всё время

# Где: кнопка, до 17 знаков; Export.period
# $month: число, например 3
# $year: текст, например 2026
export-period-month = { $month ->
        [1] Январь
        [2] Февраль
        [3] Март
        [4] Апрель
        [5] Май
        [6] Июнь
        [7] Июль
        [8] Август
        [9] Сентябрь
        [10] Октябрь
        [11] Ноябрь
       *[12] Декабрь
    } { $year }

# Где: сообщение; Export.header
# $whole: текст, например no
# $period: текст, например 2026-03
export-header =
    <b>Экспорт операций</b>
    { $whole ->
        [yes] За всё время
       *[no] Период: { $period }
    }

    Как назвать столбцы? Имена вроде <code>entry_id</code> не меняются от версии к версии и удобны программам.

# Где: кнопка, до 37 знаков; Export.header
# $code: текст, например stable, en
# $own_name: текст, например English
export-header-code = { $code ->
        [stable] entry_id, time_utc, …
       *[other] { $own_name }
    }

# Где: сообщение; Export.started
export-started =
    <b>Экспорт начат</b>

    Файл придёт сюда отдельным сообщением. Ждать на этом экране не нужно.

# Где: кнопка, до 37 знаков; Export.started
export-started-more = Ещё один

# Пока файл готовится, и то, чем кончилось.
# Где: сообщение; bot/flows/export_delivery.py
# $whole: текст, например yes, no
# $period: текст
# $bar: текст
# $percent: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
export-bar =
    ⏳ transactions.csv · { $whole ->
        [yes] за всё время
       *[no] { $period }
    }
    { $bar } { $percent } %

# Где: подпись; bot/flows/export_delivery.py
# $whole: текст, например yes, no
# $period: текст
# $rows: число
# $total: число
export-caption =
    { $whole ->
        [yes] Операции за всё время
       *[no] Операции за период { $period }
    }
    Строк: { $rows } · сумма: { $total }{ $total ->
        [0] {" "}✅
       *[other] {" "}⚠️ должна быть 0
    }

# Где: сообщение; bot/flows/export_delivery.py
# $whole: текст, например yes, no
# $period: текст
export-empty = { $whole ->
        [yes] Операций ещё не было.
       *[no] За период { $period } операций не было.
    }

# Где: сообщение; bot/flows/export_delivery.py
export-failed = ⚠️ Экспорт прервался. Попробуйте ещё раз; подробности — в логе сервера.

# Столбцы файла.
# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-entry = Проводка

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-transfer = Перевод

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-time-utc = Время (UTC)

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-time-local = Местное время

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-account = Счёт

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-user = ID пользователя

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-name = Имя

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-kind = Операция

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-amount = Сумма

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-entry-amount = Изменение

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-balance = Баланс после

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-reason = Причина

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-actor = ID администратора

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-ref = Основание

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-key = Ключ

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-service-id = ID сервиса

# Где: простой текст без тегов; dialogs/admin/export/handlers.py
export-csv-service = Сервис

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/export/windows.py
export-action-export = экспорт
