// The sandbox's clock, and the person of the chat last used: Stars, language, block.
import { h } from "./dom.js";
import { api, attempt } from "./api.js";
import { avatar } from "./avatar.js";
import { button, toast } from "./overlay.js";
import { personFields } from "./people.js";
import { language, t } from "./strings.js";
import { fullName, world } from "./world.js";

const STEPS = { minute: 60, hour: 3600, day: 86_400, month: 30 * 86_400 };

export class WorldTab {
  constructor(shell) {
    this.shell = shell;
    this.clock = h("output", { class: "clock" });
    this.person = h("div", { class: "person-card" });
    this.element = h("section", { class: "tab-body padded" },
      h("h3", {}, t("clock")), h("p", { class: "now" }, t("now"), " ", this.clock),
      h("div", { class: "steps" }, Object.entries(STEPS).map(([name, seconds]) => {
        const step = button(t(name), () => attempt(() => api.advance(seconds), toast), "quiet");
        step.dataset.advance = seconds;
        return step;
      })), h("h3", {}, t("about_person")), this.person);
    setInterval(() => this.showClock(), 1000);
  }

  showClock() {
    this.clock.textContent = world.now().toLocaleString(language, { dateStyle: "medium", timeStyle: "medium" });
  }

  /** Fills the card anew unless somebody is typing in it. */
  showPerson() {
    const person = world.people.get(this.shell.active);
    const key = JSON.stringify(person && [person.id, person.first_name, person.username, person.language_code, person.stars, person.blocked]);
    if (key === this.shown || (this.person.contains(document.activeElement) && this.shownId === person?.id)) return;
    this.shown = key;
    this.shownId = person?.id;
    this.person.replaceChildren(...(person ? this.card(person) : [h("p", { class: "nothing" }, t("nobody"))]));
  }

  card(person) {
    const fields = personFields(person);
    const save = async (event) => {
      event.preventDefault();
      const changed = await attempt(() => api.editPerson(person.id, fields.values()), toast);
      if (!changed) return;
      this.shell.personChanged(changed);
      toast(t("saved"));
    };
    const block = button(t(person.blocked ? "unblock" : "block"),
      () => attempt(() => (person.blocked ? api.unblock : api.block)(person.id), toast), person.blocked ? "quiet" : "quiet danger");
    block.dataset.block = person.id;
    return [
      h("div", { class: "person-title" }, avatar(person, "small"), h("b", {}, fullName(person)), h("code", {}, person.id)),
      h("form", { onsubmit: save }, fields.element, h("div", { class: "form-actions" }, block,
        h("button", { class: "button main", type: "submit" }, t("save")))),
    ];
  }

  focusPerson() {
    this.person.querySelector("input")?.focus();
  }
}
