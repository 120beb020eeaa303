# Refusals and faults. They are shown as alerts: at most 200 characters, no markup.
# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-gone = Цей екран застарів. Ось головне меню.

# Where: toast, up to 200 letters; bot/ui/stale_presses.py
errors-outdated = Цей екран застарів. Ось найновіший.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-broken = Щось зламалося в нас. Ми вже знаємо про це. Спробуйте ще раз трохи згодом.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-telegram = Telegram не прийняв мою відповідь. Спробуйте, будь ласка, ще раз.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
# $unit: text, such as seconds
# $count: number
errors-busy = Telegram просить мене не поспішати. Спробуйте ще раз через { $unit ->
        [minutes] { $count ->
            [one] { $count } хвилину
            [few] { $count } хвилини
           *[other] { $count } хвилин
        }
       *[seconds] { $count ->
            [one] { $count } секунду
            [few] { $count } секунди
           *[other] { $count } секунд
        }
    }.

# Where: toast, up to 200 letters; bot/ui/single_message.py
# $unit: text, such as seconds
# $count: number
errors-screen-waits = Telegram просить мене не поспішати. Екран з’явиться тут через { $unit ->
        [minutes] { $count ->
            [one] { $count } хвилину
            [few] { $count } хвилини
           *[other] { $count } хвилин
        }
       *[seconds] { $count ->
            [one] { $count } секунду
            [few] { $count } секунди
           *[other] { $count } секунд
        }
    }.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-busy-over = Якийсь час Telegram не пропускав моїх повідомлень, тож відповісти вам не вдавалося. Тепер усе гаразд: /start відкриє меню.

# Where: plain text; bot/middlewares/outage.py
errors-one-moment = Хвилинку: база даних зараз недоступна. Нічого не втрачено. Спробуйте ще раз через хвилину.

# Where: plain text; bot/middlewares/outage.py
errors-unwritable = Зараз я нічого не можу зберегти. Нічого не втрачено. Спробуйте, будь ласка, пізніше.

# Where: toast, up to 200 letters; bot/middlewares/flood.py
# $seconds: number
errors-flood = Надто швидко. Зачекайте, будь ласка, { $seconds ->
        [one] { $seconds } секунду
        [few] { $seconds } секунди
       *[other] { $seconds } секунд
    }, і продовжимо.

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-banned = Доступ до бота закрито. Запитання — /paysupport

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-stray-message = Тут я розумію лише кнопки й команди.

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-unknown-command = Такої команди немає. Список команд — /help

# Where: message; toast, up to 200 letters; bot/services/errors.py
# $needed: number
# $available: number
errors-not-enough-tokens = Бракує токенів: потрібно { $needed }, є { $available }.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/refunds.py
# $tokens: number
# $left: number
errors-refund-spent = Із { $tokens ->
        [one] { $tokens } токена
        [few] { $tokens } токенів
       *[other] { $tokens } токенів
    } цього платежу залишилося { $left }, решту витрачено, тому повернути зірки не можна. Дозволити це може налаштування REFUND_SPENT=allow.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-order = Цей рахунок виписано іншій людині або видалено. Відкрийте /buy і сплатіть новий.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-over = Цей рахунок уже сплачено або прострочено. Відкрийте /buy і виберіть набір знову.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-differs = Сума рахунку змінилася. Відкрийте /buy і виберіть набір знову.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-banned = Вас заблоковано в цьому боті, тож купувати тут не можна. Зірки не списано.

# Where: toast, up to 200 letters; bot/middlewares/payments.py
errors-checkout-disk = Зараз платежі не зберігаються, тому цей не прийнято. Зірки не списано. Спробуйте, будь ласка, пізніше.

# Where: message; toast, up to 200 letters; bot/ui/input.py
# $longest: number
errors-not-text = Надішліть текст, не довший за { $longest } символів.

# Where: message; toast, up to 200 letters; bot/services/analytics/periods.py
errors-export-period = Не розумію цього періоду. Наприклад: 2026-01-01..2026-03-31, 01.01.2026-31.03.2026 або 2026-03.

# Where: message; toast, up to 200 letters; bot/services/analytics/periods.py
errors-export-backwards = Період закінчується раніше, ніж починається. Поміняйте дати місцями.

# Where: message; toast, up to 200 letters; bot/ui/background_tasks.py
errors-still-at-work = Це вже виконується. Дочекайтеся завершення.

# Where: message; toast, up to 200 letters; bot/services/support/commands.py
# $longest: number, such as 2000
errors-support-message = Надішліть текст до { $longest } символів, фото або файл.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $most: number, such as 3
errors-support-open = У вас уже { $most ->
        [one] { $most } відкрите звернення
        [few] { $most } відкриті звернення
       *[other] { $most } відкритих звернень
    }. Допишіть в одне з них або позначте його вирішеним.

# Where: message; toast, up to 200 letters; bot/services/support/commands.py
# $minutes: number
errors-support-pace = Забагато повідомлень поспіль. Напишіть знову через { $minutes ->
        [one] { $minutes } хвилину
        [few] { $minutes } хвилини
       *[other] { $minutes } хвилин
    }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $least: number, such as 1
