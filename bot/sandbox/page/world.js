// What the page knows of the sandbox: the bot, the people, the sandbox's clock, its tour.
import { language } from "./strings.js";

export const world = {
  bot: null,
  people: new Map(),
  clockOffset: 0,
  starting: false,
  tour: null,

  /** Takes the answer of /_sandbox/state. */
  load(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.starting = state.starting;
    this.tour = state.tour;
    this.setClock(state.now);
  },

  /** Whom the visitor plays: {customer, admin}, by the page's language; none without a tour. */
  parts() {
    return this.tour?.parts[language] ?? {};
  },

  isAdmin(id) {
    return Boolean(this.tour?.admins.includes(id));
  },

  /** Those whom the visitor plays first, then the rest, the latest talk first. */
  inOrder() {
    const parts = Object.values(this.parts());
    const rank = (person) => (parts.includes(person.id) ? parts.indexOf(person.id) : parts.length);
    const people = [...this.people.values()];
    if (!parts.length) return people;
    return people.sort((a, b) => rank(a) - rank(b) || (b.last_at ?? 0) - (a.last_at ?? 0));
  },

  setClock(now) {
    this.clockOffset = now - Date.now() / 1000;
  },

  /** Now in the sandbox, as a Date. */
  now() {
    return new Date(Date.now() + this.clockOffset * 1000);
  },

  findByUsername(username) {
    const wanted = username.replace(/^@/, "").toLowerCase();
    return [...this.people.values()].find((person) => person.username?.toLowerCase() === wanted);
  },
};

export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");
