# Webhooks of services: where a service is told what happens, and what became of each event.
# Where: message; Webhooks.card
# $service: text, such as Photo lab
# $state: text, such as on
# $url: text, such as https://lab.example.org/tokens
# $arrived: text, such as once
# $last: day and time, such as 2026-03-05 14:07
# $since: text, such as none
# $failing: day and time, such as 2026-03-05 14:07
# $waiting: number, such as 2
# $failed: number, such as 1
# $low: number, such as 10
webhooks-card =
    <b>Вебхук сервісу «{ $service }»</b>

    { $state ->
        [none] Адреси поки немає: сервісу нічого не повідомляємо.
        [on] 🟢 Увімкнено
        [paused] ⏸ На паузі. Події чекають три дні.
        [failing] ⚠️ Зупинено: за добу нічого не дійшло. Події чекають три дні.
        [gone] ⚠️ Зупинено: адреса відповіла 410, подій вона більше не чекає.
       *[unsigned] ⚠️ Зупинено: у бота інший токен. Створіть новий секрет і передайте його сервісу.
    }{ $state ->
        [none]
            {""}

            Сервіс дізнається про отримані токени, низький баланс, резервування, підключення й видалення даних: номери та суми, без імен.
       *[other]
            {""}

            <code>{ $url }</code>

            Остання подія дійшла: { $arrived ->
                [once] { MOMENT($last) }
               *[never] ще жодна
            }{ $since ->
                [known]
                    {""}
                    Не доходять із { MOMENT($failing) }
               *[none] {""}
            }
            Чекають: { $waiting } · не доставлено: { $failed }
            { $low ->
                [0] Про низький баланс не повідомляємо
               *[other] Баланс вважається низьким, якщо менше { $low }
            }
    }

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-address = 🔗 Адреса

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-events = 📨 Події

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-secret = 🔑 Новий секрет

# Where: button, up to 17 letters; Webhooks.card
webhooks-card-low = 📉 Низький баланс

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-pause = ⏸ Пауза

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-resume = ▶️ Відновити

# Where: button, up to 37 letters; Webhooks.card
webhooks-card-service = ‹ Сервіс

# Where: message; Webhooks.address
# $service: text, such as Photo lab
webhooks-address =
    <b>Куди надсилати події сервісу «{ $service }»?</b>

    Надішліть його адресу, наприклад https://example.org/tokens. Підходить лише https і лише публічна адреса.

# Where: message; Webhooks.secret
# $service: text, such as Photo lab
webhooks-secret =
    <b>Новий секрет для вебхука «{ $service }»?</b>

    Відтепер події підписуються новим. Ті, які сервіс тим часом відхилить, надійдуть ще раз.

# Where: button, up to 37 letters; Webhooks.secret
webhooks-secret-yes = 🔑 Новий секрет

# Where: message; Webhooks.low
# $low: number, such as 10
webhooks-low =
    <b>Який баланс вважати низьким?</b>

    Сервіс дізнається один раз, що в людини стало менше токенів, ніж указано тут, і знову — після того, як баланс зросте. Надішліть число; 0 — ніколи. Зараз: { $low }

# Where: button, up to 11 letters; Webhooks.low
# $text: text, such as 10, 100
webhooks-low-preset = { $text }

# Where: message; Webhooks.events
# $service: text, such as Photo lab
# $state: text, such as some
webhooks-events =
    <b>Події для «{ $service }»</b>

    { $state ->
        [none] За останні дні нічого не було.
       *[some] 🕓 чекає · ✅ доставлено · ❌ не доставлено. Зберігаються тиждень.
    }

# Where: button, up to 37 letters; Webhooks.events
# $state: text, such as failed
# $kind: text, such as balance.credited
# $at: day and time, such as 2026-03-05 14:07
webhooks-events-one = { $state ->
        [delivered] ✅
        [failed] ❌
       *[pending] 🕓
    } { $kind } · { MOMENT($at) }

# Where: button, up to 37 letters; Webhooks.events
# $failed: number, such as 1
webhooks-events-again = 🔁 Надіслати недоставлені ({ $failed })

# Where: message; Webhooks.event
# $kind: text, such as balance.credited
# $number: text, such as evt_5f0c4b1a9d3e4c7f8a2b6d1e0f9c8b7a
# $at: day and time, such as 2026-03-05 14:07
# $user: text, such as 1001
# $amount: number, such as 50
# $state: text, such as failed
# $due: day and time, such as 2026-03-05 14:07
# $tries: number, such as 10
# $result: text, such as 500
webhooks-event =
    <b>{ $kind }</b>
    <code>{ $number }</code>
    { MOMENT($at) }

    { $user ->
        [none] Дані людини видалено
       *[other] Користувач: <code>{ $user }</code>
    }{ $amount ->
        [0] {""}
       *[other]
            {""}
            Токени: { $amount }
    }

    { $state ->
        [delivered] ✅ Доставлено
        [failed] ❌ Не доставлено
       *[pending] 🕓 Наступна спроба: { MOMENT($due) }
    }
    Спроб: { $tries } · { $result ->
        [none] відповіді ще немає
        [address] адреса веде не в публічну мережу
        [timeout] немає відповіді за десять секунд
        [connection] немає з’єднання
        [late] минуло три дні
       *[other] відповідь { $result }
    }

# Where: button, up to 37 letters; Webhooks.event
webhooks-event-resend = 🔁 Надіслати ще раз

# Where: message; dialogs/admin/webhooks/handlers.py
# $secret: text
webhooks-shown =
    <b>Секрет вебхука</b>

    <code>{ $secret }</code>

    Його показано лише тут і лише один раз: перенесіть його в сервіс і закрийте це повідомлення. Якщо він загубиться, створіть новий.

# Where: message; bot/services/billing/deliveries.py
# $service: text
# $why: text
webhooks-told-stopped =
    <b>⚠️ Сервісу «{ $service }» більше нічого не повідомляємо</b>

    { $why ->
        [failing] Його вебхук за добу не прийняв жодної події. Події чекають три дні.
        [gone] Його вебхук відповів 410: подій він більше не чекає.
       *[unsigned] У бота інший токен, і попереднього секрету вебхука вже не отримати. Створіть новий секрет.
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-address = адреса вебхука

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-secret = новий секрет вебхука

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-low = поріг низького балансу

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-paused = вебхук на паузі

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-resumed = вебхук відновлено

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/webhooks/windows.py
webhooks-action-replayed = події надіслано ще раз
