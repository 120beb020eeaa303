# The product's nouns: one word for each thing, in every text. They may be placed into a text,
# such as { -product-token }; most texts write them out. After “Not:” stand the words that they
# replace: the check finds those. A star stands for any ending.

# The bot's unit. Not money, and not a coin of a blockchain.
# Not: credits
-product-token = { $number ->
       *[one] token
        [many] tokens
    }

# Telegram's own unit, always with a capital letter.
# Not: telegram-stars, star-coins
-product-stars = Stars

# Money that comes by a transfer, which an admin approves.
# Not: application, topup-request
-product-request = { $number ->
       *[one] request
        [many] requests
    }

# A talk with the admins.
# Not: appeal, appeals
-product-ticket = { $number ->
       *[one] ticket
        [many] tickets
    }

# A word that gives tokens.
# Not: promocode*, promo-code*, coupon*, voucher*
-product-promo = { $number ->
       *[one] promo code
        [many] promo codes
    }

# One message to many people.
# Not: mass mailing*, newsletter*
-product-broadcast = { $number ->
       *[one] broadcast
        [many] broadcasts
    }

# One who runs the bot.
# Not: administrator*, moderator*
-product-admin = { $number ->
       *[one] admin
        [many] admins
    }
