# Существительные продукта: одно слово для одной вещи во всех текстах. Их можно вставить в текст с
# падежом, например { -product-token(case: "genitive") }; чаще они просто написаны. После «Not:» стоят
# слова, вместо которых они употребляются: проверка их находит. Звёздочка — любое окончание.

# Единица бота. Не деньги и не монета.
# Not: жетон*, кредит*, токенчик*
-product-token = { $case ->
       *[nominative] токен
        [genitive] токена
        [dative] токену
        [accusative] токен
        [instrumental] токеном
        [prepositional] токене
        [plural] токены
        [plural-genitive] токенов
    }

# Единица самого Telegram, со строчной буквы и с «ё».
# Not: звезд, звезды, звезды Telegram, старс*
-product-stars = { $case ->
       *[nominative] звёзды
        [genitive] звёзд
        [dative] звёздам
        [accusative] звёзды
        [instrumental] звёздами
        [prepositional] звёздах
    }

# Деньги переводом, которые одобряет администратор.
# Not: заявление*, реквест*
-product-request = { $case ->
       *[nominative] заявка
        [genitive] заявки
        [dative] заявке
        [accusative] заявку
        [instrumental] заявкой
        [prepositional] заявке
        [plural] заявки
        [plural-genitive] заявок
    }

# Разговор с администраторами.
# Not: тикет*, саппорт*
-product-ticket = { $case ->
       *[nominative] обращение
        [genitive] обращения
        [dative] обращению
        [accusative] обращение
        [instrumental] обращением
        [prepositional] обращении
        [plural] обращения
        [plural-genitive] обращений
    }

# Слово, за которое дают токены.
# Not: промо-код*, купон*, ваучер*
-product-promo = { $case ->
       *[nominative] промокод
        [genitive] промокода
        [dative] промокоду
        [accusative] промокод
        [instrumental] промокодом
        [prepositional] промокоде
        [plural] промокоды
        [plural-genitive] промокодов
    }

# Одно сообщение многим людям.
# Not: броадкаст*, спам-рассылк*
-product-broadcast = { $case ->
       *[nominative] рассылка
        [genitive] рассылки
        [dative] рассылке
        [accusative] рассылку
        [instrumental] рассылкой
        [prepositional] рассылке
        [plural] рассылки
        [plural-genitive] рассылок
    }

# Тот, кто ведёт бота.
# Not: админ, админа, админу, админы, админов, модератор*
-product-admin = { $case ->
       *[nominative] администратор
        [genitive] администратора
        [dative] администратору
        [accusative] администратора
        [instrumental] администратором
        [prepositional] администраторе
        [plural] администраторы
        [plural-genitive] администраторов
    }

# Чем платят в @CryptoBot.
# Not: крипта, крипту, крипты, криптой, криптовалютка
-product-crypto = { $case ->
       *[nominative] криптовалюта
        [genitive] криптовалюты
        [dative] криптовалюте
        [accusative] криптовалюту
        [instrumental] криптовалютой
        [prepositional] криптовалюте
    }
