# Заявки на пополнение: для администраторов.
requests-entry = 💳 Заявки
requests-queue =
    <b>Заявки</b> · { $state ->
        [pending] ждут решения
        [approved] одобрены
        [rejected] отклонены
        [cancelled] отменены
       *[expired] истекли
    }: { $total }
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
requests-queue-method = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $method ->
        [all] Все способы
       *[other] { topup-method-choose }
    }
requests-queue-choose = № { $number } · { $tokens } ток. · { $sum } ₽ · { $name }
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
requests-card-words = 🧾 <code>{ $words }</code>
requests-card-twins =
    ⚠️ Такой же чек { $twins_total ->
        [1] в заявке № { $twins }
       *[other] в заявках № { $twins } (всего { $twins_total })
    }
requests-card-requisite = 💸 Реквизиты: <code>{ $requisite }</code>
requests-card-question = ❓ { $question }
requests-card-comment = 💬 { $comment }
requests-card-end =
    {""}
    { $state ->
        [approved] ✅ <b>Зачислено токенов: { $tokens }</b>
        [rejected] 🚫 <b>Отклонено</b>: { $reason }
        [cancelled] ✖️ <b>Отменена</b>
       *[expired] ⌛ <b>Истекла</b>
    } · { $who }, { MOMENT($at) }
requests-card-send = { $waits ->
        [payment] 💸 Прислать другие реквизиты
       *[other] 💸 Прислать реквизиты
    }
requests-card-approve = ✅ Одобрить { $asked }
requests-card-amount = ✏️ Другая сумма
requests-card-reject = 🚫 Отклонить
requests-card-ask = ❓ Спросить
requests-card-owner = 👤 Человек
requests-card-next = Следующая ›
requests-confirm =
    <b>Одобрить заявку № { $number }?</b>

    { $name } · <code>{ $user }</code>
    Зачислить токенов: <b>{ $tokens }</b>
    Баланс: { $balance } → <b>{ $after }</b>
requests-confirm-other = ⚠️ Просили { $asked } за { $sum } ₽.
requests-confirm-yes = Да, зачислить { $tokens }
requests-amount =
    <b>Заявка № { $number }</b>

    Просят токенов: { $asked } за { $sum } ₽. Напишите, сколько зачислить.
requests-reject =
    <b>Почему отклоняем?</b>

    Выберите причину или напишите свою, до 200 знаков. Человек её прочтёт.
requests-reason = { $preset ->
        [amount] Сумма не совпадает с заявкой
        [absent] Перевод к нам не поступил
        [unreadable] Чек не читается
        [used] Чек уже был в другой заявке
        [stranger] Перевод на другие реквизиты
       *[other] Заявка не прошла проверку
    }
requests-refuse =
    <b>Отклонить заявку № { $number }?</b>

    { $name } · <code>{ $user }</code>
    { $asked } ток. · { $sum } ₽
    Причина: { $reason }
requests-refuse-send = Да, отклонить
requests-question =
    <b>Вопрос по заявке № { $number }</b>

    { $name } · о чём спросить? До 200 знаков.
requests-requisites =
    <b>Реквизиты по заявке № { $number }</b>

    { topup-method-choose } · <b>{ $sum } ₽</b>
    👤 { $name }

    Пришлите номер карты или кошелька; со второй строки — примечание. Человек получит их сразу, а бот запомнит для следующих заявок.
requests-requisites-last =
    {""}
    В прошлый раз:
    <code>{ $requisite }</code>
    { $note }
requests-requisites-send = 💸 Отправить эти же
# Уведомления администраторам.
requests-told-new =
    💳 <b>Новая заявка № { $number }</b>

    { $name } · { topup-method-choose }
    Токены: <b>{ $asked }</b> · <b>{ $sum } ₽</b>{ $waits ->
        [requisites] {" "}· нужны реквизиты
       *[other] {""}
    }
    { $words }
requests-told-receipt =
    🧾 <b>Чек по заявке № { $number }</b>

    { $name } · { topup-method-choose }
    Токены: <b>{ $asked }</b> · <b>{ $sum } ₽</b>
    { $words }
requests-told-comment =
    💬 <b>Заявка № { $number }</b>

    { $name }: { $comment }
requests-told-end =
    { $state ->
        [approved] ✅ <b>Заявка № { $number } одобрена</b>, токены: { $tokens }
        [rejected] 🚫 <b>Заявка № { $number } отклонена</b>: { $reason }
        [cancelled] ✖️ <b>Заявка № { $number } отменена</b>
       *[expired] ⌛ <b>Заявка № { $number } истекла</b>
    }

    { $name } · { $asked } ток. · { $sum } ₽
    { $state ->
        [approved] Решение: { $who }
        [rejected] Решение: { $who }
        [cancelled] Отменил(а): { $who }
       *[expired] Решения не было.
    }
# Кнопка уведомления: причину отказа написать самому.
requests-told-reason = ✏️ Другая причина
requests-told-waiting = ⏳ <b>Заявки давно ждут решения</b>: № { $numbers }.
