// Draws a message with the renderer of the chat page. Each of our texts in it can be pressed.
import { h, pressable } from "/assets/dom.js";
import { renderMessage } from "/assets/message.js";
import { renderText } from "/assets/text.js";
import { world } from "/assets/world.js";

const DATE = 1772719620; // 2026-03-05 14:07 UTC, as in the previews
world.bot = { name: "Bot", username: "bot" };

const INERT = { openLink() {}, copy() {}, say() {}, openMention() {}, openPerson() {}, openMessageMenu() {} };

/** A screen as a chat shows it. `choose(key)` gets the key of the text that was pressed, or null. */
export function screenBubble(drawn, choose, chosen) {
  if (drawn.error !== undefined) return h("div", { class: "refused", role: "alert" }, drawn.error);
  const message = {
    message_id: 1, date: DATE, out: false, chat: { first_name: "" }, text: drawn.text, entities: drawn.entities,
    reply_markup: { inline_keyboard: drawn.keyboard },
  };
  const act = {
    ...INERT,
    textKey: (content, entity) => textSpan(content, entity.key, choose, chosen),
    press: (_, __, element) => choose(keyOf(element, drawn)),
  };
  const row = renderMessage(message, act);
  for (const key of row.querySelectorAll("[data-button]")) {
    key.dataset.text = keyOf(key, drawn) ?? "";
    key.classList.toggle("chosen-text", key.dataset.text === chosen);
  }
  row.querySelector(".message-more")?.remove();
  return row;
}

function keyOf(button, drawn) {
  const [row, column] = button.dataset.button.split(":").map(Number);
  return drawn.keys[row][column];
}

function textSpan(content, key, choose, chosen) {
  const span = h("span", { class: "our-text", dataset: { text: key }, title: key }, content);
  span.classList.toggle("chosen-text", key === chosen);
  return pressable(span, (event) => {
    event.stopPropagation();
    choose(key);
  });
}

/** One branch of a text alone. */
export function branchBubble(branch) {
  const label = Object.entries(branch.chosen).map(([name, value]) => h("code", {}, `$${name}: ${value}`));
  const shown = branch.error === undefined
    ? h("div", { class: "text", dir: "auto" }, renderText(branch.text, branch.entities, { ...INERT, textKey: (content) => content }))
    : h("div", { class: "refused" }, branch.error);
  return h("li", { class: "branch" }, label.length > 0 && h("div", { class: "branch-label" }, label), shown);
}
