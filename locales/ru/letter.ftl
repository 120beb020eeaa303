# Письмо человеку.
# Где: кнопка, до 37 знаков; Letter.compose, Letter.preview, Letter.done
letter-card = ‹ Карточка

# Где: сообщение; Letter.compose
# $name: текст, например Alice
letter-compose =
    <b>Письмо</b>: { $name }

    Пришлите текст, фото, файл — что угодно. Оформление сохранится. Сначала вы увидите, как это будет выглядеть.

# Где: сообщение; Letter.preview
# $name: текст, например Alice
# $id: текст, например 1001
letter-preview =
    <b>Письмо</b>: { $name } · <code>{ $id }</code>

    Ниже — то, что придёт. Отправить?

# Где: кнопка, до 17 знаков; Letter.preview
letter-preview-again = ✏️ Заменить

# Где: кнопка, до 17 знаков; Letter.preview
letter-preview-send = ✉️ Отправить

# Где: сообщение; Letter.done
# $outcome: текст, например sent
# $name: текст, например Alice
letter-done = { $outcome ->
        [sent] ✅ Отправлено: { $name }
        [blocked] ❌ Не отправлено: { $name } не принимает сообщения от бота.
       *[failed] ❌ Не отправлено: Telegram не принял сообщение. Попробуйте ещё раз.
    }

# Название действия в журнале и на кнопке его фильтра: коротко.
# Где: кнопка, до 37 знаков; dialogs/admin/letter/windows.py
letter-action-message = письмо
