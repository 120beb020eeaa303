"""The guided tour of the chat page. Each entry of `STEPS` is one step.

The sandbox ticks a step when the events of `when` have happened in this order; each is a kind of
event with the values of its fields (bot/sandbox/world/tour.py).

`point` lists the buttons that lead to the step, by their callback data, the last one first. The
page points at the first one that it finds in the chat. `@start`, `@attach`, `@input`, `@text` (the
newest), `@translate` and `@service` are parts of the page itself. An entry with `on` counts only if
that button is in the chat, too. While the button of `wait` is there, the page points at nothing.
"""

from bot.demo.cast import OLGA

MENU = ("*:menu", "*\x1dhome")
NOTICE_OF_A_REQUEST = "*notice:open:requests:*"
NOTICE_OF_A_DECISION = "*notice:open:topup:*"

STEPS = (
    {
        "id": "buy",
        "who": "customer",
        "title": {
            "en": "Buy tokens as Bob",
            "ru": "Купите токены за Анну",
            "uk": "Купіть токени за Богдана",
            "id": "Belilah token sebagai Budi",
        },
        "hint": {
            "en": "Bob pays with play Stars: choose a pack, then Pay.",
            "ru": "Анна платит игровыми звёздами: выберите пакет, затем «Заплатить».",
            "uk": "Богдан платить ігровими зірками: виберіть набір, а потім «Сплатити».",
            "id": "Budi membayar dengan Bintang mainan: pilih paket, lalu Bayar.",
        },
        "when": [{"kind": "paid", "who": "customer"}],
        "point": ["https://t.me/$*", "*\x1dchoose:10", "*:buy", "picture:buy:*", *MENU],
    },
    {
        "id": "draw",
        "who": "customer",
        "title": {
            "en": "Draw a picture",
            "ru": "Нарисуйте картинку",
            "uk": "Намалюйте картинку",
            "id": "Buatlah gambar",
        },
        "hint": {
            "en": "It costs a token, held while it is drawn and returned if it fails.",
            "ru": "Она стоит токен: он удержан, пока рисуется, и вернётся, если не выйдет.",
            "uk": "Вона коштує токен: його притримано, поки бот малює, і повернено, якщо не вийде.",
            "id": "Harganya satu token: ditahan selama gambar dibuat, dikembalikan jika gagal.",
        },
        "when": [
            {
                "kind": "call",
                "who": "customer",
                "entry.method": ["sendPhoto", "editMessageMedia"],
                "entry.ok": True,
            }
        ],
        "point": [
            {"wait": "picture:stop:*"},
            "*\x1ddraw",
            "*\x1didea*",
            "*:generate",
            *MENU,
            "@input",
        ],
    },
    {
        "id": "receipt",
        "who": "customer",
        "title": {
            "en": "Send a receipt",
            "ru": "Отправьте чек",
            "uk": "Надішліть чек",
            "id": "Kirimlah bukti transfer",
        },
        "hint": {
            "en": "Top up by transfer: any picture will do as the receipt.",
            "ru": "Пополнение переводом: чеком будет любая картинка.",
            "uk": "Поповнення переказом: чеком буде будь-яка картинка.",
            "id": "Isi saldo lewat transfer: gambar apa pun bisa menjadi buktinya.",
        },
        "when": [
            {"kind": "pressed", "who": "customer", "data": "*\x1dsend"},
            {"kind": "call", "who": "admin", "entry.params.reply_markup": NOTICE_OF_A_REQUEST},
        ],
        "point": [
            "*\x1dsend",
            {"on": "*back_to_pay", "press": "@attach"},
            "*\x1ddone",
            "*\x1dpack:*",
            "*\x1dchoose:card_ru",
            "*:topup",
            *MENU,
        ],
    },
    {
        "id": "approve",
        "who": "admin",
        "title": {
            "en": "Approve it as Olga",
            "ru": "Одобрите его за Ольгу",
            "uk": "Схваліть його за Ольгу",
            "id": "Setujuilah sebagai Olga",
        },
        "hint": {
            "en": "Olga is an administrator: open the request, approve, confirm.",
            "ru": "Ольга — администратор: откройте заявку, одобрите, подтвердите.",
            "uk": "Ольга — адміністратор: відкрийте заявку, схваліть, підтвердьте.",
            "id": "Olga adalah admin: buka permintaannya, setujui, lalu konfirmasi.",
        },
        "when": [
            {"kind": "pressed", "who": "admin", "data": "*approve*"},
            {"kind": "call", "who": "customer", "entry.params.reply_markup": NOTICE_OF_A_DECISION},
        ],
        "point": [
            "*\x1dyes",
            "*approve*",
            "notice:open:requests:*",
            "*:requests",
            "*panel",
            *MENU,
        ],
    },
    {
        "id": "stats",
        "who": "admin",
        "title": {
            "en": "See it in statistics",
            "ru": "Найдите это в статистике",
            "uk": "Знайдіть це в статистиці",
            "id": "Lihatlah di statistik",
        },
        "hint": {
            "en": "The panel counts sales, spending and people; there are plots, too.",
            "ru": "Панель считает продажи, расход и людей; есть и графики.",
            "uk": "Панель рахує продажі, витрати й людей; є й графіки.",
            "id": "Panel menghitung penjualan, pemakaian, dan orang; grafiknya juga ada.",
        },
        "when": [{"kind": "pressed", "who": "admin", "data": "*:stats"}],
        "point": ["*:stats", "*panel", *MENU],
    },
    {
        "id": "broadcast",
        "who": "admin",
        "title": {
            "en": "Broadcast",
            "ru": "Сделайте рассылку",
            "uk": "Зробіть розсилку",
            "id": "Kirimlah siaran",
        },
        "hint": {
            "en": "Write a message, see the preview, send it to everybody.",
            "ru": "Напишите сообщение, проверьте, как оно выглядит, и отправьте всем.",
            "uk": "Напишіть повідомлення, перевірте, який воно має вигляд, і надішліть усім.",
            "id": "Tulis pesan, lihat pratinjaunya, lalu kirim ke semua orang.",
        },
        "when": [
            {
                "kind": "call",
                "who": "customer",
                "entry.method": ["copyMessage", "copyMessages"],
                "entry.ok": True,
            }
        ],
        "point": [
            "*\x1dyes",
            "*\x1dnow",
            "*\x1dchoose:all",
            "*\x1dapprove",
            "*\x1dnext",
            "*\x1dnew",
            "*:mailings",
            "*panel",
            {"on": "*\x1dhistory", "press": "@input"},
            *MENU,
        ],
    },
    {
        "id": "key",
        "who": "admin",
        "title": {
            "en": "Give a service its key",
            "ru": "Дайте сервису ключ",
            "uk": "Дайте сервісу ключ",
            "id": "Berilah layanan kuncinya",
        },
        "hint": {
            "en": "Rhymes sells rhymes for your tokens. In Services give it a new secret.",
            "ru": "Rhymes продаёт рифмы за ваши токены. В «Сервисах» выдайте ему новый секрет.",
            "uk": "Rhymes продає рими за ваші токени. У «Сервісах» видайте йому новий секрет.",
            "id": "Rhymes menjual rima dengan token Anda. Di Layanan, beri rahasia baru.",
        },
        "when": [
            {
                "kind": "call",
                "who": "admin",
                "entry.method": "sendMessage",
                "entry.ok": True,
                "entry.params.text": "*bk_*",
            }
        ],
        "point": [
            "*\x1dyes",
            "*\x1dreplace",
            "*\x1dmake",
            "*\x1dever",
            "*\x1dany",
            "*\x1dspend_preset:*",
            "*\x1dnone",
            "*\x1dforeign",
            "*\x1done:1",
            "*\x1dnew",
            "*:services",
            "*panel",
            {"on": "*\x1dback_to_list", "press": "@input"},
            {"on": "*\x1dback_to_name", "press": "@input"},
            *MENU,
        ],
    },
    {
        "id": "service",
        "who": "customer",
        "title": {
            "en": "A service charges you",
            "ru": "Сервис списывает токены",
            "uk": "Сервіс списує токени",
            "id": "Layanan memakai token",
        },
        "hint": {
            "en": "Open Rhymes above the people: give it the key, connect it as Bob, find a rhyme.",
            "ru": "Откройте Rhymes над списком людей: вставьте ключ, подключите, найдите рифму.",
            "uk": "Відкрийте Rhymes над списком людей: вставте ключ, підключіть, знайдіть риму.",
            "id": "Buka Rhymes di atas daftar orang: tempel kuncinya, sambungkan Budi, cari rima.",
        },
        "when": [{"kind": "charged"}],
        "point": [{"on": "*\x1dlimit", "press": "*\x1dyes"}, "@service"],
    },
    {
        "id": "translate",
        "title": {
            "en": "Translate a word",
            "ru": "Переведите слово",
            "uk": "Перекладіть слово",
            "id": "Terjemahkan satu kata",
        },
        "hint": {
            "en": "Press Translate below the people, then a text in the chat; change it and save.",
            "ru": "Нажмите «Перевод» под списком людей, затем текст в чате; измените и сохраните.",
            "uk": "Натисніть «Переклад» під списком людей, тоді текст у чаті; змініть, збережіть.",
            "id": "Tekan Terjemahan di bawah daftar orang, lalu teks di obrolan; ubah dan simpan.",
        },
        "who": "customer",
        "when": [{"kind": "translated"}],
        "point": ["@translate", "@text"],
    },
)

TOUR = {
    "steps": list(STEPS),
    "parts": {
        "en": {"customer": 1002, "admin": OLGA},
        "ru": {"customer": 1001, "admin": OLGA},
        "uk": {"customer": 1002, "admin": OLGA},
        "id": {"customer": 1002, "admin": OLGA},
    },
    "names": {
        "en": {str(OLGA): "Olga"},
        "ru": {str(OLGA): "Ольга"},
        "uk": {"1002": "Богдан", str(OLGA): "Ольга"},
        "id": {"1002": "Budi", str(OLGA): "Olga"},
    },
}
"""`parts`: whom the visitor plays, by the browser's language. `names`: the names of people who have
not pressed Start yet, by the same language."""
