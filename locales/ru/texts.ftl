# Тексты: администраторы меняют слова бота прямо в панели.
# Где: кнопка, до 37 знаков; dialogs/admin/texts/windows.py
texts-entry = ✏️ Тексты

# Где: сообщение; Texts.find
texts-find =
    <b>Тексты</b>

    Здесь можно изменить любое слово бота. То, что люди не смогли бы прочитать, не публикуется.

    Пришлите слова, как они стоят на экране, или ключ, например <code>menu-main</code>.

# Где: кнопка, до 37 знаков; Texts.find
texts-find-files = 📁 Все файлы

# Где: кнопка, до 37 знаков; Texts.find
# $changed: число, например 3
texts-find-own = ✏️ Изменено здесь · { $changed }

# Где: сообщение; Texts.files
texts-files = <b>Файлы</b>. Один на каждый экран

# Где: кнопка, до 11 знаков; Texts.files
# $file: текст, например buy, history, menu
texts-files-file = { $file }

# Где: сообщение; Texts.found
# $by: текст, например query
# $total: число, например 9
# $what: текст, например balance
texts-found = { $by ->
        [query] <b>Найдено: { $total }</b>
        [file] <b>{ $what }</b>: { $total ->
            [one] { $total } текст
            [few] { $total } текста
           *[other] { $total } текстов
        }
       *[own] <b>Изменено здесь: { $total }</b>
    }

    Пришлите другие слова или выберите текст.

# Где: кнопка, до 37 знаков; Texts.found
# $words: текст, например Balance
# $text: текст, например menu-main
texts-found-text = { $words } · { $text }

# $source — Fluent: показан так, как записан в файле.
# Где: сообщение; Texts.card
# $text: текст, например menu-main
# $own_name: текст, например English
# $whose: текст, например own
# $author: текст, например Olga
# $at: день и время, например 2026-03-05 14:07
# $source: текст, например Balance: <b>{ $balance }</b>
# $comment: текст, например Where: message; Menu.main
texts-card =
    <b>{ $text }</b> · { $own_name }
    { $whose ->
        [ours] Исходный текст
        [aside] ⚠️ Изменено: { $author }, { MOMENT($at) }. Боту этот текст больше не подходит, и люди видят исходный. Напишите его заново или уберите
       *[own] ✏️ Изменено: { $author }, { MOMENT($at) }
    }

    <pre>{ $source }</pre>
    <blockquote expandable>{ $comment }</blockquote>

# Где: сообщение; Texts.card
texts-card-late =
    { "" }
    ⏳ Новый текст виден после следующего запуска: команды и описание бота хранит Telegram.

# Где: кнопка, до 17 знаков; Texts.card
# $chosen: текст, например yes, no
# $own_name: текст, например English, Deutsch
texts-card-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

# Где: кнопка, до 37 знаков; Texts.card
texts-card-edit = ✏️ Изменить

# Где: кнопка, до 17 знаков; Texts.card
texts-card-look = 👁 Как выглядит

# Где: кнопка, до 17 знаков; Texts.card
texts-card-history = 🕓 История

# Где: кнопка, до 37 знаков; Texts.card
texts-card-undo = ↩️ Вернуть

# Где: кнопка, до 37 знаков; Texts.card
texts-card-remove = 🗑 Убрать

# Нажатие копирует текст.
# Где: сообщение; Texts.edit
# $text: текст, например menu-main
# $own_name: текст, например English
# $draft: текст, например no
# $source: текст, например Balance: <b>{ $balance }</b>
texts-edit =
    <b>{ $text }</b> · { $own_name }

    { $draft ->
        [yes] Ваш черновик. Пришлите его исправленным:
       *[no] Пришлите новый текст. Нажатие копирует нынешний:
    }

    <pre>{ $source }</pre>

    То, что стоит в фигурных скобках, оставьте. Оформление: <code>&lt;b&gt;жирный&lt;/b&gt;</code>, <code>&lt;i&gt;курсив&lt;/i&gt;</code>.

