// One message of a chat as DOM: a bubble with its keyboard, or a service line.
import { h } from "./dom.js";
import { onHold } from "./hold.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./keyboard.js";
import { renderInvoice, renderMedia } from "./media.js";
import { timeText } from "./dates.js";
import { isSticker, renderOther } from "./other.js";
import { language, starsText, t } from "./strings.js";
import { renderText } from "./text.js";
import { fullName, world } from "./world.js";

/** Renders a message; `act` holds what its parts do (see chat.js). */
export function renderMessage(message, act) {
  const service = serviceLine(message);
  const row = service ? h("div", { class: "service" }, h("span", { class: "pill" }, service)) : bubbleRow(message, act);
  row.dataset.message = message.message_id;
  return row;
}

function serviceLine(message) {
  if (message.successful_payment) {
    return t("you_paid", { stars: starsText(message.successful_payment.total_amount) });
  }
  if (message.refunded_payment) {
    return t("refunded", { stars: starsText(message.refunded_payment.total_amount) });
  }
  return null;
}

function bubbleRow(message, act) {
  const rows = keyboardRows(message);
  const bubble = h("div", { class: bubbleClass(message) }, bubbleParts(message, act));
  const more = h("button", {
    type: "button", class: "icon-button message-more", "aria-label": t("more"),
    onclick: () => act.openMessageMenu(message, more),
  }, icon("dots"));
  const row = h("div", { class: `message ${message.out ? "out" : "in"}`, dataset: { side: message.out ? "out" : "in" } },
    h("div", { class: "stack" }, bubble,
      rows && inlineKeyboard(rows, (button, element) => act.press(message, button, element))), more);
  onHold(bubble, (place) => act.openMessageMenu(message, place));
  return row;
}

function bubbleClass(message) {
  const wide = message.photo || message.video || message.animation;
  const bare = wide && !message.caption && !message.reply_to_message && !message.forward_origin;
  return ["bubble", isSticker(message) && "no-bubble", wide && "with-photo", bare && "bare", message.invoice && "with-invoice"].filter(Boolean).join(" ");
}

function bubbleParts(message, act) {
  const text = message.text ?? message.caption;
  return [
    h("span", { class: "sr" }, `${message.out ? fullName(message.from) : world.bot.name}: `),
    message.forward_origin && h("div", { class: "forwarded" }, t("forwarded_from", { name: originName(message.forward_origin) })),
    message.reply_to_message && quoted(message.reply_to_message),
    message.show_caption_above_media ? null : mediaPart(message),
    text !== undefined && h("div", { class: "text", dir: "auto" },
      renderText(text, message.entities ?? message.caption_entities, act), meta(message)),
    message.show_caption_above_media ? mediaPart(message) : null,
    text === undefined && meta(message),
  ];
}

const mediaPart = (message) => (message.invoice ? renderInvoice(message.invoice) : renderMedia(message) ?? renderOther(message));

function originName(origin) {
  return origin.sender_user_name ?? fullName(origin.sender_user ?? origin.chat ?? { first_name: "?" });
}

function quoted(original) {
  return h("div", { class: "quoted" },
    h("span", { class: "sr" }, `${t("reply_to")} `), h("b", {}, fullName(original.from)),
    h("span", {}, original.text ?? original.caption ?? t("document")));
}

function meta(message) {
  const date = new Date(message.date * 1000);
  return h("span", { class: "meta" }, isSaidEdited(message) && `${t("edited")} `,
    h("time", { datetime: date.toISOString(), title: date.toLocaleString(language) }, timeText(date)),
    message.out && [icon("checks"), h("span", { class: "sr" }, t("read"))]);
}

/** Telegram's apps do not say it of a bot's screens, which are edited all the time. */
const isSaidEdited = (message) => message.edit_date && !message.reply_markup;

/** The keyboard's rows; an invoice without one gets Telegram's own Pay button, a paid one says so. */
function keyboardRows(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!message.invoice) return rows;
  const own = rows ?? [[{ pay: true, text: t("pay", { stars: starsText(message.invoice.total_amount) }) }]];
  if (!message.paid) return own;
  return own.map((row) => row.map((button) => (button.pay ? { ...button, text: t("paid"), disabled: true } : button)));
}
