# Заявки на пополнение: для администраторов.
# Где: кнопка, до 37 знаков; dialogs/admin/requests/windows.py
requests-entry = 💳 Заявки

# Где: сообщение; Requests.queue
# $state: текст, например pending
# $total: число, например 6
requests-queue =
    <b>Заявки</b> · { $state ->
        [pending] ждут решения
        [approved] одобрены
        [rejected] отклонены
        [cancelled] отменены
       *[expired] истекли
    }: { $total }

# Где: кнопка, до 17 знаков; Requests.queue
# $chosen: текст, например yes
# $state: текст, например pending
# $many: число, например 6
requests-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $state ->
        [pending] ⏳ Ждут
        [approved] ✅ Одобрены
        [rejected] 🚫 Отклонены
        [cancelled] ✖️ Отменены
       *[expired] ⌛ Истекли
    } { $many }

# Где: кнопка, до 37 знаков; Requests.queue
# $chosen: текст, например yes, no
# $method: текст, например all, crypto
requests-queue-method = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $method ->
        [all] Все способы
       *[other] { topup-method-choose }
    }

# Где: кнопка, до 37 знаков; Requests.queue
# $number: текст, например 12
# $tokens: число, например 10
# $sum: число, например 900.00
# $name: текст, например Anna
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-queue-choose = № { $number } · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } · { $sum } ₽ · { $name }

# Где: подпись; Requests.card
# $number: текст, например 12
# $asked: число, например 10
# $sum: число, например 900.00
# $kind: текст, например text
# $created: день и время, например 2026-03-05 14:07
# $name: текст, например Anna
# $username: текст, например  @anna
# $user: текст, например 1001
# $balance: число, например 20
# $approved: число, например 3
# $rejected: число, например 1
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-card =
    <b>Заявка № { $number }</b>
    Токены: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { topup-method-choose } · чек: { $kind ->
        [photo] фото
        [document] файл
        [text] текст
       *[none] нет
    }
    { MOMENT($created) }

    👤 <b>{ $name }</b>{ $username } · <code>{ $user }</code>
    Баланс: { $balance } · заявки: ✅ { $approved } 🚫 { $rejected }

# Где: подпись; Requests.card
# $words: текст, например 5f1c...
requests-card-words = 🧾 <code>{ $words }</code>

# Где: подпись; Requests.card
# $twins_total: число, например 1
# $twins: текст, например 3, 4
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-card-twins =
    ⚠️ Такой же чек { $twins_total ->
        [1] в заявке № { $twins }
       *[other] в заявках № { $twins } (всего { $twins_total })
    }

# Где: подпись; Requests.card
# $requisite: текст, например 2200 1234
requests-card-requisite = 💸 Реквизиты: <code>{ $requisite }</code>

# Где: подпись; Requests.card
# $question: текст, например ?
requests-card-question = ❓ { $question }

# Где: подпись; Requests.card
# $comment: текст, например !
requests-card-comment = 💬 { $comment }

# Где: подпись; Requests.card
# $state: текст, например pending
# $tokens: число, например 10
# $reason: текст
# $who: текст, например Olga
# $at: день и время, например 2026-03-05 14:07
requests-card-end =
    {""}
    { $state ->
        [approved] ✅ <b>Зачислено токенов: { $tokens }</b>
        [rejected] 🚫 <b>Отклонено</b>: { $reason }
        [cancelled] ✖️ <b>Отменена</b>
       *[expired] ⌛ <b>Истекла</b>
    } · { $who }, { MOMENT($at) }

# Где: кнопка, до 37 знаков; Requests.card
# $waits: текст, например requisites
requests-card-send = { $waits ->
        [payment] 💸 Прислать другие реквизиты
       *[other] 💸 Прислать реквизиты
    }

# Где: кнопка, до 17 знаков; Requests.card
# $asked: число, например 10
requests-card-approve = ✅ Одобрить { $asked }

# Где: кнопка, до 17 знаков; Requests.card
requests-card-amount = ✏️ Другая сумма

# Где: кнопка, до 17 знаков; Requests.card
requests-card-reject = 🚫 Отклонить

# Где: кнопка, до 17 знаков; Requests.card
requests-card-ask = ❓ Спросить

# Где: кнопка, до 37 знаков; Requests.card
requests-card-owner = 👤 Пользователь

# Где: кнопка, до 37 знаков; Requests.card
requests-card-next = Следующая ›

# Где: сообщение; Requests.confirm
# $number: текст, например 12
# $name: текст, например Anna
# $user: текст, например 1001
# $tokens: число, например 10
# $balance: число, например 20
# $after: число, например 30
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-confirm =
    <b>Одобрить заявку № { $number }?</b>

    { $name } · <code>{ $user }</code>
    Зачислить токенов: <b>{ $tokens }</b>
    Баланс: { $balance } → <b>{ $after }</b>

# Где: сообщение; Requests.confirm
# $asked: число, например 10
# $sum: число, например 900.00
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-confirm-other = ⚠️ Просили { $asked } за { $sum } ₽.

# Где: кнопка, до 37 знаков; Requests.confirm
# $tokens: число, например 10
requests-confirm-yes = Да, зачислить { $tokens }

