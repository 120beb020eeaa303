# Composing a broadcast.
# Where: button, up to 37 letters; Broadcast.content
broadcast-history = 🗂 Semua siaran

# To whom: the name of an audience.
# Where: plain text; bot/flows/broadcast_text.py
# $kind: value
# $own_name: text
broadcast-audience-name = { $kind ->
        [all] Semua orang
        [language] Bahasa: { $own_name }
        [payers] Yang pernah membayar
        [balance] Yang masih punya token
       *[inactive] Tidak aktif 30 hari
    }

# The same: video, album, audio.
# The message in one line.
# Where: plain text; bot/flows/broadcast_text.py
# $kind: value
# $messages: number
# $quoted: text, such as yes, no
# $excerpt: text
broadcast-summary = { $kind ->
        [text] teks
        [photo] foto
        [video] video
        [animation] GIF
        [document] berkas
        [album] album
        [audio] audio
        [voice] pesan suara
        [video_note] pesan video
        [sticker] stiker
        [location] lokasi
        [venue] tempat
        [contact] kontak
       *[other] { $kind }
    }{ $messages ->
        [1] {""}
       *[other] {""}: { $messages }
    }{ $quoted ->
        [yes] {" "}· “{ $excerpt }”
       *[no] {""}
    }

# Where: message; Broadcast.content
# $language: text, such as all
# $own_name: text
# $kind: text, such as photo
broadcast-content =
    <b>Siaran baru</b>{ $language ->
        [all] {""}
       *[other] {" "}· { $own_name }
    }

    { $kind ->
        [none] { $language ->
            [all] Kirim pesan yang akan diterima orang: teks, foto, video, berkas, album. Formatnya dipertahankan.
           *[other] Kirim pesan untuk orang dengan bahasa ini. Yang lain menerima pesan umum.
        }
       *[other] Diterima. Untuk menggantinya, kirim pesan lain.
    }

# Where: message; Broadcast.content
# $what: text, such as photo · “Our new pack”
# $buttons: number, such as 1
broadcast-content-made =
    { "" }
    ✅ { $what }{ $buttons ->
        [0] { "" }
       *[other] { " " }· 🔗 { $buttons } tombol
    }
    <i>Biarkan pesan itu di obrolan ini: orang menerima salinannya.</i>

# Where: message; Broadcast.content
# $variants: text, such as Deutsch
broadcast-content-variants =
    {""}
    🌐 Juga dalam: { $variants }

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-links = 🔗 Tombol

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-languages = 🌐 Bahasa

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-remove = 🗑 Hapus bahasa ini

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-next = Pratinjau ›

# Where: message; Broadcast.links
broadcast-links =
    <b>Tombol dengan tautan</b>

    Kirim sebagai baris, satu tombol per baris:

    <code>Situs kami - https://example.com</code>
    <code>Saluran - https://t.me/example</code>

# Where: message; Broadcast.links
# $links: text, such as Site - https://example.com
broadcast-links-now =
    {""}
    Sekarang:
    <code>{ $links }</code>

# Where: button, up to 37 letters; Broadcast.links
broadcast-links-drop = 🗑 Tanpa tombol

# Where: message; Broadcast.languages
broadcast-languages =
    <b>Bahasa</b>

    Setiap bahasa bisa punya pesan sendiri. Bahasa yang tidak punya memakai pesan umum.

# Where: button, up to 37 letters; Broadcast.languages
# $made: text, such as yes
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-languages-variant = { $made ->
        [yes] ✅{" "}
       *[no] ▫️{" "}
    }{ $language ->
        [all] Umum
       *[other] { $own_name }
    }

# Where: message; Broadcast.preview
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-preview =
    <b>Pratinjau</b> · { $language ->
        [all] umum
       *[other] { $own_name }
    }

    Di atas adalah pesan yang akan diterima orang.

# Where: button, up to 11 letters; Broadcast.preview
# $chosen: text, such as yes
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-preview-language = { $chosen ->
        [yes] •{" "}
       *[no] {""}
    }{ $language ->
        [all] Umum
       *[other] { $own_name }
    }

