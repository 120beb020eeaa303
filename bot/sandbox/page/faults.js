// Faults: rules by which the sandbox fails the bot's calls on purpose.
import { h } from "./dom.js";
import { api, attempt } from "./api.js";
import { iconButton } from "./header.js";
import { toast } from "./overlay.js";
import { t } from "./strings.js";

/** What each choice sends; the number field is seconds or a code, where one is needed. */
const ACTIONS = {
  429: { number: 5, make: (value) => ({ type: "429", retry_after: value }) },
  error: { number: 500, make: (value) => ({ type: "error", code: value, description: "Internal Server Error" }) },
  html502: { make: () => ({ type: "html502" }) },
  delay: { number: 3, make: (value) => ({ type: "delay", seconds: value }) },
  drop_before: { make: () => ({ type: "drop_before" }) },
  drop_after: { make: () => ({ type: "drop_after" }) },
  garbage: { make: () => ({ type: "garbage" }) },
};

export class FaultsTab {
  constructor() {
    this.method = h("input", { class: "field", name: "method", value: "send*", required: true, spellcheck: "false" });
    this.action = h("select", { class: "field", name: "action", onchange: () => this.fitNumber() },
      Object.keys(ACTIONS).map((type) => h("option", { value: type }, t(`fault_${type}`))));
    this.number = h("input", { class: "field", name: "value", type: "number", min: "0", step: "any" });
    this.times = h("input", { class: "field", name: "times", type: "number", min: "1", value: "1", placeholder: t("always") });
    this.list = h("ul", { class: "faults" });
    this.element = h("section", { class: "tab-body padded" },
      h("form", { class: "fault-form", onsubmit: (event) => this.add(event) },
        labelled(t("method"), this.method), labelled(t("action"), this.action),
        h("div", { class: "pair" }, labelled(t("value"), this.number), labelled(t("times"), this.times)),
        h("button", { class: "button main", type: "submit" }, t("add_fault"))), this.list);
    this.fitNumber();
  }

  fitNumber() {
    const { number } = ACTIONS[this.action.value];
    this.number.disabled = number === undefined;
    this.number.value = number ?? "";
  }

  async add(event) {
    event.preventDefault();
    const fault = { method: this.method.value.trim(), action: ACTIONS[this.action.value].make(Number(this.number.value)) };
    if (this.times.value) fault.times = Number(this.times.value);
    await this.change(() => api.addFault(fault));
  }

  async change(request) {
    await attempt(request, toast);
    await this.load();
  }

  async load() {
    const faults = await api.faults();
    this.list.replaceChildren(...(faults.length ? faults.map((fault) => this.row(fault)) : [h("li", { class: "nothing" }, t("no_faults"))]));
  }

  row(fault) {
    const type = fault.action.type;
    const value = fault.action.retry_after ?? fault.action.code ?? fault.action.seconds ?? "";
    return h("li", { class: "fault", dataset: { fault: fault.id } },
      h("div", {}, h("b", {}, fault.method), h("span", {}, `${type in ACTIONS ? t(`fault_${type}`) : type} ${value}`.trim()),
        h("small", {}, `${t("times")}: ${fault.times ?? t("always")}`)),
      iconButton("trash", t("remove"), () => this.change(() => api.removeFault(fault.id))));
  }
}

const labelled = (label, field) => h("label", { class: "labelled" }, label, field);
