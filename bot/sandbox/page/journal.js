// The journal of Bot API calls: newest first, a press shows what was sent and answered.
import { h } from "./dom.js";
import { api } from "./api.js";
import { language, t } from "./strings.js";

const KEPT = 300;

export class JournalTab {
  constructor() {
    this.entries = [];
    this.onlyProblems = checkbox(t("only_problems"), false, () => this.render());
    this.hidePolls = checkbox(t("hide_polls"), true, () => this.render());
    this.list = h("ol", { class: "journal" });
    this.element = h("section", { class: "tab-body" }, h("div", { class: "tools" },
      this.onlyProblems.element, this.hidePolls.element,
      h("button", { type: "button", class: "text-button", onclick: () => this.clear() }, t("clear_list"))), this.list);
  }

  async load() {
    this.entries = (await api.journal()).slice(-KEPT);
    this.render();
  }

  clear() {
    this.entries = [];
    this.render();
  }

  /** Rows are drawn only while somebody looks: a load test makes thousands. */
  setVisible(visible) {
    this.visible = visible;
    if (visible) this.render();
  }

  add(entry) {
    this.entries.push(entry);
    if (this.entries.length > KEPT) this.entries.shift();
    if (!this.visible || !this.isShown(entry)) return;
    this.list.querySelector(".nothing")?.remove();
    this.list.prepend(row(entry));
    if (this.list.children.length > KEPT) this.list.lastElementChild.remove();
  }

  isShown(entry) {
    if (this.onlyProblems.input.checked && !entry.problem) return false;
    return !(this.hidePolls.input.checked && entry.method.toLowerCase() === "getupdates");
  }

  render() {
    if (!this.visible) return;
    const shown = this.entries.filter((entry) => this.isShown(entry)).reverse();
    this.list.replaceChildren(...(shown.length ? shown.map(row) : [h("li", { class: "nothing" }, t("no_calls"))]));
  }
}

function row(entry) {
  const state = entry.problem ? "problem" : entry.ok ? "fine" : "failed";
  const summary = h("summary", {}, h("span", { class: `light ${state}` }), h("span", { class: "call-method" }, entry.method),
    h("span", { class: "call-chat" }, entry.params?.chat_id ?? ""),
    h("span", { class: "call-ms" }, `${Math.round(entry.ms)} ms`),
    h("span", { class: "call-code" }, entry.ok ? "ok" : entry.error_code));
  return h("li", { class: `call ${state}`, dataset: { call: entry.seq, method: entry.method } }, h("details", {}, summary,
    h("div", { class: "call-time" }, new Date(entry.at * 1000).toLocaleTimeString(language),
      entry.problem && h("b", {}, ` · ${t(`problem_${entry.problem}`)}`)),
    entry.description && h("p", { class: "call-words" }, entry.description),
    h("pre", { tabindex: "0", "aria-label": t("params") }, JSON.stringify(entry.params, null, 2))));
}

function checkbox(label, checked, changed) {
  const input = h("input", { type: "checkbox", checked, onchange: changed });
  return { input, element: h("label", { class: "check" }, input, label) };
}
