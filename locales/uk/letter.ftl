# A letter to a person.
# Where: button, up to 37 letters; Letter.compose, Letter.preview, Letter.done
letter-card = ‹ Картка

# Where: message; Letter.compose
# $name: text, such as Alice
letter-compose =
    <b>Повідомлення</b>: { $name }

    Надішліть текст, фото, файл — будь-що. Оформлення збережеться. Спершу ви побачите, який вигляд матиме повідомлення.

# Where: message; Letter.preview
# $name: text, such as Alice
# $id: text, such as 1001
letter-preview =
    <b>Повідомлення</b>: { $name } · <code>{ $id }</code>

    Нижче — те, що надійде. Надіслати?

# Where: button, up to 17 letters; Letter.preview
letter-preview-again = ✏️ Замінити

# Where: button, up to 17 letters; Letter.preview
letter-preview-send = ✉️ Надіслати

# Where: message; Letter.done
# $outcome: text, such as sent
# $name: text, such as Alice
letter-done = { $outcome ->
        [sent] ✅ Надіслано: { $name }
        [blocked] ❌ Не надіслано: { $name } не приймає повідомлень від бота.
       *[failed] ❌ Не надіслано: Telegram не прийняв повідомлення. Спробуйте ще раз.
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/letter/windows.py
letter-action-message = повідомлення
