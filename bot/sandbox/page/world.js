// What the page knows of the sandbox: the bot, the people, the sandbox's clock.

export const world = {
  bot: null,
  people: new Map(),
  clockOffset: 0,

  /** Takes the answer of /_emu/state. */
  load(state) {
    this.bot = state.bot;
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.setClock(state.now);
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
