// The texts of the workshop itself, in the browser's language.
import { language } from "/assets/strings.js";
import en from "./words-en.js";
import id from "./words-id.js";
import ru from "./words-ru.js";
import uk from "./words-uk.js";

const WORDS = { en, ru, uk, id };

/** The text for a key, with {placeholders} filled. Throws for an unknown key. */
export function w(key, values = {}) {
  const words = WORDS[language][key];
  if (words === undefined) throw new Error(`no word for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
