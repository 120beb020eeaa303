# Statistics, their picture, and the daily digest.
# Where: button, up to 37 letters; dialogs/admin/stats/windows.py
stats-entry = 📊 Статистика

# Where: message; Stats.main
# $span: text, such as week
# $people: number, such as 12345
# $registered: number, such as 321
# $active: number, such as 2345
# $ordered: number, such as 123
# $bought: number, such as 45
# $payers: number, such as 67
# $sold_stars: number, such as 1200
# $sold_topups: number, such as 350
# $sold_coins: number, such as 20
# $sold_other: number, such as 4
# $adjusted_sign: text, such as minus
# $adjusted: number, such as 15
# $promos: number, such as 40
# $gifts: number, such as 7
# $invites: number, such as 12
# $spent: number, such as 1100
# $forfeited: number, such as 3
# $circulation: number, such as 98765
# $stars: number, such as 54000
# $rub: number, such as 31500.00
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stats-main = <b>Статистика · { $span ->
        [today] сьогодні
        [week] 7 днів
        [month] 30 днів
       *[all] весь час
    }</b>

    👥 Усього: { $people }{ $span ->
        [all] {""}
       *[other] , нових { $registered }, активних { $active }
    }
    🛒 { $span ->
        [all] Усі
       *[other] Нові
    }: замовили { $ordered }, оплатили { $bought }
    { $span ->
        [all] {""}
       *[other] 💳 Платили: { $payers }
        {""}
    }
    <b>Токени</b>
    За зірки: { $sold_stars }, переказом: { $sold_topups }{ $sold_coins ->
        [0] {""}
       *[other] , за криптовалюту: { $sold_coins }
    }{ $sold_other ->
        [0] {""}
       *[other] , іншими способами: { $sold_other }
    }
    Зміни: { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }, промокоди: { $promos }, подарунки: { $gifts }, запрошення: { $invites }
    Витрачено: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , згоріло під час видалення даних: { $forfeited }
    }; зараз у людей: { $circulation }

    <b>Виторг</b>
    ⭐ { $stars } · { $rub } ₽

# Beside the period of the same length before.
# Where: message; Stats.main
# $average_stars: number, such as 450
# $has_rub: text, such as yes
# $average_rub: number, such as 900.00
# $conversion: number, such as 14
# $conversion_before: number, such as 12
# $span: text, such as week
# $stars_before: number, such as 40000
# $rub_before: number, such as 27000.00
# $registered_before: number, such as 300
# $payers_before: number, such as 60
# $spent_before: number, such as 900
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stats-main-compared =
    Середня покупка: { $average_stars } ⭐{ $has_rub ->
        [yes] {" "}· { $average_rub } ₽
       *[no] {""}
    }
    Конверсія: { $conversion }% (до того { $conversion_before }%)

    <b>{ $span ->
        [today] Вчора
        [week] 7 днів до того
       *[month] 30 днів до того
    }</b>: ⭐ { $stars_before }{ $has_rub ->
        [yes] {" "}· { $rub_before } ₽
       *[no] {""}
    }
    Нових: { $registered_before }, платили: { $payers_before }, витрачено: { $spent_before }

# Where: button, up to 17 letters; Stats.main
# $chosen: text, such as no, yes
# $span: text, such as today, week
stats-main-span = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $span ->
        [today] Сьогодні
        [week] 7 днів
        [month] 30 днів
       *[all] Весь час
    }

# Where: message; Stats.main
stats-main-no-plots =
    📈 Графіки на цьому сервері не встановлено. Щоб вони з’явилися, виконайте там
    <code>pip install -c constraints.txt ".[pictures]"</code>
    і перезапустіть бота.

# Where: button, up to 37 letters; Stats.main
stats-main-day = 📈 Графік

# Where: caption; dialogs/admin/stats/handlers.py
stats-picture = Статистика за останні 30 днів

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-title = Останні 30 днів

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-stars = Зірки

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-rub = Рублі

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-spent = Витрачено токенів

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-registered = Нових користувачів

# Where: message; bot/jobs/digest.py
# $day: day and time
# $registered: number
# $people: number
# $ordered: number
# $bought: number
# $payers: number
# $sold_stars: number
# $sold_topups: number
# $sold_coins: number
# $sold_other: number
# $spent: number
# $adjusted_sign: text, such as minus, plus
# $adjusted: number
# $circulation: number
# $promos: number
# $gifts: number
# $invites: number
# $stars: number
# $rub: number
# $odd: number
# $waits: number
# $requests: value
# $threads: value
# $refunds: value
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stats-digest = 📊 <b>{ DATETIME($day, dateStyle: "long") }</b>

    👥 Нових: { $registered }, усього: { $people }; вибрали набір: { $ordered }, заплатили: { $bought }
    💳 Платили: { $payers }
    🪙 Продано за зірки: { $sold_stars }, переказом: { $sold_topups }, за криптовалюту: { $sold_coins }{ $sold_other ->
        [0] {""}
       *[other] , іншими способами: { $sold_other }
    }; витрачено: { $spent }
    Зміни: { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }; у людей: { $circulation }
    🎁 Подаровано: за промокодами { $promos }, за перші картинки { $gifts }, за запрошення { $invites }
    💰 ⭐ { $stars } · { $rub } ₽
    { $odd ->
        [0] {""}
       *[other] ⚠️ Дивних платежів: { $odd }
        {""}
    }
    { $waits ->
        [0] ✅ Нічого не чекає.
       *[other] <b>Чекають:</b> заявок { $requests }, звернень { $threads }, повернень { $refunds }
    }
