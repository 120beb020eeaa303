// The editor of one text: its description, its values in other languages, and a draft that is checked while you type.
import { h } from "/assets/dom.js";
import { iconButton } from "/assets/header.js";
import { toast } from "/assets/overlay.js";
import { branchBubble } from "./bubble.js";
import { coloured } from "./fluent.js";
import { server } from "./server.js";
import { w } from "./words.js";

const PAUSE_MS = 120;

export class Editor {
  constructor(element, workshop) {
    this.element = element;
    this.workshop = workshop;
    this.dirty = false;
    this.title = h("code", { class: "editor-key" });
    this.tabs = h("div", { class: "editor-tabs", role: "group", "aria-label": w("languages") });
    this.about = h("div", { class: "editor-about" });
    this.colours = h("pre", { class: "ftl", "aria-hidden": "true" });
    this.input = h("textarea", { class: "ftl", "aria-label": w("text"), spellcheck: "true", rows: "1", oninput: () => this.typed(), onkeydown: (event) => this.indent(event) });
    this.says = h("ul", { class: "problems", role: "status" });
    this.saveButton = h("button", { type: "button", class: "button main save", onclick: () => this.save() }, w("save"));
    this.branches = h("ul", { class: "branches" });
    this.others = h("div", { class: "others" });
    element.append(h("div", { class: "editor-head" }, this.title, iconButton("close", w("close"), () => workshop.toList(), "editor-close")), this.tabs,
      h("div", { class: "editor-body" }, this.about, h("div", { class: "typing" }, this.colours, this.input), this.says,
        h("div", { class: "editor-actions" }, this.saveButton,
          h("button", { type: "button", class: "button quiet", onclick: () => this.next() }, w("next")),
          h("button", { type: "button", class: "button quiet", onclick: () => this.reload() }, w("revert"))),
        h("h3", {}, w("branches")), this.branches, h("h3", {}, w("languages")), this.others));
  }

  /** Opens a text. An open draft of the same text is kept. */
  async open(language, key) {
    this.element.hidden = false;
    if (this.language === language && this.key === key) return;
    Object.assign(this, { language, key, dirty: false });
    await this.reload();
    this.input.focus({ preventScroll: true });
  }

  close() {
    Object.assign(this, { language: null, key: null, dirty: false });
    this.element.hidden = true;
    this.workshop.stage.showDraft(null);
  }

  /** Starts again with the text in the file. */
  async reload() {
    const { language, key } = this;
    if (!key) return;
    const text = await server.text(language, key).catch((error) => void toast(error.message));
    if (!text || key !== this.key || language !== this.language) return;
    Object.assign(this, { before: text.own, dirty: false });
    this.input.value = text.value ?? "";
    this.describe();
    this.paint();
    this.say(text);
    this.workshop.stage.showDraft(language, null);
    this.workshop.list.show();
  }

  describe() {
    const text = this.workshop.texts.get(this.key);
    this.title.textContent = this.key;
    this.tabs.replaceChildren(...this.workshop.languages.map((code) => h("button", {
      type: "button", class: "tab", "aria-pressed": String(code === this.language), onclick: () => this.workshop.openText(this.key, code),
    }, code, text.values[code] === undefined || text.values[code] === null ? " ∅" : "")));
    this.about.replaceChildren(...[
      text.comment && h("p", { class: "comment" }, text.comment), h("p", { class: "kind" }, `${this.language}/${text.file}.ftl · `, w(text.plain ? "plain" : "html")),
      text.variables.length > 0 && h("div", { class: "variables" }, text.variables.map((one) => this.variable(one))),
    ].filter(Boolean));
    this.others.replaceChildren(...this.workshop.languages.filter((code) => code !== this.language).map((code) => h("div", { class: "other" },
      h("b", {}, code), h("pre", { class: "ftl", lang: code, dir: "auto" }, text.values[code] ? coloured(text.values[code]) : w("missing")))));
  }

  variable({ name, example }) {
    return h("button", { type: "button", class: "variable", title: w("variables"), onclick: () => this.insert(`{ $${name} }`) },
      h("code", {}, `$${name}`), ` ${example}`);
  }

  insert(words) {
    this.input.focus();
    this.input.setRangeText(words, this.input.selectionStart, this.input.selectionEnd, "end");
    this.typed();
  }

  /** Indents a new line like the one above it. */
  indent(event) {
    if (event.key !== "Enter" || event.ctrlKey || event.isComposing) return;
    event.preventDefault();
    const above = this.input.value.slice(0, this.input.selectionStart).split("\n").at(-1);
    this.insert(`\n${/^ */.exec(above)[0]}`);
  }

  typed() {
    this.dirty = true;
    this.paint();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(), PAUSE_MS);
  }

  paint() {
    this.colours.replaceChildren(...coloured(this.input.value), "\n");
  }

  draft() {
    return { language: this.language, key: this.key, value: this.input.value, before: this.before, person: this.workshop.person };
  }

  async attempt() {
    const draft = this.draft();
    const tried = await server.attempt({ ...draft, screen: this.workshop.stage.screen, ...this.workshop.sample }).catch((error) => ({ problems: [error.message], branches: [] }));
    if (draft.key !== this.key || draft.language !== this.language || draft.value !== this.input.value) return;
    this.say(tried);
    if (tried.screen) this.workshop.stage.showDraft(draft.language, tried.screen);
  }

  say({ problems, branches }) {
    const none = problems.length === 0;
    this.says.classList.toggle("fine", none);
    this.says.replaceChildren(...(none ? [w("fine")] : problems).map((words) => h("li", {}, words)));
    this.saveButton.disabled = !none;
    if (branches.length) this.branches.replaceChildren(...branches.map(branchBubble));
  }

  async save() {
    if (!this.key || !this.dirty) return;
    const draft = this.draft();
    try {
      const saved = await server.save(draft);
      Object.assign(this, { dirty: false, before: saved.value });
      toast(w("saved", { key: saved.key }));
      this.workshop.stage.drafts = {};
      await this.workshop.written(saved);
      this.describe();
    } catch (error) {
      this.say({ problems: [error.status === 409 ? w("conflict", { value: error.value ?? "" }) : error.message], branches: [] });
    }
  }

  async next(event) {
    event?.preventDefault();
    if (this.dirty) await this.save();
    if (this.dirty) return;
    const key = this.workshop.list.next(this.key);
    if (key) this.workshop.openText(key, this.workshop.list.filter.value === "all" ? this.workshop.texts.get(key).untranslated[0] : this.workshop.list.languageFor(key));
    else toast(w("none_left"));
  }
}
