// The stage: one screen in two languages side by side, each as wide as a phone.
import { h } from "/assets/dom.js";
import { screenBubble } from "./bubble.js";
import { server } from "./server.js";
import { w } from "./words.js";

export class Stage {
  constructor(element, workshop) {
    this.element = element;
    this.workshop = workshop;
    this.languages = [];
    this.drafts = {};
    this.walls = [h("div", { class: "wall" }), h("div", { class: "wall" })];
  }

  start() {
    const { languages } = this.workshop;
    const remembered = JSON.parse(localStorage.getItem("workshop-languages") ?? "[]").filter((one) => languages.includes(one));
    this.languages = remembered.length === 2 ? remembered : [languages[0], languages[1] ?? languages[0]];
    this.phones = h("div", { class: "phones" }, this.walls.map((wall, at) => h("section", { class: "phone" }, this.picker(at), wall)));
    this.leads = h("p", { class: "leads" });
  }

  picker(at) {
    return h("select", { class: "field", "aria-label": w("languages"), onchange: (event) => this.setLanguage(at, event.target.value) },
      this.workshop.languages.map((code) => h("option", { value: code, selected: code === this.languages[at] }, code)));
  }

  setLanguage(at, code) {
    this.languages[at] = code;
    localStorage.setItem("workshop-languages", JSON.stringify(this.languages));
    this.draw();
  }

  /** Shows a screen. Without one it shows a hint, or only the branches of the text. */
  show(id) {
    this.screen = this.workshop.screens.has(id) ? id : "";
    this.drafts = {};
    this.element.replaceChildren(...(this.screen ? [h("h2", {}, this.screen), this.phones, this.leads] : [h("p", { class: "choose" }, w("choose"))]));
    const leads = this.screen ? this.workshop.screens.get(this.screen).leads : [];
    this.leads.replaceChildren(...(leads.length ? [w("leads"), " ", ...leads.map((lead) => this.link(lead))] : []));
    this.workshop.list.show();
    return this.draw();
  }

  link(id) {
    return h("button", { type: "button", class: "text-button", onclick: () => this.workshop.openScreen(id) }, id);
  }

  async draw() {
    if (!this.screen) return;
    await Promise.all(this.languages.map((language, at) => this.drawOne(language, at)));
  }

  async drawOne(language, at) {
    const { screen } = this;
    const drawn = this.drafts[language] ?? await server.screen(screen, language, this.workshop.sample).catch((error) => ({ error: error.message }));
    if (screen !== this.screen || language !== this.languages[at]) return;
    const { editor } = this.workshop;
    const choose = (key) => this.workshop.openText(key, language, screen);
    const row = screenBubble(drawn, choose, editor.language === language ? editor.key : null);
    const wall = this.walls[at];
    const focused = wall.contains(document.activeElement) && document.activeElement.dataset.text;
    wall.replaceChildren(h("div", { class: "log", lang: language }, row));
    if (focused) wall.querySelector(`[data-text="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Shows a draft instead of the text in its language, until it is saved or closed. */
  showDraft(language, drawn) {
    if (drawn) this.drafts[language] = drawn;
    else delete this.drafts[language];
    return this.draw();
  }
}
