# Картинки за токены.
# Где: кнопка, до 37 знаков; dialogs/generate/windows.py
generate-entry = 🎨 Нарисовать картинку

# Где: сообщение; Generate.prompt
# $longest: число, например 500
# $free: текст, например no
# $cost: число, например 1
# $balance: число, например 12
# $left: число, например 19
# $daily: число, например 20
generate-prompt =
    <b>Что нарисовать?</b>

    Опишите картинку сообщением до { $longest } знаков или выберите одну из идей ниже.

    Цена: { $free ->
        [yes] <b>бесплатно</b>, это ваша первая картинка
       *[no] <b>{ $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }</b>
    } · баланс: <b>{ $balance }</b>
    { $left ->
        [0] На сегодня картинки закончились: не больше { $daily } в день.
        [one] Сегодня можно нарисовать ещё { $left } картинку.
        [few] Сегодня можно нарисовать ещё { $left } картинки.
       *[other] Сегодня можно нарисовать ещё { $left } картинок.
    }

# Где: кнопка, до 37 знаков; Generate.prompt
generate-prompt-gallery = 🖼 Мои картинки

# Где: сообщение; Generate.prompt
generate-prompt-demo =
    {""}
    🧪 Здесь работает демо-художник. Он рисует пейзажи по знакомым словам (море, лес, город, ночь, кот), а остальное пропускает.

# Prompts on buttons. The words themselves are drawn, so choose ones that the demo painter knows.
# Где: кнопка, до 37 знаков; простой текст без тегов; Generate.prompt
# $idea: текст, например sea, city
generate-prompt-idea = { $idea ->
        [sea] Парусная лодка в море на закате
        [forest] Зимний лес под северным сиянием
       *[city] Ночной город под дождём
    }

# Где: сообщение; Generate.confirm
# $prompt: текст, например A red sunset over the sea
# $free: текст, например no
# $cost: число, например 1
# $balance: число, например 12
generate-confirm =
    <b>Рисуем?</b>
    <blockquote>{ $prompt }</blockquote>
    Цена: { $free ->
        [yes] <b>бесплатно</b>, это ваша первая картинка
       *[no] <b>{ $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }</b>
    } · баланс: <b>{ $balance }</b>

    Если картинка не получится или вы её остановите, токены вернутся. Чтобы изменить описание, просто пришлите новое.

# Где: сообщение; Generate.confirm
generate-confirm-demo =
    {""}
    🧪 Демо-художник умеет рисовать только пейзажи.

# Где: сообщение; Generate.confirm
generate-confirm-short =
    {""}
    ⚠️ Токенов не хватает. Купите их: описание подождёт здесь.

# Где: сообщение; Generate.confirm
# $daily: число, например 20
generate-confirm-over =
    {""}
    ⚠️ На сегодня картинки закончились: не больше { $daily } в день.

# Где: кнопка, до 37 знаков; Generate.confirm
# $free: текст, например no
# $cost: число, например 1
generate-confirm-draw = 🎨 Нарисовать · { $free ->
        [yes] бесплатно
       *[no] { $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }
    }

# Где: кнопка, до 37 знаков; Generate.confirm
generate-confirm-buy = ⭐ Купить токены

# Где: подпись; Generate.gallery
# $prompt: текст, например A red sunset over the sea
# $at: день и время, например 2026-03-05 14:07
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }

# Где: подпись; Generate.gallery
generate-gallery-empty =
    <b>Мои картинки</b>

    Здесь пока пусто. Первая готовая картинка появится тут.

# Где: кнопка, до 37 знаков; Generate.gallery
generate-gallery-another = 🎲 Ещё вариант

# Где: кнопка, до 17 знаков; Generate.gallery
generate-gallery-file = 📄 Файл

# Где: кнопка, до 17 знаков; Generate.gallery
generate-gallery-share = 📤 Поделиться

# Где: кнопка, до 37 знаков; Generate.gallery
generate-gallery-delete = 🗑 Удалить

# Где: простой текст без тегов; dialogs/generate/handlers.py
generate-gallery-caption = Картинка файлом, в полном качестве.

