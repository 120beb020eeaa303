# Pictures for tokens.
# Where: button, up to 37 letters; dialogs/generate/windows.py
generate-entry = 🎨 Намалювати картинку

# Where: message; Generate.prompt
# $longest: number, such as 500
# $free: text, such as no
# $cost: number, such as 1
# $balance: number, such as 12
# $left: number, such as 19
# $daily: number, such as 20
generate-prompt =
    <b>Що намалювати?</b>

    Опишіть картинку повідомленням до { $longest } символів або виберіть одну з ідей нижче.

    Ціна: { $free ->
        [yes] <b>безкоштовно</b>, це ваша перша картинка
       *[no] <b>{ $cost ->
        [one] { $cost } токен
        [few] { $cost } токени
       *[other] { $cost } токенів
    }</b>
    } · баланс: <b>{ $balance }</b>
    { $left ->
        [0] На сьогодні картинки закінчилися: не більше { $daily } на день.
        [one] Сьогодні можна намалювати ще { $left } картинку.
        [few] Сьогодні можна намалювати ще { $left } картинки.
       *[other] Сьогодні можна намалювати ще { $left } картинок.
    }

# Where: button, up to 37 letters; Generate.prompt
generate-prompt-gallery = 🖼 Мої картинки

# Where: message; Generate.prompt
generate-prompt-demo =
    {""}
    🧪 Тут працює демо-художник. Він малює пейзажі за знайомими словами (море, ліс, місто, ніч, кіт), а решту пропускає.

# Prompts on buttons. The words themselves are drawn, so choose ones that the demo painter knows.
# Where: button, up to 37 letters; plain text; Generate.prompt
# $idea: text, such as sea, city
generate-prompt-idea = { $idea ->
        [sea] Вітрильник у морі на заході сонця
        [forest] Зимовий ліс під північним сяйвом
       *[city] Нічне місто під дощем
    }

# Where: message; Generate.confirm
# $prompt: text, such as A red sunset over the sea
# $free: text, such as no
# $cost: number, such as 1
# $balance: number, such as 12
generate-confirm =
    <b>Малюємо?</b>
    <blockquote>{ $prompt }</blockquote>
    Ціна: { $free ->
        [yes] <b>безкоштовно</b>, це ваша перша картинка
       *[no] <b>{ $cost ->
        [one] { $cost } токен
        [few] { $cost } токени
       *[other] { $cost } токенів
    }</b>
    } · баланс: <b>{ $balance }</b>

    Якщо картинка не вийде або ви її зупините, токени повернуться. Щоб змінити опис, просто надішліть новий.

# Where: message; Generate.confirm
generate-confirm-demo =
    {""}
    🧪 Демо-художник уміє малювати лише пейзажі.

# Where: message; Generate.confirm
generate-confirm-short =
    {""}
    ⚠️ Бракує токенів. Купіть їх: опис зачекає тут.

# Where: message; Generate.confirm
# $daily: number, such as 20
generate-confirm-over =
    {""}
    ⚠️ На сьогодні картинки закінчилися: не більше { $daily } на день.

# Where: button, up to 37 letters; Generate.confirm
# $free: text, such as no
# $cost: number, such as 1
generate-confirm-draw = 🎨 Намалювати · { $free ->
        [yes] безкоштовно
       *[no] { $cost ->
        [one] { $cost } токен
        [few] { $cost } токени
       *[other] { $cost } токенів
    }
    }

# Where: button, up to 37 letters; Generate.confirm
generate-confirm-buy = ⭐ Купити токени

# Where: caption; Generate.gallery
# $prompt: text, such as A red sunset over the sea
# $at: day and time, such as 2026-03-05 14:07
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }

# Where: caption; Generate.gallery
generate-gallery-empty =
    <b>Мої картинки</b>

    Тут поки порожньо. Перша готова картинка з’явиться тут.

# Where: button, up to 37 letters; Generate.gallery
generate-gallery-another = 🎲 Ще варіант

# Where: button, up to 17 letters; Generate.gallery
generate-gallery-file = 📄 Файл

