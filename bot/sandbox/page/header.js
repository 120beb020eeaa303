// The top of a chat: the bot, what it is doing, and whose chat this is.
import { h } from "./dom.js";
import { avatar, botAvatar } from "./avatar.js";
import { icon, star } from "./icons.js";
import { number, t } from "./strings.js";
import { fullName, world } from "./world.js";

export class ChatHeader {
  constructor(chat) {
    this.chat = chat;
    this.name = h("h2", { class: "header-name" });
    this.status = h("div", { class: "header-status", dataset: { action: "" } });
    this.whose = h("button", {
      type: "button", class: "whose", onclick: () => chat.shell.editPerson(chat.personId),
    });
    const more = iconButton("dots", t("more"), () => chat.openChatMenu(more));
    this.element = h("header", { class: "pane-header" },
      iconButton("back", t("back"), () => chat.shell.back(), "only-narrow"), botAvatar(),
      h("div", { class: "header-words" }, this.name, this.status), this.whose, more,
      iconButton("close", t("close"), () => chat.shell.close(chat.personId), "only-wide"));
    this.showAction(null);
  }

  refresh() {
    const { person } = this.chat;
    this.name.textContent = this.chat.bot.name;
    this.whose.replaceChildren(...[avatar(person, "tiny"), h("span", { class: "whose-name" }, person.first_name),
      world.isAdmin(person.id) && h("span", { class: "role admin" }, t("admin")),
      h("span", { class: "whose-stars" }, star(), number(person.stars))].filter(Boolean));
    this.whose.setAttribute("aria-label", `${t("edit_person")}: ${fullName(person)}, ${t("stars")}: ${number(person.stars)}`);
  }

  /** "typing…" in place of "bot" while the bot says it is busy. */
  showAction(words) {
    this.status.classList.toggle("busy", Boolean(words));
    this.status.dataset.action = words ?? "";
    this.status.textContent = words ?? t("bot");
    if (words) this.status.append(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")));
  }
}

export function iconButton(name, label, press, kind = "") {
  return h("button", { type: "button", class: `icon-button ${kind}`, "aria-label": label, title: label, onclick: press }, icon(name));
}
