# Поддержка: свои обращения и новое.
support-entry = 💬 Поддержка
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
support-main-write = ✏️ Написать
support-main-contact = ↗️ Связаться напрямую
support-main-thread = { $state ->
        [waiting] 🕓
        [answered] 💬
       *[closed] ✅
    } { $kind ->
        [photo] Фото
        [document] Файл
       *[text] { $topic }
    }
support-payment =
    <b>О каком платеже вопрос?</b>

    Выберите его или задайте другой вопрос.
support-payment-choose = { $stars } ⭐ · { MOMENT($paid_at) }
support-payment-other = Другой вопрос
support-write =
    <b>{ $about ->
        [payment] О платеже { $stars } ⭐ от { DATETIME($paid_at, dateStyle: "medium") }
       *[anything] Новое обращение
    }</b>

    Опишите, что случилось, одним сообщением. Можно с фото или файлом.
support-thread =
    <b>Обращение № { $number }</b> · { $state ->
        [waiting] 🕓 ждёт ответа
        [answered] 💬 есть ответ
       *[closed] ✅ решено
    }{ $about ->
        [payment] {""}
    💳 { $stars } ⭐, { MOMENT($paid_at) }
       *[anything] {""}
    }
    {""}
support-thread-message =
    { $who ->
        [support] 💬 <b>Поддержка</b>
       *[you] 👤 <b>Вы</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷
        [document] {" "}· 📄
       *[text] {""}
    }
    { $words }
support-thread-hint =
    {""}
    <i>{ $state ->
        [closed] Если вопрос остался, напишите сюда.
       *[other] Чтобы добавить, просто напишите сюда.
    }</i>
support-thread-file = { $kind ->
        [photo] 📷
       *[document] 📄
    } { MOMENT($at) }
support-thread-solved = ✅ Вопрос решён
# Уведомления: ответ администратора и закрытие.
support-answered =
    💬 <b>Ответ поддержки</b> (№ { $number })

    { $words }
support-closed = ✅ Обращение № { $number } закрыто. Если вопрос остался, откройте его и напишите.
