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
    } · { history-kind }
    { MOMENT($at) } · баланс { $balance }
history-kind =
    { $kind ->
        [stars_refund] возврат звёзд
        [hold] картинка
        [void] токены за картинку вернулись
        [adjust] правка администратора
        [promo] промокод
        [invite] бонус за приглашение
        [invite_back] бонус за приглашение отозван
        [forfeit] сгорело при удалении данных
       *[other] { $method ->
            [none] операция
           *[other] { $method }
        }
    }
history-operations-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $kind ->
        [all] Все
        [stars_refund] Возврат звёзд
        [hold] Картинки
        [void] Возврат токенов
        [adjust] Правки
        [promo] Промокоды
        [invite] Приглашения
        [invite_back] Отзыв бонусов
        [forfeit] Сгорело
       *[other] { $method ->
            [none] Прочее
           *[other] { $method }
        }
    }
history-operations-csv = 📄 Скачать CSV
history-csv-caption = Все ваши операции. Время указано по UTC.
history-csv-number = Номер
history-csv-time = Время (UTC)
history-csv-kind = Операция
history-csv-amount = Токены
history-csv-balance = Баланс после
history-csv-ref = Основание
