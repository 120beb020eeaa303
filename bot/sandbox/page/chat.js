// One open chat: header, messages, composer. It loads itself and then lives on events.
import { h } from "./dom.js";
import { api, attempt } from "./api.js";
import { Composer } from "./composer.js";
import { ChatHeader } from "./header.js";
import { MessageList } from "./messages.js";
import { followLink } from "./links.js";
import { readMarks } from "./marks.js";
import { ask, copyText, openMenu, pick, toast } from "./overlay.js";
import { payMessage, paySlug } from "./paysheet.js";
import { Presses } from "./presses.js";
import { has, t } from "./strings.js";
import { avatar } from "./avatar.js";
import { chooseUpload } from "./upload.js";
import { fullName, world } from "./world.js";

const ACTION_SECONDS = 5;

export class Chat {
  /** `shell` is the page: close(person), back(), openBeside(person) -> Chat, editPerson(person). */
  constructor(personId, shell) {
    this.personId = personId;
    this.shell = shell;
    this.seq = 0;
    this.waiting = [];
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.presses = new Presses(this);
    this.header = new ChatHeader(this);
    this.list = new MessageList(this);
    this.composer = new Composer(this);
    this.element = h("section", {
      class: "pane", dataset: { pane: personId }, "aria-label": `${world.bot.name}: ${fullName(this.person)}`,
    }, this.header.element, this.toasts, this.list.element, this.composer.element,
    h("div", { class: "drop-hint", "aria-hidden": "true" }, t("drop")));
    this.acceptDrops();
  }

  /** The bot as it presents itself to this person's language. */
  bot = world.bot;

  get person() {
    return world.people.get(this.personId);
  }

  /** Reads the whole chat; events that came meanwhile and are newer are applied after it. */
  async load() {
    this.loaded = false;
    const chat = await api.chat(this.personId);
    this.seq = chat.seq;
    this.bot = chat.bot;
    this.list.show(chat.messages);
    this.composer.setCommands(chat.commands);
    this.composer.setReplyKeyboard(chat.reply_keyboard);
    this.showAction(chat.chat_action);
    this.refresh();
    this.loaded = true;
    for (const event of this.waiting.splice(0)) this.apply(event);
    this.markRead();
  }

  /** Header and composer follow the person, the bot and whether there are messages. */
  refresh() {
    this.header.refresh();
    this.list.refreshEmpty();
    this.composer.refresh();
  }

  apply(event) {
    if (!this.loaded) return this.waiting.push(event);
    if (event.seq <= this.seq) return undefined;
    this.seq = event.seq;
    return EVENTS[event.kind]?.(this, event);
  }

  markRead() {
    const seen = document.visibilityState === "visible" && !this.element.hidden;
    if (this.person.unread && seen) this.attempt(() => api.read(this.personId));
  }

  showAction(action) {
    clearTimeout(this.actionTimer);
    this.header.showAction(action && has(action) ? t(action) : action);
    if (action) this.actionTimer = setTimeout(() => this.showAction(null), ACTION_SECONDS * 1000);
  }

  /** Runs a request; a refusal is said in the chat. */
  attempt(request) {
    return attempt(request, (words) => this.toast(words));
  }

  toast(text) {
    toast(text, this.toasts);
  }

  // What the parts of a message do.
  say(text) {
    return this.attempt(() => api.say(this.personId, text));
  }

  /** What was typed: its marks become formatting. */
  write(typed) {
    const { text, entities } = readMarks(typed);
    return this.attempt(() => api.say(this.personId, text, entities));
  }

  copy(text) {
    return copyText(text, this.toasts);
  }

  openLink(url) {
    return followLink(url, this);
  }

  openInvoice(slug) {
    return paySlug(this, slug);
  }

  openPerson(id) {
    if (world.people.has(id)) this.shell.openBeside(id);
  }

  openMention(name) {
    const person = world.findByUsername(name);
    if (person) this.shell.openBeside(person.id);
    else if (name.slice(1).toLowerCase() !== world.bot.username.toLowerCase()) this.toast(t("unknown_user", { name }));
  }

  press(message, button, element) {
    if (button.pay) payMessage(this, message);
    else if (button.url) this.openLink(button.url);
    else if (button.copy_text) this.copy(button.copy_text.text);
    else this.presses.press(message, button, element);
  }

  openMessageMenu(message, anchor) {
    const text = message.text ?? message.caption;
    openMenu(anchor, [
      text && { label: t("copy"), icon: "copy", press: () => this.copy(text) },
      text && { label: t("forward"), icon: "forward", press: () => this.forward(message, text) },
      { label: t("delete"), icon: "trash", danger: true, press: () => this.attempt(() => api.remove(this.personId, [message.message_id])) },
    ].filter(Boolean));
  }

  async forward(message, text) {
    const people = [...world.people.values()];
    const person = await pick(t("forward_who"), people.map((one) => ({
      value: one, label: fullName(one), picture: avatar(one, "small"),
    })));
    if (!person) return;
    await this.shell.openBeside(person.id);
    await this.attempt(() => api.forward(person.id, text, message.from.id));
  }

  openChatMenu(anchor) {
    const { blocked } = this.person;
    openMenu(anchor, [
      { label: t("edit_person"), icon: "edit", press: () => this.shell.editPerson(this.personId) },
      { label: t(blocked ? "unblock" : "block"), icon: "block", press: () => this.setBlocked(!blocked) },
      { label: t("clear"), icon: "trash", danger: true, press: () => this.clear() },
    ]);
  }

  setBlocked(blocked) {
    return this.attempt(() => (blocked ? api.block : api.unblock)(this.personId));
  }

  async clear() {
    if (!this.list.messages.size || !(await ask(t("clear"), { yes: t("clear") }))) return;
    await this.attempt(() => api.remove(this.personId, [...this.list.messages.keys()]));
  }

  sendFiles(files) {
    return chooseUpload(this, [...files]);
  }

  acceptDrops() {
    const over = (on) => this.element.classList.toggle("dropping", on);
    this.element.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
    this.element.addEventListener("dragleave", () => over(false));
    this.element.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      this.sendFiles(event.dataTransfer.files);
    });
  }
}

const EVENTS = {
  message(chat, { message }) {
    chat.list.add(message);
    if (!message.out) chat.showAction(null);
    chat.refresh();
    chat.markRead();
  },
  edited(chat, { message }) {
    chat.list.replace(message);
  },
  async deleted(chat, event) {
    await chat.list.remove(event.message_ids);
    chat.refresh();
  },
  answered(chat, event) {
    chat.presses.answered(event);
  },
  action(chat, { action }) {
    chat.showAction(action);
  },
  keyboard(chat, event) {
    chat.composer.setReplyKeyboard(event.reply_keyboard);
  },
  async commands(chat) {
    const { commands } = await api.chat(chat.personId);
    chat.composer.setCommands(commands);
  },
  person(chat) {
    chat.refresh();
    chat.markRead();
  },
  async bot(chat) {
    chat.bot = (await api.chat(chat.personId)).bot;
    chat.refresh();
  },
  paid(chat, event) {
    if (event.message_id) chat.list.markPaid(event.message_id);
  },
};