# Где: сообщение; Requests.amount
# $number: текст, например 12
# $asked: число, например 10
# $sum: число, например 900.00
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-amount =
    <b>Заявка № { $number }</b>

    Просят токенов: { $asked } за { $sum } ₽. Напишите, сколько зачислить.

# Где: сообщение; Requests.reject
requests-reject =
    <b>Почему отклоняем?</b>

    Выберите причину или напишите свою, до 200 знаков. Человек её прочтёт.

# Где: кнопка, до 37 знаков; простой текст без тегов; Requests.reject
# $preset: текст, например amount
requests-reason = { $preset ->
        [amount] Сумма не совпадает
        [absent] Перевод не поступил
        [unreadable] Чек не читается
        [used] Чек уже использован
        [stranger] Перевод на другие реквизиты
       *[other] Проверка не пройдена
    }

# Где: сообщение; Requests.refuse
# $number: текст, например 12
# $name: текст, например Anna
# $user: текст, например 1001
# $asked: число, например 10
# $sum: число, например 900.00
# $reason: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-refuse =
    <b>Отклонить заявку № { $number }?</b>

    { $name } · <code>{ $user }</code>
    { $asked ->
        [one] { $asked } токен
        [few] { $asked } токена
       *[other] { $asked } токенов
    } · { $sum } ₽
    Причина: { $reason }

# Где: кнопка, до 37 знаков; Requests.refuse
requests-refuse-send = Да, отклонить

# Где: сообщение; Requests.question
# $number: текст, например 12
# $name: текст, например Anna
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-question =
    <b>Вопрос по заявке № { $number }</b>

    { $name } · о чём спросить? До 200 знаков.

# Где: сообщение; Requests.requisites
# $number: текст, например 12
# $sum: число, например 900.00
# $name: текст, например Anna
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-requisites =
    <b>Реквизиты по заявке № { $number }</b>

    { topup-method-choose } · <b>{ $sum } ₽</b>
    👤 { $name }

    Пришлите номер карты или кошелька; со второй строки — примечание. Человек получит их сразу, а бот запомнит для следующих заявок.

# Где: сообщение; Requests.requisites
# $requisite: текст, например 2200 1234
# $note: текст, например Ivan I.
requests-requisites-last =
    {""}
    В прошлый раз:
    <code>{ $requisite }</code>
    { $note }

# Где: кнопка, до 37 знаков; Requests.requisites
requests-requisites-send = 💸 Отправить эти же

# Уведомления администраторам.
# Где: сообщение; bot/services/payments/manual_transfer/_notices.py
# $number: текст
# $name: текст
# $asked: число
# $sum: число
# $waits: текст, например requisites, payment, decision, nothing
# $words: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-told-new =
    💳 <b>Новая заявка № { $number }</b>

    { $name } · { topup-method-choose }
    Токены: <b>{ $asked }</b> · <b>{ $sum } ₽</b>{ $waits ->
        [requisites] {" "}· нужны реквизиты
       *[other] {""}
    }
    { $words }

# Где: сообщение; bot/services/payments/manual_transfer/_notices.py
# $number: текст
# $name: текст
# $asked: число
# $sum: число
# $words: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-told-receipt =
    🧾 <b>Чек по заявке № { $number }</b>

    { $name } · { topup-method-choose }
    Токены: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { $words }

# Где: сообщение; bot/services/payments/manual_transfer/_notices.py
# $number: текст
# $name: текст
# $comment: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-told-comment =
    💬 <b>Заявка № { $number }</b>

    { $name }: { $comment }

# Где: сообщение; bot/services/payments/manual_transfer/_notices.py
# $state: значение
# $number: текст
# $tokens: число
# $reason: значение
# $name: текст
# $asked: число
# $sum: число
# $who: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-told-end =
    { $state ->
        [approved] ✅ <b>Заявка № { $number } одобрена</b>, токены: { $tokens }
        [rejected] 🚫 <b>Заявка № { $number } отклонена</b>: { $reason }
        [cancelled] ✖️ <b>Заявка № { $number } отменена</b>
       *[expired] ⌛ <b>Заявка № { $number } истекла</b>
    }

    { $name } · { $asked ->
        [one] { $asked } токен
        [few] { $asked } токена
       *[other] { $asked } токенов
    } · { $sum } ₽
    { $state ->
        [approved] Решение: { $who }
        [rejected] Решение: { $who }
        [cancelled] Отмена: { $who }
       *[expired] Решения не было.
    }

# Кнопка уведомления, рядом с другой: до 17 знаков.
# Где: кнопка, до 37 знаков; bot/ui/notice_actions.py
requests-told-send = 💸 Реквизиты

# Кнопка уведомления: причину отказа написать самому.
# Где: кнопка, до 37 знаков; bot/ui/notice_actions.py
requests-told-reason = ✏️ Другая причина

# Где: сообщение; bot/services/payments/manual_transfer/_notices.py
# $numbers: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
requests-told-waiting = ⏳ <b>Заявки давно ждут решения</b>: № { $numbers }.

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/requests/windows.py
requests-action-approved = заявка одобрена

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/requests/windows.py
requests-action-rejected = заявка отклонена

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/requests/windows.py
requests-action-requisites = даны реквизиты

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/requests/windows.py
requests-action-asked = вопрос по заявке
