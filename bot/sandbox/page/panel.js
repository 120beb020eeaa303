// The developer panel: a drawer with the Bot API journal, faults, and the clock and person.
import { h } from "./dom.js";
import { FaultsTab } from "./faults.js";
import { iconButton } from "./header.js";
import { JournalTab } from "./journal.js";
import { t } from "./strings.js";
import { WorldTab } from "./worldtab.js";

export class Panel {
  /** `shell` is the page; its `active` is the person of the chat last used. */
  constructor(element, shell) {
    this.element = element;
    this.tabs = { journal: new JournalTab(), faults: new FaultsTab(), world: new WorldTab(shell) };
    this.buttons = Object.keys(this.tabs).map((name) => this.tabButton(name));
    element.setAttribute("aria-label", t("developer"));
    element.append(h("header", { class: "panel-head" },
      h("div", { class: "tabs", role: "tablist", onkeydown: (event) => this.onKey(event) }, this.buttons),
      iconButton("close", t("close"), () => this.toggle(false))),
    ...Object.entries(this.tabs).map(([name, tab]) => {
      tab.element.id = `tab-${name}`;
      tab.element.setAttribute("role", "tabpanel");
      return tab.element;
    }));
    element.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
    this.choose("journal");
  }

  tabButton(name) {
    return h("button", {
      type: "button", class: "tab", role: "tab", dataset: { tab: name }, "aria-controls": `tab-${name}`,
      onclick: () => this.choose(name),
    }, t(name));
  }

  choose(name) {
    for (const button of this.buttons) {
      const chosen = button.dataset.tab === name;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
    }
    for (const [key, tab] of Object.entries(this.tabs)) tab.element.hidden = key !== name;
  }

  onKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = this.buttons.at((this.buttons.indexOf(document.activeElement) + step) % this.buttons.length);
    this.choose(next.dataset.tab);
    next.focus();
  }

  toggle(open = this.element.hidden) {
    if (this.element.hidden === !open) return;
    this.element.hidden = !open;
    document.body.classList.toggle("paneled", open);
    document.querySelector(".panel-toggle").setAttribute("aria-expanded", String(open));
    if (open) this.buttons.find((button) => button.tabIndex === 0).focus();
    else document.querySelector(".panel-toggle").focus();
    this.tabs.journal.setVisible(open);
  }

  openPerson() {
    this.toggle(true);
    this.choose("world");
    this.showPerson();
    this.tabs.world.focusPerson();
  }

  async load() {
    await Promise.all([this.tabs.journal.load(), this.tabs.faults.load()]);
    this.showPerson();
  }

  showPerson() {
    this.tabs.world.showPerson();
  }

  apply(event) {
    if (event.kind === "call") this.tabs.journal.add(event.entry);
    if (event.kind === "clock") this.tabs.world.showClock();
    if (event.kind === "person") this.showPerson();
  }
}
