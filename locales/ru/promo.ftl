# Промокоды: ввод и то, что код дал.
# Где: кнопка, до 37 знаков; dialogs/promo/windows.py
promo-entry = 🎁 Промокод

# Где: сообщение; Promo.enter
promo-enter =
    <b>Промокод</b>

    Пришлите код. Регистр, пробелы и дефисы не важны.

# Где: сообщение; Promo.done
# $tokens: число, например 10
# $balance: число, например 130
promo-done =
    🎉 <b>Код принят</b>

    Начислено: <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }</b>
    Баланс: { $balance }

    Токены можно тратить уже сейчас.

# Где: кнопка, до 37 знаков; Promo.done
promo-done-more = Ещё один код
