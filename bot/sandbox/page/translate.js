// Translate mode: a press on a text or a button opens it in the translators' workshop beside the chat.
import { h } from "./dom.js";
import { iconButton } from "./header.js";
import { language, t } from "./strings.js";

class Translate {
  constructor(url) {
    this.url = url;
    this.toggle = h("button", { type: "button", class: "text-button translate", "aria-pressed": "false", onclick: () => this.set(!this.on) }, t("translate"));
    document.querySelector(".people-foot").prepend(this.toggle);
    addEventListener("message", (event) => event.origin === url && this.hear(event.data.kind));
    for (const kind of ["click", "keydown"]) document.getElementById("panes").addEventListener(kind, (event) => this.press(event), true);
  }

  set(on) {
    this.on = on;
    this.toggle.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("translating", on);
    if (on) this.open();
    else this.aside.remove();
  }

  open() {
    this.ready = new Promise((resolve) => { this.resolve = resolve; });
    this.frame = h("iframe", { src: `${this.url}/?embedded&language=${language}`, title: t("translate") });
    this.aside = h("aside", { id: "translate" }, iconButton("close", t("close"), () => this.set(false)), this.frame);
    document.getElementById("app").append(this.aside);
  }

  /** What the workshop says: it has loaded, or it is done. */
  hear(kind) {
    if (kind === "ready") this.resolve();
    else if (kind === "translated") this.set(false);
  }

  /** In translate mode a press is not the bot's. */
  async press(event) {
    if (!this.on || (event.type === "keydown" && event.key !== "Enter")) return;
    const label = event.target.closest("[data-button] , [data-reply-button]");
    const text = event.target.closest(".bubble .text");
    if (!label && !text) return;
    event.preventDefault();
    event.stopPropagation();
    const person = Number(event.target.closest("[data-pane]").dataset.pane);
    const place = label ? { text: label.textContent, offset: 0 } : placeOf(text, event);
    await this.ready;
    this.frame.contentWindow.postMessage({ kind: "translate", person, ...place }, this.url);
  }
}

/** The words of a message without its time, and which letter was pressed. */
function placeOf(text, event) {
  const words = document.createRange();
  words.selectNodeContents(text);
  const time = text.querySelector(".meta");
  if (time) words.setEndBefore(time);
  const caret = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const before = document.createRange();
  before.setStart(text, 0);
  if (caret && text.contains(caret.startContainer)) before.setEnd(caret.startContainer, caret.startOffset);
  return { text: words.toString(), offset: Math.min(before.toString().length, words.toString().length - 1) };
}

const { url } = await fetch("/_sandbox/workshop").then((response) => response.json());
if (url) new Translate(url);
