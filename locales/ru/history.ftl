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
    } · { history-kind }{ $reasoned ->
        [yes] : { $reason }
       *[no] {""}
    }
    { MOMENT($at) } · баланс { $balance }
# service: the name of another program that moved the tokens, or none. Name and reason are its own words.
history-kind =
    { $service ->
        [none] { $kind ->
            [stars_refund] возврат звёзд
            [hold] картинка
            [void] токены за картинку вернулись
            [adjust] правка администратора
            [promo] промокод
            [gift] первая картинка в подарок
            [invite] бонус за приглашение
            [invite_back] бонус за приглашение отозван
            [forfeit] сгорело при удалении данных
           *[other] { $method ->
                [none] операция
               *[other] { $method }
            }
        }
       *[other] { $service }: { $kind ->
            [void] токены вернулись
            [charge_refund] возврат, { $reason }
           *[other] { $reason }
        }
    }
history-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ history-kind-plural }
history-kind-plural = { $kind ->
        [all] Все
        [stars_refund] Возврат звёзд
        [hold] Отложено
        [void] Возврат токенов
        [adjust] Правки
        [promo] Промокоды
        [gift] Подарки
        [invite] Приглашения
        [invite_back] Отзыв бонусов
        [forfeit] Сгорело
        [charge] Списания
        [charge_refund] Возвраты
        [grant] Начисления
       *[other] { $method ->
            [none] Прочее
           *[other] { $method }
        }
    }
history-operations-csv = 📄 Скачать CSV
history-operations-filter = 🔎 { $filtered ->
        [yes] Фильтр: { $kinds }
       *[no] Фильтр
    }
history-operations-month = 📈 Мой месяц
history-filter =
    <b>Фильтр</b>

    Какие операции показать в истории?
history-month =
    <b>Мой месяц</b>

    За последние 30 дней, в токенах:
    🟢 Получено: <b>+{ $received }</b>, из них куплено: { $bought }
    🔴 Потрачено: <b>−{ $spent }</b>

    Баланс сейчас: <b>{ $balance }</b>
history-month-no-plots =
    {""}
    📈 Графики на этом сервере не установлены. Владелец может добавить их: <code>pip install -c constraints.txt ".[pictures]"</code>
history-month-plot = 📈 Показать график
history-month-caption = Ваши последние 30 дней
history-plot-title = Мои токены за 30 дней
history-plot-received = Получено
history-plot-spent = Потрачено
history-csv-caption = Все ваши операции. Время указано по UTC.
history-csv-number = Номер
history-csv-time = Время (UTC)
history-csv-kind = Операция
history-csv-amount = Токены
history-csv-balance = Баланс после
history-csv-ref = Основание