# Where: button, up to 37 letters; Broadcast.preview
broadcast-preview-copy = 📨 Kirimi saya salinan

# Where: button, up to 17 letters; Broadcast.preview
broadcast-preview-change = ‹ Ubah

# Where: button, up to 17 letters; Broadcast.preview
broadcast-preview-approve = Penerima ›

# Where: message; Broadcast.audience
broadcast-audience =
    <b>Penerima</b>

    Yang memblokir bot tidak dihitung. Daftarnya dibuat saat siaran dimulai.

# Where: button, up to 37 letters; Broadcast.audience
# $audience: text, such as Everybody
# $people: number, such as 1200
broadcast-audience-choose = { $audience } · { $people }

# Where: message; Broadcast.when
# $audience: text, such as Everybody
# $people: number, such as 1200
# $amount: number, such as 2
# $unit: text, such as minutes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when =
    <b>Kapan</b>

    { $audience }: { $people } orang
    Perlu sekitar { $amount } { $unit ->
        [seconds] dtk
        [minutes] mnt
       *[hours] jam
    }.

# Where: message; Broadcast.when
# $paid: text, such as yes
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when-price =
    {""}
    { $paid ->
        [yes] ⚡ Hingga 1.000 pesan per detik dengan Bintang milik bot: paling banyak { $stars } ⭐.
       *[no] Gratis: 30 pesan per detik. Cepat, hingga 1.000 per detik, memakai Bintang milik bot: paling banyak { $stars } ⭐.
    }

# Where: button, up to 37 letters; Broadcast.when
# $paid: text, such as yes
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when-paid = { $paid ->
        [yes] ✅ Cepat, hingga { $stars } ⭐
       *[no] ⚡ Cepat, hingga { $stars } ⭐
    }

# Where: button, up to 17 letters; Broadcast.when
broadcast-when-now = ▶️ Sekarang

# Where: button, up to 17 letters; Broadcast.when
broadcast-when-later = 📅 Nanti

# Where: message; Broadcast.day
broadcast-day =
    <b>Kapan</b>

    Pilih harinya.

# Where: button, up to 17 letters; Broadcast.day
broadcast-day-today = Hari ini

# Where: button, up to 17 letters; Broadcast.day
broadcast-day-tomorrow = Besok

# Where: message; Broadcast.time
# $day: day and time, such as 2026-03-05 12:00
broadcast-time =
    <b>{ DATETIME($day, dateStyle: "long") }</b>

    Jam berapa? Pilih atau tulis, misalnya <code>18:30</code>.

# The same as in English.
# Where: button, up to 11 letters; Broadcast.time
# $time: text, such as 18:00
broadcast-time-preset = { $time }

# Where: message; Broadcast.confirm
# $what: text, such as photo · “Our new pack”
broadcast-confirm =
    <b>Kirim?</b>

    ✉️ { $what }

# Where: message; Broadcast.confirm
# $variants: text, such as Deutsch
broadcast-confirm-variants = 🌐 Juga dalam: { $variants }

# Where: message; Broadcast.confirm
# $audience: text, such as Everybody
# $people: number, such as 1200
# $when: text, such as later
# $moment: day and time, such as 2026-03-05 14:07
# $amount: number, such as 2
# $unit: text, such as minutes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-confirm-time =
    👥 { $audience }: { $people } orang
    🕑 { $when ->
        [now] Sekarang
       *[later] { MOMENT($moment) }
    }, sekitar { $amount } { $unit ->
        [seconds] dtk
        [minutes] mnt
       *[hours] jam
    }

# Where: message; Broadcast.confirm
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-confirm-price = ⚡ Berbayar: hingga { $stars } ⭐ dari saldo bot

# Where: button, up to 37 letters; Broadcast.confirm
# $when: text, such as later
broadcast-confirm-yes = { $when ->
        [now] 📣 Kirim
       *[later] 📅 Jadwalkan
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/broadcast/windows.py
broadcast-action-created = siaran baru
