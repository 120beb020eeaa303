# Support: one's own tickets, and a new one.
# Where: plain text; bot/ui/stray_messages.py
support-entry = 💬 Dukungan

# Where: message; Support.main
# $writable: number, such as 1
# $own: number, such as 1
support-main =
    <b>Dukungan</b>

    { $writable ->
        [0] Tulis kepada kami jika ada masalah atau pertanyaan.
       *[other] Pertanyaan, gangguan, pembayaran yang tidak masuk: tulis kepada kami. Jawabannya datang ke sini.
    }{ $own ->
        [0] {""}
       *[other] {" "}Tiket Anda ada di bawah.
    }

    Kami bertanggung jawab atas bot ini; dukungan Telegram sendiri tidak bisa membantu soal ini.

# Where: button, up to 37 letters; Support.main
support-main-write = ✏️ Tulis kepada kami

# Where: button, up to 37 letters; Support.main
support-main-contact = ↗️ Hubungi langsung

# Where: button, up to 37 letters; Support.main
# $state: text, such as answered
# $kind: text, such as text
# $topic: text, such as My tokens
support-main-thread = { $state ->
        [waiting] 🕓
        [answered] 💬
       *[closed] ✅
    } { $kind ->
        [photo] Foto
        [document] Berkas
       *[text] { $topic }
    }

# Where: message; Support.payment
support-payment =
    <b>Tentang pembayaran yang mana?</b>

    Pilih, atau tanyakan hal lain.

# Where: button, up to 37 letters; Support.payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-payment-choose = { $stars } ⭐ · { MOMENT($paid_at) }

# Where: button, up to 37 letters; Support.payment
support-payment-other = Hal lain

# Where: message; Support.write
# $about: text, such as payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-write =
    <b>{ $about ->
        [payment] Tentang { $stars } ⭐ yang dibayar { DATETIME($paid_at, dateStyle: "medium") }
       *[anything] Tiket baru
    }</b>

    Ceritakan apa yang terjadi, dalam satu pesan. Anda bisa melampirkan foto atau berkas.

# Where: message; Support.thread
# $number: text, such as 7
# $state: text, such as answered
# $about: text, such as payment
# $stars: number, such as 450
# $paid_at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-thread =
    <b>Tiket No. { $number }</b> · { $state ->
        [waiting] 🕓 menunggu
        [answered] 💬 dijawab
       *[closed] ✅ ditutup
    }{ $about ->
        [payment] {""}
    💳 { $stars } ⭐, { MOMENT($paid_at) }
       *[anything] {""}
    }
    {""}

# Where: message; Support.thread
# $who: text, such as you
# $at: day and time, such as 2026-03-05 14:07
# $kind: text, such as photo
# $words: text, such as My tokens did not come
support-thread-message =
    { $who ->
        [support] 💬 <b>Dukungan</b>
       *[you] 👤 <b>Anda</b>
    } · { MOMENT($at) }{ $kind ->
        [photo] {" "}· 📷 foto
        [document] {" "}· 📄 berkas
       *[text] {""}
    }
    { $words }

# Where: message; Support.thread
# $state: text, such as answered
support-thread-hint =
    {""}
    <i>{ $state ->
        [closed] Jika masih ada pertanyaan, tulis di sini.
       *[other] Untuk menambahkan sesuatu, tulis saja di sini.
    }</i>

# Where: button, up to 37 letters; Support.thread
# $kind: text, such as photo
# $at: day and time, such as 2026-03-05 14:07
support-thread-file = { $kind ->
        [photo] 📷 Foto
       *[document] 📄 Berkas
    } { MOMENT($at) }

# Where: button, up to 37 letters; Support.thread
support-thread-solved = ✅ Selesai

# Notices: an admin's answer, and the end.
# Where: message; bot/services/support/commands.py
# $number: text
# $words: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-answered =
    💬 <b>Jawaban dukungan</b> (No. { $number })

    { $words }

# Where: message; bot/services/support/commands.py
# $number: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
support-closed = ✅ Tiket No. { $number } ditutup. Jika masih ada pertanyaan, buka tiketnya dan tulis.
