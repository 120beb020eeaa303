// The guided tour: a card of steps that the sandbox ticks, a pointer to the next button, and beside
// them the clock and a new beginning. Without a tour in the sandbox's state there is none of it.
import { h } from "./dom.js";
import { api, attempt } from "./api.js";
import { icon } from "./icons.js";
import { iconButton } from "./header.js";
import { ask, button, toast } from "./overlay.js";
import { language, t } from "./strings.js";
import { world } from "./world.js";

const HOUR = 3600;
const DAY = 86_400;

export class Tour {
  /** `shell` is the page: open(person), showChat(person), chats. `bar` is the line over a phone's chat. */
  constructor(shell, bar) {
    this.shell = shell;
    this.bar = bar;
    this.element = h("section", { class: "tour", "aria-label": t("tour"), hidden: true });
    this.skipped = new Set(JSON.parse(localStorage.getItem("tour-skipped") ?? "[]"));
    this.folded = localStorage.getItem("tour-folded") === "yes";
    document.addEventListener("click", () => this.later());
  }

  get data() {
    return world.tour;
  }

  /** The step to do now: the first that is neither done nor skipped. */
  get current() {
    return this.data?.steps.find((step) => !this.isOver(step));
  }

  isOver(step) {
    return this.data.done.includes(step.id) || this.skipped.has(step.id);
  }

  /** Whom the visitor plays in a step. */
  personOf(step) {
    return world.parts()[step.who];
  }

  /** Draws the card and the bar anew and moves the pointer. */
  refresh() {
    this.element.hidden = this.bar.hidden = !this.data;
    if (!this.data) return;
    const held = document.activeElement?.dataset?.tour;
    this.element.replaceChildren(this.head(), ...(this.folded ? [] : [this.steps(), this.foot()]));
    this.bar.replaceChildren(...this.short());
    if (held) this.element.querySelector(`[data-tour="${held}"]`)?.focus();
    this.point();
  }

