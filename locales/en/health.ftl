# The health of the bot.
health-entry = 🩺 Health
health-main = <b>Bot health</b>

    🗄 { $engine ->
        [postgres] PostgreSQL
       *[sqlite] SQLite
    }: answers in { $latency } ms
    📥 Payments not processed: { $inbox ->
        [0] none
       *[other] { $inbox }, since { MOMENT($inbox_since) }
    }
    📡 Last update: { MOMENT($updated_at) }, lag { $lag } s
    📨 Requests: { $requests ->
        [0] none
       *[other] { $requests }, since { MOMENT($requests_since) }
    }
    💬 Tickets: { $threads ->
        [0] none
       *[other] { $threads }, since { MOMENT($threads_since) }
    }
    🎨 Pictures in the making: { $pictures ->
        [0] none
       *[other] { $pictures }, since { MOMENT($pictures_since) }
    }
    ↩️ Refunds due: { $refunds }
    🔔 Notices to send: { $notices }
    📣 Broadcast messages to send: { $deliveries }
    ⚙️ Background work: { $workers ->
        [0] ❗ nobody does it
        [one] { $workers } process
       *[other] { $workers } processes
    }{ $wakes ->
        [redis] , woken over Redis
        [away] , ❗ Redis does not answer
       *[memory] , without Redis
    }
    🪙 Tokens people hold: { $circulation }
    👥 People: { $people }
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
health-away = <b>The database does not answer</b>

    People get no answers and payments wait at Telegram until it is back. Check DATABASE_URL and its server.
    📡 Last update: { MOMENT($updated_at) }
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
health-disk = ❗ <b>The database can't save anything</b>

    Its disk is full, broken or read-only. Nothing is lost: payments already made wait at Telegram, new ones are refused. Make room on the server; the bot goes on by itself.
health-disk-over = ✅ The database saves again. Payments are accepted.
health-main-unreached = ❗ { $unreached ->
        [1] One admin
       *[other] { $unreached } admins
    } can't be written to: { $admins }. They have not pressed Start, or have blocked the bot. Their notices wait for them.
health-main-refresh = 🔄 Refresh
health-main-verify = 📚 Verify now
health-verified = { $faults ->
        [0] 📚 The ledger is right: { $checks } checks, { $rows } rows.
        [one] ❗ <b>The ledger is wrong:</b> { $faults } fault: { $first }
       *[other] ❗ <b>The ledger is wrong:</b> { $faults } faults. The first: { $first }
    }
health-wrong = ❗ <b>The ledger is wrong</b>

    { $faults ->
        [one] A check found { $faults } fault: { $first }
       *[other] A check found { $faults } faults. The first: { $first }
    }
    Every faulty row is in the server log; <code>python -m bot verify</code> names them again. People can go on paying. Keep a backup before you change anything.

# Texts that were changed in the files of a running bot. $first: a file and a key, such as "en/menu.ftl menu-main".
health-texts = ⚠️ <b>The new texts are not used</b>

    { $count ->
        [one] They have { $count } mistake
       *[other] They have { $count } mistakes
    }, the first one in <code>{ $first }</code>. The bot goes on with the former texts. <code>python -m bot texts check</code> says what to mend.
health-fault = ⚠️ <b>Something broke</b>

    { $error ->
        [none] An error was logged in <code>{ $place }</code>
       *[other] <code>{ $error }</code> in <code>{ $place }</code>
    }: { $count ->
        [1] once
       *[other] { $count } times
    } since { DATETIME($since, dateStyle: "short", timeStyle: "medium") }.
    Look in the server log for <code>{ $trace }</code>.

health-unread = ⚠️ <b>Updates that can't be read</b>
    Telegram sent { NUMBER($count) } of a kind that this version does not know. They are kept for 30 days; everything else works. Payments among them are looked up in the list of Stars. An upgrade may help.
