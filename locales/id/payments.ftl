# Payments of Stars: for admins.
# Where: message; Payments.list
# $name: text, such as Alice
# $shown: number, such as 1
payments-list =
    <b>Pembayaran</b> · { $name }

    { $shown ->
        [0] Belum ada pembayaran.
       *[other] Yang terbaru di atas.
    }

# Where: button, up to 37 letters; Payments.list
payments-list-person = ‹ Profil

# Where: button, up to 37 letters; Payments.list
# $state: text, such as credited
# $stars: number, such as 450
# $tokens: number, such as 10
# $at: day and time, such as 2026-03-05 14:07
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-list-payment = { $state ->
        [credited] 💳
        [refunded] ↩️
       *[other] ⚠️
    } { $stars } ⭐ → { $tokens } · { MOMENT($at) }

# Where: message; Payments.card
# $state: text, such as credited
# $charge_id: text, such as stx7Xk
# $payer: text, such as Alice
# $payer_id: text, such as 1001
# $stars: number, such as 450
# $tokens: number, such as 10
# $mismatch: text, such as none
# $shortfall: number, such as 0
# $refund: text, such as none
# $error: text
# $may: text, such as yes
# $spent: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-card =
    <b>Pembayaran</b> · { $state ->
        [credited] ✅ dikreditkan
        [refunded] ↩️ dikembalikan
        [foreign] 🗄 dari basis data lain, tidak dikreditkan
       *[other] ⚠️ harus dikembalikan
    }
    <code>{ $charge_id }</code>

    👤 { $payer } · <code>{ $payer_id }</code>
    { $stars } ⭐ → { $tokens ->
        [0] tanpa token
       *[other] { $tokens } token
    }{ $mismatch ->
        [none] { "" }
        [unknown_order]
            { "" }
            Tidak cocok dengan pesanan mana pun
        [currency]
            { "" }
            Mata uang lain
        [amount]
            { "" }
            Jumlahnya berbeda dari pesanan
        [foreign_payer]
            { "" }
            Dibayar oleh orang lain, bukan pembeli
        [expired]
            { "" }
            Dibayar setelah pesanan kedaluwarsa
        [paid_twice]
            { "" }
            Pesanan dibayar dua kali
        [paid_before]
            { "" }
            Pesanan sudah pernah dibayar
        [other_database]
            { "" }
            Tagihannya dibuat oleh basis data lain
       *[other]
            { "" }
            { $mismatch }
    }{ $shortfall ->
        [0] { "" }
       *[other]
            { "" }
            Token yang tidak bisa ditarik kembali: { $shortfall }
    }{ $refund ->
        [asked]
            { "" }

            ⏳ Pengembalian dana sedang diproses.
        [failed]
            { "" }

            ⚠️ Telegram menolak pengembalian terakhir: { $error ->
                [refused] tanpa alasan
                [BALANCE_TOO_LOW] Bintang milik bot terlalu sedikit
               *[other] { $error }
            }
       *[other] { "" }
    }{ $may ->
        [yes] { "" }
       *[other]
            { $state ->
                [refunded] { "" }
               *[other]
                    { $refund ->
                        [asked] { "" }
                       *[other]
                            { "" }

                            Tidak bisa dikembalikan: token yang sudah dipakai: { $spent }.
                    }
            }
    }

# Where: button, up to 37 letters; Payments.card
payments-card-refund = ↩️ Kembalikan Bintang

# Where: button, up to 37 letters; Payments.card
payments-card-refresh = 🔄 Segarkan

# Where: button, up to 17 letters; Payments.card
payments-card-payer = 👤 Pengguna

# Where: button, up to 17 letters; Payments.card
payments-card-others = 💳 Pembayaran

# Where: message; Payments.refund
# $stars: number, such as 450
# $payer: text, such as Alice
# $payer_id: text, such as 1001
# $tokens: number, such as 10
# $left: number, such as 10
# $spent: number, such as 0
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
payments-refund =
    <b>Kembalikan { $stars } ⭐?</b>

    👤 { $payer } (<code>{ $payer_id }</code>) menerima { $stars } ⭐ dari saldo bot; ini tidak bisa dibatalkan di Telegram.
    { $tokens ->
        [0] Tidak ada token yang dikreditkan untuknya.
       *[other] { $left } token ditarik kembali sekarang.
    }{ $spent ->
        [0] { "" }
       *[other]
            { "" }
            ⚠️ Sudah dipakai: { $spent }; kekurangannya akan dicatat.
    }

# Where: button, up to 37 letters; Payments.refund
payments-refund-yes = ↩️ Kembalikan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/payments/windows.py
payments-action-refund = Bintang dikembalikan
