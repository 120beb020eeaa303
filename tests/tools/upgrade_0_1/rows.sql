-- Rows that version 0.1 (99786c6) wrote, in statements that both engines take.

INSERT INTO "users" ("id", "chat_id", "username", "first_name", "last_name", "language", "telegram_language", "created_at", "seen_at", "ban_reason", "banned_at", "blocked_at", "ordered_at", "paid_at", "erased_at") VALUES
    (1002, 1002, 'boris', 'Борис', 'О''Нил', 'ru', 'ru', '2026-11-29 14:35:47.137661+00:00', '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-29 14:35:47.170952+00:00', '2026-11-29 14:35:47.497711+00:00', NULL),
    (2001, 2001, NULL, 'Person 2001', NULL, 'en', NULL, '2026-11-29 14:35:47.053897+00:00', '2026-11-22 12:00:00+00:00', NULL, NULL, NULL, '2026-11-29 14:35:47.304569+00:00', '2026-11-29 14:35:47.316420+00:00', NULL),
    (2002, 2002, NULL, 'Person 2002', NULL, 'en', NULL, '2026-11-29 14:35:47.156033+00:00', '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-29 14:35:47.197434+00:00', '2026-11-29 14:35:47.340788+00:00', NULL),
    (2003, 2003, NULL, 'Dave', NULL, 'en', 'en', '2026-11-29 14:35:47.355904+00:00', '2026-11-22 14:31:00+00:00', 'spam', '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, NULL),
    (152375268562621319, 0, NULL, '—', NULL, 'ru', NULL, '2026-11-29 14:35:46.860906+00:00', '2026-11-22 12:00:00+00:00', NULL, NULL, '2026-11-22 13:00:00+00:00', '2026-11-29 14:35:46.898215+00:00', '2026-11-29 14:35:46.914159+00:00', '2026-11-22 13:00:00+00:00');

INSERT INTO "name_parts" ("id", "part", "user_id") VALUES
    (65, ' b борис', 1002),
    (66, ' b о''нил', 1002),
    (67, ' bo борис', 1002),
    (68, ' bo о''нил', 1002),
    (69, ' bor борис', 1002),
    (70, ' bor о''нил', 1002),
    (71, ' bori борис', 1002),
    (72, ' bori о''нил', 1002),
    (73, ' boris борис', 1002),
    (74, ' boris о''нил', 1002),
    (75, ' б о''нил', 1002),
    (76, ' бо о''нил', 1002),
    (77, ' бор о''нил', 1002),
    (78, ' бори о''нил', 1002),
    (79, ' борис о''нил', 1002),
    (80, '''нил', 1002),
    (81, '@boris', 1002),
    (82, 'boris', 1002),
    (83, 'is', 1002),
    (84, 'oris', 1002),
    (85, 'ris', 1002),
    (86, 's', 1002),
    (87, 'борис', 1002),
    (88, 'ил', 1002),
    (89, 'ис', 1002),
    (90, 'л', 1002),
    (91, 'нил', 1002),
    (92, 'о''нил', 1002),
    (93, 'орис', 1002),
    (94, 'рис', 1002),
    (95, 'с', 1002);

INSERT INTO "user_notes" ("id", "author_id", "text", "created_at", "user_id") VALUES
    (2, 7001, 'a note', '2026-11-22 14:31:00+00:00', 2003);

INSERT INTO "erased" ("mark", "erased_at") VALUES
    ('56bebe1c545ac7a2f76cbb7a73c759c18b606276481f11747d9439ede14ccffe', '2026-11-22 13:00:00+00:00');

UPDATE "accounts" SET "balance" = -40, "version" = 6 WHERE "id" = 1;
UPDATE "accounts" SET "balance" = 3, "version" = 1 WHERE "id" = 2;
UPDATE "accounts" SET "balance" = -10, "version" = 1 WHERE "id" = 3;
UPDATE "accounts" SET "balance" = -7, "version" = 1 WHERE "id" = 4;
UPDATE "accounts" SET "balance" = -10, "version" = 2 WHERE "id" = 5;
UPDATE "accounts" SET "balance" = -11, "version" = 3 WHERE "id" = 6;
UPDATE "accounts" SET "balance" = 22, "version" = 1 WHERE "id" = 7;
UPDATE "accounts" SET "balance" = -10, "version" = 1 WHERE "id" = 8;
INSERT INTO "accounts" ("id", "purpose", "balance", "version", "user_id") VALUES
    (10, 'wallet', 0, 4, 152375268562621319),
    (15, 'wallet', 22, 6, 1002),
    (17, 'wallet', 22, 8, 2002),
    (21, 'wallet', 13, 2, 2001),
    (25, 'held', 3, 5, 2002),
    (27, 'held', 3, 1, 1002);

INSERT INTO "transfers" ("id", "amount", "kind", "key", "digest", "reason", "actor_id", "ref", "created_at", "source_id", "target_id") VALUES
    (1, 10, 'stars', 'stars:charge-1', 'c9952715d6a044a1b1322af5af16e018da8f92b859ec11708a10d1156e9d4ae6', '', NULL, '1', '2026-11-29 14:35:46.914159+00:00', 1, 10),
    (2, 7, 'adjust', 'adjust:operation-1', '9181e9f3ca2daa8149ae184d07452e15b71ec5d6b2bd26759d72f364359de99d', 'gift', 7001, '', '2026-11-29 14:35:47.004970+00:00', 4, 10),
    (3, 5, 'promo', 'promo:SPRING:10', 'd856524d494f7667d7ad23930b4cad654af1c241e3189253ca4ab624ee79c640', '', NULL, 'promo:1', '2026-11-29 14:35:47.037518+00:00', 5, 10),
    (4, 22, 'forfeit', 'erase:10', 'dbcd8638379a4518b861abe9e44c42d6bfb4ef912374249ecf812e1196d9702d', '', NULL, '', '2026-11-29 14:35:47.089162+00:00', 10, 7),
    (5, 10, 'stars', 'stars:charge-bob-1', '5619e3fbfa7838e8221b1ef03f5b03cc3f1d223fb8d9bf7cce16858bde3f7997', '', NULL, '2', '2026-11-29 14:35:47.182588+00:00', 1, 15),
    (6, 10, 'stars', 'stars:charge-carol-1', 'f3d9da9fc5b7e74dc11de98448375a3da71ae7c569452229d22827f20506c287', '', NULL, '3', '2026-11-29 14:35:47.205316+00:00', 1, 17),
    (7, 3, 'invite', 'invite:17:friend', '89e6fffaac32d248a0faa68d48a74e35ab0c1d1edf27979e827bf35a639b1e53', '', NULL, 'invite:2', '2026-11-29 14:35:47.216585+00:00', 6, 17),
    (8, 5, 'invite', 'invite:17:inviter', '69de0c27aa2351bc60cbc181b53c7222f1b4e41315adec673f26fe86bf32b751', '', NULL, 'invite:2', '2026-11-29 14:35:47.217277+00:00', 6, 15),
    (9, 1, 'stars', 'stars:charge-bob-2', '601afb807cb7939fda3e6e1fd810fc4a981c4b96fcebfa6e87fd34498e7a00e8', '', NULL, '4', '2026-11-29 14:35:47.232913+00:00', 1, 15),
    (10, 1, 'stars_refund', 'stars-refund:charge-bob-2', 'f83043dcbc7c8b0271f8c3d93d4b719cdf04ec024dda0e93038b345804e8ecbf', '', NULL, '4', '2026-11-29 14:35:47.293816+00:00', 15, 1),
    (11, 10, 'stars', 'stars:charge-2001', '37a86adb936fcf9bc5da9b60282df398be23aa90a1595215848d780a5138ddc7', '', NULL, '5', '2026-11-29 14:35:47.316420+00:00', 1, 21),
    (12, 3, 'invite', 'invite:21:friend', 'f99bf9b8216dc9c5b0557477f3bffb26c31b30b501072194a3a1ce5bc8082ef6', '', NULL, 'invite:1', '2026-11-29 14:35:47.319093+00:00', 6, 21),
    (13, 10, 'topup', 'topup:2', '0e22fa7fcfe4833ef13cba6159cf51e78534cd4b7d091d850df8869f8b2649d6', '', 7001, 'topup:2', '2026-11-29 14:35:47.340788+00:00', 3, 17),
    (14, 5, 'promo', 'promo:SUMMER:17', '1ac632ffa12e4958bc4d01cede5385b25f1c2af0e7434436b8c50cf4df7af712', '', NULL, 'promo:2', '2026-11-29 14:35:47.393508+00:00', 5, 17),
    (15, 3, 'hold', 'job:generation:1:hold', '366dd6e30f522f92ba9036aeddf28be8dae893ebf26ec1bea680e528890f0083', '', NULL, 'generation:1', '2026-11-29 14:35:47.403444+00:00', 17, 25),
    (16, 3, 'capture', 'job:generation:1:capture', 'ef1aec509e41aea65645c9c1f2c7cf59c0876e2a9e72da7d5079e4a0b4476f51', '', NULL, 'generation:1', '2026-11-29 14:35:47.416484+00:00', 25, 2),
    (17, 3, 'hold', 'job:generation:2:hold', '4aeb3b741ee90d18a20228feb8ebc2bfbc01372b9e138874fb0326cb5a284464', '', NULL, 'generation:2', '2026-11-29 14:35:47.422599+00:00', 17, 25),
    (18, 3, 'void', 'job:generation:2:void', '0a12b30984c342093b755f1769256ece3503ee29ce9d10da6db3fc7529bafeba', '', NULL, 'generation:2', '2026-11-29 14:35:47.435201+00:00', 25, 17),
    (19, 3, 'hold', 'job:generation:3:hold', '1d1efeaf35aea091cb96da461d95dd867be52ec7a13550572bd50916975c2b88', '', NULL, 'generation:3', '2026-11-29 14:35:47.441610+00:00', 17, 25),
    (20, 3, 'hold', 'job:generation:4:hold', 'fa3b08011f22331f2a5527caed9063478f5bfb367198f60ddd6404c4ddc49e48', '', NULL, 'generation:4', '2026-11-29 14:35:47.454828+00:00', 15, 27),
    (21, 10, 'crypto', 'crypto:700', '098a40ad88c3646498aff6c8563a11972558f01c2fe5dcab2544474792b50352', '', NULL, '1', '2026-11-29 14:35:47.497711+00:00', 8, 15);

INSERT INTO "entries" ("id", "amount", "balance_after", "version", "account_id", "transfer_id") VALUES
    (1, -10, -10, 1, 1, 1),
    (2, 10, 10, 1, 10, 1),
    (3, -7, -7, 1, 4, 2),
    (4, 7, 17, 2, 10, 2),
    (5, -5, -5, 1, 5, 3),
    (6, 5, 22, 3, 10, 3),
    (7, -22, 0, 4, 10, 4),
    (8, 22, 22, 1, 7, 4),
    (9, -10, -20, 2, 1, 5),
    (10, 10, 10, 1, 15, 5),
    (11, -10, -30, 3, 1, 6),
    (12, 10, 10, 1, 17, 6),
    (13, -3, -3, 1, 6, 7),
    (14, 3, 13, 2, 17, 7),
    (15, -5, -8, 2, 6, 8),
    (16, 5, 15, 2, 15, 8),
    (17, -1, -31, 4, 1, 9),
    (18, 1, 16, 3, 15, 9),
    (19, -1, 15, 4, 15, 10),
    (20, 1, -30, 5, 1, 10),
    (21, -10, -40, 6, 1, 11),
    (22, 10, 10, 1, 21, 11),
    (23, -3, -11, 3, 6, 12),
    (24, 3, 13, 2, 21, 12),
    (25, -10, -10, 1, 3, 13),
    (26, 10, 23, 3, 17, 13),
    (27, -5, -10, 2, 5, 14),
    (28, 5, 28, 4, 17, 14),
    (29, -3, 25, 5, 17, 15),
    (30, 3, 3, 1, 25, 15),
    (31, -3, 0, 2, 25, 16),
    (32, 3, 3, 1, 2, 16),
    (33, -3, 22, 6, 17, 17),
    (34, 3, 3, 3, 25, 17),
    (35, -3, 0, 4, 25, 18),
    (36, 3, 25, 7, 17, 18),
    (37, -3, 22, 8, 17, 19),
    (38, 3, 3, 5, 25, 19),
    (39, -3, 12, 5, 15, 20),
    (40, 3, 3, 1, 27, 20),
    (41, -10, -10, 1, 8, 21),
    (42, 10, 22, 6, 15, 21);

INSERT INTO "transfer_digests" ("digest", "transfer_id") VALUES
    ('1e1a3e1c36d8a1997bfcbee8eef604d8db00a47ec86f699f386ff8d7166169c6', 1),
    ('6ff4cf6126ae3d5c316410aa4c4e2c554312c15377d7527230d8a059f62d1a7b', 2),
    ('84f44022514c127c24726b09f5312dc3043fba69f7898b11501d98b53720781d', 4),
    ('de10b8d9316ed54eb322d2307dcfff66f5ecae17fcab310da00f1bce67814720', 3);

INSERT INTO "orders" ("id", "tokens", "stars", "state", "invoice_link", "created_at", "expires_at", "paid_at", "user_id") VALUES
    (1, 10, 450, 'paid', NULL, '2026-11-29 14:35:46.898215+00:00', '2026-11-23 12:00:00+00:00', '2026-11-22 12:00:00+00:00', 152375268562621319),
    (2, 10, 450, 'paid', 'https://t.me/$invoice2', '2026-11-29 14:35:47.170952+00:00', '2026-11-23 14:00:00+00:00', '2026-11-22 14:00:00+00:00', 1002),
    (3, 10, 450, 'paid', 'https://t.me/$invoice3', '2026-11-29 14:35:47.197434+00:00', '2026-11-23 14:07:00+00:00', '2026-11-22 14:07:00+00:00', 2002),
    (4, 1, 50, 'refunded', 'https://t.me/$invoice4', '2026-11-29 14:35:47.223037+00:00', '2026-11-23 14:14:00+00:00', '2026-11-22 14:14:00+00:00', 1002),
    (5, 10, 450, 'paid', 'https://t.me/$invoice5', '2026-11-29 14:35:47.304569+00:00', '2026-11-23 14:24:00+00:00', '2026-11-22 14:24:00+00:00', 2001),
    (6, 10, 450, 'open', NULL, '2026-11-29 14:35:47.597568+00:00', '2026-11-23 14:31:00+00:00', NULL, 2002);

INSERT INTO "charges" ("id", "payer_id", "stars", "tokens", "state", "oddity", "invoice_payload", "shortfall", "created_at", "refunded_at", "order_id") VALUES
    ('charge-1', 152375268562621319, 450, 10, 'credited', NULL, 'order:1', 0, '2026-11-22 12:00:00+00:00', NULL, 1),
    ('charge-2001', 2001, 450, 10, 'credited', NULL, 'order:5', 0, '2026-11-22 14:24:00+00:00', NULL, 5),
    ('charge-bob-1', 1002, 450, 10, 'credited', NULL, 'order:2', 0, '2026-11-22 14:00:00+00:00', NULL, 2),
    ('charge-bob-2', 1002, 50, 1, 'refunded', NULL, 'order:4', 0, '2026-11-22 14:14:00+00:00', '2026-11-22 14:21:00+00:00', 4),
    ('charge-carol-1', 2002, 450, 10, 'credited', NULL, 'order:3', 0, '2026-11-22 14:07:00+00:00', NULL, 3);

INSERT INTO "star_rows" ("id", "telegram_id", "direction", "stars", "nanostars", "at", "partner", "user_id", "payload", "state") VALUES
    (1, 'charge-bob-2', 'in', 50, 0, '2026-11-22 14:31:00+00:00', 'user', 1002, 'order:9', 'unexplained'),
    (2, 'charge-bob-2', 'out', 50, 0, '2026-11-22 14:31:00+00:00', 'user', 1002, 'order:9', 'unexplained'),
    (3, 'charge-gone', 'in', 50, 0, '2026-11-22 14:31:00+00:00', 'user', 1002, 'order:9', 'unexplained');

INSERT INTO "star_refunds" ("id", "actor_id", "held", "state", "attempts", "due_at", "error", "created_at", "ended_at", "charge_id") VALUES
    (1, 7001, 0, 'done', 1, '2026-11-22 14:31:00+00:00', 'TooManyRedirects: https://api.telegram.org/bot42:secret/refundStarPayment', '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', 'charge-bob-2'),
    (2, 7001, 0, 'failed', 1, '2026-11-22 14:31:00+00:00', 'TooManyRedirects: https://api.telegram.org/bot42:secret/refundStarPayment', '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', 'charge-carol-1'),
    (3, 7001, 0, 'failed', 1, '2026-11-22 14:31:00+00:00', 'Bad: BALANCE_TOO_LOW', '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', 'charge-carol-1');

INSERT INTO "topups" ("id", "method", "tokens", "amount_rub", "state", "receipt_kind", "receipt_file_id", "receipt_text", "receipt_mark", "comment", "question", "decided_by", "decided_at", "decided_tokens", "reason", "created_at", "reminded_at", "expires_at", "user_id") VALUES
    (1, 'card_ru', 10, 90000, 'rejected', NULL, NULL, NULL, NULL, '', NULL, 7001, '2026-11-22 12:00:00+00:00', NULL, NULL, '2026-11-22 12:00:00+00:00', NULL, '2026-11-25 12:00:00+00:00', 152375268562621319),
    (2, 'card_ru', 10, 90000, 'approved', 'photo', 'file-unique-2002-10', '', 'file:unique-2002-10', '', NULL, 7001, '2026-11-22 14:31:00+00:00', 10, NULL, '2026-11-22 14:31:00+00:00', NULL, '2026-11-25 14:31:00+00:00', 2002),
    (3, 'card_ru', 20, 180000, 'pending', 'photo', 'file-unique-1002-20', '', 'file:unique-1002-20', '', NULL, NULL, NULL, NULL, NULL, '2026-11-22 14:31:00+00:00', NULL, '2026-11-25 14:31:00+00:00', 1002);

INSERT INTO "crypto_orders" ("id", "tokens", "amount_rub", "state", "invoice_id", "link", "created_at", "expires_at", "paid_at", "paid_with", "user_id") VALUES
    (1, 10, 90000, 'paid', 700, 'https://t.me/CryptoBot?start=IV700', '2026-11-22 14:31:00+00:00', '2026-11-22 15:31:00+00:00', '2026-11-22 14:31:00+00:00', '10.5 USDT', 1002),
    (2, 10, 90000, 'open', 701, 'https://t.me/CryptoBot?start=IV701', '2026-11-22 14:31:00+00:00', '2026-11-22 15:31:00+00:00', NULL, NULL, 2002);

INSERT INTO "promos" ("id", "tokens", "uses", "per_person", "codes", "created_by", "created_at", "expires_at", "off_at") VALUES
    (1, 5, 10, 1, 1, 7001, '2026-11-22 12:00:00+00:00', NULL, NULL),
    (2, 5, 10, 2, 1, 7001, '2026-11-22 14:31:00+00:00', NULL, NULL);

INSERT INTO "promo_codes" ("id", "code", "uses_left", "promo_id") VALUES
    (1, 'SPRING', 9, 1),
    (2, 'SUMMER', 9, 2);

INSERT INTO "promo_uses" ("id", "ordinal", "created_at", "code_id", "promo_id", "user_id", "transfer_id") VALUES
    (1, 1, '2026-11-22 12:00:00+00:00', 1, 1, 152375268562621319, 3),
    (2, 1, '2026-11-22 14:31:00+00:00', 2, 2, 2002, 14);

INSERT INTO "invite_links" ("token", "rewarded", "user_id") VALUES
    ('yZHjJe7N6YA', 1, 1002);

INSERT INTO "invites" ("id", "created_at", "purchase", "rewarded_at", "inviter_tokens", "friend_tokens", "inviter_back", "friend_back", "inviter_id", "friend_id") VALUES
    (1, '2026-11-22 12:00:00+00:00', 'stars:charge-2001', '2026-11-22 14:24:00+00:00', 0, 3, 0, 0, 152375268562621319, 2001),
    (2, '2026-11-22 14:00:00+00:00', 'stars:charge-carol-1', '2026-11-22 14:07:00+00:00', 5, 3, 0, 0, 1002, 2002);

INSERT INTO "generations" ("id", "prompt", "variation", "tokens", "state", "provider", "ticket", "hinted_at", "attempts", "due_at", "reason", "chat_id", "message_id", "file_id", "created_at", "ended_at", "user_id") VALUES
    (1, 'a cat', 0, 3, 'delivered', 'painter', NULL, NULL, 0, NULL, NULL, 2002, 7, 'file-1', '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', 2002),
    (2, 'a dog', 0, 3, 'failed', 'painter', NULL, NULL, 1, '2026-11-22 14:31:00+00:00', 'broken', 2002, 7, NULL, '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', 2002),
    (3, 'a bird', 0, 3, 'drawn', 'painter', NULL, NULL, 0, '2026-11-22 14:31:00+00:00', NULL, 2002, 7, NULL, '2026-11-22 14:31:00+00:00', NULL, 2002),
    (4, 'a fish', 0, 3, 'queued', NULL, NULL, NULL, 0, '2026-11-22 14:31:00+00:00', NULL, 1002, 7, NULL, '2026-11-22 14:31:00+00:00', NULL, 1002);

INSERT INTO "generation_pictures" ("jpeg", "generation_id") VALUES
    (X'ffd820612070696374757265', 3);

INSERT INTO "audit" ("id", "at", "actor_id", "kind", "subject", "before", "after") VALUES
    (1, '2026-11-22 12:00:00+00:00', 7001, 'topup_rejected', 'topup:1', '{}', '{}'),
    (2, '2026-11-22 12:00:00+00:00', 7001, 'note', 'user:152375268562621319', '{}', '{}'),
    (3, '2026-11-22 12:00:00+00:00', 7001, 'adjust', 'user:152375268562621319', '{}', '{}'),
    (4, '2026-11-22 12:00:00+00:00', 7001, 'promo_created', 'promo:1', '{}', '{"code": "SPRING", "codes": 1, "tokens": 5, "uses": 10}'),
    (5, '2026-11-22 14:31:00+00:00', 7001, 'topup_approved', 'topup:2', '{"balance": 13, "state": "pending", "tokens": 10}', '{"balance": 23, "operation": "op-1", "state": "approved", "tokens": 10}'),
    (6, '2026-11-22 14:31:00+00:00', 7001, 'ban', 'user:2003', '{"banned": false}', '{"banned": true, "reason": "spam"}'),
    (7, '2026-11-22 14:31:00+00:00', 7001, 'note', 'user:2003', '{}', '{"note": "a note"}'),
    (8, '2026-11-22 14:31:00+00:00', 7001, 'support_answer', 'thread:2', '{"state": "waiting"}', '{"message": 3, "state": "answered"}'),
    (9, '2026-11-22 14:31:00+00:00', 7001, 'promo_created', 'promo:2', '{}', '{"code": "SUMMER", "codes": 1, "tokens": 5, "uses": 10}'),
    (10, '2026-11-22 14:31:00+00:00', 7001, 'broadcast_created', 'broadcast:1', '{}', '{"audience": "all", "paid": false, "starts_at": "2026-11-22T14:31+00:00", "text": "Hello"}');

INSERT INTO "threads" ("id", "state", "charge_id", "created_at", "updated_at", "user_id") VALUES
    (2, 'answered', NULL, '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', 2002);

INSERT INTO "thread_messages" ("id", "author_id", "from_admin", "text", "file_kind", "file_id", "created_at", "thread_id") VALUES
    (2, 2002, FALSE, 'Where are my tokens?', NULL, NULL, '2026-11-22 14:31:00+00:00', 2),
    (3, 7001, TRUE, '', 'photo', 'file-9', '2026-11-22 14:31:00+00:00', 2);

INSERT INTO "broadcasts" ("id", "operation", "author_id", "audience", "paid", "state", "reason", "detail", "total", "rate", "created_at", "starts_at", "started_at", "ended_at") VALUES
    (1, 'press-1', 7001, 'all', FALSE, 'scheduled', NULL, '', NULL, 0.0, '2026-11-22 14:31:00+00:00', '2026-11-22 14:31:00+00:00', NULL, NULL);

INSERT INTO "broadcast_contents" ("id", "language", "chat_id", "message_ids", "kind", "excerpt", "buttons", "broadcast_id") VALUES
    (1, '', 7001, '7', 'text', 'Hello', '[]', 1);

INSERT INTO "inbox" ("id", "update_id", "digest", "kind", "payload", "received_at", "done_at", "attempts", "error") VALUES
    (2, 5, 'fe464b8194049b677e2bcb1e850afa8e8b64103274447ba5834370d8c26216ea', 'message', '{"update_id": 5, "text": "it''s; odd"}', '2026-11-22 14:31:00+00:00', NULL, 0, NULL);

INSERT INTO "outbox" ("id", "key", "user_id", "text_key", "filling", "opens", "file_kind", "file_id", "about", "edits", "state", "tries", "shown", "due_at", "chat_id", "message_id", "error", "created_at", "ended_at") VALUES
    (5, 'receipt:charge-bob-1', 1002, 'receipts-paid', '{"tokens": 10, "balance": 10, "stars": 450}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:00:15+00:00', NULL, NULL, NULL, '2026-11-22 14:00:00+00:00', NULL),
    (6, 'invite:2:friend', 2002, 'invite-told-friend', '{"tokens": 3, "balance": 13}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:07:00+00:00', NULL, NULL, NULL, '2026-11-22 14:07:00+00:00', NULL),
    (7, 'invite:2:inviter', 1002, 'invite-told-inviter', '{"tokens": 5, "balance": 15}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:07:00+00:00', NULL, NULL, NULL, '2026-11-22 14:07:00+00:00', NULL),
    (8, 'receipt:charge-carol-1', 2002, 'receipts-paid', '{"tokens": 10, "balance": 13, "stars": 450}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:07:15+00:00', NULL, NULL, NULL, '2026-11-22 14:07:00+00:00', NULL),
    (9, 'receipt:charge-bob-2', 1002, 'receipts-paid', '{"tokens": 1, "balance": 16, "stars": 50}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:14:15+00:00', NULL, NULL, NULL, '2026-11-22 14:14:00+00:00', NULL),
    (10, 'refund:charge-bob-2', 1002, 'receipts-refunded', '{"tokens": 1, "balance": 15}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:21:00+00:00', NULL, NULL, NULL, '2026-11-22 14:21:00+00:00', NULL),
    (11, 'invite:1:friend', 2001, 'invite-told-friend', '{"tokens": 3, "balance": 13}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:24:00+00:00', NULL, NULL, NULL, '2026-11-22 14:24:00+00:00', NULL),
    (12, 'receipt:charge-2001', 2001, 'receipts-paid', '{"tokens": 10, "balance": 13, "stars": 450}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:24:15+00:00', NULL, NULL, NULL, '2026-11-22 14:24:00+00:00', NULL),
    (13, 'topup:2:end', 2002, 'topup-told-end', '{"number": "2", "name": "Person 2002", "method": "card_ru", "asked": 10, "tokens": 10, "sum": {"decimal": "900"}, "state": "approved", "reason": "", "question": "", "comment": "", "balance": 23}', 'topup:2', NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-22 14:31:00+00:00', NULL),
    (14, 'ban:73ececdc832c4054bc35c4c4dd331cd5', 2003, 'users-told-ban', '{"reason": "spam"}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-22 14:31:00+00:00', NULL),
    (15, 'admin:support:2:7001', 7001, 'threads-asked', '{"name": "Person 2002", "number": "2", "words": "Where are my tokens?"}', 'threads:2', NULL, NULL, 'thread:2', NULL, 'pending', 0, 0, '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-22 14:31:00+00:00', NULL),
    (16, 'support:3', 2002, 'support-answered', '{"number": "2", "words": ""}', 'support:2', 'photo', 'file-9', 'thread:2', NULL, 'pending', 0, 0, '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-22 14:31:00+00:00', NULL),
    (17, 'crypto:700', 1002, 'crypto-told-paid', '{"tokens": 10, "balance": 22}', NULL, NULL, NULL, NULL, NULL, 'pending', 0, 0, '2026-11-22 14:31:00+00:00', NULL, NULL, NULL, '2026-11-22 14:31:00+00:00', NULL);

INSERT INTO "leases" ("name", "owner", "token", "until") VALUES
    ('generation:1', 'vm:18392:20164d92fa96', 1, '2026-11-22 14:32:00+00:00'),
    ('generation:2', 'vm:18392:20164d92fa96', 1, '2026-11-22 14:32:00+00:00'),
    ('generation:3', 'vm:18392:20164d92fa96', 1, '2026-11-22 14:32:00+00:00');

-- In place of what the triggers have counted just now.
DELETE FROM "tallies";
INSERT INTO "tallies" ("id", "at", "figure", "amount", "day") VALUES
    (1, '2026-11-22 12:00:00+00:00', 'active', 1, NULL),
    (2, '2026-11-29 14:35:46.860906+00:00', 'registered', 1, NULL),
    (3, '2026-11-29 14:35:46.860906+00:00', 'ordered', 1, NULL),
    (4, '2026-11-22 12:00:00+00:00', 'stars', 450, NULL),
    (5, '2026-11-29 14:35:46.860906+00:00', 'bought', 1, NULL),
    (6, '2026-11-29 14:35:46.914159+00:00', 'payers', 1, NULL),
    (7, '2026-11-22 12:00:00+00:00', 'active', 1, NULL),
    (8, '2026-11-29 14:35:47.053897+00:00', 'registered', 1, NULL),
    (9, '2026-11-22 12:00:00+00:00', 'active', 1, NULL),
    (10, '2026-11-29 14:35:46.860906+00:00', 'bought', 1, NULL),
    (11, '2026-11-29 14:35:46.860906+00:00', 'ordered', 1, NULL),
    (12, '2026-11-29 14:35:46.860906+00:00', 'registered', 1, NULL),
    (13, '2026-11-29 14:35:46.914159+00:00', 'payers', 1, NULL),
    (14, '2026-11-22 12:00:00+00:00', 'active', -1, NULL),
    (15, '2026-11-29 14:35:46.860906+00:00', 'bought', -1, NULL),
    (16, '2026-11-29 14:35:46.860906+00:00', 'ordered', -1, NULL),
    (17, '2026-11-29 14:35:46.860906+00:00', 'registered', -1, NULL),
    (18, '2026-11-29 14:35:46.914159+00:00', 'payers', -1, NULL),
    (19, '2026-11-22 14:00:00+00:00', 'active', 1, NULL),
    (20, '2026-11-29 14:35:47.137661+00:00', 'registered', 1, NULL),
    (21, '2026-11-22 14:00:00+00:00', 'active', 1, NULL),
    (22, '2026-11-29 14:35:47.156033+00:00', 'registered', 1, NULL),
    (23, '2026-11-29 14:35:47.137661+00:00', 'ordered', 1, NULL),
    (24, '2026-11-22 14:00:00+00:00', 'stars', 450, NULL),
    (25, '2026-11-29 14:35:47.137661+00:00', 'bought', 1, NULL),
    (26, '2026-11-29 14:35:47.182588+00:00', 'payers', 1, NULL),
    (27, '2026-11-29 14:35:47.156033+00:00', 'ordered', 1, NULL),
    (28, '2026-11-22 14:07:00+00:00', 'stars', 450, NULL),
    (29, '2026-11-29 14:35:47.156033+00:00', 'bought', 1, NULL),
    (30, '2026-11-29 14:35:47.205316+00:00', 'payers', 1, NULL),
    (31, '2026-11-22 14:14:00+00:00', 'stars', 50, NULL),
    (32, '2026-11-29 14:35:47.182588+00:00', 'payers', -1, NULL),
    (33, '2026-11-29 14:35:47.232913+00:00', 'payers', 1, NULL),
    (34, '2026-11-22 14:21:00+00:00', 'stars', -50, NULL),
    (35, '2026-11-29 14:35:47.053897+00:00', 'ordered', 1, NULL),
    (36, '2026-11-22 14:24:00+00:00', 'stars', 450, NULL),
    (37, '2026-11-29 14:35:47.053897+00:00', 'bought', 1, NULL),
    (38, '2026-11-29 14:35:47.316420+00:00', 'payers', 1, NULL),
    (39, '2026-11-22 14:00:00+00:00', 'active', -1, NULL),
    (40, '2026-11-22 14:31:00+00:00', 'active', 1, NULL),
    (41, '2026-11-22 14:31:00+00:00', 'rub', 90000, NULL),
    (42, '2026-11-29 14:35:47.205316+00:00', 'payers', -1, NULL),
    (43, '2026-11-29 14:35:47.340788+00:00', 'payers', 1, NULL),
    (44, '2026-11-22 14:00:00+00:00', 'active', -1, NULL),
    (45, '2026-11-22 14:31:00+00:00', 'active', 1, NULL),
    (46, '2026-11-22 14:31:00+00:00', 'active', 1, NULL),
    (47, '2026-11-29 14:35:47.355904+00:00', 'registered', 1, NULL),
    (48, '2026-11-22 14:31:00+00:00', 'rub', 90000, NULL),
    (49, '2026-11-29 14:35:47.232913+00:00', 'payers', -1, NULL),
    (50, '2026-11-29 14:35:47.497711+00:00', 'payers', 1, NULL);
