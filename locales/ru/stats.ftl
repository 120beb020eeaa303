# Статистика, картинка к ней и ежедневная сводка.
# Где: кнопка, до 37 знаков; dialogs/admin/stats/windows.py
stats-entry = 📊 Статистика

# Где: сообщение; Stats.main
# $span: текст, например week
# $people: число, например 12345
# $registered: число, например 321
# $active: число, например 2345
# $ordered: число, например 123
# $bought: число, например 45
# $payers: число, например 67
# $sold_stars: число, например 1200
# $sold_topups: число, например 350
# $sold_coins: число, например 20
# $sold_other: число, например 4
# $adjusted_sign: текст, например minus
# $adjusted: число, например 15
# $promos: число, например 40
# $gifts: число, например 7
# $invites: число, например 12
# $spent: число, например 1100
# $forfeited: число, например 3
# $circulation: число, например 98765
# $stars: число, например 54000
# $rub: число, например 31500.00
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stats-main = <b>Статистика · { $span ->
        [today] сегодня
        [week] 7 дней
        [month] 30 дней
       *[all] всё время
    }</b>

    👥 Всего: { $people }{ $span ->
        [all] {""}
       *[other] , новых { $registered }, активных { $active }
    }
    🛒 { $span ->
        [all] Все
       *[other] Новые
    }: заказали { $ordered }, оплатили { $bought }
    { $span ->
        [all] {""}
       *[other] 💳 Платили: { $payers }
        {""}
    }
    <b>Токены</b>
    За звёзды: { $sold_stars }, переводом: { $sold_topups }{ $sold_coins ->
        [0] {""}
       *[other] , за криптовалюту: { $sold_coins }
    }{ $sold_other ->
        [0] {""}
       *[other] , другими способами: { $sold_other }
    }
    Правки: { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }, промокоды: { $promos }, подарки: { $gifts }, приглашения: { $invites }
    Потрачено: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , сгорело при удалении данных: { $forfeited }
    }; сейчас у людей: { $circulation }

    <b>Выручка</b>
    ⭐ { $stars } · { $rub } ₽

# Рядом с таким же периодом до него.
# Где: сообщение; Stats.main
# $average_stars: число, например 450
# $has_rub: текст, например yes
# $average_rub: число, например 900.00
# $conversion: число, например 14
# $conversion_before: число, например 12
# $span: текст, например week
# $stars_before: число, например 40000
# $rub_before: число, например 27000.00
# $registered_before: число, например 300
# $payers_before: число, например 60
# $spent_before: число, например 900
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stats-main-compared =
    Средняя покупка: { $average_stars } ⭐{ $has_rub ->
        [yes] {" "}· { $average_rub } ₽
       *[no] {""}
    }
    Конверсия: { $conversion } % (до этого { $conversion_before } %)

    <b>{ $span ->
        [today] Вчера
        [week] 7 дней до этого
       *[month] 30 дней до этого
    }</b>: ⭐ { $stars_before }{ $has_rub ->
        [yes] {" "}· { $rub_before } ₽
       *[no] {""}
    }
    Новых: { $registered_before }, платили: { $payers_before }, потрачено: { $spent_before }

# Где: кнопка, до 17 знаков; Stats.main
# $chosen: текст, например no, yes
# $span: текст, например today, week
stats-main-span = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $span ->
        [today] Сегодня
        [week] 7 дней
        [month] 30 дней
       *[all] Всё время
    }

# Где: сообщение; Stats.main
stats-main-no-plots =
    📈 Графики на этом сервере не установлены. Чтобы они появились, выполните там
    <code>pip install -c constraints.txt ".[pictures]"</code>
    и перезапустите бота.

# Где: кнопка, до 37 знаков; Stats.main
stats-main-day = 📈 График

# Где: подпись; dialogs/admin/stats/handlers.py
stats-picture = Статистика за последние 30 дней

# Где: простой текст без тегов; dialogs/admin/stats/handlers.py
stats-plot-title = Последние 30 дней

# Где: простой текст без тегов; dialogs/admin/stats/handlers.py
stats-plot-stars = Звёзды

# Где: простой текст без тегов; dialogs/admin/stats/handlers.py
stats-plot-rub = Рубли

# Где: простой текст без тегов; dialogs/admin/stats/handlers.py
stats-plot-spent = Потрачено токенов

# Где: простой текст без тегов; dialogs/admin/stats/handlers.py
stats-plot-registered = Новых пользователей

# Где: сообщение; bot/jobs/digest.py
# $day: день и время
# $registered: число
# $people: число
# $ordered: число
# $bought: число
# $payers: число
# $sold_stars: число
# $sold_topups: число
# $sold_coins: число
# $sold_other: число
# $spent: число
# $adjusted_sign: текст, например minus, plus
# $adjusted: число
# $circulation: число
# $promos: число
# $gifts: число
# $invites: число
# $stars: число
# $rub: число
# $odd: число
# $waits: число
# $requests: значение
# $threads: значение
# $refunds: значение
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
stats-digest = 📊 <b>{ DATETIME($day, dateStyle: "long") }</b>

    👥 Новых: { $registered }, всего: { $people }; выбрали набор: { $ordered }, оплатили: { $bought }
    💳 Платили: { $payers }
    🪙 Продано за звёзды { $sold_stars }, переводом { $sold_topups }, за криптовалюту { $sold_coins }{ $sold_other ->
        [0] {""}
       *[other] , другими способами: { $sold_other }
    }; потрачено { $spent }
    Правки { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }; у людей { $circulation }
    🎁 Подарено: по промокодам { $promos }, за первые картинки { $gifts }, за приглашения { $invites }
    💰 ⭐ { $stars } · { $rub } ₽
    { $odd ->
        [0] {""}
       *[other] ⚠️ Странных платежей: { $odd }
        {""}
    }
    { $waits ->
        [0] ✅ Ничего не ждёт.
       *[other] <b>Ждут:</b> заявок { $requests }, обращений { $threads }, возвратов { $refunds }
    }