# The picture again, without buttons: to be forwarded to others.
# Где: сообщение; dialogs/generate/handlers.py
# $prompt: текст
# $bot: текст
generate-gallery-shared =
    <blockquote>{ $prompt }</blockquote>
    Нарисовано в @{ $bot }

# Где: подпись; Generate.delete
# $prompt: текст, например A red sunset over the sea
generate-delete =
    <b>Удалить эту картинку?</b>
    <blockquote>{ $prompt }</blockquote>
    Она исчезнет из галереи вместе с описанием. Сообщение с ней останется в этом чате. Токены не вернутся.

# Где: кнопка, до 37 знаков; Generate.delete
generate-delete-yes = 🗑 Удалить

# Сообщение о картинке, пока она рисуется.
# Где: сообщение; bot/flows/generation_message.py
# $prompt: текст
# $ahead: число
generate-job-queued =
    <blockquote>{ $prompt }</blockquote>
    ⏳ В очереди{ $ahead ->
        [0] . Сейчас начнём.
       *[other] , впереди: { $ahead }.
    }

# Где: сообщение; bot/flows/generation_message.py
# $prompt: текст
# $known: текст, например no, yes
# $percent: число
# $bar: текст
# $seconds: число
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
generate-job-drawing =
    <blockquote>{ $prompt }</blockquote>
    🎨 Рисую… { $known ->
        [yes] { $percent } %
            { $bar }
       *[no] { $seconds } с
    }

# Где: сообщение; bot/flows/generation_message.py
# $prompt: текст
generate-job-uploading =
    <blockquote>{ $prompt }</blockquote>
    📤 Готово, загружаю картинку…

# Где: сообщение; bot/flows/generation_message.py
# $prompt: текст
# $gift: текст, например yes, no
# $tokens: число
# $balance: число
generate-job-done =
    <blockquote>{ $prompt }</blockquote>
    { $gift ->
        [yes] 🎁 Первая картинка — бесплатно
       *[no] ✅ Списано: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
    } · баланс: <b>{ $balance }</b>

# Где: сообщение; bot/flows/generation_message.py
# $prompt: текст
# $tokens: число
generate-job-stopped =
    <blockquote>{ $prompt }</blockquote>
    ⏹ Остановлено. { $tokens ->
        [one] { $tokens } токен вернулся
        [few] { $tokens } токена вернулись
       *[other] { $tokens } токенов вернулись
    } на баланс.

# Где: сообщение; bot/flows/generation_message.py
# $prompt: текст
# $reason: значение
# $tokens: число
generate-job-failed =
    <blockquote>{ $prompt }</blockquote>
    😔 { $reason ->
        [refused] Сервис отказался рисовать по этому описанию. Попробуйте сказать иначе.
        [late] Рисование заняло слишком много времени, мы его прервали.
        [crash] Бот перезапустился, и рисование прервалось.
        [undelivered] Картинку мы нарисовали, но отправить её вам не получилось.
       *[other] Нарисовать не получилось. Неполадка у нас, а не у вас.
    } { $tokens ->
        [one] { $tokens } токен вернулся
        [few] { $tokens } токена вернулись
       *[other] { $tokens } токенов вернулись
    } на баланс.

# Где: простой текст без тегов; bot/flows/generation_message.py
generate-job-stop = ⏹ Остановить

# Где: простой текст без тегов; bot/flows/generation_message.py
generate-job-again = 🔁 Ещё раз

# Где: простой текст без тегов; bot/flows/generation_message.py
# $tokens: значение
generate-job-another = 🎲 Ещё вариант · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }

# Где: простой текст без тегов; bot/flows/generation_message.py
generate-job-buy = ⭐ Купить ещё токены

# Сообщение, которого не ждёт ни один экран, и предложение его нарисовать. Слова стоят в цитате: кнопка берёт их оттуда.
# Где: сообщение; bot/ui/stray_messages.py
# $prompt: текст
generate-stray =
    Здесь я понимаю только кнопки и команды. Или нарисовать это?
    <blockquote>{ $prompt }</blockquote>

# Где: простой текст без тегов; bot/ui/stray_messages.py
generate-stray-draw = 🎨 Нарисовать
