# Texts: admins change what the bot says, in the panel.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-entry = ✏️ Тексти

# Where: message; Texts.find
texts-find =
    <b>Тексти</b>

    Тут можна змінити будь-яке слово бота. Те, чого люди не змогли б прочитати, не публікується.

    Надішліть слова так, як їх видно на екрані, або ключ, наприклад <code>menu-main</code>.

# Where: button, up to 37 letters; Texts.find
texts-find-files = 📁 Усі файли

# Where: button, up to 37 letters; Texts.find
# $changed: number, such as 3
texts-find-own = ✏️ Змінено тут · { $changed }

# Where: message; Texts.files
texts-files = <b>Файли</b>. По одному на екран

# Where: button, up to 11 letters; Texts.files
# $file: text, such as buy, history, menu
texts-files-file = { $file }

# Where: message; Texts.found
# $by: text, such as query
# $total: number, such as 9
# $what: text, such as balance
texts-found = { $by ->
        [query] <b>Знайдено: { $total }</b>
        [file] <b>{ $what }</b>: { $total ->
            [one] { $total } текст
            [few] { $total } тексти
           *[other] { $total } текстів
        }
       *[own] <b>Змінено тут: { $total }</b>
    }

    Надішліть інші слова або виберіть текст.

# Where: button, up to 37 letters; Texts.found
# $words: text, such as Balance
# $text: text, such as menu-main
texts-found-text = { $words } · { $text }

# $source is Fluent: it is shown as it is written in the file.
# Where: message; Texts.card
# $text: text, such as menu-main
# $own_name: text, such as English
# $whose: text, such as own
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $source: text, such as Balance: <b>{ $balance }</b>
# $comment: text, such as Where: message; Menu.main
texts-card =
    <b>{ $text }</b> · { $own_name }
    { $whose ->
        [ours] Початковий текст
        [aside] ⚠️ Зміна: { $author }, { MOMENT($at) }. Боту цей текст більше не підходить, тож люди бачать початковий. Напишіть його заново або приберіть
       *[own] ✏️ Зміна: { $author }, { MOMENT($at) }
    }

    <pre>{ $source }</pre>
    <blockquote expandable>{ $comment }</blockquote>

# Where: message; Texts.card
texts-card-late =
    { "" }
    ⏳ Новий текст буде видно після наступного запуску: команди й опис бота зберігає Telegram.

# Where: button, up to 17 letters; Texts.card
# $chosen: text, such as yes, no
# $own_name: text, such as English, Deutsch
texts-card-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

# Where: button, up to 37 letters; Texts.card
texts-card-edit = ✏️ Змінити

# Where: button, up to 17 letters; Texts.card
texts-card-look = 👁 Вигляд

# Where: button, up to 17 letters; Texts.card
texts-card-history = 🕓 Історія

# Where: button, up to 37 letters; Texts.card
texts-card-undo = ↩️ Повернути

# Where: button, up to 37 letters; Texts.card
texts-card-remove = 🗑 Прибрати

# A tap on the source copies it.
# Where: message; Texts.edit
# $text: text, such as menu-main
# $own_name: text, such as English
# $draft: text, such as no
# $source: text, such as Balance: <b>{ $balance }</b>
texts-edit =
    <b>{ $text }</b> · { $own_name }

    { $draft ->
        [yes] Ваша чернетка. Виправте її та надішліть:
       *[no] Надішліть новий текст. Натискання копіює поточний:
    }

    <pre>{ $source }</pre>

    Те, що стоїть у фігурних дужках, залиште. Оформлення: <code>&lt;b&gt;жирний&lt;/b&gt;</code>, <code>&lt;i&gt;курсив&lt;/i&gt;</code>.

# Where: message; Texts.wrong
# $draft: text, such as Balance: <b>{ $balnce }
texts-wrong =
    <b>Це опублікувати не можна</b>

    <pre>{ $draft }</pre>

    Надішліть виправлений текст. Чернетку збережено.

# What the check says of a text. $rule: its name, such as html; $problem and $mend are in English.
# Where: message; Texts.wrong
# $rule: text, such as unknown-variable
# $problem: text, such as the code gives no $balnce here
# $mend: text, such as use one of $balance, $name
texts-wrong-one =
    {""}
    ⚠️ { $rule ->
        [syntax] Текст не читається: перевірте фігурні дужки, відступи та знак *
        [unknown-variable] Такого значення бот сюди не підставляє: перевірте ім’я після $
        [lost-variable] Втрачено значення, яке є в початковому тексті: поверніть його
        [foreign-variable] Цього значення немає в початковому тексті
        [broken-call] Функцію викликано неправильно: скопіюйте її з початкового тексту
        [bare-date] Даті потрібна функція MOMENT або DATETIME
        [unknown-reference] Такого тексту чи терміна немає
        [wrong-selector] Вибір зроблено не за тим значенням
        [lone-branch] У виборі один варіант: додайте решту або приберіть вибір
        [reference-branch] У початковому тексті такого варіанта немає
        [double-branch] Варіант записано двічі
        [plural-missing] Бракує форми числа: потрібні всі, як у початковому тексті
        [lost-number] В одному з варіантів втрачено число
        [missing-branch] Бракує варіанта: скопіюйте його з початкового тексту
        [unknown-branch] Такого варіанта бот не знає: перевірте слово у квадратних дужках
        [moved-default] Зірочка має залишитися біля того самого варіанта
        [html] Telegram не прийме цих тегів: перевірте, чи кожен закрито
        [markup-in-plain] Тут теги не діють: приберіть їх
        [too-long] Текст задовгий: скоротіть
        [too-wide] Не вміститься на кнопці: скоротіть
        [blank] Текст порожній
        [lost-address] Втрачено посилання або команду: поверніть
        [raw-name] У тексті видно ім’я значення: поставте фігурні дужки
        [quotes] Лапки: «такі»
        [double-space] Зайвий пробіл
        [term] Для цього в нас інше слово: див. product
        [own-name] Так уже називається інша мова
       *[other] Перевірка не пропустила тексту
    }
    <i>{ $problem }; { $mend }</i>

# Where: message; Texts.preview
# $text: text, such as menu-main
# $own_name: text, such as English
# $chosen: text, such as balance = 5
texts-preview =
    <b>{ $text }</b> · { $own_name } · { $chosen }
    {""}

# Where: button, up to 37 letters; Texts.preview
texts-preview-publish = ✅ Опублікувати

# Where: button, up to 37 letters; Texts.preview
texts-preview-again = ✏️ Змінити

# Where: message; Texts.history
# $text: text, such as menu-main
# $own_name: text, such as English
texts-history = <b>Історія</b> · { $text } · { $own_name }
    {""}

# Where: message; Texts.history
# $number: number, such as 2, 1
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $says: text, such as ours, own
# $value: text, such as Hello
texts-history-line =
    <b>{ $number }</b> · { $author } · { MOMENT($at) }
    { $says ->
        [ours] Початковий текст
       *[own] <code>{ $value }</code>
    }

# Where: button, up to 11 letters; Texts.history
# $number: number, such as 2, 1
texts-history-version = ↩️ { $number }

# Where: message; Texts.remove
# $text: text, such as menu-main
# $own_name: text, such as English
# $source: text, such as Balance: <b>{ $balance }</b>
texts-remove =
    <b>Показувати знову початковий текст?</b>

    { $text } · { $own_name }

    <pre>{ $source }</pre>

# Where: button, up to 37 letters; Texts.remove
texts-remove-ours = 🗑 Прибрати зміну

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-action-published = текст опубліковано

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-action-removed = текст прибрано
