// The page of Rhymes: its key, the person's consent, a word and its rhymes. A step appears when the one before is done.
import { h } from "/assets/dom.js";
import { language } from "/assets/strings.js";
import { refusal, t } from "./words.js";

const LOOK_MS = 1000; // how often the page asks whether the person has answered in the bot

class Page {
  constructor(root) {
    this.said = h("p", { class: "said", role: "status" });
    this.steps = h("div", { class: "steps" });
    this.calls = h("ol", { class: "calls", "aria-label": t("calls") });
    root.append(h("h1", {}, "Rhymes"), h("p", { class: "about" }, t("about")), this.steps, this.said, this.calls);
    this.word = t("sample");
    setInterval(() => this.look(), LOOK_MS);
  }

  /** Sends a request to Rhymes' server. If it is refused, shows the reason and returns undefined. */
  async ask(path, body) {
    const response = await fetch(`/api/${path}`, body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    const answer = await response.json();
    if (response.ok) return answer;
    this.say(refusal(answer.code), "refusal");
    await this.load();
    return undefined;
  }

  say(words, kind = "") {
    this.said.textContent = words;
    this.said.className = `said ${kind}`;
  }

  async load() {
    const response = await fetch("/api/state");
    if (response.ok) this.show(await response.json());
  }

  /** Loads the state again while the bot waits for the person's consent: nothing else reports it. */
  async look() {
    if (this.state?.link === "pending" && !document.hidden) await this.load();
  }

  /** Draws the steps if they have changed; a focused field keeps the focus. */
  show(state) {
    const before = this.step;
    this.state = state;
    this.step = !state.key ? "key" : state.link === "connected" ? "find" : state.link === "pending" ? "wait" : "connect";
    this.calls.replaceChildren(...state.calls.map((call) => h("li", {}, h("code", {}, call))));
    if (this.step === before) return this.showBalance();
    const held = this.steps.contains(document.activeElement);
    this.steps.replaceChildren(...this[this.step]());
    this.showBalance();
    if (held || !before) this.steps.querySelector("input, button.main")?.focus();
    return undefined;
  }

  showBalance() {
    const line = this.steps.querySelector(".balance");
    if (line) line.textContent = t("balance", { balance: this.state.balance });
  }

  key() {
    const field = h("input", { class: "field", name: "key", autocomplete: "off", spellcheck: "false", required: true, placeholder: "bk_…" });
    field.addEventListener("paste", () => setTimeout(() => field.value && field.form.requestSubmit()));
    return [this.form([h("label", { class: "labelled" }, t("key"), field), h("p", { class: "hint" }, t("key_hint"))], t("use"), () => this.useKey(field.value))];
  }

  connect() {
    return [this.done("has_key"), this.form([h("p", { class: "hint" }, t("connect_hint"))], t("connect"), () => this.askToConnect())];
  }

  wait() {
    return [this.done("has_key"), h("p", { class: "hint" }, t("waiting")), h("button", { type: "button", class: "button quiet", onclick: () => this.askToConnect() }, t("ask_again"))];
  }

  find() {
    const field = h("input", { class: "field", name: "word", autocomplete: "off", required: true, maxlength: "30", value: this.word });
    return [this.done("has_key"), this.done("is_connected"),
      this.form([h("label", { class: "labelled" }, t("word"), field), h("p", { class: "hint balance" })], t("find", { price: this.state.price }), () => this.findRhymes(field.value))];
  }

  done(words) {
    return h("p", { class: "done" }, h("span", { "aria-hidden": "true" }, "✓ "), t(words));
  }

  form(content, label, submit) {
    const button = h("button", { type: "submit", class: "button main" }, label);
    return h("form", { onsubmit: async (event) => {
      event.preventDefault();
      button.disabled = true;
      await submit();
      button.disabled = false;
    } }, content, button);
  }

  async useKey(key) {
    const state = await this.ask("key", { key });
    if (!state) return;
    this.say("");
    this.show(state);
  }

  /** Passes the deep link to the chat page. Outside the demo the link would open Telegram. */
  async askToConnect() {
    const answer = await this.ask("connect", {});
    if (!answer) return;
    this.say("");
    parent.postMessage({ kind: "follow", url: answer.url }, "*");
    await this.load();
  }

  async findRhymes(word) {
    const state = await this.ask("find", { word, language });
    if (!state) return;
    this.say(`${t("found", { word, rhymes: state.found.join(", ") })}. ${t("spent", state)}`, "found");
    this.show(state);
  }
}

document.documentElement.lang = language;
document.documentElement.dataset.theme = new URLSearchParams(location.search).get("theme") ?? "";
await new Page(document.getElementById("rhymes")).load();
