# The command menu (at most 256 characters each) and what Telegram shows about the bot.
# Where: command, up to 256 letters; dialogs/menu/windows.py
commands-start = Menu utama

# Where: command, up to 256 letters; dialogs/buy/windows.py
commands-buy = Beli token dengan Bintang

# Where: command, up to 256 letters; dialogs/topup/windows.py
commands-topup = Beli token lewat transfer

# Where: command, up to 256 letters; dialogs/generate/windows.py
commands-generate = Buat gambar

# Where: command, up to 256 letters; dialogs/history/windows.py
commands-history = Riwayat transaksi

# Where: command, up to 256 letters; dialogs/prices/windows.py
commands-pricing = Harga

# Where: command, up to 256 letters; dialogs/promo/windows.py
commands-promo = Masukkan kode promo

# Where: command, up to 256 letters; dialogs/invite/windows.py
commands-invite = Undang teman

# Where: command, up to 256 letters; dialogs/language/windows.py
commands-language = Bahasa

# Where: command, up to 256 letters; dialogs/support/windows.py
commands-support = Dukungan

# Where: command, up to 256 letters; dialogs/support/windows.py
commands-paysupport = Pertanyaan tentang pembayaran

# Where: command, up to 256 letters; dialogs/admin/panel/windows.py
commands-admin = Panel admin

# Where: command, up to 256 letters; dialogs/admin/adjust/windows.py
commands-adjust = Ubah saldo: ID, jumlah, alasan

# Where: command, up to 256 letters; dialogs/admin/stats/windows.py
commands-stats = Statistik

# Where: command, up to 256 letters; dialogs/admin/health/windows.py
commands-health = Kondisi bot

# Where: command, up to 256 letters; dialogs/help/windows.py
commands-help = Bantuan

# Where: command, up to 256 letters; dialogs/terms/windows.py
commands-terms = Ketentuan

# Where: command, up to 256 letters; dialogs/privacy/windows.py
commands-privacy = Privasi

# Where: command, up to 256 letters; dialogs/connect/windows.py
commands-connect = Layanan terhubung

# A name of at most 64 characters, «about» 120, a description 512.
# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-name = Token

# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-about = Beli token dengan Bintang Telegram. Saldo dan riwayat dalam satu pesan.

# Where: command, up to 256 letters; bot/handlers/bot_profile.py
commands-bot-description = Beli token dengan Bintang Telegram. Saldo, riwayat, dan harga ada dalam satu pesan yang selalu terbaru. Tekan Mulai.
