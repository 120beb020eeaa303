// A service that people pay in the bot's tokens: its own page beside the chats. Its links open the bot.
import { h } from "./dom.js";
import { iconButton } from "./header.js";
import { followLink } from "./links.js";
import { language, t } from "./strings.js";
import { world } from "./world.js";

export class Service {
  /** `shell` is the page: showChat(person), active, tour. */
  constructor(shell) {
    this.shell = shell;
    addEventListener("message", (event) => this.hear(event));
  }

  /** Adds its button above the people, if the sandbox knows of a service. */
  async load() {
    const answer = await fetch("/_sandbox/service").catch(() => null); // gone: `follow` says so
    const { name, url } = answer ? await answer.json() : {};
    if (!url) return;
    this.name = name;
    this.url = url;
    this.toggle = h("button", { type: "button", class: "text-button service", "aria-pressed": "false", onclick: () => this.set(!this.on) }, name);
    document.querySelector(".people-head .add-person").before(this.toggle);
    this.set(false);
  }

  get closed() {
    return Boolean(this.url) && !this.on;
  }

  set(on) {
    if (!this.url) return;
    this.on = on;
    this.toggle.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("beside-service", on);
    if (on) this.open();
    else this.aside?.remove();
    this.place = on ? this.aside : this.toggle;
    this.shell.tour.later();
  }

  open() {
    const theme = document.documentElement.dataset.theme ?? "";
    this.frame = h("iframe", { src: `${this.url}/?language=${language}&theme=${theme}`, title: this.name });
    this.aside = h("aside", { id: "service", "aria-label": this.name }, iconButton("close", t("close"), () => this.shut()), this.frame);
    document.getElementById("app").append(this.aside);
    this.frame.focus();
  }

  shut() {
    this.set(false);
    this.toggle.focus();
  }

  /** What its page says: the person is to follow a link, in the customer's chat. */
  async hear(event) {
    if (!this.url || event.origin !== this.url || event.data.kind !== "follow") return;
    const chat = await this.shell.showChat(world.parts().customer ?? this.shell.active);
    await followLink(event.data.url, chat);
  }
}
