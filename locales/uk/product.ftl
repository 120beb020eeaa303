# Іменники продукту: одне слово для однієї речі в усіх текстах. Їх можна вставити в текст із відмінком,
# наприклад { -product-token(case: "genitive") }; частіше вони просто написані. Після «Not:» стоять слова,
# замість яких вони вживаються: перевірка їх знаходить. Зірочка — будь-яке закінчення.

# Одиниця бота. Не гроші й не монета.
# Not: жетон*, кредит*
-product-token = { $case ->
       *[nominative] токен
        [genitive] токена
        [dative] токену
        [accusative] токен
        [instrumental] токеном
        [locative] токені
        [plural] токени
        [plural-genitive] токенів
    }

# Одиниця самого Telegram, з малої літери.
# Not: старс*
-product-stars = { $case ->
       *[nominative] зірки
        [genitive] зірок
        [dative] зіркам
        [accusative] зірки
        [instrumental] зірками
        [locative] зірках
    }

# Гроші переказом, які схвалює адміністратор.
# Not: заява, заяви, заяву, реквест*
-product-request = { $case ->
       *[nominative] заявка
        [genitive] заявки
        [dative] заявці
        [accusative] заявку
        [instrumental] заявкою
        [locative] заявці
        [plural] заявки
        [plural-genitive] заявок
    }

# Розмова з адміністраторами.
# Not: тікет*, тикет*, саппорт*
-product-ticket = { $case ->
       *[nominative] звернення
        [genitive] звернення
        [dative] зверненню
        [accusative] звернення
        [instrumental] зверненням
        [locative] зверненні
        [plural] звернення
        [plural-genitive] звернень
    }

# Слово, за яке дають токени.
# Not: промо-код*, купон*, ваучер*
-product-promo = { $case ->
       *[nominative] промокод
        [genitive] промокоду
        [dative] промокоду
        [accusative] промокод
        [instrumental] промокодом
        [locative] промокоді
        [plural] промокоди
        [plural-genitive] промокодів
    }

# Одне повідомлення багатьом людям.
# Not: бродкаст*, спам-розсилк*
-product-broadcast = { $case ->
       *[nominative] розсилка
        [genitive] розсилки
        [dative] розсилці
        [accusative] розсилку
        [instrumental] розсилкою
        [locative] розсилці
        [plural] розсилки
        [plural-genitive] розсилок
    }

# Той, хто веде бота.
# Not: адмін, адміна, адміну, адміни, адмінів, модератор*
-product-admin = { $case ->
       *[nominative] адміністратор
        [genitive] адміністратора
        [dative] адміністратору
        [accusative] адміністратора
        [instrumental] адміністратором
        [locative] адміністраторі
        [plural] адміністратори
        [plural-genitive] адміністраторів
    }

# Чим платять у @CryptoBot.
# Not: крипта, крипту, крипти, криптою
-product-crypto = { $case ->
       *[nominative] криптовалюта
        [genitive] криптовалюти
        [dative] криптовалюті
        [accusative] криптовалюту
        [instrumental] криптовалютою
        [locative] криптовалюті
    }
