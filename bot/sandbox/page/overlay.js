// Everything that floats: sheets (native dialogs), questions, alerts, toasts, the photo viewer.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

const TOAST_MS = 3000;

/** Opens a modal sheet; Escape, the cross and a press outside close it. Resolves `closed` with its value. */
export function openSheet({ title, kind = "", content, actions = [] }) {
  const heading = title && h("h2", { class: "sheet-title" }, title);
  const dialog = h("dialog", { class: `sheet ${kind}`, "aria-label": title }, heading,
    h("div", { class: "sheet-body" }, content), actions.length > 0 && h("div", { class: "sheet-actions" }, actions));
  let result;
  const closed = new Promise((resolve) => {
    dialog.addEventListener("close", () => { dialog.remove(); resolve(result); });
  });
  const close = (value) => { result = value; dialog.close(); };
  dialog.addEventListener("click", (event) => { if (event.target === dialog) close(); });
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, close, closed };
}

export function button(label, press, kind = "") {
  return h("button", { type: "button", class: `button ${kind}`, onclick: press }, label);
}

/** Asks a yes-or-no question; `detail` is shown as plain text under it. */
export function ask(question, { detail, yes }) {
  const sheet = openSheet({
    title: question, kind: "question", content: detail && h("p", { class: "detail" }, detail),
    actions: [
      button(t("cancel"), () => sheet.close(false), "quiet"),
      button(yes, () => sheet.close(true), "main"),
    ],
  });
  sheet.dialog.querySelector(".main").focus();
  return sheet.closed;
}

/** The modal alert of answerCallbackQuery(show_alert). */
export function alertSheet(text) {
  const sheet = openSheet({
    kind: "alert", content: h("p", {}, text),
    actions: [button(t("ok"), () => sheet.close(), "main")],
  });
  sheet.dialog.setAttribute("role", "alertdialog");
  sheet.dialog.setAttribute("aria-label", text);
  return sheet.closed;
}

/** Lets the person choose one of [{value, label, picture}]; resolves undefined when dismissed. */
export function pick(title, options) {
  const sheet = openSheet({
    title, kind: "pick",
    content: options.map((option) => h("button", {
      type: "button", class: "pick-row", onclick: () => sheet.close(option.value),
    }, option.picture, option.label)),
    actions: [button(t("cancel"), () => sheet.close(), "quiet")],
  });
  return sheet.closed;
}

/** A passing notice at the top of a chat (or of the page). */
export function toast(text, host = document.getElementById("toasts")) {
  const note = h("div", { class: "toast" }, text);
  host.append(note);
  setTimeout(() => note.remove(), TOAST_MS);
}

/** The photo viewer. */
export function lightbox(url, caption) {
  const sheet = openSheet({
    kind: "viewer",
    content: [
      h("img", { src: url, alt: caption || t("photo"), onclick: () => sheet.close() }),
      h("button", { type: "button", class: "icon-button viewer-close", "aria-label": t("close"), onclick: () => sheet.close() }, icon("close")),
    ],
  });
  sheet.dialog.setAttribute("aria-label", t("photo"));
}

/** Copies text and says so. */
export async function copyText(text, host) {
  const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  toast(t(copied ? "copied" : "not_copied"), host);
}

/** A small menu hanging from `anchor`: [{label, icon, press, danger}]. Escape and a press elsewhere close it. */
export function openMenu(anchor, items) {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto" }, items.map((item) => h("button", {
    type: "button", role: "menuitem", class: item.danger ? "menu-item danger" : "menu-item",
    onclick: () => { menu.hidePopover(); item.press(); },
  }, icon(item.icon), item.label)));
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed") { menu.remove(); anchor.focus({ preventScroll: true }); }
  });
  menu.addEventListener("keydown", moveFocus);
  document.getElementById("app").append(menu);
  menu.showPopover();
  place(menu, anchor);
  menu.firstElementChild.focus();
}

function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...event.currentTarget.children];
  rows[(rows.indexOf(document.activeElement) + step + rows.length) % rows.length].focus();
}

function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const wanted = at.left === at.right ? at.left : at.right - menu.offsetWidth;
  const left = Math.min(Math.max(8, wanted), innerWidth - menu.offsetWidth - 8);
  const below = at.bottom + 4 + menu.offsetHeight < innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - menu.offsetHeight - 4)}px`;
}