# Where: button, up to 17 letters; Generate.gallery
generate-gallery-share = 📤 Поділитися

# Where: button, up to 37 letters; Generate.gallery
generate-gallery-delete = 🗑 Видалити

# Where: plain text; dialogs/generate/handlers.py
generate-gallery-caption = Картинка файлом, у повній якості.

# The picture again, without buttons: to be forwarded to others.
# Where: message; dialogs/generate/handlers.py
# $prompt: text
# $bot: text
generate-gallery-shared =
    <blockquote>{ $prompt }</blockquote>
    Намальовано в @{ $bot }

# Where: caption; Generate.delete
# $prompt: text, such as A red sunset over the sea
generate-delete =
    <b>Видалити цю картинку?</b>
    <blockquote>{ $prompt }</blockquote>
    Вона зникне з галереї разом з описом. Повідомлення з нею залишиться в цьому чаті. Токени не повернуться.

# Where: button, up to 37 letters; Generate.delete
generate-delete-yes = 🗑 Видалити

# The message of a picture while it is being made.
# Where: message; bot/flows/generation_message.py
# $prompt: text
# $ahead: number
generate-job-queued =
    <blockquote>{ $prompt }</blockquote>
    ⏳ У черзі{ $ahead ->
        [0] . Зараз почнемо.
       *[other] , попереду: { $ahead }.
    }

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $known: text, such as no, yes
# $percent: number
# $bar: text
# $seconds: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
generate-job-drawing =
    <blockquote>{ $prompt }</blockquote>
    🎨 Малюю… { $known ->
        [yes] { $percent }%
            { $bar }
       *[no] { $seconds } с
    }

# Where: message; bot/flows/generation_message.py
# $prompt: text
generate-job-uploading =
    <blockquote>{ $prompt }</blockquote>
    📤 Готово, завантажую картинку…

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $gift: text, such as yes, no
# $tokens: number
# $balance: number
generate-job-done =
    <blockquote>{ $prompt }</blockquote>
    { $gift ->
        [yes] 🎁 Перша картинка — безкоштовно
       *[no] ✅ Списано: { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }
    } · баланс: <b>{ $balance }</b>

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $tokens: number
generate-job-stopped =
    <blockquote>{ $prompt }</blockquote>
    ⏹ Зупинено. { $tokens ->
        [one] { $tokens } токен повернуто
        [few] { $tokens } токени повернуто
       *[other] { $tokens } токенів повернуто
    } на баланс.

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $reason: value
# $tokens: number
generate-job-failed =
    <blockquote>{ $prompt }</blockquote>
    😔 { $reason ->
        [refused] Сервіс відмовився малювати за цим описом. Спробуйте сказати інакше.
        [late] Малювання тривало надто довго, і ми його перервали.
        [crash] Бот перезапустився, і малювання перервалося.
        [undelivered] Картинку намальовано, але надіслати її вам не вдалося.
       *[other] Намалювати не вдалося. Проблема в нас, а не у вас.
    } { $tokens ->
        [one] { $tokens } токен повернуто
        [few] { $tokens } токени повернуто
       *[other] { $tokens } токенів повернуто
    } на баланс.

# Where: plain text; bot/flows/generation_message.py
generate-job-stop = ⏹ Зупинити

# Where: plain text; bot/flows/generation_message.py
generate-job-again = 🔁 Ще раз

# Where: plain text; bot/flows/generation_message.py
# $tokens: value
generate-job-another = 🎲 Ще варіант · { $tokens ->
        [one] { $tokens } токен
        [few] { $tokens } токени
       *[other] { $tokens } токенів
    }

# Where: plain text; bot/flows/generation_message.py
generate-job-buy = ⭐ Купити ще токени

# A message that no screen expects, and the offer to draw it. The words are quoted: the button reads them there.
# Where: message; bot/ui/stray_messages.py
# $prompt: text
generate-stray =
    Тут я розумію лише кнопки й команди. Може, намалювати це?
    <blockquote>{ $prompt }</blockquote>

# Where: plain text; bot/ui/stray_messages.py
generate-stray-draw = 🎨 Намалювати
