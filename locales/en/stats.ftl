# Statistics, their picture, and the daily digest.
# Where: button, up to 37 letters; dialogs/admin/stats/windows.py
stats-entry = 📊 Statistics

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
stats-main = <b>Statistics · { $span ->
        [today] today
        [week] 7 days
        [month] 30 days
       *[all] all time
    }</b>

    👥 Users: { $people }{ $span ->
        [all] {""}
       *[other] , new { $registered }, active { $active }
    }
    🛒 { $span ->
        [all] Of all
       *[other] Of the new
    }: { $ordered } chose a pack, { $bought } paid
    { $span ->
        [all] {""}
       *[other] 💳 People who paid: { $payers }
        {""}
    }
    <b>Tokens</b>
    For Stars: { $sold_stars }, by transfer: { $sold_topups }{ $sold_coins ->
        [0] {""}
       *[other] , for crypto: { $sold_coins }
    }{ $sold_other ->
        [0] {""}
       *[other] , in other ways: { $sold_other }
    }
    Adjustments: { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }, promo codes: { $promos }, gifts: { $gifts }, invites: { $invites }
    Spent: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , lost with erased data: { $forfeited }
    }; people hold { $circulation } now

    <b>Revenue</b>
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
    Average purchase: { $average_stars } ⭐{ $has_rub ->
        [yes] {" "}· { $average_rub } ₽
       *[no] {""}
    }
    Conversion: { $conversion }% (before: { $conversion_before }%)

    <b>{ $span ->
        [today] Yesterday
        [week] The 7 days before
       *[month] The 30 days before
    }</b>: ⭐ { $stars_before }{ $has_rub ->
        [yes] {" "}· { $rub_before } ₽
       *[no] {""}
    }
    New: { $registered_before }, paid: { $payers_before }, spent: { $spent_before }

# Where: button, up to 17 letters; Stats.main
# $chosen: text, such as no, yes
# $span: text, such as today, week
stats-main-span = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $span ->
        [today] Today
        [week] 7 days
        [month] 30 days
       *[all] All time
    }

# Where: message; Stats.main
stats-main-no-plots =
    📈 Charts are not installed on this server. To get them, run there
    <code>pip install -c constraints.txt ".[pictures]"</code>
    and restart the bot.

# Where: button, up to 37 letters; Stats.main
stats-main-day = 📈 Chart

# Where: caption; dialogs/admin/stats/handlers.py
stats-picture = Statistics of the last 30 days

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-title = Last 30 days

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-stars = Stars

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-rub = Roubles

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-spent = Tokens spent

# Where: plain text; dialogs/admin/stats/handlers.py
stats-plot-registered = New users

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

    👥 New: { $registered }, { $people } in all; { $ordered } chose a pack, { $bought } paid
    💳 People who paid: { $payers }
    🪙 Sold: { $sold_stars } for Stars, { $sold_topups } by top-up, { $sold_coins } for crypto{ $sold_other ->
        [0] {""}
       *[other] , in other ways: { $sold_other }
    }; spent { $spent }
    Adjustments { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }; people hold { $circulation }
    🎁 Given: { $promos } by promo codes, { $gifts } as first pictures, { $invites } by invites
    💰 ⭐ { $stars } · { $rub } ₽
    { $odd ->
        [0] {""}
       *[other] ⚠️ Odd payments: { $odd }
        {""}
    }
    { $waits ->
        [0] ✅ Nothing is waiting for you.
       *[other] <b>Waiting:</b> requests { $requests }, tickets { $threads }, refunds { $refunds }
    }
