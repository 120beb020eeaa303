# Обращения в поддержку: сторона администраторов.
# Где: кнопка, до 37 знаков; dialogs/admin/threads/windows.py
threads-entry = 💬 Обращения

# Где: сообщение; Threads.queue
# $shown: число, например 1
# $state: текст, например waiting
# $since: день и время, например 2026-03-05 14:07
threads-queue =
    <b>Обращения</b>

    { $shown ->
        [0] { $state ->
            [waiting] Никто не ждёт ответа.
           *[other] Здесь пусто.
        }
       *[other] { $state ->
            [waiting] Сверху — кто ждёт дольше. Самое давнее: { MOMENT($since) }.
           *[other] Сверху — недавние.
        }
    }

# Где: кнопка, до 17 знаков; Threads.queue
# $chosen: текст, например yes, no
# $name: текст, например waiting, answered, closed
# $count: число, например 1, 12, 40
threads-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [waiting] Ждут
        [answered] Отвечено
       *[closed] Закрыто
    } { $count }

# Где: кнопка, до 37 знаков; Threads.queue
# $about: текст, например payment
# $name: текст, например Anna
# $kind: текст, например text
# $topic: текст, например My tokens
threads-queue-thread = { $about ->
        [payment] 💳{" "}
       *[anything] {""}
    }{ $name }: { $kind ->
        [photo] фото
        [document] файл
       *[text] { $topic }
    }

# Где: сообщение; Threads.card
# $number: текст, например 7
# $state: текст, например waiting
# $name: текст, например Anna
# $username: текст, например  @anna
# $user: текст, например 1001
# $banned: текст, например no
# $balance: число, например 120
# $paid: число, например 450
# $since: день и время, например 2026-03-05 14:07
# $about: текст, например credited
# $stars: число, например 450
# $tokens: число, например 10
# $paid_at: день и время, например 2026-03-05 14:07
# $charge: текст, например stx7Xk
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
threads-card =
    <b>Обращение № { $number }</b> · { $state ->
        [waiting] 🕓 ждёт ответа
        [answered] 💬 отвечено
       *[closed] ✅ закрыто
    }
    👤 { $name }{ $username } · <code>{ $user }</code>{ $banned ->
        [yes] {" "}· 🚫
       *[no] {""}
    }
    { $balance ->
        [one] { $balance } токен
        [few] { $balance } токена
       *[other] { $balance } токенов
    } · оплачено { $paid } ⭐ · в боте с { DATETIME($since, dateStyle: "medium") }{ $about ->
        [anything] {""}
       *[other] {""}
    💳 { $stars } ⭐ → { $tokens ->
            [one] { $tokens } токен
            [few] { $tokens } токена
           *[other] { $tokens } токенов
        } · { MOMENT($paid_at) } · { $about ->
            [credited] зачислено
            [refunded] возвращено
           *[other] ждёт возврата
        }
    <code>{ $charge }</code>
    }
    {""}

# Где: сообщение; Threads.card
# $who: текст, например person
# $name: текст, например Anna
# $at: день и время, например 2026-03-05 14:07
# $kind: текст, например photo
# $words: текст, например My tokens did not come
threads-card-message =
    { $who ->
        [support] 💬 <b>Поддержка</b>
       *[person] 👤 <b>{ $name }</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 фото
        [document] {" "}· 📄 файл
       *[text] {""}
    }
    { $words }

# Где: кнопка, до 37 знаков; Threads.card
# $kind: текст, например photo
# $at: день и время, например 2026-03-05 14:07
threads-card-file = { $kind ->
        [photo] 📷 Фото
       *[document] 📄 Файл
    } · { MOMENT($at) }

# Где: кнопка, до 17 знаков; Threads.card
threads-card-answer = ✍️ Ответить

# Где: кнопка, до 17 знаков; Threads.card
threads-card-close = ✅ Закрыть

# Где: кнопка, до 37 знаков; Threads.card
threads-card-user = 👤 Пользователь

# Где: кнопка, до 37 знаков; Threads.card
threads-card-payment = 💳 Платёж

# Где: кнопка, до 37 знаков; Threads.card
threads-card-queue = ‹ Обращения

# Где: сообщение; Threads.answer
# $name: текст, например Anna
# $words: текст, например My tokens did not come
# $longest: число, например 2000
threads-answer =
    <b>Ответ</b> · { $name }

    <blockquote>{ $words }</blockquote>

    Напишите ответ или пришлите фото либо файл: уйдёт сразу. Текст — до { $longest } знаков.

# Уведомление администраторам.
# Где: сообщение; bot/services/support/commands.py
# $number: текст
# $name: текст
# $words: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
threads-asked =
    💬 <b>Обращение № { $number }</b> · { $name }

    { $words }

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/threads/windows.py
threads-action-answer = ответ поддержки

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/threads/windows.py
threads-action-close = обращение закрыто
