# История операций.
# Где: кнопка, до 37 знаков; dialogs/history/windows.py
history-entry = 📜 История

# Пустая строка в конце отделяет заголовок от первой операции.
# Где: сообщение; History.operations
# $total: число, например 9
history-operations = { $total ->
    [0]
        <b>История</b>

        Операций пока нет. Первая покупка появится здесь.
   *[other]
        <b>История</b>
        {""}
    }

# Где: сообщение; History.operations
# $direction: текст, например in
# $amount: число, например 10
# $reasoned: текст, например yes
# $reason: текст, например gift
# $at: день и время, например 2026-03-05 14:07
# $balance: число, например 130
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
# Где: простой текст без тегов; bot/flows/statement_file.py
# $service: текст, например none
# $kind: значение
# $method: текст, например none
# $reason: текст
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

# Где: кнопка, до 17 знаков; History.filter
# $chosen: текст, например yes, no
history-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ history-kind-plural }

# Где: простой текст без тегов; dialogs/history/getters.py
# $kind: значение
# $method: значение
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

# Где: кнопка, до 37 знаков; History.operations
history-operations-csv = 📄 Скачать CSV

# Где: кнопка, до 37 знаков; History.operations
# $filtered: текст, например yes
# $kinds: текст, например Adjustments
history-operations-filter = 🔎 { $filtered ->
        [yes] Фильтр: { $kinds }
       *[no] Фильтр
    }

# Где: кнопка, до 37 знаков; History.operations
history-operations-month = 📈 Мой месяц

# Где: сообщение; History.filter
history-filter =
    <b>Фильтр</b>

    Какие операции показать в истории?

# Где: сообщение; History.month
# $received: число, например 60
# $bought: число, например 50
# $spent: число, например 12
# $balance: число, например 48
history-month =
    <b>Мой месяц</b>

    За последние 30 дней, в токенах:
    🟢 Получено: <b>+{ $received }</b>, из них куплено: { $bought }
    🔴 Потрачено: <b>−{ $spent }</b>

    Баланс сейчас: <b>{ $balance }</b>

# Где: сообщение; History.month
history-month-no-plots =
    {""}
    📈 Графики на этом сервере не установлены. Владелец может добавить их: <code>pip install -c constraints.txt ".[pictures]"</code>

# Где: кнопка, до 37 знаков; History.month
history-month-plot = 📈 Показать график

# Где: подпись; dialogs/history/handlers.py
history-month-caption = Ваши последние 30 дней

# Где: простой текст без тегов; dialogs/history/handlers.py
history-plot-title = Мои токены за 30 дней

# Где: простой текст без тегов; dialogs/history/handlers.py
history-plot-received = Получено

# Где: простой текст без тегов; dialogs/history/handlers.py
history-plot-spent = Потрачено

# Где: простой текст без тегов; dialogs/history/handlers.py
history-csv-caption = Все ваши операции. Время указано по UTC.

# Где: простой текст без тегов; bot/flows/statement_file.py
history-csv-number = Номер

# Где: простой текст без тегов; bot/flows/statement_file.py
history-csv-time = Время (UTC)

# Где: простой текст без тегов; bot/flows/statement_file.py
history-csv-kind = Операция

# Где: простой текст без тегов; bot/flows/statement_file.py
history-csv-amount = Токены

# Где: простой текст без тегов; bot/flows/statement_file.py
history-csv-balance = Баланс после

# Где: простой текст без тегов; bot/flows/statement_file.py
history-csv-ref = Основание
