# История операций.
history-entry = 📜 История
# Пустая строка в конце отделяет заголовок от первой операции.
history-operations = { $total ->
    [0]
        <b>История</b>

        Операций пока нет. Первая покупка появится здесь.
   *[other]
        <b>История</b>
        {""}
    }
history-operations-line =
    { $direction ->
        [in] 🟢 <b>+{ $amount }</b>
       *[out] 🔴 <b>−{ $amount }</b>
    } · { $kind ->
        [stars] покупка за звёзды
        [stars_refund] возврат звёзд
        [hold] картинка
        [void] токены за картинку вернулись
        [adjust] изменено администратором
        [topup] пополнение переводом
        [crypto] оплата криптой
        [promo] промокод
        [invite] бонус за приглашение
        [invite_back] бонус за приглашение отозван
        [forfeit] сгорело при удалении
       *[other] операция
    }
    { DATETIME($at, dateStyle: "medium", timeStyle: "short") } · баланс { $balance }
history-operations-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $kind ->
        [all] Все
        [stars] Покупки
        [stars_refund] Возвраты
        [hold] Картинки
        [void] Возвращено
        [adjust] Правки
        [topup] Пополнения
        [crypto] Крипта
        [promo] Промокоды
        [invite] Приглашения
        [invite_back] Отозванные бонусы
        [forfeit] Сгорело
       *[other] Прочее
    }
history-operations-csv = 📄 Скачать CSV
history-csv-caption = Все ваши операции. Время указано по UTC.
history-csv-number = Номер
history-csv-time = Время (UTC)
history-csv-kind = Операция
history-csv-amount = Токены
history-csv-balance = Баланс после
history-csv-order = Заказ
