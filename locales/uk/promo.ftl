# Promo codes: typing one, and what it gave.
# Where: button, up to 37 letters; dialogs/promo/windows.py
promo-entry = 🎁 Промокод

# Where: message; Promo.enter
promo-enter =
    <b>Промокод</b>

    Надішліть код. Регістр, пробіли й дефіси не мають значення.

# Where: message; Promo.done
# $tokens: number, such as 10
# $balance: number, such as 130
promo-done =
    🎉 <b>Код прийнято</b>

    Нараховано: <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }</b>
    Баланс: { $balance }

    Токени можна витрачати вже зараз.

# Where: button, up to 37 letters; Promo.done
promo-done-more = Ще один код
