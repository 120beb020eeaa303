# A letter to a person.
# Where: button, up to 37 letters; Letter.compose, Letter.preview, Letter.done
letter-card = ‹ Profil

# Where: message; Letter.compose
# $name: text, such as Alice
letter-compose =
    <b>Pesan untuk { $name }</b>

    Kirim teks, foto, berkas, apa saja. Formatnya dipertahankan. Anda akan melihatnya seperti penerima sebelum dikirim.

# Where: message; Letter.preview
# $name: text, such as Alice
# $id: text, such as 1001
letter-preview =
    <b>Pesan untuk { $name } · <code>{ $id }</code></b>

    Di bawah adalah pesan yang akan diterima. Kirim?

# Where: button, up to 17 letters; Letter.preview
letter-preview-again = ✏️ Ganti

# Where: button, up to 17 letters; Letter.preview
letter-preview-send = ✉️ Kirim

# Where: message; Letter.done
# $outcome: text, such as sent
# $name: text, such as Alice
letter-done = { $outcome ->
        [sent] ✅ Terkirim: { $name }
        [blocked] ❌ Tidak terkirim: { $name } tidak menerima pesan dari bot.
       *[failed] ❌ Tidak terkirim: Telegram tidak menerima pesannya. Silakan coba lagi.
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/letter/windows.py
letter-action-message = pesan
