# The health of the bot.
# Where: button, up to 37 letters; dialogs/admin/health/windows.py
health-entry = 🩺 Health

# Where: message; Health.main
# $engine: text, such as postgres
# $latency: number, such as 2
# $inbox: number, such as 1
# $inbox_since: day and time, such as 2026-03-05 14:07
# $updated_at: day and time, such as 2026-03-05 14:08
# $lag: number, such as 1
# $requests: number, such as 3
# $requests_since: day and time, such as 2026-03-05 09:30
# $threads: number, such as 2
# $threads_since: day and time, such as 2026-03-05 10:15
# $pictures: number, such as 2
# $pictures_since: day and time, such as 2026-03-05 14:06
# $refunds: number, such as 1
# $notices: number, such as 4
# $deliveries: number, such as 1240
# $workers: number, such as 2
# $wakes: text, such as redis
# $circulation: number, such as 98765
# $people: number, such as 12345
# $books: text, such as wrong
# $verified_at: day and time, such as 2026-03-05 04:00
# $faults: number, such as 2
# $started_at: day and time, such as 2026-03-01 12:00
# $bot: text, such as 0.2.0
# $aiogram: text, such as 3.31.0
# $python: text, such as 3.11.7
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
health-main = <b>Bot health</b>

    🗄 { $engine ->
        [postgres] PostgreSQL
       *[sqlite] SQLite
    }: response time { $latency } ms
    📥 Payments not processed: { $inbox ->
        [0] none
       *[other] { $inbox }, since { MOMENT($inbox_since) }
    }
    📡 Last event from Telegram: { MOMENT($updated_at) }, lag { $lag } s
    📨 Requests: { $requests ->
        [0] none
       *[other] { $requests }, since { MOMENT($requests_since) }
    }
    💬 Tickets: { $threads ->
        [0] none
       *[other] { $threads }, since { MOMENT($threads_since) }
    }
    🎨 Pictures in progress: { $pictures ->
        [0] none
       *[other] { $pictures }, since { MOMENT($pictures_since) }
    }
    ↩️ Refunds due: { $refunds }
    🔔 Notices to send: { $notices }
    📣 Broadcast messages to send: { $deliveries }
    ⚙️ Background work: { $workers ->
        [0] ❗ no process is running
        [one] { $workers } process
       *[other] { $workers } processes
    }{ $wakes ->
        [redis] , woken over Redis
        [away] , ❗ Redis does not answer
       *[memory] , without Redis
    }
    🪙 Tokens people hold: { $circulation }
    👥 Users: { $people }
    📚 Ledger: { $books ->
        [never] not verified yet
        [checked] being checked
        [right] right, { MOMENT($verified_at) }
       *[wrong] ❗ wrong, { $faults ->
            [one] { $faults } fault
           *[other] { $faults } faults
        }, { MOMENT($verified_at) }
    }

    Running since { MOMENT($started_at) }
    bot { $bot } · aiogram { $aiogram } · Python { $python }

# Where: message; Health.main
# $updated_at: day and time, such as 2026-03-05 14:08
# $books: text, such as wrong
# $verified_at: day and time, such as 2026-03-05 04:00
# $faults: number, such as 2
# $started_at: day and time, such as 2026-03-01 12:00
# $bot: text, such as 0.2.0
# $aiogram: text, such as 3.31.0
# $python: text, such as 3.11.7
health-away = <b>The database does not answer</b>

    People get no answers and payments wait at Telegram until it is back. Check DATABASE_URL and its server.
    📡 Last event from Telegram: { MOMENT($updated_at) }
    📚 Ledger: { $books ->
        [never] not verified yet
        [checked] being checked
        [right] right, { MOMENT($verified_at) }
       *[wrong] ❗ wrong, { $faults ->
            [one] { $faults } fault
           *[other] { $faults } faults
        }, { MOMENT($verified_at) }
    }
    Running since { MOMENT($started_at) }
    bot { $bot } · aiogram { $aiogram } · Python { $python }

# Where: message; bot/jobs/disk_alerts.py
health-disk = ❗ <b>The database can't save anything</b>

    Its disk is full, broken or read-only. Nothing is lost: payments already made wait at Telegram, new ones are refused. Make room on the server; the bot goes on by itself.

# Where: message; bot/jobs/disk_alerts.py
health-disk-over = ✅ The database saves again. Payments are accepted.

# Where: message; Health.main
# $unreached: number, such as 2
# $admins: text, such as 1003, 1004
health-main-unreached = ❗ { $unreached ->
        [1] One admin
       *[other] { $unreached } admins
    } can't be written to: { $admins }. They have not pressed Start, or have blocked the bot. Their notices wait for them.

# Where: button, up to 17 letters; Health.main
health-main-refresh = 🔄 Refresh

# Where: button, up to 17 letters; Health.main
health-main-verify = 📚 Verify now

# Where: message; dialogs/admin/health/handlers.py
# $faults: number
# $checks: number
# $rows: number
# $first: text
health-verified = { $faults ->
        [0] 📚 The ledger is right: { $checks } checks, { $rows } rows.
        [one] ❗ <b>The ledger is wrong:</b> { $faults } fault: { $first }
       *[other] ❗ <b>The ledger is wrong:</b> { $faults } faults. The first: { $first }
    }

# Where: message; bot/jobs/chores.py
# $faults: number
# $first: value
health-wrong = ❗ <b>The ledger is wrong</b>

    { $faults ->
        [one] A check found { $faults } fault: { $first }
       *[other] A check found { $faults } faults. The first: { $first }
    }
    Every faulty row is in the server log; <code>python -m bot verify</code> names them again. People can go on paying. Keep a backup before you change anything.

# Texts that were changed in the files of a running bot. $first: a file and a key, such as "en/menu.ftl menu-main".
# Where: message; bot/jobs/text_reload.py
# $count: number
# $first: text
health-texts = ⚠️ <b>The new texts are not used</b>

    { $count ->
        [one] They have { $count } mistake
       *[other] They have { $count } mistakes
    }, the first one in <code>{ $first }</code>. The bot goes on with the former texts. <code>python -m bot texts check</code> says what to mend.

# Texts that admins published in the panel and that don't fit any more. $first: the language and the key of the first one.
# Where: message; bot/jobs/text_reload.py
# $count: number
# $first: text
health-own-texts = ⚠️ <b>Texts from the panel are not shown</b>

    { $count ->
        [one] { $count } changed text does not fit
       *[other] { $count } changed texts do not fit
    } the bot any more, the first: <code>{ $first }</code>. People read the shipped text instead. Texts in the panel says more.

# Where: message; bot/jobs/fault_alerts.py
# $error: text
# $place: text
# $count: number
# $since: day and time
# $trace: text
health-fault = ⚠️ <b>Something broke</b>

    { $error ->
        [none] An error was logged in <code>{ $place }</code>
       *[other] <code>{ $error }</code> in <code>{ $place }</code>
    }: { $count ->
        [1] once
       *[other] { $count } times
    } since { DATETIME($since, dateStyle: "short", timeStyle: "medium") }.
    Look in the server log for <code>{ $trace }</code>.

# Where: message; bot/jobs/unreadable_updates.py
# $count: number
health-unread = ⚠️ <b>Updates that can't be read</b>
    Telegram sent { NUMBER($count) } of a kind that this version does not know. They are kept for 30 days; everything else works. Payments among them are looked up in the list of Stars. An upgrade may help.
