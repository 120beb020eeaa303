// The scrolling list of messages of one chat: keeps to the newest, animates what comes and goes.
import { animate, h } from "./dom.js";
import { botAvatar } from "./avatar.js";
import { iconButton } from "./header.js";
import { renderMessage } from "./message.js";
import { Days, dayPill } from "./days.js";
import { t } from "./strings.js";

const NEAR_BOTTOM_PX = 120;

export class MessageList {
  constructor(chat) {
    this.chat = chat;
    this.messages = new Map();
    this.log = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-relevant": "additions" });
    this.empty = h("div", { class: "empty", hidden: true });
    this.scroller = h("div", { class: "scroller", tabindex: "0", "aria-label": t("message"), onscroll: () => this.onScroll() },
      this.empty, this.log);
    this.days = new Days(this.scroller, this.log);
    this.toBottom = iconButton("down", t("to_bottom"), () => this.scrollDown(true), "to-bottom");
    this.toBottom.hidden = true;
    this.element = h("div", { class: "wall" }, this.scroller, this.toBottom);
    new ResizeObserver(() => this.atBottom && this.scrollDown()).observe(this.scroller);
    new ResizeObserver(() => this.atBottom && this.scrollDown()).observe(this.log);
    this.atBottom = true;
  }

  /** Shows a chat from scratch. */
  show(messages) {
    this.log.replaceChildren();
    this.messages.clear();
    this.newest = null;
    this.log.setAttribute("aria-busy", "true");
    for (const message of messages) this.append(message);
    this.log.removeAttribute("aria-busy");
    this.scrollDown();
  }

  append(message) {
    if (!this.newest || dayOf(this.newest) !== dayOf(message)) this.log.append(dayPill(message));
    this.newest = message;
    this.messages.set(message.message_id, message);
    const row = renderMessage(message, this.chat);
    row.classList.toggle("album", continuesAlbum(message, this.log.lastElementChild, this.messages));
    this.log.append(row);
    return row;
  }

  /** A new message arrives. */
  add(message) {
    if (this.messages.has(message.message_id)) return;
    if (message.out) this.atBottom = true;
    const row = this.append(message);
    if (this.atBottom) this.scrollDown();
    else this.toBottom.hidden = false;
    animate(row, [{ opacity: 0, transform: "translateY(12px)" }, { opacity: 1, transform: "none" }]);
  }

  /** An edited message takes the place of the old one; the focused button keeps its place. */
  replace(message) {
    const old = this.row(message.message_id);
    if (!old) return;
    const place = old.contains(document.activeElement) && document.activeElement.dataset.button;
    this.messages.set(message.message_id, message);
    const row = renderMessage(message, this.chat);
    old.replaceWith(row);
    if (place) (row.querySelector(`[data-button="${place}"]`) ?? row.querySelector("[data-button]"))?.focus({ preventScroll: true });
    if (this.atBottom) this.scrollDown();
    animate(row, [{ opacity: 0.45 }, { opacity: 1 }], 240);
  }

  async remove(ids) {
    await Promise.all(ids.map((id) => this.removeOne(id)));
  }

  async removeOne(id) {
    const row = this.row(id);
    if (!row) return;
    this.messages.delete(id);
    this.newest = [...this.messages.values()].at(-1);
    row.removeAttribute("data-message");
    const height = `${row.offsetHeight}px`;
    await animate(row, [
      { opacity: 1, height, overflow: "hidden" }, { opacity: 0, height, overflow: "hidden", offset: 0.5 },
      { opacity: 0, height: "0px", margin: "0", overflow: "hidden" },
    ], 260);
    const pill = row.previousElementSibling;
    row.remove();
    if (pill?.matches(".day") && !pill.nextElementSibling?.matches("[data-message]")) pill.remove();
  }

  markPaid(id) {
    const message = this.messages.get(id);
    if (message) this.replace({ ...message, paid: true });
  }

  row(id) {
    return this.log.querySelector(`[data-message="${id}"]`);
  }

  /** What an empty chat shows: the bot's description, as Telegram does. */
  refreshEmpty() {
    this.empty.hidden = this.messages.size > 0;
    const { bot } = this.chat;
    this.empty.replaceChildren(h("div", { class: "about" }, botAvatar(),
      h("strong", {}, bot.description ? t("what_can") : bot.name),
      h("p", {}, bot.description || bot.about || "")));
  }

  onScroll() {
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    this.atBottom = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
    if (this.atBottom) this.toBottom.hidden = true;
    this.days.moved(!this.isMoving);
  }

  /** Ours is no scrolling that somebody does. */
  scrollDown(smooth = false) {
    this.isMoving = true;
    requestAnimationFrame(() => requestAnimationFrame(() => { this.isMoving = false; this.days.mark(); }));
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }
}

/** Whether the message stands right under another part of its album. */
function continuesAlbum(message, above, messages) {
  const before = messages.get(Number(above?.dataset.message));
  return Boolean(message.media_group_id) && before?.media_group_id === message.media_group_id;
}

const dayOf = (message) => new Date(message.date * 1000).toDateString();
