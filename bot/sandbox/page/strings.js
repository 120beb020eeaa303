// The words of the page's own chrome, in its visitor's language. What the bot says is the bot's.
import en from "./words-en.js";
import id from "./words-id.js";
import ru from "./words-ru.js";
import uk from "./words-uk.js";

const WORDS = { en, ru, uk, id };

/** Code and own name of each language that the page speaks. */
export const LANGUAGES = Object.entries(WORDS).map(([code, words]) => [code, words.own_name]);

/** Of the page in whose frame this one stands, or chosen here, or the browser's; else English. */
function ownLanguage() {
  const ofPage = new URLSearchParams(location.search).get("language");
  const wanted = [ofPage, localStorage.getItem("language"), ...navigator.languages];
  return wanted.map((code) => code?.split("-")[0]).find((code) => Object.hasOwn(WORDS, code)) ?? "en";
}

export const language = ownLanguage();

/** The word for a key, with {placeholders} filled; an unknown key is a mistake of ours and throws. */
export function t(key, values = {}) {
  const words = WORDS[language][key];
  if (words === undefined) throw new Error(`no word for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Whether there is a word for the key: chat actions come from the bot. */
export const has = (key) => key in WORDS[language];

/** Remembers a language and starts the page in it. */
export function switchLanguage(code) {
  localStorage.setItem("language", code);
  location.reload();
}

export const number = (value) => new Intl.NumberFormat(language).format(value);
export const starsText = (value) => `⭐\u00a0${number(value)}`;
