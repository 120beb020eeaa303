# Поддержка: свои обращения и новое.
# Где: простой текст без тегов; bot/ui/stray_messages.py
support-entry = 💬 Поддержка

# Где: сообщение; Support.main
# $writable: число, например 1
# $own: число, например 1
support-main =
    <b>Поддержка</b>

    { $writable ->
        [0] Напишите нам, если что-то пошло не так или есть вопрос.
       *[other] Вопрос, ошибка, платёж, который не дошёл, — напишите. Ответ придёт сюда.
    }{ $own ->
        [0] {""}
       *[other] {" "}Ваши обращения — ниже.
    }

    Вопросы об этом боте решаем мы, а не поддержка Telegram.

# Где: кнопка, до 37 знаков; Support.main
support-main-write = ✏️ Написать

# Где: кнопка, до 37 знаков; Support.main
support-main-contact = ↗️ Связаться напрямую

# Где: кнопка, до 37 знаков; Support.main
# $state: текст, например answered
# $kind: текст, например text
# $topic: текст, например My tokens
support-main-thread = { $state ->
        [waiting] 🕓
        [answered] 💬
       *[closed] ✅
    } { $kind ->
        [photo] Фото
        [document] Файл
       *[text] { $topic }
    }

# Где: сообщение; Support.payment
support-payment =
    <b>О каком платеже вопрос?</b>

    Выберите его или задайте другой вопрос.

# Где: кнопка, до 37 знаков; Support.payment
# $stars: число, например 450
# $paid_at: день и время, например 2026-03-05 14:07
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
support-payment-choose = { $stars } ⭐ · { MOMENT($paid_at) }

# Где: кнопка, до 37 знаков; Support.payment
support-payment-other = Другой вопрос

# Где: сообщение; Support.write
# $about: текст, например payment
# $stars: число, например 450
# $paid_at: день и время, например 2026-03-05 14:07
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
support-write =
    <b>{ $about ->
        [payment] О платеже { $stars } ⭐ от { DATETIME($paid_at, dateStyle: "medium") }
       *[anything] Новое обращение
    }</b>

    Опишите, что случилось, одним сообщением. Можно с фото или файлом.

# Где: сообщение; Support.thread
# $number: текст, например 7
# $state: текст, например answered
# $about: текст, например payment
# $stars: число, например 450
# $paid_at: день и время, например 2026-03-05 14:07
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
support-thread =
    <b>Обращение № { $number }</b> · { $state ->
        [waiting] 🕓 ждёт ответа
        [answered] 💬 есть ответ
       *[closed] ✅ закрыто
    }{ $about ->
        [payment] {""}
    💳 { $stars } ⭐, { MOMENT($paid_at) }
       *[anything] {""}
    }
    {""}

# Где: сообщение; Support.thread
# $who: текст, например you
# $at: день и время, например 2026-03-05 14:07
# $kind: текст, например photo
# $words: текст, например My tokens did not come
support-thread-message =
    { $who ->
        [support] 💬 <b>Поддержка</b>
       *[you] 👤 <b>Вы</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 фото
        [document] {" "}· 📄 файл
       *[text] {""}
    }
    { $words }

# Где: сообщение; Support.thread
# $state: текст, например answered
support-thread-hint =
    {""}
    <i>{ $state ->
        [closed] Если вопрос остался, напишите сюда.
       *[other] Чтобы добавить, просто напишите сюда.
    }</i>

# Где: кнопка, до 37 знаков; Support.thread
# $kind: текст, например photo
# $at: день и время, например 2026-03-05 14:07
support-thread-file = { $kind ->
        [photo] 📷 Фото
       *[document] 📄 Файл
    } { MOMENT($at) }

# Где: кнопка, до 37 знаков; Support.thread
support-thread-solved = ✅ Вопрос решён

# Уведомления: ответ администратора и закрытие.
# Где: сообщение; bot/services/support/commands.py
# $number: текст
# $words: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
support-answered =
    💬 <b>Ответ поддержки</b> (№ { $number })

    { $words }

# Где: сообщение; bot/services/support/commands.py
# $number: текст
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
support-closed = ✅ Обращение № { $number } закрыто. Если вопрос остался, откройте его и напишите.
