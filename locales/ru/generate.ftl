# Картинки за токены.
generate-entry = 🎨 Нарисовать картинку
generate-prompt =
    <b>Что нарисовать?</b>

    Опишите картинку своими словами и пришлите сообщением, до { $longest } знаков. Например: закат над морем, парусник и чайки.

    Цена: <b>{ $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }</b>
    Баланс: <b>{ $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    }</b>
    { $left ->
        [0] На сегодня картинки закончились: не больше { $daily } в день.
        [one] Сегодня можно нарисовать ещё { $left } картинку.
        [few] Сегодня можно нарисовать ещё { $left } картинки.
       *[other] Сегодня можно нарисовать ещё { $left } картинок.
    }
generate-prompt-gallery = 🖼 Мои картинки
generate-confirm =
    <b>Рисуем?</b>
    <blockquote>{ $prompt }</blockquote>
    Цена: <b>{ $cost ->
        [one] { $cost } токен
        [few] { $cost } токена
       *[other] { $cost } токенов
    }</b> · баланс: <b>{ $balance }</b>

    Если картинка не получится или вы её остановите, токены вернутся. Чтобы изменить описание, просто пришлите новое.
generate-confirm-short =
    {""}
    ⚠️ Токенов не хватает.
generate-confirm-over =
    {""}
    ⚠️ На сегодня картинки закончились: не больше { $daily } в день.
generate-confirm-draw = 🎨 Рисовать
generate-confirm-buy = ⭐ Купить токены
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }
generate-gallery-empty =
    <b>Мои картинки</b>

    Здесь пока пусто. Первая готовая картинка появится тут.
generate-gallery-another = 🎲 Ещё вариант
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
    ✅ Списано: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токена
       *[other] { $tokens } токенов
    }
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
        [refused] Такое описание художник рисовать отказался. Попробуйте сказать иначе.
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
generate-job-another = 🎲 Ещё вариант
# Сообщение, которого не ждёт ни один экран, и предложение его нарисовать. Слова стоят в цитате: кнопка берёт их оттуда.
generate-stray =
    Здесь я понимаю только кнопки и команды. Или нарисовать это?
    <blockquote>{ $prompt }</blockquote>
generate-stray-draw = 🎨 Нарисовать