# $most: number
errors-topup-tokens = Потрібне ціле число токенів від { $least } до { $most }, лише цифрами. Наприклад, { $least }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $open: value
errors-topup-open = У вас уже { $open ->
        [one] { $open } нерозглянута заявка
        [few] { $open } нерозглянуті заявки
       *[other] { $open } нерозглянутих заявок
    }. Дочекайтеся рішення або скасуйте заявку.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
errors-topup-receipt = До заявки потрібна квитанція: надішліть фото, файл або текст.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/requisites.py
# $longest: number, such as 256
# $note: number, such as 200
errors-topup-requisites = Перший рядок — реквізит до { $longest } символів, далі — примітка до { $note } символів.

# Where: message; toast, up to 200 letters; dialogs/topup/handlers.py
# $longest: number, such as 500
errors-topup-not-receipt = Надішліть фото, файл або текст до { $longest } символів: наприклад, хеш транзакції.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
# $number: text
# $state: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
errors-topup-over = Заявку № { $number } уже { $state ->
        [approved] схвалено
        [rejected] відхилено
        [cancelled] скасовано
       *[expired] закрито: строк минув
    }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
# $state: text
# $who: value
# $at: day and time
errors-topup-decided = { $state ->
        [approved] Уже схвалено: { $who }
        [rejected] Уже відхилено: { $who }
        [cancelled] Заявку скасовано: { $who }
       *[expired] Строк заявки минув
    }, { MOMENT($at) }.

# Where: message; toast, up to 200 letters; bot/services/people/search.py
# $query: text
errors-nobody-found = Нікого не знайдено: { $query }

# Where: message; toast, up to 200 letters; bot/ui/person_identity.py
# $username: text
# $id: text
errors-username-unsure = Telegram не підтверджує, що @{ $username } — досі та сама людина, яку бот знає під цим іменем. Якщо це вона, надішліть id: { $id }

# Where: message; toast, up to 200 letters; bot/services/people/search.py
errors-too-common = Забагато імен із такими частинами. Напишіть, з чого починаються ім’я та прізвище, або одне зі слів повніше.

# Where: message; toast, up to 200 letters; dialogs/admin/users/handlers.py
errors-no-author = З цього повідомлення не видно автора: акаунт приховано під час пересилання. Надішліть id або @ім’я.

# Where: message; toast, up to 200 letters; bot/services/storable_text.py
# $longest: number
errors-bad-remark = Потрібен текст до { $longest } символів.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
errors-not-an-amount = Потрібне ціле число токенів: +100, -50 або =500. Без дробів і літер.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
# $most: number, such as 1000000000
errors-amount-too-large = Це забагато: за один раз до { $most }.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
errors-nothing-changes = Від цього баланс не зміниться.

# Where: message; toast, up to 200 letters; bot/services/admin/adjustments.py
# $balance: number
errors-balance-changed = Тим часом баланс змінився: тепер { $balance }. Нічого не застосовано, перевірте ще раз.

# Where: message; toast, up to 200 letters; dialogs/admin/adjust/handlers.py
errors-adjust-incomplete = Потрібні людина, сума та причина.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-cannot-ban = Адміністратора заблокувати не можна.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-banned-already = Блокування вже діє.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-not-banned = Блокування вже немає.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
errors-cannot-copy = Таких повідомлень Telegram не копіює. Надішліть текст, фото або файл.

# Where: message; toast, up to 200 letters; bot/services/analytics/charts.py
errors-no-picture = Графік побудувати не вдалося. Причина — в журналі сервера.

# Where: toast, up to 200 letters; bot/flows/file_delivery.py
errors-no-file = ⚠️ Файл підготувати не вдалося. Спробуйте ще раз трохи згодом.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-nobody = Надсилати нікому.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-empty = Надсилати поки нічого: потрібне повідомлення для всіх.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-album = Під альбомом Telegram не показує кнопок. Приберіть їх або надішліть одне повідомлення.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-past = Цей час уже минув. Виберіть інший.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/commands.py
# $state: value
errors-broadcast-state = Не вийде: розсилку { $state ->
        [scheduled] заплановано
        [running] вже розпочато
        [paused] призупинено
        [stopped] зупинено
        [done] завершено
        [deleting] вже видаляють
       *[deleted] видалено
    }.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/commands.py
# $hours: number
errors-broadcast-hours = Запізно: Telegram дозволяє видаляти повідомлення лише протягом { $hours } годин.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_codes.py
# $shortest: number
# $longest: number
errors-promo-letters = У промокоді від { $shortest } до { $longest } латинських літер і цифр. Перевірте, чи це не кирилиця.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-unknown = Такого промокоду немає. Перевірте, чи немає помилки.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-over = Цей промокод більше не діє.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-used-up = Цей промокод уже вичерпано.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-before = Ви вже використали цей промокод.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-older = Цей промокод створено до того, як ви видалили свої дані, тож для вас він уже не діє.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
# $minutes: number
errors-promo-pace = Забагато неправильних кодів. Спробуйте знову через { $minutes ->
        [one] { $minutes } хвилину
        [few] { $minutes } хвилини
       *[other] { $minutes } хвилин
    }.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_offers.py
