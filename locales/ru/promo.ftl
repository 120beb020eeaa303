# Промокоды: ввод и то, что код дал.
promo-entry = 🎁 Промокод
promo-enter =
    <b>Промокод</b>

    Пришлите код. Большие и маленькие буквы, пробелы и дефисы — не важно.
promo-done =
    🎉 <b>Код принят</b>

    Начислено: <b>{ $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }</b>
    Баланс: { $balance }
promo-done-more = Ещё один код
