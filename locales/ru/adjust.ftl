# Правка баланса.
adjust-card = ‹ Карточка
adjust-draft =
    <b>Баланс</b>: { $name }

    { $state ->
        [empty] Сейчас: <b>{ $balance }</b>
       *[other] Сейчас { $balance }, станет <b>{ $after }</b> ({ $draft })
    }
    { $state ->
        [short] ⚠️ Столько не списать: баланс не бывает меньше нуля.
       *[other] Кнопками или текстом: <code>+100</code>, <code>-50</code>, <code>=500</code>
    }
adjust-draft-step = { $direction ->
        [in] +{ $amount }
       *[out] −{ $amount }
    }
adjust-draft-clear = Сбросить
adjust-draft-next = Дальше ›
adjust-reason =
    <b>{ $draft }</b>: { $name }

    За что? Человек это прочтёт. Выберите или напишите (до { $longest } знаков).
# Готовые причины; другие написал администратор.
adjust-reason-preset = { $reason ->
        [gift] Подарок
        [mistake] Исправление ошибки
        [compensation] Компенсация
        [refund] Возврат
       *[other] { $reason }
    }
adjust-confirm =
    <b>Всё верно?</b>

    { $name }, <code>{ $id }</code>
    Баланс: { $before } → <b>{ $after }</b> ({ $draft })
    Причина: { adjust-reason-preset }
adjust-confirm-yes = ✅ Применить
adjust-done =
    ✅ <b>Готово</b>

    { $name }, <code>{ $id }</code>: { $before } → <b>{ $after }</b>
    { $told ->
        [yes] Человеку сообщили.
        [no] Сообщить не вышло: человек закрыл чат с ботом.
       *[before] Это уже было применено раньше.
    }
adjust-usage =
    { $problem }

    <code>/adjust 1001 +100 причина</code>
    <code>/adjust @name -50 причина</code>
    <code>/adjust 1001 =500 причина</code>
# Что читает сам человек.
adjust-told =
    { $direction ->
        [in] 🟢 Вам начислено: <b>{ $amount }</b>
       *[out] 🔴 У вас списано: <b>{ $amount }</b>
    }
    Причина: { adjust-reason-preset }
    Баланс: <b>{ $balance }</b>
