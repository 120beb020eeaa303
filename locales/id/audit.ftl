# The log: what admins did.
# Where: button, up to 37 letters; dialogs/admin/audit/windows.py
audit-entry = 📒 Log tindakan

# Where: message; AuditLog.deeds
# $state: text, such as some
audit-deeds = <b>Log tindakan</b>{ $state ->
        [none] {""}

        Belum ada apa-apa. Tindakan admin dicatat di sini.
       *[some] {""}
    }
    {""}

# Where: message; AuditLog.deeds
# $actor: text, such as Olga
# $deed: text, such as balance changed
# $about: text, such as user
# $number: text, such as 1001
# $at: day and time, such as 2026-03-05 14:07
# $changes: text, such as balance: 10 → 110
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
audit-deeds-line =
    <b>{ $actor }</b> · { $deed } · { $about ->
        [user] 👤 <code>{ $number }</code>
        [topup] permintaan No. { $number }
        [promo] kode promo No. { $number }
        [broadcast] siaran No. { $number }
        [thread] tiket No. { $number }
        [service] layanan No. { $number }
        [text] teks <code>{ $number }</code>
        [ledger] semua transaksi
       *[other] { $about } { $number }
    }
    { MOMENT($at) }
    { $changes }

# Where: plain text; dialogs/admin/audit/getters.py
# $name: text
# $how: text, such as changed, set, removed
# $before: text
# $after: text
audit-deeds-change = { $name ->
        [balance] saldo:{" "}
        [reason] alasan:{" "}
        [change] perubahan:{" "}
        [banned] diblokir:{" "}
        [note] catatan:{" "}
        [text] teks:{" "}
        [content] isi:{" "}
        [outcome] hasil:{" "}
        [state] {""}
        [tokens] token:{" "}
        [codes] kode:{" "}
        [uses] pemakaian:{" "}
        [code] kode:{" "}
        [stars] Bintang:{" "}
        [charge] pembayaran:{" "}
        [audience] kepada:{" "}
        [paid] berbayar:{" "}
        [starts_at] mulai:{" "}
        [question] pertanyaan:{" "}
        [requisite] detail pembayaran:{" "}
        [period] periode:{" "}
        [rows] baris:{" "}
        [files] berkas:{" "}
        [name] nama:{" "}
        [own] milik kami:{" "}
        [spend] batas pemakaian:{" "}
        [grant] batas pemberian:{" "}
        [addresses] alamat:{" "}
        [days] hari:{" "}
        [service] layanan:{" "}
        [host] alamat:{" "}
        [low_below] batas saldo rendah:{" "}
        [events] peristiwa:{" "}
        [version] versi:{" "}
       *[other] { $name }:{" "}
    }{ $how ->
        [changed] { $before } → { $after }
        [set] { $after }
       *[removed] { $before } → —
    }

# The same as in English.
# Where: plain text; dialogs/admin/audit/getters.py
# $at: value
audit-deeds-moment = { MOMENT($at) }

# The same: spam, video, audio.
# Where: plain text; dialogs/admin/audit/getters.py
# $state: text
audit-deeds-state = { $state ->
        [True] ya
        [False] tidak
        [pending] menunggu
        [approved] disetujui
        [rejected] ditolak
        [open] terbuka
        [answered] dijawab
        [closed] ditutup
        [running] berjalan
        [ended] dimatikan
        [paused] dijeda
        [stopped] dihentikan
        [scheduled] dijadwalkan
        [done] selesai
        [deleting] sedang dihapus
        [deleted] dihapus
        [working] aktif
        [on] aktif
        [failing] gagal
        [gone] alamatnya tidak ada lagi
        [unsigned] tanpa tanda tangan
        [revoked] dicabut
        [gift] hadiah
        [mistake] perbaikan kesalahan
        [compensation] kompensasi
        [refund] pengembalian dana
        [spam] spam
        [fraud] penipuan
        [insults] penghinaan
        [sent] terkirim
        [blocked] bot diblokir
        [failed] tidak terkirim
        [all] semua
        [payers] yang pernah membayar
        [balance] yang masih punya token
        [inactive] tidak aktif 30 hari
        [text] teks
        [photo] foto
        [video] video
        [document] berkas
        [waiting] menunggu jawaban
        [cancelled] dibatalkan
        [expired] kedaluwarsa
        [animation] GIF
        [voice] pesan suara
        [video_note] pesan video
        [audio] audio
        [sticker] stiker
       *[other] { $state }
    }

# The same as in English.
# Where: button, up to 17 letters; AuditLog.deeds
audit-deeds-filter = 🔎 Filter

# Where: button, up to 17 letters; AuditLog.deeds
audit-deeds-all = Tampilkan semua

# Where: message; AuditLog.filter
audit-filter =
    <b>Filter</b>

    Tindakan siapa, dan jenis apa? Tekan sekali lagi untuk membatalkan pilihan.

# Where: button, up to 37 letters; AuditLog.filter
# $chosen: text, such as no
# $actor: text, such as Olga
audit-filter-actor = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }👤 { $actor }

# Where: button, up to 37 letters; AuditLog.filter
# $chosen: text, such as yes
# $deed: text, such as balance changed
audit-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $deed }
