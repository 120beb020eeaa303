# Пополнение вручную: перевод, чек, решение администратора.
topup-entry = 💳 Переводом
# Как называется операция: строка истории, её фильтр, строка карточки человека.
topup-kind = { $where ->
        [filter] Пополнения
        [card] пополнение
       *[line] пополнение переводом
    }
topup-method =
    <b>Пополнение переводом</b>

    { $open ->
        [full] Больше заявок сейчас не отправить: дождитесь решения по прежним или отмените одну из них.
        [no] Новые заявки пока не принимаются.
       *[yes] Вы переводите деньги и присылаете чек, администратор проверяет его и зачисляет токены.

        Как будете платить?
    }
topup-method-full =
    <b>Пополнение переводом</b>

    { $full ->
        [one] { $full } ваша заявка ждёт решения
        [few] { $full } ваши заявки ждут решения
       *[other] { $full } ваших заявок ждут решения
    }, больше пока нельзя. Дождитесь решения или отмените заявку.
topup-method-choose = { $method ->
        [card_ru] 💳 Карта РФ
        [card_international] 🌍 Зарубежная карта
       *[crypto] 🪙 Криптовалюта
    }
topup-method-own = 📋 Мои заявки
topup-amount =
    <b>Сколько токенов?</b>

    Один токен — { $price } ₽. Выберите или напишите число от { $least } до { $most }.
topup-amount-pack = { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } — { $sum } ₽
topup-pay =
    <b>Переведите { $sum } ₽</b> за { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }

    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Кнопки ниже копируют реквизиты и сумму. Переведите, сохраните чек и нажмите «Перевод сделан».
# Реквизитов в настройках нет: их пришлёт администратор в ответ на заявку.
topup-pay-unknown =
    <b>{ $sum } ₽</b> за { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }

    { topup-method-choose }

    Отправьте заявку — администратор пришлёт реквизиты сюда, в чат. Потом переведите деньги и приложите чек.
topup-pay-requisite = 📋 Скопировать реквизиты
topup-pay-sum = 📋 Скопировать сумму: { $copied_sum }
topup-pay-done = Перевод сделан ›
topup-receipt =
    <b>Пришлите чек</b>

    Подойдёт фото, файл или текст: например, хеш транзакции.
topup-receipt-skip = Без чека ›
topup-review =
    <b>Всё верно?</b>

    Администратор увидит заявку такой, как здесь.

    { topup-method-choose }
    Токены: <b>{ $tokens }</b>
    Сумма: <b>{ $sum } ₽</b>
    Чек: { $kind ->
        [photo] фото
        [document] файл
        [text] «{ $words }»
       *[none] нет
    }
topup-review-send = Отправить
topup-sent =
    ✅ <b>Заявка № { $number } отправлена</b>

    { $waits ->
        [requisites] Администратор пришлёт реквизиты для оплаты. Мы сообщим, как только они появятся.
       *[other] Она ждёт решения администратора. Мы сообщим о решении.
    }
topup-sent-card = Открыть заявку
topup-own = { $total ->
    [0]
        <b>Мои заявки</b>

        Пока ни одной.
   *[other]
        <b>Мои заявки</b>

        Сверху — недавние. Выберите заявку, чтобы открыть её.
    }
topup-own-request = { $state ->
        [pending] { $waits ->
            [payment] 💸
           *[other] ⏳
        }
        [approved] ✅
        [rejected] 🚫
        [cancelled] ❌
       *[expired] ⌛
    } № { $number } · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    } · { $sum } ₽
topup-card =
    <b>Заявка № { $number }</b>
    { $state ->
        [pending] { $waits ->
            [requisites] ⏳ Ждёт реквизитов
            [payment] 💸 Ждёт вашей оплаты и чека о переводе
           *[other] ⏳ На рассмотрении
        }
        [approved] ✅ Одобрена, зачислено токенов: { $tokens }
        [rejected] 🚫 Отклонена
        [cancelled] ❌ Отменена вами
       *[expired] ⌛ Истекла без решения. Если вы заплатили, напишите: /paysupport
    }

    { topup-method-choose }
    Токены: { $asked }
    Сумма: { $sum } ₽
    Чек: { $kind ->
        [photo] фото
        [document] файл
        [text] текст
       *[none] нет
    }
    Создана: { MOMENT($created) }
topup-card-pay =
    {""}
    <b>Переведите { $sum } ₽</b>
    <code>{ $requisite }</code>
    { $note }
topup-card-reason =
    {""}
    Причина: { $reason }
topup-card-question =
    {""}
    ❓ Вопрос администратора: <b>{ $question }</b>
topup-card-said =
    {""}
    💬 Вы написали: { $comment }
topup-card-comment = { $answering ->
        [yes] ✍️ Ответить
       *[no] 💬 Написать
    }
topup-card-cancel = ❌ Отменить заявку
topup-cancel =
    <b>Отменить заявку № { $number }?</b>

    Если вы уже перевели { $sum } ₽, не отменяйте: дождитесь решения.
topup-cancel-yes = Да, отменить
topup-comment =
    <b>Заявка № { $number }</b>

    Напишите администратору: до 200 знаков. Администраторы видят последнее ваше сообщение.
topup-comment-question = ❓ <b>{ $question }</b>
# Уведомления, которые приходят сами.
topup-told-question =
    ❓ <b>Вопрос по заявке № { $number }</b>

    { $question }

    Ответить можно в самой заявке.
topup-told-requisites =
    💸 <b>Реквизиты по заявке № { $number }</b>

    Переведите <b>{ $sum } ₽</b>
    { topup-method-choose }
    <code>{ $requisite }</code>
    { $note }

    Затем откройте заявку и приложите чек.
topup-told-end =
    { $state ->
        [approved] ✅ <b>Заявка № { $number } одобрена</b>
        [rejected] 🚫 <b>Заявка № { $number } отклонена</b>
       *[expired] ⌛ <b>Заявка № { $number } истекла без решения</b>
    }

    { $state ->
        [approved] Зачислено токенов: <b>{ $tokens }</b>. Баланс: <b>{ $balance }</b>.
        [rejected] Причина: { $reason }
       *[expired] Если вы заплатили, напишите нам: /paysupport
    }
