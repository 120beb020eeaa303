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
       *[other] 💳 Paid in this time: { $payers }
        {""}
    }
    <b>Tokens</b>
    For Stars: { $sold_stars }
    By manual top-up: { $sold_topups }{ $sold_coins ->
        [0] {""}
       *[other] , for crypto: { $sold_coins }
    }{ $sold_other ->
        [0] {""}
       *[other] , in other ways: { $sold_other }
    }
    Adjustments: { $adjusted_sign ->
        [minus] −
       *[plus] +
    }{ $adjusted }
    Promo codes: { $promos }
    First pictures: { $gifts }
    Invites: { $invites }
    Spent: { $spent }{ $forfeited ->
        [0] {""}
       *[other] , lost with erased data: { $forfeited }
    }
    People hold now: { $circulation }

    <b>Revenue</b>
    ⭐ { $stars } · { $rub } ₽
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
stats-main-dark = 🌙 Dark chart
stats-picture = Statistics of the last 30 days
stats-plot-title = Last 30 days
stats-plot-sold = Tokens sold
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
