# Панель администратора.
panel-entry = 🛠 Администратору
# Сегодня рядом со вчерашним днём: в скобках — вчера.
panel-main =
    <b>Панель администратора</b>

    <b>Сегодня</b> (вчера)
    ⭐ { $stars } ({ $stars_before }){ $takes_rub ->
        [yes] {""}
    💵 { $rub } ₽ ({ $rub_before } ₽)
       *[no] {""}
    }
    👥 Новых людей: { $people } ({ $people_before })
    🪙 Потрачено токенов: { $spent } ({ $spent_before })
# Маленький график из символов, 14 дней.
panel-main-plot-stars =
    {""}
    ⭐ за 14 дней: <code>{ $stars_plot }</code>
panel-main-plot-rub = ₽ за 14 дней: <code>{ $rub_plot }</code>
panel-main-waiting =
    {""}
    { $waiting ->
        [0] ✅ Ничего не ждёт.
       *[other] ⏳ Ждут вас: { $waiting }. Где — видно на кнопках.
    }
