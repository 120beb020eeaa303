// Presses of callback buttons: progress on the button until the bot answers, then its toast or alert.
import { api } from "./api.js";
import { alertSheet } from "./overlay.js";
import { t } from "./strings.js";

const PATIENCE_MS = 15_000;

export class Presses {
  constructor(chat) {
    this.chat = chat;
    this.waiting = new Map();
    this.early = new Map();
  }

  /** Presses a button as it is shown, whatever an edit makes of it meanwhile; one that waits is left alone. */
  async press(message, button, element) {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    const shown = { message_id: message.message_id, data: button.callback_data, stale: true };
    const pressed = await this.chat.attempt(() => api.click(this.chat.personId, shown));
    const answer = pressed && (await this.answerTo(pressed.callback_id));
    element.removeAttribute("aria-busy");
    if (answer) this.show(answer);
    else if (pressed) this.chat.toast(t("no_answer"));
  }

  /** The answer may come by the stream before the press itself returned. */
  answerTo(callbackId) {
    const early = this.early.get(callbackId);
    this.early.delete(callbackId);
    if (early) return early;
    return new Promise((resolve) => {
      this.waiting.set(callbackId, resolve);
      setTimeout(() => { this.waiting.delete(callbackId); resolve(null); }, PATIENCE_MS);
    });
  }

  answered(event) {
    const resolve = this.waiting.get(event.callback_id);
    this.waiting.delete(event.callback_id);
    if (resolve) resolve(event);
    else this.early.set(event.callback_id, event);
  }

  show({ text, show_alert: asAlert, url }) {
    if (url) this.chat.openLink(url);
    if (!text) return;
    if (asAlert) alertSheet(text);
    else this.chat.toast(text);
  }
}
