# Вебхуки сервисов: куда сервису сообщают о событиях и что стало с каждым из них.
# Где: сообщение; Webhooks.card
# $service: текст, например Photo lab
# $state: текст, например on
# $url: текст, например https://lab.example.org/tokens
# $arrived: текст, например once
# $last: день и время, например 2026-03-05 14:07
# $since: текст, например none
# $failing: день и время, например 2026-03-05 14:07
# $waiting: число, например 2
# $failed: число, например 1
# $low: число, например 10
webhooks-card =
    <b>Вебхук сервиса «{ $service }»</b>

    { $state ->
        [none] Адреса пока нет: сервису ничего не сообщается.
        [on] 🟢 Включён
        [paused] ⏸ На паузе. События ждут три дня.
        [failing] ⚠️ Остановлен: за сутки ничего не дошло. События ждут три дня.
        [gone] ⚠️ Остановлен: адрес ответил 410, событий он больше не ждёт.
       *[unsigned] ⚠️ Остановлен: у бота другой токен. Создайте новый секрет и передайте его сервису.
    }{ $state ->
        [none]
            {""}

            Сервис узнаёт о пришедших токенах, о низком балансе, об удержаниях, подключениях и удалении данных: номера и суммы, без имён.
       *[other]
            {""}

            <code>{ $url }</code>

            Последнее событие дошло: { $arrived ->
                [once] { MOMENT($last) }
               *[never] ещё ни одно
            }{ $since ->
                [known]
                    {""}
                    Не доходят с { MOMENT($failing) }
               *[none] {""}
            }
            Ждут: { $waiting } · не доставлено: { $failed }
            { $low ->
                [0] О низком балансе не сообщается
               *[other] Баланс считается низким, если меньше { $low }
            }
    }

# Где: кнопка, до 17 знаков; Webhooks.card
webhooks-card-address = 🔗 Адрес

# Где: кнопка, до 17 знаков; Webhooks.card
webhooks-card-events = 📨 События

# Где: кнопка, до 17 знаков; Webhooks.card
webhooks-card-secret = 🔑 Новый секрет

# Где: кнопка, до 17 знаков; Webhooks.card
webhooks-card-low = 📉 Низкий баланс

# Где: кнопка, до 37 знаков; Webhooks.card
webhooks-card-pause = ⏸ Пауза

# Где: кнопка, до 37 знаков; Webhooks.card
webhooks-card-resume = ▶️ Возобновить

# Где: кнопка, до 37 знаков; Webhooks.card
webhooks-card-service = ‹ Сервис

# Где: сообщение; Webhooks.address
# $service: текст, например Photo lab
webhooks-address =
    <b>Куда сообщать сервису «{ $service }»?</b>

    Пришлите его адрес, например https://example.org/tokens. Годится только https и только публичный адрес.

# Где: сообщение; Webhooks.secret
# $service: текст, например Photo lab
webhooks-secret =
    <b>Новый секрет для вебхука «{ $service }»?</b>

    С этой минуты события подписываются новым. Те, что сервис пока отвергнет, придут ещё раз.

# Где: кнопка, до 37 знаков; Webhooks.secret
webhooks-secret-yes = 🔑 Новый секрет

# Где: сообщение; Webhooks.low
# $low: число, например 10
webhooks-low =
    <b>Какой баланс считать низким?</b>

    Сервис узнаёт один раз, что у человека стало меньше токенов, чем здесь указано, и снова — после того как баланс вырастет. Пришлите число; 0 — никогда. Сейчас: { $low }

# Где: кнопка, до 11 знаков; Webhooks.low
# $text: текст, например 10, 100
webhooks-low-preset = { $text }

# Где: сообщение; Webhooks.events
# $service: текст, например Photo lab
# $state: текст, например some
webhooks-events =
    <b>События для «{ $service }»</b>

    { $state ->
        [none] За последние дни ничего не было.
       *[some] 🕓 ждёт · ✅ доставлено · ❌ не доставлено. Хранятся неделю.
    }

# Где: кнопка, до 37 знаков; Webhooks.events
# $state: текст, например failed
# $kind: текст, например balance.credited
# $at: день и время, например 2026-03-05 14:07
webhooks-events-one = { $state ->
        [delivered] ✅
        [failed] ❌
       *[pending] 🕓
    } { $kind } · { MOMENT($at) }

# Где: кнопка, до 37 знаков; Webhooks.events
# $failed: число, например 1
webhooks-events-again = 🔁 Отправить недоставленные ({ $failed })

# Где: сообщение; Webhooks.event
# $kind: текст, например balance.credited
# $number: текст, например evt_5f0c4b1a9d3e4c7f8a2b6d1e0f9c8b7a
# $at: день и время, например 2026-03-05 14:07
# $user: текст, например 1001
# $amount: число, например 50
# $state: текст, например failed
# $due: день и время, например 2026-03-05 14:07
# $tries: число, например 10
# $result: текст, например 500
webhooks-event =
    <b>{ $kind }</b>
    <code>{ $number }</code>
    { MOMENT($at) }

    { $user ->
        [none] Данные человека удалены
       *[other] Человек: <code>{ $user }</code>
    }{ $amount ->
        [0] {""}
       *[other]
            {""}
            Токены: { $amount }
    }

    { $state ->
        [delivered] ✅ Доставлено
        [failed] ❌ Не доставлено
       *[pending] 🕓 Следующая попытка: { MOMENT($due) }
    }
    Попыток: { $tries } · { $result ->
        [none] ответа ещё нет
        [address] адрес ведёт не в публичную сеть
        [timeout] нет ответа за десять секунд
        [connection] нет соединения
        [late] прождало три дня
       *[other] ответ { $result }
    }

# Где: кнопка, до 37 знаков; Webhooks.event
webhooks-event-resend = 🔁 Отправить ещё раз

# Где: сообщение; dialogs/admin/webhooks/handlers.py
# $secret: текст
webhooks-shown =
    <b>Секрет вебхука</b>

    <code>{ $secret }</code>

    Он показан только здесь и только один раз: перенесите его в сервис и закройте это сообщение. Если он потеряется, создайте новый.

# Где: сообщение; bot/services/billing/deliveries.py
# $service: текст
# $why: текст
webhooks-told-stopped =
    <b>⚠️ Сервису «{ $service }» больше ничего не сообщается</b>

    { $why ->
        [failing] Его вебхук за сутки не принял ни одного события. События ждут три дня.
        [gone] Его вебхук ответил 410: событий он больше не ждёт.
       *[unsigned] У бота другой токен, и прежний секрет вебхука больше не получить. Создайте новый секрет.
    }

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/webhooks/windows.py
webhooks-action-address = адрес вебхука

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/webhooks/windows.py
webhooks-action-secret = новый секрет вебхука

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/webhooks/windows.py
webhooks-action-low = порог низкого баланса

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/webhooks/windows.py
webhooks-action-paused = вебхук на паузе

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/webhooks/windows.py
webhooks-action-resumed = вебхук возобновлён

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/webhooks/windows.py
webhooks-action-replayed = события отправлены ещё раз
