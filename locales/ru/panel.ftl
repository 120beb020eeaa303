# Панель администратора.
# Где: кнопка, до 37 знаков; dialogs/admin/panel/windows.py
panel-entry = 🛠 Администратору

# Сегодня рядом со вчерашним днём: в скобках — вчера.
# Где: сообщение; Panel.main
# $stars: число, например 1500
# $stars_before: число, например 900
# $takes_rub: текст, например yes
# $rub: число, например 900.00
# $rub_before: число, например 0.00
# $people: число, например 3
# $people_before: число, например 5
# $spent: число, например 12
# $spent_before: число, например 30
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
panel-main =
    <b>Панель администратора</b>

    <b>Сегодня</b> (вчера)
    ⭐ { $stars } ({ $stars_before }){ $takes_rub ->
        [yes] {""}
    💵 { $rub } ₽ ({ $rub_before } ₽)
       *[no] {""}
    }
    👥 Новых пользователей: { $people } ({ $people_before })
    🪙 Потрачено токенов: { $spent } ({ $spent_before })

# Маленький график из символов, 14 дней.
# Где: сообщение; Panel.main
# $stars_plot: текст, например ▁▁▂▁▅█▃
panel-main-plot-stars =
    {""}
    ⭐ за 14 дней: <code>{ $stars_plot }</code>

# Где: сообщение; Panel.main
# $rub_plot: текст, например ▁▁▁▁▁▁█
panel-main-plot-rub = ₽ за 14 дней: <code>{ $rub_plot }</code>

# Где: сообщение; Panel.main
# $waiting: число, например 3
panel-main-waiting =
    {""}
    { $waiting ->
        [0] ✅ Ничего не ждёт.
       *[other] ⏳ Ждут вас: { $waiting }. Где — видно на кнопках.
    }
