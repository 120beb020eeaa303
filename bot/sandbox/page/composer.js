// The bottom of a chat: Start, Unblock, or the input with its menu, keyboard and attachments.
import { h } from "./dom.js";
import { CommandMenu } from "./commands.js";
import { iconButton } from "./header.js";
import { replyKeyboard } from "./keyboard.js";
import { button } from "./overlay.js";
import { t } from "./strings.js";

export class Composer {
  constructor(chat) {
    this.chat = chat;
    this.input = h("textarea", {
      class: "input", rows: "1", placeholder: t("message"), "aria-label": t("message"), enterkeyhint: "send",
      oninput: () => this.onInput(), onkeydown: (event) => this.onKey(event), onpaste: (event) => this.onPaste(event),
    });
    this.commands = new CommandMenu({ input: this.input, send: (text) => this.chat.say(text) });
    this.files = h("input", { type: "file", multiple: true, hidden: true, onchange: () => this.onFiles() });
    this.keysToggle = iconButton("key", t("commands"), () => this.toggleKeys());
    this.bar = h("div", { class: "bar" }, this.commands.button,
      iconButton("attach", t("attach"), () => this.files.click(), "attach"), this.input, this.keysToggle,
      iconButton("send", t("send"), () => this.send(), "send"), this.files);
    this.keys = h("div", { class: "reply" });
    this.start = button(t("start"), () => chat.say("/start"), "main big");
    this.start.dataset.start = "";
    this.unblock = button(t("unblock"), () => chat.setBlocked(false), "main big");
    this.unblock.dataset.unblock = "";
    this.element = h("footer", { class: "composer" }, this.commands.list, this.keys, this.bar, this.start,
      h("p", { class: "blocked-words" }, t("blocked")), this.unblock);
    this.setReplyKeyboard(null);
  }

  /** Shows the one of the three faces that fits the person. */
  refresh() {
    const { person, list } = this.chat;
    const face = person.blocked ? "blocked" : person.started || list.messages.size ? "open" : "new";
    this.element.dataset.face = face;
  }

  setCommands(commands) {
    this.commands.set(commands);
  }

  setReplyKeyboard(markup) {
    this.markup = markup?.keyboard ? markup : null;
    this.keys.hidden = !this.markup;
    this.keysToggle.hidden = !this.markup;
    this.keys.replaceChildren(...(this.markup ? [replyKeyboard(this.markup, (text) => this.sayKey(text))] : []));
    this.input.placeholder = markup?.input_field_placeholder ?? t("message");
    if (markup?.force_reply) this.input.focus();
  }

  sayKey(text) {
    if (this.markup.one_time_keyboard) this.keys.hidden = true;
    return this.chat.say(text);
  }

  toggleKeys() {
    this.keys.hidden = !this.keys.hidden;
  }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.onInput();
    if (!(await this.chat.write(text)) && !this.input.value) {
      this.input.value = text;
      this.onInput();
    }
  }

  onInput() {
    this.input.style.height = "auto";
    this.input.style.height = `${this.input.scrollHeight}px`;
    this.commands.filter(this.input.value);
  }

  onKey(event) {
    if (this.commands.onKey(event)) return;
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  onPaste(event) {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    this.chat.sendFiles(event.clipboardData.files);
  }

  async onFiles() {
    const files = [...this.files.files];
    this.files.value = "";
    await this.chat.sendFiles(files);
  }
}
