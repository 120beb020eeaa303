# Статистика, картинка к ней и ежедневная сводка.
stats-entry = 📊 Статистика
stats-main = <b>Статистика · { $span ->
        [today] сегодня
        [week] 7 дней
        [month] 30 дней
       *[all] всё время
    }</b>

    👥 Людей: { $people }{ $span ->
        [all] {""}
       *[other] , новых { $registered }, активных { $active }
    }
    🛒 Из { $span ->
        [all] всех
       *[other] новых
    }: выбрали набор { $ordered }, оплатили { $bought }
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
    }{ $adjusted }, промокоды: { $promos }, первые картинки в подарок: { $gifts }, приглашения: { $invites }
    Потрачено: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , сгорело при удалении данных: { $forfeited }
    }; сейчас у людей: { $circulation }

    <b>Выручка</b>
    ⭐ { $stars } · { $rub } ₽
# Рядом с таким же периодом до него.
stats-main-compared =
    Средняя покупка: { $average_stars } ⭐{ $has_rub ->
        [yes] {" "}· { $average_rub } ₽
       *[no] {""}
    }
    Купили из новых: { $conversion } % (до этого { $conversion_before } %)

    <b>{ $span ->
        [today] Вчера
        [week] 7 дней до этого
       *[month] 30 дней до этого
    }</b>: ⭐ { $stars_before }{ $has_rub ->
        [yes] {" "}· { $rub_before } ₽
       *[no] {""}
    }
    Новых: { $registered_before }, платили: { $payers_before }, потрачено: { $spent_before }
stats-main-span = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $span ->
        [today] Сегодня
        [week] 7 дней
        [month] 30 дней
       *[all] Всё время
    }
stats-main-no-plots =
    📈 Графики на этом сервере не установлены. Чтобы они появились, выполните там
    <code>pip install -c constraints.txt ".[pictures]"</code>
    и перезапустите бота.
stats-main-day = 📈 График
stats-picture = Статистика за последние 30 дней
stats-plot-title = Последние 30 дней
stats-plot-stars = Звёзды
stats-plot-rub = Рубли
stats-plot-spent = Потрачено токенов
stats-plot-registered = Новых людей
stats-digest = 📊 <b>{ DATETIME($day, dateStyle: "long") }</b>

    👥 Новых { $registered }, всего { $people }; выбрали набор { $ordered }, оплатили { $bought }
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