  /** Refreshes at the next frame, once however many events ask for it. */
  later() {
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.refresh(); });
  }

  head() {
    const over = this.data.steps.filter((step) => this.isOver(step)).length;
    const fold = iconButton("down", t(this.folded ? "unfold_tour" : "fold_tour"), () => this.fold(), "tour-fold");
    fold.setAttribute("aria-expanded", String(!this.folded));
    fold.dataset.tour = "fold";
    return h("header", { class: "tour-head" }, h("h2", {}, t("tour")),
      h("span", { class: "tour-count" }, `${over}/${this.data.steps.length}`), fold);
  }

  steps() {
    if (!this.current) return h("p", { class: "tour-over" }, t("tour_over"));
    return h("ol", { class: "tour-steps" }, this.data.steps.map((step) => this.step(step)));
  }

  step(step) {
    const done = this.data.done.includes(step.id);
    const now = step === this.current;
    const state = done ? "done" : this.skipped.has(step.id) ? "skipped" : now ? "current" : "";
    const words = [h("span", { class: "tour-tick", "aria-hidden": "true" }, done && icon("check")),
      h("span", {}, step.title[language]), state && state !== "current" && h("span", { class: "sr" }, t(state))];
    return h("li", { class: state, "aria-current": now ? "step" : null, dataset: { step: step.id } },
      h("button", { type: "button", class: "tour-step", dataset: { tour: step.id }, onclick: () => this.show(step) }, words),
      now && h("div", { class: "tour-hint" }, h("p", {}, step.hint[language]),
        h("div", { class: "tour-actions" }, this.act("show", t("show_me"), () => this.show(step), "main"),
          this.act("skip", t("skip"), () => this.skip(step), "quiet"))));
  }

  act(name, words, press, kind) {
    const element = button(words, press, kind);
    element.dataset.tour = name;
    return element;
  }

  foot() {
    return h("footer", { class: "tour-foot" },
      h("div", { class: "tour-time", role: "group", "aria-label": t("time_travel") },
        this.travel("plus_hour", () => HOUR), this.travel("plus_day", () => DAY), this.travel("next_month", monthAhead)),
      this.act("over", t("start_over"), () => this.startOver(), "quiet"));
  }

  travel(name, seconds) {
    return this.act(name, t(name), () => this.jump(seconds()), "quiet");
  }

  async jump(seconds) {
    if (!(await attempt(() => api.advance(seconds), toast))) return;
    toast(t("now_is", { when: world.now().toLocaleString(language, { dateStyle: "long", timeStyle: "short" }) }));
  }

  async startOver() {
    if (!(await ask(t("start_over_ask"), { detail: t("start_over_detail"), yes: t("start_over") }))) return;
    this.remember(new Set());
    await attempt(() => api.restart(), toast);
  }

  fold() {
    this.folded = !this.folded;
    localStorage.setItem("tour-folded", this.folded ? "yes" : "no");
    this.refresh();
  }

  skip(step) {
    this.remember(this.skipped.add(step.id));
  }

  remember(skipped) {
    this.skipped = skipped;
    localStorage.setItem("tour-skipped", JSON.stringify([...skipped]));
    this.refresh();
  }

  /** On a phone: the step of now in one line over the chat. */
  short() {
    const step = this.current;
    if (!step) return [];
    const mine = this.shell.isOpen(this.personOf(step)) && !this.wantsService(step);
    return [h("span", { class: "tour-short" }, step.title[language]),
      ...(mine ? [] : [button(t("show_me"), () => this.show(step), "quiet")])];
  }

  /** Whether a step is done on the service's page, which is closed. */
  wantsService(step) {
    return step.point.includes("@service") && this.shell.service.closed;
  }

  /** Opens the chat of a step, or its page beside the chat, and brings its button into sight. */
  async show(step) {
    await this.shell.showChat(this.personOf(step));
    if (this.wantsService(step)) this.shell.service.set(true);
    const target = this.point(step);
    target?.scrollIntoView({ block: "nearest" });
    target?.focus({ preventScroll: true });
  }

  /** Marks the button to press next; returns it. */
  point(step = this.current) {
    document.querySelectorAll(".pointed").forEach((element) => element.classList.remove("pointed"));
    const chat = step && this.shell.chats.get(this.personOf(step));
    const target = chat && nextButton(chat.element, step.point, this.shell.service?.place);
    target?.classList.add("pointed");
    return target;
  }
}

/** The same day and hour of next month, in seconds from now. */
function monthAhead() {
  const then = world.now();
  then.setMonth(then.getMonth() + 1);
  return Math.round((then - world.now()) / 1000);
}

const OWN = { "@start": "[data-start]", "@attach": ".attach", "@input": ".input", "@text": ".message.in:last-child .text" };
const PAGES = { "@translate": '.translate[aria-pressed="false"]' };

/** The element of the first place that a chat has; a chat with nobody in it yet has only Start. `service`: of "@service". */
function nextButton(pane, places, service) {
  const start = pane.querySelector(OWN["@start"]);
  if (start.checkVisibility()) return start;
  const keys = [...pane.querySelectorAll("[data-message] .key")].reverse(); // not of a message that leaves
  for (const place of places) {
    if (place === "@service" && service) return service;
    if (place.wait && one(pane, keys, place.wait)) return null;
    const found = typeof place === "string" ? one(pane, keys, place) : place.on && one(pane, keys, place.on) && one(pane, keys, place.press);
    if (found) return found;
  }
  const unanswered = pane.querySelector(".message.out:last-child");
  return places.length && !unanswered ? pane.querySelector(".menu-button") : null;
}

function one(pane, keys, place) {
  if (PAGES[place]) return document.querySelector(PAGES[place]);
  if (OWN[place]) return pane.querySelector(OWN[place]);
  const glob = new RegExp(`^${place.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join("[^]*")}$`);
  return keys.find((key) => glob.test(key.dataset.callback ?? key.dataset.url ?? ""));
}
