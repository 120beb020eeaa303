// The page: holds what is chosen and calls the parts that draw it. The address (#screen=…&key=…) says what is open.
import { h } from "/assets/dom.js";
import { iconButton } from "/assets/header.js";
import { toast } from "/assets/overlay.js";
import { language as browserLanguage } from "/assets/strings.js";
import { startEmbedded } from "./embedded.js";
import { Editor } from "./editor.js";
import { TextList } from "./list.js";
import { drawMap } from "./map.js";
import { server } from "./server.js";
import { Stage } from "./stage.js";
import { w } from "./words.js";

const NUMBERS = [0, 1, 2, 5, 21, 1234567];

class Workshop {
  constructor() {
    this.sample = { number: "", name: "" };
    this.list = new TextList(document.getElementById("list"), this);
    this.stage = new Stage(document.getElementById("stage"), this);
    this.editor = new Editor(document.getElementById("editor"), this);
  }

  async start() {
    document.documentElement.lang = browserLanguage;
    document.title = w("title");
    await this.load();
    this.bar();
    this.stage.start();
    addEventListener("keydown", (event) => this.onKey(event));
    addEventListener("hashchange", () => this.follow());
    addEventListener("beforeunload", (event) => this.editor.dirty && event.preventDefault());
    this.follow();
    await this.loadDetails();
  }

  /** Loads all texts and screens. The texts of each screen and the errors are loaded later. */
  async load() {
    const { texts, screens, ...rest } = await server.overview();
    Object.assign(this, rest);
    this.texts = new Map(Object.entries(texts));
    this.screens = new Map(screens.map((screen) => [screen.id, { keys: [], ...this.screens?.get(screen.id), ...screen }]));
    this.problems = this.problems ?? {};
    this.list.show();
  }

  async loadDetails() {
    const { shows, problems } = await server.details();
    for (const [id, keys] of Object.entries(shows)) this.screens.get(id).keys = keys;
    this.problems = problems;
    this.list.show();
  }

  bar() {
    const numbers = choice(w("numbers"), [["", w("as_is")], ...NUMBERS.map((one) => [one, one.toLocaleString("en")])],
      (number) => this.setSample({ number }));
    const names = choice(w("names"), [["", w("as_is")], ["long", w("long")], ["rtl", w("rtl")]], (name) => this.setSample({ name }));
    document.getElementById("bar").append(
      iconButton("back", w("back"), () => this.toList(), "to-list"), h("h1", {}, w("title")), numbers, names,
      h("span", { class: "hint" }, w("keys")),
      h("button", { type: "button", class: "text-button", onclick: () => { location.hash = "map"; } }, w("map")),
      h("button", { type: "button", class: "text-button", onclick: () => this.undo() }, w("undo")),
      h("button", { type: "button", class: "text-button", onclick: () => this.copyPatch() }, w("patch")),
      h("button", { type: "button", class: "text-button theme", "aria-label": w("theme"), title: w("theme"), onclick: () => window.themeSwitch() }, "◐"));
  }

  setSample(change) {
    Object.assign(this.sample, change);
    this.stage.draw();
  }

  /** Opens what the address names. */
  follow() {
    const map = location.hash === "#map";
    const at = new URLSearchParams(location.hash.slice(1));
    document.body.dataset.at = map ? "map" : at.get("key") ? "text" : at.get("screen") ? "screen" : "list";
    if (map) this.editor.close();
    if (map) return drawMap(this.stage.element, this);
    this.stage.show(at.get("screen"));
    if (at.get("key")) return this.editor.open(at.get("language") ?? this.default, at.get("key"));
    return this.editor.close();
  }

  go(screen, language, key) {
    const next = new URLSearchParams(Object.entries({ screen, language, key }).filter(([, value]) => value));
    if (this.editor.dirty && !confirm(w("unsaved"))) return;
    this.editor.dirty = false;
    location.hash = next.toString();
  }

  openScreen(id) {
    this.go(id);
  }

  /** Opens a text on the given screen; without one on the open screen if it shows the text, else on the first that does. */
  openText(key, language, screen) {
    if (!key) return toast(w("data"));
    const shows = (one) => this.screens.get(one)?.keys.includes(key);
    const first = shows(this.stage.screen) ? this.stage.screen : [...this.screens.keys()].find(shows);
    return this.go(screen ?? first ?? this.stage.screen, language, key);
  }

  toList() {
    if (document.body.dataset.at === "text") this.go(this.stage.screen);
    else this.go();
  }

  /** Takes over the new value of a text that was saved. */
  async written(saved) {
    await this.load();
    delete this.problems[saved.key]?.[saved.language];
    this.list.show();
    this.stage.draw();
  }

  async undo() {
    const undone = await server.undo(this.person).catch((error) => void toast(error.message));
    if (!undone) return;
    toast(w("undone", { key: undone.key }));
    this.editor.dirty = false;
    await this.written(undone);
    this.editor.reload();
  }

  async copyPatch() {
    const { patch } = await server.patch();
    if (patch) await navigator.clipboard.writeText(patch).catch(() => {});
    toast(patch ? w("copied") : w("no_patch"));
  }

  onKey(event) {
    const save = (event.ctrlKey || event.metaKey) && event.code === "KeyS";
    if (save) event.preventDefault();
    if (save) this.editor.save();
    else if (event.altKey && event.key === "ArrowDown") this.editor.next(event);
    else if (event.key === "Escape" && !event.target.closest?.("dialog, .menu")) this.toList();
    else if (event.key === "/" && !event.target.matches("input, textarea, select")) this.list.focusSearch(event);
  }
}

function choice(label, options, choose) {
  return h("label", { class: "choice" }, h("span", {}, label),
    h("select", { onchange: (event) => choose(event.target.value) }, options.map(([value, words]) => h("option", { value }, words))));
}

const workshop = new Workshop();
if (new URLSearchParams(location.search).has("embedded")) startEmbedded(workshop);
else workshop.start();
