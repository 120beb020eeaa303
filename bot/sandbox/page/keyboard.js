// Inline keyboards under a bubble and reply keyboards above the input.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

const MARKS = { url: "link", copy_text: "copy", login_url: "link" };
const STYLES = new Set(["primary", "success", "danger"]);
const UNMODELLED = ["web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat", "callback_game"];
const UNMODELLED_REPLY = ["request_users", "request_chat", "request_contact", "request_location",
  "request_poll", "request_managed_bot", "web_app", "request_user"];

/** The rows of an inline keyboard; onpress(button, element) is called for live buttons. */
export function inlineKeyboard(rows, onpress) {
  return h("div", { class: "keys" }, rows.map((row, rowIndex) => h("div", { class: "keys-row" },
    row.map((button, col) => inlineButton(button, { row: rowIndex, col }, onpress)))));
}

function inlineButton(button, place, onpress) {
  if (!button.text.trim()) return h("span", { class: "key blank", dataset: { button: `${place.row}:${place.col}` } });
  const off = offReason(button, UNMODELLED);
  const mark = MARKS[Object.keys(MARKS).find((name) => button[name])];
  const element = h("button", {
    type: "button", class: keyClass(button), title: off ?? button.text, disabled: Boolean(off),
    dataset: { button: `${place.row}:${place.col}` },
    onclick: () => onpress(button, element),
  }, h("span", { class: "key-text" }, button.text), mark && h("span", { class: "key-mark" }, icon(mark)));
  if (button.callback_data !== undefined) element.dataset.callback = button.callback_data;
  if (button.url) element.dataset.url = button.url;
  return element;
}

const keyClass = (button) => (STYLES.has(button.style) ? `key ${button.style}` : "key");

function offReason(button, unmodelled) {
  if (button.disabled) return t("disabled");
  return unmodelled.some((name) => button[name] !== undefined && button[name] !== null) ? t("not_modelled") : null;
}

/** The rows of a reply keyboard; a press says the button's text. */
export function replyKeyboard(markup, say) {
  return h("div", { class: markup.resize_keyboard ? "reply-keys" : "reply-keys tall" },
    markup.keyboard.map((row, rowIndex) => h("div", { class: "keys-row" },
      row.map((button, col) => replyButton(button, `${rowIndex}:${col}`, say)))));
}

function replyButton(raw, place, say) {
  const button = typeof raw === "string" ? { text: raw } : raw;
  const off = offReason(button, UNMODELLED_REPLY);
  return h("button", {
    type: "button", class: keyClass(button), title: off ?? button.text, disabled: Boolean(off),
    dataset: { replyButton: place }, onclick: () => say(button.text),
  }, h("span", { class: "key-text" }, button.text));
}
