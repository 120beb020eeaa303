# Обращения в поддержку: сторона администраторов.
threads-entry = 💬 Обращения
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
threads-queue-state = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [waiting] Ждут
        [answered] Отвечено
       *[closed] Закрыто
    } { $count }
threads-queue-thread = { $about ->
        [payment] 💳{" "}
       *[anything] {""}
    }{ $name }: { $kind ->
        [photo] фото
        [document] файл
       *[text] { $topic }
    }
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
    💳 { $stars } ⭐ → { $tokens } ток. · { MOMENT($paid_at) } · { $about ->
            [credited] зачислено
            [refunded] возвращено
           *[other] ждёт возврата
        }
    <code>{ $charge }</code>
    }
    {""}
threads-card-message =
    { $who ->
        [support] 💬 <b>Поддержка</b>
       *[person] 👤 <b>{ $name }</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷
        [document] {" "}· 📄
       *[text] {""}
    }
    { $words }
threads-card-file = { $kind ->
        [photo] 📷 Фото
       *[document] 📄 Файл
    } · { MOMENT($at) }
threads-card-answer = ✍️ Ответить
threads-card-close = ✅ Закрыть
threads-card-user = 👤 Человек
threads-card-payment = 💳 Платёж
threads-card-queue = ‹ Обращения
threads-answer =
    <b>Ответ</b> · { $name }

    <blockquote>{ $words }</blockquote>

    Напишите ответ или пришлите фото либо файл: уйдёт сразу. Текст — до { $longest } знаков.
# Уведомление администраторам.
threads-asked =
    💬 <b>Обращение № { $number }</b> · { $name }

    { $words }