# $least: number, such as 1
# $most: number
errors-promo-number = Потрібне ціле число від { $least } до { $most }.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_offers.py
errors-promo-taken = Такий код уже є або був. Придумайте інший.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/link_buttons.py
# $line: number
# $why: text, such as address, label, long, scheme, link, dash
errors-broadcast-link = Рядок { $line }: { $why ->
        [dash] немає тире між текстом і посиланням.
        [link] після тире потрібне посилання цілком, з https:// на початку й без пробілів, а перед ним — текст.
        [scheme] посилання починається з http://, https:// або tg://.
        [address] у посиланні немає адреси сайту.
        [label] текст кнопки довший за 64 символи.
       *[long] посилання довше за 2048 символів.
    }

# Where: message; toast, up to 200 letters; bot/services/broadcasts/link_buttons.py
# $most: number, such as 10
errors-broadcast-links = Кнопок може бути не більше { $most }.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/scheduling.py
errors-broadcast-time = Не розумію цього часу. Наприклад: 18:30.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
# $length: number
# $longest: number, such as 1024
errors-long-caption = Символів у підписі: { $length }, а бот може надіслати не більше { $longest }. Скоротіть його або надішліть текст окремим повідомленням.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
errors-custom-emoji = Цей бот не може надсилати особливі емодзі: Telegram замінить їх на звичайні. Замініть їх самі й надішліть повідомлення знову.

# Where: message; toast, up to 200 letters; bot/services/payments/crypto_pay/orders.py
errors-crypto-away = Crypto Pay зараз не відповідає. Нічого не списано; спробуйте через кілька хвилин.

# Where: message; toast, up to 200 letters; dialogs/crypto/handlers.py
errors-crypto-unpaid = Crypto Pay ще не бачить оплати. Зазвичай це триває менше хвилини.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
# $what: text, such as held
errors-erase-moving = { $what ->
        [topup] Спершу дочекайтеся рішення щодо заявки або скасуйте її.
        [crypto] У @CryptoBot є рахунок. Сплатіть його або зачекайте: 10 хвилин після того, як мине його строк.
        [refund] Вам мають повернути зірки. Дочекайтеся повернення.
        [refunding] Вам повертають зірки. Дочекайтеся повернення.
        [picture] Малюється картинка. Дочекайтеся її або зупиніть.
        [payment] Ваш платіж іще не зараховано. Зачекайте трохи.
       *[held] Частину токенів зарезервовано. Дочекайтеся, доки робота завершиться.
    } Після цього дані можна буде видалити.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
errors-erase-admin = Ви адміністратор: ваші дії записано на ваше ім’я. Спершу попросіть прибрати ваш id із налаштування ADMINS.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
errors-erase-banned = Вас заблоковано в цьому боті. Напишіть у підтримку: дані можна буде видалити, коли блокування знімуть.

# Where: message; toast, up to 200 letters; bot/services/generation/errors.py
errors-generate-open = Одна ваша картинка вже малюється. Дочекайтеся її або зупиніть.

# Where: message; toast, up to 200 letters; bot/services/generation/requests.py
# $most: number
errors-generate-daily = На сьогодні картинки закінчилися: не більше { $most } на день. Повертайтеся завтра.

# Where: message; toast, up to 200 letters; bot/services/generation/requests.py
# $longest: number, such as 500
errors-generate-prompt = Опишіть картинку текстом, не довшим за { $longest } символів.

# Where: message; toast, up to 200 letters; bot/services/generation/errors.py
errors-generate-late = Запізно: картинка вже готова.

# Limits of services that spend tokens
# Where: message; toast, up to 200 letters; bot/services/billing/links.py
# $most: number, such as 1000000000
errors-connect-limit = Потрібне ціле число токенів від 1 до { $most }.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
# $most: number, such as 1000000000
errors-service-limits = Потрібні три цілі числа, кожне не менше за попереднє й не більше за { $most }: 100 500 10000.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
errors-service-addresses = Не вдалося прочитати. Надішліть IP-адреси або мережі через пробіл: 203.0.113.7 10.0.0.0/24.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
# $most: number, such as 3650
errors-service-days = Потрібне ціле число днів від 1 до { $most }.

# Where: message; toast, up to 200 letters; bot/services/billing/webhooks.py
# $most: number, such as 500
errors-webhook-address = Така адреса не підійде. Вона починається з https://, публічна, без пароля, порт 443 або 8443, не більше { $most } символів.

# Where: message; toast, up to 200 letters; bot/services/billing/webhooks.py
# $most: number, such as 1000000000
errors-webhook-low = Потрібне ціле число токенів від 0 до { $most }.

# Where: message; toast, up to 200 letters; bot/services/admin/text_versions.py
errors-text-changed = Цей текст щойно опублікував інший адміністратор. Відкрийте його заново.
