# Statistics, their picture, and the daily digest.
stats-entry = 📊 Statistics
stats-main = <b>Statistics · { $span ->
        [today] today
        [week] 7 days
        [month] 30 days
       *[all] all time
    }</b>

    👥 People: { $people }{ $span ->
        [all] {""}
       *[other] , new { $registered }, active { $active }
    }
    🛒 Of { $span ->
        [all] all of them
       *[other] the new ones
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
    }{ $adjusted }, promo codes: { $promos }, first pictures: { $gifts }, invites: { $invites }
    Spent: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , lost with erased data: { $forfeited }
    }; people hold { $circulation } now

    <b>Revenue</b>
    ⭐ { $stars } · { $rub } ₽
# Beside the period of the same length before.
stats-main-compared =
    Average purchase: { $average_stars } ⭐{ $has_rub ->
        [yes] {" "}· { $average_rub } ₽
       *[no] {""}
    }
    Of the new people, bought: { $conversion }% (before: { $conversion_before }%)

    <b>{ $span ->
        [today] Yesterday
        [week] The 7 days before
       *[month] The 30 days before
    }</b>: ⭐ { $stars_before }{ $has_rub ->
        [yes] {" "}· { $rub_before } ₽
       *[no] {""}
    }
    New: { $registered_before }, paid: { $payers_before }, spent: { $spent_before }
stats-main-span = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $span ->
        [today] Today
        [week] 7 days
        [month] 30 days
       *[all] All time
    }
stats-main-no-plots =
    📈 Charts are not installed on this server. To get them, run there
    <code>pip install -c constraints.txt ".[pictures]"</code>
    and restart the bot.
stats-main-day = 📈 Chart
stats-picture = Statistics of the last 30 days
stats-plot-title = Last 30 days
stats-plot-stars = Stars
stats-plot-rub = Roubles
stats-plot-spent = Tokens spent
stats-plot-registered = New people
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
