// The bot's commands: a Menu button left of the input, and completion once "/" is typed.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

let lists = 0;

export class CommandMenu {
  /** `input` is the text field; send(text) says a chosen command. */
  constructor({ input, send }) {
    this.input = input;
    this.send = send;
    this.commands = [];
    this.chosen = -1;
    this.list = h("ul", { class: "commands", id: `commands-${lists++}`, role: "listbox", "aria-label": t("commands"), hidden: true });
    this.button = h("button", {
      type: "button", class: "menu-button", dataset: { menu: "" }, "aria-expanded": "false", "aria-label": t("menu"),
      "aria-controls": this.list.id, onclick: () => this.toggle(), onkeydown: (event) => this.onKey(event),
    }, icon("menu"), h("span", {}, t("menu")));
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-autocomplete", "list");
    document.addEventListener("pointerdown", (event) => {
      if (this.button.isConnected && !this.button.contains(event.target) && !this.list.contains(event.target)) this.hide();
    });
  }

  set(commands) {
    this.commands = commands;
    this.button.hidden = commands.length === 0;
    this.hide();
  }

  toggle() {
    if (this.list.hidden) this.show(this.commands);
    else this.hide();
  }

  /** Follows the typing: "/he" leaves the commands that begin so. */
  filter(text) {
    if (!/^\/\w*$/.test(text)) return this.hide();
    const begun = text.slice(1).toLowerCase();
    return this.show(this.commands.filter(({ command }) => command.startsWith(begun)));
  }

  show(commands) {
    if (!commands.length) return this.hide();
    this.list.replaceChildren(...commands.map((one, index) => this.row(one, index)));
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    return this.choose(-1);
  }

  hide() {
    this.list.hidden = true;
    this.chosen = -1;
    this.button.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  row({ command, description }, index) {
    return h("li", {
      class: "command", role: "option", id: `${this.list.id}-${index}`, dataset: { command },
      onclick: () => this.use(command),
    }, h("b", {}, `/${command}`), h("span", {}, description));
  }

  use(command) {
    this.hide();
    if (this.input.value.startsWith("/")) this.input.value = "";
    this.input.focus();
    this.send(`/${command}`);
  }

  choose(index) {
    this.chosen = index;
    [...this.list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    const row = this.list.children[index];
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.input.setAttribute("aria-activedescendant", row.id);
  }

  /** Arrows, Tab, Enter and Escape while the list is open; true when the key was used. */
  onKey(event) {
    if (this.list.hidden || !(event.key in KEYS)) return false;
    const used = KEYS[event.key](this);
    if (used) event.preventDefault();
    return used;
  }

  step(by) {
    const count = this.list.children.length;
    this.choose((Math.max(this.chosen, by > 0 ? -1 : 0) + by + count) % count);
    return true;
  }
}

const KEYS = {
  ArrowDown: (menu) => menu.step(1),
  ArrowUp: (menu) => menu.step(-1),
  Escape(menu) {
    menu.hide();
    return true;
  },
  Enter(menu) {
    const row = menu.list.children[menu.chosen];
    if (row) menu.use(row.dataset.command);
    return Boolean(row);
  },
  Tab(menu) {
    const row = menu.list.children[Math.max(menu.chosen, 0)];
    if (!menu.input.value) return false;
    menu.input.value = `/${row.dataset.command} `;
    menu.hide();
    return true;
  },
};
