# The history of operations.
# Where: button, up to 37 letters; dialogs/history/windows.py
history-entry = 📜 Історія

# The empty line at the end parts the title from the first operation.
# Where: message; History.operations
# $total: number, such as 9
history-operations = { $total ->
    [0]
        <b>Історія</b>

        Операцій поки немає. Перша покупка з’явиться тут.
   *[other]
        <b>Історія</b>
        {""}
    }

# Where: message; History.operations
# $direction: text, such as in
# $amount: number, such as 10
# $reasoned: text, such as yes
# $reason: text, such as gift
# $at: day and time, such as 2026-03-05 14:07
# $balance: number, such as 130
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
# Where: plain text; bot/flows/statement_file.py
# $service: text, such as none
# $kind: value
# $method: text, such as none
# $reason: text
history-kind =
    { $service ->
        [none] { $kind ->
            [stars_refund] повернення зірок
            [hold] картинка
            [void] токени за картинку повернуто
            [adjust] зміна від адміністратора
            [promo] промокод
            [gift] перша картинка в подарунок
            [invite] бонус за запрошення
            [invite_back] бонус за запрошення відкликано
            [forfeit] згоріло під час видалення даних
           *[other] { $method ->
                [none] операція
               *[other] { $method }
            }
        }
       *[other] { $service }: { $kind ->
            [void] токени повернуто
            [charge_refund] повернення, { $reason }
           *[other] { $reason }
        }
    }

# Where: button, up to 17 letters; History.filter
# $chosen: text, such as yes, no
history-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ history-kind-plural }

# Where: plain text; dialogs/history/getters.py
# $kind: value
# $method: value
history-kind-plural = { $kind ->
        [all] Усі
        [stars_refund] Зірки повернуто
        [hold] Зарезервовано
        [void] Токени повернуто
        [adjust] Зміни
        [promo] Промокоди
        [gift] Подарунки
        [invite] Запрошення
        [invite_back] Відкликані бонуси
        [forfeit] Згоріло
        [charge] Списання
        [charge_refund] Повернення
        [grant] Нарахування
       *[other] { $method ->
            [none] Інше
           *[other] { $method }
        }
    }

# Where: button, up to 37 letters; History.operations
history-operations-csv = 📄 Отримати CSV

# Where: button, up to 37 letters; History.operations
# $filtered: text, such as yes
# $kinds: text, such as Adjustments
history-operations-filter = 🔎 { $filtered ->
        [yes] Фільтр: { $kinds }
       *[no] Фільтр
    }

# Where: button, up to 37 letters; History.operations
history-operations-month = 📈 Мій місяць

# Where: message; History.filter
history-filter =
    <b>Фільтр</b>

    Які операції показати в історії?

# Where: message; History.month
# $received: number, such as 60
# $bought: number, such as 50
# $spent: number, such as 12
# $balance: number, such as 48
history-month =
    <b>Мій місяць</b>

    За останні 30 днів, у токенах:
    🟢 Отримано: <b>+{ $received }</b>, з них куплено: { $bought }
    🔴 Витрачено: <b>−{ $spent }</b>

    Баланс зараз: <b>{ $balance }</b>

# Where: message; History.month
history-month-no-plots =
    {""}
    📈 Графіки на цьому сервері не встановлено. Власник може додати їх: <code>pip install -c constraints.txt ".[pictures]"</code>

# Where: button, up to 37 letters; History.month
history-month-plot = 📈 Показати графік

# Where: caption; dialogs/history/handlers.py
history-month-caption = Ваші останні 30 днів

# Where: plain text; dialogs/history/handlers.py
history-plot-title = Мої токени за 30 днів

# Where: plain text; dialogs/history/handlers.py
history-plot-received = Отримано

# Where: plain text; dialogs/history/handlers.py
history-plot-spent = Витрачено

# Where: plain text; dialogs/history/handlers.py
history-csv-caption = Усі ваші операції. Час указано за UTC.

# Where: plain text; bot/flows/statement_file.py
history-csv-number = Номер

# Where: plain text; bot/flows/statement_file.py
history-csv-time = Час (UTC)

# Where: plain text; bot/flows/statement_file.py
history-csv-kind = Операція

# Where: plain text; bot/flows/statement_file.py
history-csv-amount = Токени

# Where: plain text; bot/flows/statement_file.py
history-csv-balance = Баланс після

# Where: plain text; bot/flows/statement_file.py
history-csv-ref = Підстава
