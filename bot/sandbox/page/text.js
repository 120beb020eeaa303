// Text with Telegram's entities as DOM. Offsets are UTF-16 units, which JS strings count in.
// Everything the bot wrote goes in as text nodes; addresses are only followed by links.js.
import { h, pressable } from "./dom.js";
import { language, t } from "./strings.js";
import { world } from "./world.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

const PLAIN_TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", blockquote: "blockquote",
};

/**
 * Renders text and its entities. `act` is what a press does: openLink(url), say(text),
 * copy(text), openMention(username), openPerson(id).
 */
export function renderText(text, entities, act) {
  const outerFirst = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange({ text, act }, 0, text.length, outerFirst);
}

function renderRange(source, from, to, entities) {
  const fragment = document.createDocumentFragment();
  let at = from;
  let next = 0;
  while (next < entities.length) {
    const entity = entities[next++];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    const inner = [];
    while (next < entities.length && entities[next].offset < end) inner.push(entities[next++]);
    fragment.append(between(source.text, at, start, BLOCKS.has(entity.type)));
    fragment.append(wrap(entity, source, start, end, inner));
    at = BLOCKS.has(entity.type) && end < to && source.text[end] === "\n" ? end + 1 : end;
  }
  fragment.append(source.text.slice(at, to));
  return fragment;
}

/** Plain text before an entity; a block breaks the line itself, so the newline before it goes. */
function between(text, from, to, beforeBlock) {
  const plain = text.slice(from, to);
  return beforeBlock && plain.endsWith("\n") ? plain.slice(0, -1) : plain;
}

function wrap(entity, source, start, end, inner) {
  const words = source.text.slice(start, end);
  const content = renderRange(source, start, end, inner);
  const tag = PLAIN_TAGS[entity.type];
  if (tag) return h(tag, {}, content);
  const special = SPECIAL[entity.type];
  return special ? special(content, words, entity, source.act) : h("span", {}, content);
}

const SPECIAL = {
  text_key: (content, words, entity, act) => act.textKey(content, entity),
  spoiler: (content) => spoiler(content),
  code: (content, words, _, act) => pressable(
    h("code", { title: t("copy_code") }, content), () => act.copy(words)),
  pre: (content, words, entity, act) => pre(content, words, entity, act),
  expandable_blockquote: (content) => foldable(content),
  text_link: (content, words, entity, act) => link(content, () => act.openLink(entity.url), entity.url),
  url: (content, words, _, act) => link(content, () => act.openLink(withScheme(words)), words),
  email: (content, words, _, act) => link(content, () => act.openLink(`mailto:${words}`)),
  phone_number: (content, words, _, act) => link(content, () => act.openLink(`tel:${words}`)),
  mention: (content, words, _, act) => link(content, () => act.openMention(words)),
  text_mention: (content, words, entity, act) => link(content, () => act.openPerson(entity.user.id)),
  bot_command: (content, words, _, act) => link(content, () => act.say(words)),
  hashtag: (content) => h("span", { class: "link" }, content),
  cashtag: (content) => h("span", { class: "link" }, content),
  custom_emoji: (content) => h("span", { class: "emoji" }, content),
  date_time: (content, words, entity) => dateTime(content, entity),
};

const withScheme = (address) => (/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`);

/** Not a <button>: those never wrap between lines. No href: only links.js follows what a bot wrote. */
function link(content, press, title) {
  const element = pressable(h("a", { class: "link", title }, content), (event) => {
    event.stopPropagation();
    press();
  });
  element.setAttribute("role", "link");
  return element;
}

function spoiler(content) {
  const hidden = h("span", { "aria-hidden": "true" }, content);
  const element = h("span", { class: "spoiler", "aria-label": t("spoiler") }, hidden);
  return pressable(element, (event) => {
    if (element.classList.contains("revealed")) return;
    event.stopPropagation();
    element.classList.add("revealed");
    hidden.removeAttribute("aria-hidden");
    for (const name of ["aria-label", "role", "tabindex"]) element.removeAttribute(name);
  });
}

function pre(content, words, entity, act) {
  const copy = h("button", { type: "button", class: "pre-copy", onclick: () => act.copy(words) }, t("copy_code"));
  const head = h("span", { class: "pre-head" }, h("span", {}, entity.language ?? ""), copy);
  return h("div", { class: "pre" }, head, h("pre", { tabindex: "0" }, content));
}

function foldable(content) {
  const quote = h("blockquote", { class: "folded", "aria-expanded": "false" }, content);
  return pressable(quote, () => {
    const folded = quote.classList.toggle("folded");
    quote.setAttribute("aria-expanded", String(!folded));
  });
}

/** date_time entities: "r" is relative; else w, d or D, t or T choose the parts; none: the text as it is. */
function dateTime(content, entity) {
  const date = new Date(entity.unix_time * 1000);
  const shown = entity.date_time_format ? formatDate(date, entity.date_time_format) : content;
  return h("time", { datetime: date.toISOString(), title: date.toLocaleString(language) }, shown);
}

function formatDate(date, format) {
  if (format === "r") return relative((date - world.now()) / 1000);
  const parts = [];
  if (format.includes("w")) parts.push(date.toLocaleDateString(language, { weekday: "long" }));
  const day = /[dD]/.exec(format)?.[0];
  if (day) parts.push(date.toLocaleDateString(language, { dateStyle: day === "d" ? "short" : "long" }));
  const time = /[tT]/.exec(format)?.[0];
  if (time) parts.push(date.toLocaleTimeString(language, { timeStyle: time === "t" ? "short" : "medium" }));
  return parts.join(", ");
}

function relative(seconds) {
  const units = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}
