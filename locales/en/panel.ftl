# The admin panel.
panel-entry = 🛠 Admin
# Today beside yesterday, which stands in brackets.
panel-main =
    <b>Admin panel</b>

    <b>Today</b> (yesterday)
    ⭐ { $stars } ({ $stars_before }){ $takes_rub ->
        [yes] {""}
    💵 { $rub } ₽ ({ $rub_before } ₽)
       *[no] {""}
    }
    👥 New people: { $people } ({ $people_before })
    🪙 Tokens spent: { $spent } ({ $spent_before })
# A small plot made of characters, 14 days.
panel-main-plot-stars =
    {""}
    ⭐ in 14 days: <code>{ $stars_plot }</code>
panel-main-plot-rub = ₽ in 14 days: <code>{ $rub_plot }</code>
panel-main-waiting =
    {""}
    { $waiting ->
        [0] ✅ Nothing is waiting.
       *[other] ⏳ Waiting for you: { $waiting }. The buttons say where.
    }
