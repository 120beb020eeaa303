# Экспорт журнала операций.
export-entry = 📄 Экспорт CSV
export-period =
    <b>Экспорт операций</b>

    За какой период? Выберите или напишите:
    <code>2026-01-01..2026-03-31</code>
    <code>01.01.2026-31.03.2026</code>
    Можно и один день или месяц:
    <code>2026-03</code>
export-period-all = За всё время
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
export-header =
    <b>Экспорт операций</b>
    { $whole ->
        [yes] За всё время
       *[no] Период: { $period }
    }

    Как назвать столбцы? Имена вроде <code>entry_id</code> не меняются от версии к версии и удобны программам.
export-header-code = { $code ->
        [stable] entry_id, time_utc, …
       *[other] { $own_name }
    }
export-started =
    <b>Экспорт начат</b>

    Файл придёт сюда отдельным сообщением. Ждать на этом экране не нужно.
export-started-more = Ещё один
# Пока файл готовится, и то, чем кончилось.
export-bar =
    ⏳ transactions.csv · { $whole ->
        [yes] за всё время
       *[no] { $period }
    }
    { $bar } { $percent } %
export-caption =
    { $whole ->
        [yes] Операции за всё время
       *[no] Операции за период { $period }
    }
    Строк: { $rows } · сумма: { $total }{ $total ->
        [0] {" "}✅
       *[other] {" "}⚠️ должна быть 0
    }
export-empty = { $whole ->
        [yes] Операций ещё не было.
       *[no] За период { $period } операций не было.
    }
export-failed = ⚠️ Экспорт прервался. Попробуйте ещё раз; подробности — в логе сервера.
# Столбцы файла.
export-csv-entry = Проводка
export-csv-transfer = Перевод
export-csv-time-utc = Время (UTC)
export-csv-time-local = Местное время
export-csv-account = Счёт
export-csv-user = ID человека
export-csv-name = Имя
export-csv-kind = Операция
export-csv-amount = Сумма
export-csv-entry-amount = Изменение
export-csv-balance = Баланс после
export-csv-reason = Причина
export-csv-actor = ID администратора
export-csv-ref = Основание
export-csv-key = Ключ
export-csv-service-id = ID сервиса
export-csv-service = Сервис
