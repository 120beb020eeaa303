// The page: which chats are open, and events to those who care. The address (#1,2) holds what is open.
import { h } from "./dom.js";
import { api, attempt } from "./api.js";
import { Chat } from "./chat.js";
import { botAvatar } from "./avatar.js";
import { follow } from "./live.js";
import { Panel } from "./panel.js";
import { People } from "./people.js";
import { Service } from "./service.js";
import { language, t } from "./strings.js";
import { Tour } from "./tour.js";
import { world } from "./world.js";

const MOST_PANES = 3;
const PANE_PX = 296;
const NARROW = matchMedia("(max-width: 719px)");

class Page {
  constructor() {
    this.chats = new Map();
    this.panes = document.getElementById("panes");
    this.panes.append(h("div", { class: "welcome" }, botAvatar(), h("p", {}, t("choose"))));
    this.tour = new Tour(this, document.getElementById("tour-bar"));
    this.people = new People(document.getElementById("people"), this);
    this.panel = new Panel(document.getElementById("panel"), this);
    this.service = new Service(this);
  }

  async start() {
    document.documentElement.lang = language;
    const state = await this.reload();
    addEventListener("hashchange", () => this.show());
    new ResizeObserver(() => this.fit()).observe(this.panes);
    document.addEventListener("visibilitychange", () => this.chats.forEach((chat) => chat.markRead()));
    follow({
      since: state.seq,
      onevent: (event) => this.apply(event),
      onlost: () => this.setNotice(t("gone")),
      onback: () => this.reload(),
    });
    await this.service.load();
  }

  /** Reads everything anew: at the start, and when the sandbox answers again after a break. */
  async reload() {
    const state = await api.state();
    world.load(state);
    this.setNotice(state.starting ? t("starting") : "");
    document.title = world.bot.name;
    for (const chat of this.chats.values()) chat.element.remove();
    this.chats.clear();
    if (!state.starting) await this.cast();
    await this.show();
    await this.panel.load();
    return state;
  }

  /** Opens the first chats; those whom the visitor plays and who have not come yet get the page's language. */
  async cast() {
    const parts = Object.values(world.parts()).filter((id) => world.people.has(id));
    for (const person of parts.map((id) => world.people.get(id))) {
      if (person.started || person.language_code === language) continue;
      const name = world.tour.names[language][person.id] ?? person.first_name;
      const changed = await attempt(() => api.editPerson(person.id, { language_code: language, first_name: name }), (words) => this.setNotice(words));
      if (changed) world.people.set(person.id, changed);
    }
    if (this.opened().length || NARROW.matches || !world.people.size) return;
    const first = parts.length ? parts : [world.people.keys().next().value];
    history.replaceState(null, "", `#${first.join(",")}`);
  }

  /** The bot is gone or back: what a service's page shows is of another life. */
  startAnew() {
    this.service.set(false);
    return this.reload();
  }

  setNotice(words) {
    const notice = document.getElementById("notice");
    notice.textContent = words;
    notice.hidden = !words;
  }

  // Which chats are open.
  opened() {
    return location.hash.slice(1).split(",").map(Number).filter((id) => world.people.has(id)).slice(0, MOST_PANES);
  }

  setOpened(ids) {
    history.pushState(null, "", ids.length ? `#${ids.join(",")}` : location.pathname);
    return this.show();
  }

  isOpen(id) {
    return this.opened().includes(id);
  }

  /** Opens a chat in place of the last used one. */
  async open(id) {
    const opened = this.opened();
    const last = opened.indexOf(this.active);
    if (!opened.includes(id)) opened.splice(last < 0 ? 0 : last, 1, id);
    this.active = id;
    await this.setOpened(NARROW.matches ? [id] : opened);
    if (!NARROW.matches) this.chats.get(id).composer.input.focus({ preventScroll: true });
    return this.chats.get(id);
  }

  async openBeside(id) {
    const opened = this.opened().filter((one) => one !== id);
    if (this.isOpen(id) && !NARROW.matches) return this.chats.get(id);
    this.active = id;
    await this.setOpened(NARROW.matches ? [id] : [...opened.slice(0, MOST_PANES - 1), id]);
    return this.chats.get(id);
  }

  /** A chat in sight, beside the others where there is room. */
  showChat(id) {
    return this.isOpen(id) && !this.chats.get(id).element.hidden ? this.open(id) : this.openBeside(id);
  }

  close(id) {
    return this.setOpened(this.opened().filter((one) => one !== id));
  }

  back() {
    return this.setOpened([]);
  }

  /** Makes the panes what the address says. */
  async show() {
    const wanted = this.opened();
    for (const [id, chat] of this.chats) {
      if (wanted.includes(id)) continue;
      chat.element.remove();
      this.chats.delete(id);
    }
    const fresh = wanted.filter((id) => !this.chats.has(id)).map((id) => this.add(id));
    this.arrange(wanted.map((id) => this.chats.get(id).element));
    if (!wanted.includes(this.active)) this.active = wanted.at(-1);
    document.body.classList.toggle("chatting", wanted.length > 0);
    this.fit();
    this.people.refresh();
    await Promise.all(fresh.map((chat) => chat.load()));
    this.tour.refresh();
    this.panel.showPerson();
  }

  /** Puts panes in order, leaving those in place untouched: a moved element loses its scrolling. */
  arrange(elements) {
    elements.forEach((element, at) => {
      const there = this.panes.querySelectorAll(":scope > .pane")[at];
      if (there !== element) this.panes.insertBefore(element, there ?? null);
    });
  }

  add(id) {
    const chat = new Chat(id, this);
    const use = () => { this.active = id; this.panel.showPerson(); };
    chat.element.addEventListener("focusin", use);
    chat.element.addEventListener("pointerdown", use);
    this.chats.set(id, chat);
    return chat;
  }

  /** Hides the panes that would be too narrow; the active one always stays. */
  fit() {
    const room = Math.max(1, Math.floor(this.panes.clientWidth / PANE_PX));
    const order = [this.active, ...this.opened()].filter((id, at, all) => this.chats.has(id) && all.indexOf(id) === at);
    order.map((id) => this.chats.get(id)).forEach((chat, at) => {
      chat.element.hidden = at >= room;
      chat.markRead();
    });
  }

  // Events.
  apply(event) {
    if (event.kind === "person") world.people.set(event.person.id ?? event.person, event.person);
    if (event.kind === "bot") this.readBot();
    if (event.kind === "clock") world.setClock(event.now);
    if (event.kind === "starting") this.startAnew();
    if (event.kind === "tour") world.tour = event.tour;
    for (const chat of this.chats.values()) {
      if (personOf(event) === null || personOf(event) === chat.personId) chat.apply(event);
    }
    if (event.kind === "person") this.people.refresh();
    if (TOURED.has(event.kind)) this.tour.later();
    this.panel.apply(event);
  }

  /** The bot presents itself anew, perhaps in the page's language. */
  async readBot() {
    const { bot } = await api.state();
    Object.assign(world.bot, bot);
    document.title = bot.name;
    this.people.refresh();
  }

  /** A person as the control API has just answered: shown without waiting for the event. */
  personChanged(person) {
    world.people.set(person.id, person);
    this.people.refresh();
    this.chats.get(person.id)?.refresh();
  }

  // The developer panel.
  togglePanel() {
    this.panel.toggle();
  }

  editPerson(id) {
    this.active = id;
    this.panel.openPerson();
  }
}

const TOURED = new Set(["message", "edited", "deleted", "tour"]);
const personOf = (event) => event.person?.id ?? event.person ?? null;

await new Page().start();
