// The list: the screens by dialog, or the texts that a search or a filter finds.
import { h } from "/assets/dom.js";
import { w } from "./words.js";

const FILTERS = ["all", "untranslated", "changed", "problems"];
const MOST_ROWS = 300;

export class TextList {
  constructor(element, workshop) {
    this.workshop = workshop;
    this.search = h("input", { type: "search", class: "field", placeholder: w("search"), "aria-label": w("search"), oninput: () => this.show() });
    this.filter = h("select", { class: "field", "aria-label": w("all"), onchange: () => this.show() },
      FILTERS.map((value) => h("option", { value }, w(value))));
    this.count = h("p", { class: "count", role: "status" });
    this.rows = h("div", { class: "rows", onkeydown: (event) => this.onKey(event) });
    element.append(h("div", { class: "list-head" }, this.search, this.filter, this.count), this.rows);
  }

  /** Draws the list again. A focused row keeps the focus. */
  show() {
    const focused = this.rows.contains(document.activeElement) && document.activeElement.dataset.row;
    const words = this.search.value.trim().toLowerCase();
    const searching = words || this.filter.value !== "all";
    this.found = searching ? this.matching(words) : null;
    this.count.textContent = searching ? w("count", { n: this.found.length }) : "";
    this.rows.replaceChildren(...(searching ? this.textRows(this.found) : this.screenRows()));
    if (searching && !this.found.length) this.rows.append(h("p", { class: "nothing" }, w("nothing")));
    if (focused) this.rows.querySelector(`[data-row="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Keys of the texts that match the search and the filter, in the order of the files. */
  matching(words) {
    return [...this.workshop.texts.keys()].filter((key) => this.passes(key) && (!words || this.contains(key, words)));
  }

  passes(key) {
    const filter = this.filter.value;
    if (filter === "all") return true;
    if (filter === "problems") return key in this.workshop.problems;
    return this.workshop.texts.get(key)[filter].length > 0;
  }

  contains(key, words) {
    const { values } = this.workshop.texts.get(key);
    return key.includes(words) || Object.values(values).some((value) => value?.toLowerCase().includes(words));
  }

  screenRows() {
    const groups = Map.groupBy(this.workshop.screens.values(), (screen) => screen.dialog);
    const shown = new Set([...this.workshop.screens.values()].flatMap((screen) => screen.keys));
    const rest = [...this.workshop.texts.keys()].filter((key) => !shown.has(key));
    return [
      ...[...groups].map(([dialog, screens]) => h("details", { class: "group", open: dialog === this.openDialog() },
        h("summary", {}, dialog, screens[0].admin && h("small", {}, w("admin"))), screens.map((screen) => this.screenRow(screen)))),
      shown.size > 0 && h("details", { class: "group" }, h("summary", {}, w("other")), this.textRows(rest)),
    ].filter(Boolean);
  }

  openDialog() {
    return this.workshop.screens.get(this.workshop.stage.screen)?.dialog ?? "menu";
  }

  screenRow(screen) {
    const wrong = screen.keys.filter((key) => key in this.workshop.problems).length;
    const left = screen.keys.filter((key) => this.workshop.texts.get(key)?.untranslated.length).length;
    return h("button", {
      type: "button", class: "row", dataset: { row: screen.id }, "aria-current": screen.id === this.workshop.stage.screen && "true",
      onclick: () => this.workshop.openScreen(screen.id),
    }, h("span", { class: "row-name" }, screen.id.split(":")[1]), wrong > 0 && h("b", { class: "wrong" }, wrong), left > 0 && h("b", { class: "left" }, left));
  }

  textRows(keys) {
    return keys.slice(0, MOST_ROWS).map((key) => {
      const text = this.workshop.texts.get(key);
      return h("button", {
        type: "button", class: "row text-row", dataset: { row: key }, "aria-current": key === this.workshop.editor.key && "true",
        onclick: () => this.workshop.openText(key, this.languageFor(key)),
      }, h("code", {}, key), h("span", { class: "row-words" }, firstWords(text.values[this.workshop.default] ?? "")));
    });
  }

  /** The language of this text that the filter concerns. */
  languageFor(key) {
    const text = this.workshop.texts.get(key);
    const wrong = Object.keys(this.workshop.problems[key] ?? {});
    return { untranslated: text.untranslated, changed: text.changed, problems: wrong }[this.filter.value]?.[0] ?? this.workshop.stage.languages[1];
  }

  /** The next text that is untranslated or that the filter shows. */
  next(key) {
    const left = (one) => this.workshop.texts.get(one).untranslated.length > 0;
    const keys = this.filter.value === "all" ? [...this.workshop.texts.keys()].filter(left) : this.found;
    const all = [...this.workshop.texts.keys()];
    return keys.find((one) => all.indexOf(one) > all.indexOf(key)) ?? keys.find((one) => one !== key);
  }

  focusSearch(event) {
    event.preventDefault();
    if (!this.search.checkVisibility()) this.workshop.go();
    this.search.focus();
  }

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey) return;
    const rows = [...this.rows.querySelectorAll(".row, summary")].filter((row) => row.checkVisibility());
    event.preventDefault();
    rows[rows.indexOf(document.activeElement) + step]?.focus();
  }
}

const firstWords = (value) => value.replace(/\s+/g, " ").slice(0, 80);
