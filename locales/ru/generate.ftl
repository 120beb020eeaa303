# Картинки за токены.
generate-entry = 🎨 Нарисовать картинку
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
generate-prompt-gallery = 🖼 Мои картинки
generate-prompt-demo =
    {""}
    🧪 Здесь работает демо-художник. Он рисует пейзажи по знакомым словам (море, лес, город, ночь, кот), а остальное пропускает.
# Prompts on buttons. The words themselves are drawn, so choose ones that the demo painter knows.
generate-prompt-idea = { $idea ->
        [sea] Парусная лодка в море на закате
        [forest] Зимний лес под северным сиянием
       *[city] Ночной неоновый город под дождём
    }
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
generate-confirm-demo =
    {""}
    🧪 Демо-художник умеет рисовать только пейзажи.
generate-confirm-short =
    {""}
    ⚠️ Токенов не хватает. Купите их: описание подождёт здесь.
generate-confirm-over =
    {""}
    ⚠️ На сегодня картинки закончились: не больше { $daily } в день.
generate-confirm-draw = 🎨 Нарисовать · { $free ->
        [yes] бесплатно
       *[no] { $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }
    }
generate-confirm-buy = ⭐ Купить токены
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }
generate-gallery-empty =
    <b>Мои картинки</b>

    Здесь пока пусто. Первая готовая картинка появится тут.
generate-gallery-another = 🎲 Ещё вариант
generate-gallery-file = 📄 Файл
generate-gallery-share = 📤 Поделиться
generate-gallery-delete = 🗑 Удалить
generate-gallery-caption = Картинка файлом, в полном качестве.
# The picture again, without buttons: to be forwarded to others.
generate-gallery-shared =
    <blockquote>{ $prompt }</blockquote>
    Нарисовано в @{ $bot }
generate-delete =
    <b>Удалить эту картинку?</b>
    <blockquote>{ $prompt }</blockquote>
    Она исчезнет из галереи вместе с описанием. Сообщение с ней останется в этом чате. Токены не вернутся.
generate-delete-yes = 🗑 Удалить
# Сообщение о картинке, пока она рисуется.
generate-job-queued =
    <blockquote>{ $prompt }</blockquote>
    ⏳ В очереди{ $ahead ->
        [0] . Сейчас начнём.
       *[other] , впереди: { $ahead }.
    }
generate-job-drawing =
    <blockquote>{ $prompt }</blockquote>
    🎨 Рисую… { $known ->
        [yes] { $percent } %
            { $bar }
       *[no] { $seconds } с
    }
generate-job-uploading =
    <blockquote>{ $prompt }</blockquote>
    📤 Готово, загружаю картинку…
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
generate-job-stopped =
    <blockquote>{ $prompt }</blockquote>
    ⏹ Остановлено. { $tokens ->
        [one] { $tokens } токен вернулся
        [few] { $tokens } токена вернулись
       *[other] { $tokens } токенов вернулись
    } на баланс.
generate-job-failed =
    <blockquote>{ $prompt }</blockquote>
    😔 { $reason ->
        [refused] Сервис отказался рисовать по этому описанию. Попробуйте сказать иначе.
        [late] Рисование заняло слишком много времени, мы его прервали.
        [crash] Бот перезапустился, и рисование прервалось.
        [undelivered] Картинку мы нарисовали, но отправить её вам не получилось.
       *[other] Нарисовать не получилось. Это наша неполадка, а не ваша.
    } { $tokens ->
        [one] { $tokens } токен вернулся
        [few] { $tokens } токена вернулись
       *[other] { $tokens } токенов вернулись
    } на баланс.
generate-job-stop = ⏹ Остановить
generate-job-again = 🔁 Ещё раз
generate-job-another = 🎲 Ещё вариант · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
generate-job-buy = ⭐ Купить ещё токены
# Сообщение, которого не ждёт ни один экран, и предложение его нарисовать. Слова стоят в цитате: кнопка берёт их оттуда.
generate-stray =
    Здесь я понимаю только кнопки и команды. Или нарисовать это?
    <blockquote>{ $prompt }</blockquote>
generate-stray-draw = 🎨 Нарисовать
