"""Texts that people of the past write and read. Each is in its writer's language."""

PROMPTS = {
    "fox.jpg": ("рыжий лес на рассвете", "an autumn forest at dawn"),
    "sea.jpg": ("лодка в море на закате", "a boat on the sea at sunset"),
    "city.jpg": ("ночной город в неоне под дождём", "a neon city at night in the rain"),
    "space.jpg": ("планеты и звёзды", "planets and stars"),
    "mountains.jpg": (
        "снежные горы и северное сияние",
        "snowy mountains under the northern lights",
    ),
    "cat.jpg": ("кот и луна", "a cat and the moon"),
    "flowers.jpg": ("розовые цветы весной", "pink flowers in spring"),
    "house.jpg": ("домик у озера летом", "a cabin by the lake in summer"),
}
"""Shipped pictures and their prompts. The local painter made them, at a second each."""

BROADCAST = (
    "🍂 Осенние пакеты: 50 токенов — 2 000 ⭐. Спасибо, что рисуете с нами!\n\n"
    "🍂 Autumn packs: 50 tokens for 2,000 ⭐. Thank you for drawing with us!"
)
SCHEDULED = (
    "🎄 Завтра у нас вечер зимних картинок. Приходите рисовать!\n\n"
    "🎄 Tomorrow is our evening of winter pictures. Come and draw!"
)
SERVICE, PURPOSE = "Rhymes", "рифмы к словам · rhymes for your words"
QUESTION = "Здравствуйте! Можно ли подарить токены другу?"
ANSWER = "Здравствуйте! Переводов между людьми нет, но друга можно пригласить: токены получите оба."
WAITING = "Hello! I paid twice by mistake. Could you look at my payments, please?"
REASONS = {
    "reject": "Перевод не найден. Проверьте, пожалуйста, сумму и получателя.",
    "ban": "Оскорбления в поддержке",
    "gift": "Подарок за найденную опечатку",
    "note": "Помогает с переводом текстов",
    "ask": "Подскажите, с какой карты был перевод?",
}
