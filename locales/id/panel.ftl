# The admin panel.
# The same as in English.
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
    <b>Panel admin</b>

    <b>Hari ini</b> (kemarin)
    ⭐ { $stars } ({ $stars_before }){ $takes_rub ->
        [yes] {""}
    💵 { $rub } ₽ ({ $rub_before } ₽)
       *[no] {""}
    }
    👥 Pengguna baru: { $people } ({ $people_before })
    🪙 Token dipakai: { $spent } ({ $spent_before })

# A small plot made of characters, 14 days.
# Where: message; Panel.main
# $stars_plot: text, such as ▁▁▂▁▅█▃
panel-main-plot-stars =
    {""}
    ⭐ dalam 14 hari: <code>{ $stars_plot }</code>

# Where: message; Panel.main
# $rub_plot: text, such as ▁▁▁▁▁▁█
panel-main-plot-rub = ₽ dalam 14 hari: <code>{ $rub_plot }</code>

# Where: message; Panel.main
# $waiting: number, such as 3
panel-main-waiting =
    {""}
    { $waiting ->
        [0] ✅ Tidak ada yang menunggu.
       *[other] ⏳ Menunggu Anda: { $waiting }. Tombol menunjukkan di mana.
    }
