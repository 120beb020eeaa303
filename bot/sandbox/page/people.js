// The left column: everybody who can talk to the bot, and the form that adds a person.
import { h } from "./dom.js";
import { ApiError, api } from "./api.js";
import { avatar } from "./avatar.js";
import { iconButton } from "./header.js";
import { openSheet, button, toast } from "./overlay.js";
import { shortTime } from "./dates.js";
import { LANGUAGES, has, language, switchLanguage, t } from "./strings.js";
import { fullName, world } from "./world.js";

export class People {
  /** `shell` is the page: open(person), openBeside(person), togglePanel(), isOpen(person). */
  constructor(element, shell) {
    this.shell = shell;
    this.list = h("ul", { class: "people-list", onkeydown: (event) => this.onKey(event) });
    this.name = h("h1", { class: "brand" });
    element.setAttribute("aria-label", t("people"));
    element.append(this.head(), shell.tour.element, this.list, this.foot());
  }

  head() {
    return h("header", { class: "people-head" }, this.name,
      iconButton("plus", t("add_person"), () => openPersonForm((person) => this.shell.open(person.id)), "add-person"));
  }

  foot() {
    return h("footer", { class: "people-foot" },
      iconButton("moon", t("theme"), () => window.themeSwitch(), "theme"),
      h("select", { class: "text-button", "aria-label": t("page_language"), onchange: (event) => switchLanguage(event.target.value) },
        LANGUAGES.map(([code, name]) => h("option", { value: code, selected: code === language, lang: code }, name))),
      iconButton("bug", t("developer"), () => this.shell.togglePanel(), "panel-toggle"));
  }

  /** Draws the list at the next frame, once however many events ask for it. */
  refresh() {
    this.frame ??= requestAnimationFrame(() => { this.frame = null; this.draw(); });
  }

  draw() {
    this.name.textContent = world.bot.name;
    const focused = this.list.contains(document.activeElement) && document.activeElement.closest("[data-person]")?.dataset.person;
    this.list.replaceChildren(...world.inOrder().map((person) => this.row(person)));
    if (!world.people.size) this.list.append(h("li", { class: "nobody" }, h("b", {}, t("no_people")), h("p", {}, t("no_people_hint"))));
    if (focused) this.list.querySelector(`[data-person="${focused}"] .person`)?.focus();
  }

  row(person) {
    const open = this.shell.isOpen(person.id);
    const main = h("button", {
      type: "button", class: "person", "aria-current": open ? "true" : null, onclick: () => this.shell.open(person.id),
    }, avatar(person), h("span", { class: "person-words" },
      h("span", { class: "person-name" }, h("span", {}, fullName(person)), role(person),
        person.last_at && h("time", { class: "person-time" }, shortTime(person.last_at))),
      h("span", { class: "person-second" }, h("span", { class: "person-last" }, lastWords(person)), badge(person))));
    return h("li", { dataset: { person: person.id }, class: open ? "chosen" : "" }, main,
      !open && iconButton("beside", `${t("open_beside")}: ${fullName(person)}`, () => this.shell.openBeside(person.id), "beside"));
  }

  onKey(event) {
    const rows = [...this.list.querySelectorAll(".person")];
    const at = rows.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    rows[(next + rows.length) % rows.length].focus();
  }
}

function lastWords({ preview, last_kind: kind, last_at: at }) {
  if (preview || !at) return preview || t("not_started");
  return has(kind) ? t(kind) : t("something");
}

/** "admin" or, of those whom the visitor plays, "customer"; without a tour the language. */
function role(person) {
  if (world.isAdmin(person.id)) return h("span", { class: "role admin" }, t("admin"));
  if (Object.values(world.parts()).includes(person.id)) return h("span", { class: "role" }, t("customer"));
  return !world.tour && person.language_code ? h("span", { class: "person-language" }, person.language_code) : null;
}

// The languages of Telegram's own apps. A bot may speak any of them.
const APP_LANGUAGES = ["ar", "be", "ca", "cs", "de", "en", "es", "fa", "fi", "fr", "he", "hr", "hu", "id", "it", "kk", "ko", "ms", "nb", "nl", "pl", "pt-br", "ro", "ru", "sk", "sr", "sv", "tr", "uk", "uz"];

function ownName(code) {
  const name = new Intl.DisplayNames(code, { type: "language" }).of(code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** Code and name of each language in its own words; one that no app has is named by its code. */
function languages(own) {
  const named = APP_LANGUAGES.map((code) => [code, ownName(code)]).sort(([, a], [, b]) => a.localeCompare(b));
  return own && !APP_LANGUAGES.includes(own) ? [[own, own], ...named] : named;
}

function badge(person) {
  if (!person.unread) return null;
  return h("span", { class: "badge" }, h("span", { "aria-hidden": "true" }, person.unread), h("span", { class: "sr" }, t("unread", { n: person.unread })));
}

/** The fields of a person; `values()` gives what the control API takes. */
export function personFields(person = { language_code: "en", stars: 1000 }) {
  const field = (name, label, props) => [name, h("label", { class: "labelled" }, label,
    h("input", { class: "field", name, value: person[name] ?? "", autocomplete: "off", ...props }))];
  const fields = new Map([
    field("first_name", t("first_name"), { required: true, maxlength: "64" }),
    field("username", t("username"), { pattern: "@?[A-Za-z0-9_]{3,32}", placeholder: "@" }),
    field("stars", t("stars"), { type: "number", min: "0", step: "1", required: true }),
  ]);
  const choice = h("select", { class: "field", name: "language_code" },
    languages(person.language_code).map(([code, name]) => h("option", { value: code, selected: (person.language_code ?? "en") === code }, name)));
  const values = () => {
    const read = (name) => fields.get(name).querySelector("input").value.trim();
    return {
      first_name: read("first_name"), username: read("username").replace(/^@/, "") || null,
      language_code: choice.value, stars: Number(read("stars")),
    };
  };
  return { values, element: h("div", { class: "fields" }, ...fields.values(), h("label", { class: "labelled" }, t("language"), choice)) };
}

function openPersonForm(added) {
  const fields = personFields();
  const form = h("form", { class: "person-form", onsubmit: submit }, fields.element,
    h("div", { class: "sheet-actions" }, button(t("cancel"), () => sheet.close(), "quiet"),
      h("button", { class: "button main", type: "submit" }, t("add"))));
  const sheet = openSheet({ title: t("add_person"), kind: "person-sheet", content: form });
  form.querySelector("input").focus();

  async function submit(event) {
    event.preventDefault();
    try {
      const person = await api.addPerson(fields.values());
      world.people.set(person.id, person);
      sheet.close();
      added(person);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast(error.message, form);
    }
  }
}
