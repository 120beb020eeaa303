// The texts of Rhymes' page, in the language of the chat page beside it.
import { language } from "/assets/strings.js";
import en from "./words-en.js";
import id from "./words-id.js";
import ru from "./words-ru.js";
import uk from "./words-uk.js";

const WORDS = { en, ru, uk, id };

/** The text for a key, with {placeholders} filled. */
export const t = (key, values = {}) => WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** The text for a refusal, by its code. */
export const refusal = (code) => (code in WORDS[language] ? t(code) : t("refused", { code }));
