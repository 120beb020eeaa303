# The product's nouns: one word for each thing, in every text. They may be placed into a text,
# such as { -product-token }; most texts write them out. After “Not:” stand the words that they
# replace: the check finds those. A star stands for any ending.

# The bot's unit. Not money, and not a coin of a blockchain.
# Not: kredit*
# The same as in English.
-product-token = token

# Telegram's own unit, always with a capital letter.
# Not: Stars, Star
-product-stars = Bintang

# Money that comes by a transfer, which an admin approves.
# Not: permohonan*, pengajuan*
-product-request = permintaan

# A talk with the admins.
# Not: keluhan*, aduan*
-product-ticket = tiket

# A word that gives tokens.
# Not: kodepromo*, kupon*, voucher*
-product-promo = kode promo

# One message to many people.
# Not: broadcast*, buletin*
-product-broadcast = siaran

# One who runs the bot.
# Not: administrator*, moderator*, pengelola*
# The same as in English.
-product-admin = admin