# Где: сообщение; Texts.wrong
# $draft: текст, например Balance: <b>{ $balnce }
texts-wrong =
    <b>Это опубликовать нельзя</b>

    <pre>{ $draft }</pre>

    Пришлите исправленный текст. Черновик сохранён.

# Что говорит проверка. $rule — имя правила, например html; $problem и $mend — по-английски.
# Где: сообщение; Texts.wrong
# $rule: текст, например unknown-variable
# $problem: текст, например the code gives no $balnce here
# $mend: текст, например use one of $balance, $name
texts-wrong-one =
    {""}
    ⚠️ { $rule ->
        [syntax] Текст не читается: проверьте фигурные скобки, отступы и знак *
        [unknown-variable] Такого значения бот сюда не подставляет: проверьте имя после $
        [lost-variable] Потеряно значение, которое есть в исходном тексте: верните его
        [foreign-variable] Этого значения нет в исходном тексте
        [broken-call] Функция вызвана неверно: скопируйте её из исходного текста
        [bare-date] Дате нужна функция MOMENT или DATETIME
        [unknown-reference] Такого текста или термина нет
        [wrong-selector] Выбор сделан не по тому значению
        [lone-branch] У выбора один вариант: добавьте остальные или уберите выбор
        [reference-branch] В исходном тексте такого варианта нет
        [double-branch] Вариант записан дважды
        [plural-missing] Не хватает формы числа: нужны все, как в исходном тексте
        [lost-number] В одном из вариантов потеряно число
        [missing-branch] Не хватает варианта: скопируйте его из исходного текста
        [unknown-branch] Такого варианта бот не знает: проверьте слово в квадратных скобках
        [moved-default] Звёздочка должна остаться у того же варианта
        [html] Telegram не примет эти теги: проверьте, что каждый закрыт
        [markup-in-plain] Здесь теги не работают: уберите их
        [too-long] Слишком длинно: сократите
        [too-wide] Не поместится на кнопке: сократите
        [blank] Текст пуст
        [lost-address] Потеряна ссылка или команда: верните её
        [raw-name] В тексте видно имя значения: поставьте фигурные скобки
        [quotes] Кавычки: «ёлочки»
        [double-space] Лишний пробел
        [term] Для этого у нас другое слово: см. product
        [own-name] Так уже называется другой язык
       *[other] Проверка не пропустила текст
    }
    <i>{ $problem }; { $mend }</i>

# Где: сообщение; Texts.preview
# $text: текст, например menu-main
# $own_name: текст, например English
# $chosen: текст, например balance = 5
texts-preview =
    <b>{ $text }</b> · { $own_name } · { $chosen }
    {""}

# Где: кнопка, до 37 знаков; Texts.preview
texts-preview-publish = ✅ Опубликовать

# Где: кнопка, до 37 знаков; Texts.preview
texts-preview-again = ✏️ Изменить

# Где: сообщение; Texts.history
# $text: текст, например menu-main
# $own_name: текст, например English
texts-history = <b>История</b> · { $text } · { $own_name }
    {""}

# Где: сообщение; Texts.history
# $number: число, например 2, 1
# $author: текст, например Olga
# $at: день и время, например 2026-03-05 14:07
# $says: текст, например ours, own
# $value: текст, например Hello
texts-history-line =
    <b>{ $number }</b> · { $author } · { MOMENT($at) }
    { $says ->
        [ours] Исходный текст
       *[own] <code>{ $value }</code>
    }

# Где: кнопка, до 11 знаков; Texts.history
# $number: число, например 2, 1
texts-history-version = ↩️ { $number }

# Где: сообщение; Texts.remove
# $text: текст, например menu-main
# $own_name: текст, например English
# $source: текст, например Balance: <b>{ $balance }</b>
texts-remove =
    <b>Показывать снова исходный текст?</b>

    { $text } · { $own_name }

    <pre>{ $source }</pre>

# Где: кнопка, до 37 знаков; Texts.remove
texts-remove-ours = 🗑 Убрать изменение

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/texts/windows.py
texts-action-published = текст опубликован

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/texts/windows.py
texts-action-removed = текст убран
