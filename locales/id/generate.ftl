# Pictures for tokens.
# Where: button, up to 37 letters; dialogs/generate/windows.py
generate-entry = 🎨 Buat gambar

# Where: message; Generate.prompt
# $longest: number, such as 500
# $free: text, such as no
# $cost: number, such as 1
# $balance: number, such as 12
# $left: number, such as 19
# $daily: number, such as 20
generate-prompt =
    <b>Mau gambar apa?</b>

    Jelaskan gambarnya dalam pesan maksimal { $longest } karakter, atau ambil salah satu ide di bawah.

    Harga: { $free ->
        [yes] <b>gratis</b>, karena ini gambar pertama Anda
       *[no] <b>{ $cost } token</b>
    } · saldo: <b>{ $balance }</b>
    { $left ->
        [0] Cukup untuk hari ini: paling banyak { $daily } per hari.
       *[other] Hari ini Anda masih bisa membuat { $left } gambar.
    }

# Where: button, up to 37 letters; Generate.prompt
generate-prompt-gallery = 🖼 Gambar saya

# Where: message; Generate.prompt
generate-prompt-demo =
    {""}
    🧪 Di sini bekerja pelukis demo. Ia melukis pemandangan dari kata yang dikenalnya (laut, hutan, kota, malam, kucing) dan melewatkan yang lain.

# Prompts on buttons. The words themselves are drawn, so choose ones that the demo painter knows.
# Where: button, up to 37 letters; plain text; Generate.prompt
# $idea: text, such as sea, city
generate-prompt-idea = { $idea ->
        [sea] Perahu layar di laut saat senja
        [forest] Hutan bersalju di bawah aurora
       *[city] Kota neon dalam hujan di malam hari
    }

# Where: message; Generate.confirm
# $prompt: text, such as A red sunset over the sea
# $free: text, such as no
# $cost: number, such as 1
# $balance: number, such as 12
generate-confirm =
    <b>Buat gambar ini?</b>
    <blockquote>{ $prompt }</blockquote>
    Harga: { $free ->
        [yes] <b>gratis</b>, karena ini gambar pertama Anda
       *[no] <b>{ $cost } token</b>
    } · saldo: <b>{ $balance }</b>

    Jika gambarnya tidak jadi, atau Anda menghentikannya, token kembali. Untuk mengubah deskripsi, kirim saja yang baru.

# Where: message; Generate.confirm
generate-confirm-demo =
    {""}
    🧪 Pelukis demo hanya bisa melukis pemandangan.

# Where: message; Generate.confirm
generate-confirm-short =
    {""}
    ⚠️ Token tidak cukup. Belilah dulu: deskripsi Anda menunggu di sini.

# Where: message; Generate.confirm
# $daily: number, such as 20
generate-confirm-over =
    {""}
    ⚠️ Cukup untuk hari ini: paling banyak { $daily } gambar per hari.

# Where: button, up to 37 letters; Generate.confirm
# $free: text, such as no
# $cost: number, such as 1
generate-confirm-draw =
    🎨 Buat · { $free ->
        [yes] gratis
       *[no] { $cost } token
    }

# Where: button, up to 37 letters; Generate.confirm
generate-confirm-buy = ⭐ Beli token

# Where: caption; Generate.gallery
# $prompt: text, such as A red sunset over the sea
# $at: day and time, such as 2026-03-05 14:07
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }

# Where: caption; Generate.gallery
generate-gallery-empty =
    <b>Gambar saya</b>

    Belum ada apa-apa. Gambar pertama Anda yang selesai akan muncul di sini.

# Where: button, up to 37 letters; Generate.gallery
generate-gallery-another = 🎲 Versi lain

# Where: button, up to 17 letters; Generate.gallery
generate-gallery-file = 📄 Berkas

# Where: button, up to 17 letters; Generate.gallery
generate-gallery-share = 📤 Bagikan

# Where: button, up to 37 letters; Generate.gallery
generate-gallery-delete = 🗑 Hapus

# Where: plain text; dialogs/generate/handlers.py
generate-gallery-caption = Gambar sebagai berkas, kualitas penuh.

# The picture again, without buttons: to be forwarded to others.
# Where: message; dialogs/generate/handlers.py
# $prompt: text
# $bot: text
generate-gallery-shared =
    <blockquote>{ $prompt }</blockquote>
    Dibuat oleh @{ $bot }

# Where: caption; Generate.delete
# $prompt: text, such as A red sunset over the sea
generate-delete =
    <b>Hapus gambar ini?</b>
    <blockquote>{ $prompt }</blockquote>
    Gambar hilang dari galeri Anda beserta deskripsinya. Pesan yang memuatnya tetap ada di obrolan ini. Token tidak kembali.

# Where: button, up to 37 letters; Generate.delete
generate-delete-yes = 🗑 Hapus

# The message of a picture while it is being made.
# Where: message; bot/flows/generation_message.py
# $prompt: text
# $ahead: number
generate-job-queued =
    <blockquote>{ $prompt }</blockquote>
    ⏳ Dalam antrean{ $ahead ->
        [0] . Kami segera mulai.
       *[other] , di depan Anda: { $ahead }.
    }

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $known: text, such as no, yes
# $percent: number
# $bar: text
# $seconds: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
generate-job-drawing =
    <blockquote>{ $prompt }</blockquote>
    🎨 Sedang dibuat… { $known ->
        [yes] { $percent }%
            { $bar }
       *[no] { $seconds } dtk
    }

# Where: message; bot/flows/generation_message.py
# $prompt: text
generate-job-uploading =
    <blockquote>{ $prompt }</blockquote>
    📤 Selesai, gambar sedang diunggah…

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $gift: text, such as yes, no
# $tokens: number
# $balance: number
generate-job-done =
    <blockquote>{ $prompt }</blockquote>
    { $gift ->
        [yes] 🎁 Gambar pertama Anda gratis
       *[no] ✅ Dibayar: { $tokens } token
    } · saldo: <b>{ $balance }</b>

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $tokens: number
generate-job-stopped =
    <blockquote>{ $prompt }</blockquote>
    ⏹ Dihentikan. { $tokens } token kembali ke saldo Anda.

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $reason: value
# $tokens: number
generate-job-failed =
    <blockquote>{ $prompt }</blockquote>
    😔 { $reason ->
        [refused] Layanan menolak membuat gambar ini. Coba jelaskan dengan cara lain.
        [late] Prosesnya terlalu lama, jadi kami hentikan.
        [crash] Bot dimulai ulang, dan prosesnya terputus.
        [undelivered] Gambarnya jadi, tetapi tidak bisa kami kirim kepada Anda.
       *[other] Gambarnya tidak berhasil. Itu salah kami, bukan salah Anda.
    } { $tokens } token kembali ke saldo Anda.

# Where: plain text; bot/flows/generation_message.py
generate-job-stop = ⏹ Hentikan

# Where: plain text; bot/flows/generation_message.py
generate-job-again = 🔁 Coba lagi

# Where: plain text; bot/flows/generation_message.py
# $tokens: value
generate-job-another = 🎲 Versi lain · { $tokens } token

# Where: plain text; bot/flows/generation_message.py
generate-job-buy = ⭐ Beli token lagi

# A message that no screen expects, and the offer to draw it. The words are quoted: the button reads them there.
# Where: message; bot/ui/stray_messages.py
# $prompt: text
generate-stray =
    Di sini saya hanya mengerti tombol dan perintah. Atau mau dibuatkan gambar ini?
    <blockquote>{ $prompt }</blockquote>

# Where: plain text; bot/ui/stray_messages.py
generate-stray-draw = 🎨 Buat gambar
