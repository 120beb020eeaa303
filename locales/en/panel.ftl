# The admin panel.
# Where: button, up to 37 letters; dialogs/admin/panel/windows.py
panel-entry = 🛠 Admin

# Today beside yesterday, which stands in brackets.
# Where: message; Panel.main
# $stars: number, such as 1500
# $stars_before: number, such as 900
# $takes_rub: text, such as yes
# $rub: number, such as 900.00
# $rub_before: number, such as 0.00
# $people: number, such as 3
# $people_before: number, such as 5
# $spent: number, such as 12
# $spent_before: number, such as 30
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
panel-main =
    <b>Admin panel</b>

    <b>Today</b> (yesterday)
    ⭐ { $stars } ({ $stars_before }){ $takes_rub ->
        [yes] {""}
    💵 { $rub } ₽ ({ $rub_before } ₽)
       *[no] {""}
    }
    👥 New users: { $people } ({ $people_before })
    🪙 Tokens spent: { $spent } ({ $spent_before })

# A small plot made of characters, 14 days.
# Where: message; Panel.main
# $stars_plot: text, such as ▁▁▂▁▅█▃
panel-main-plot-stars =
    {""}
    ⭐ in 14 days: <code>{ $stars_plot }</code>

# Where: message; Panel.main
# $rub_plot: text, such as ▁▁▁▁▁▁█
panel-main-plot-rub = ₽ in 14 days: <code>{ $rub_plot }</code>

# Where: message; Panel.main
# $waiting: number, such as 3
panel-main-waiting =
    {""}
    { $waiting ->
        [0] ✅ Nothing is waiting.
       *[other] ⏳ Waiting for you: { $waiting }. The buttons say where.
    }
