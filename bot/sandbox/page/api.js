// Speaks to the sandbox's control API (JSON under /_sandbox/). A refusal becomes an ApiError in words.
import { language, t } from "./strings.js";

/** What the sandbox refused, in its own words; status 0: it did not answer. */
export class ApiError extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

async function call(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/_sandbox${path}`, {
    method,
    headers: body && !form ? { "Content-Type": "application/json" } : {},
    body: form ? body : body && JSON.stringify(body),
  }).catch(() => { throw new ApiError(0, t("gone")); });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, answer.error ?? `HTTP ${response.status}`);
  return answer;
}

/** Runs a request; a refusal is passed to `say` in words and the answer is undefined. */
export async function attempt(request, say) {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    say(error.message);
    return undefined;
  }
}

const get = (path) => call("GET", path);
const post = (path, body = {}) => call("POST", path, body);

export const api = {
  state: () => get(`/state?language=${language}`),
  chat: (person) => get(`/chats/${person}`),
  invoice: (slug) => get(`/invoices/${encodeURIComponent(slug)}`),
  journal: () => get("/journal"),

  addPerson: (fields) => post("/people", fields),
  editPerson: (person, fields) => call("PATCH", `/people/${person}`, fields),

  say: (person, text, entities = []) => post(`/chats/${person}/say`, { text, entities }),
  forward: (person, text, author) => post(`/chats/${person}/say`, { text, forward_from: author }),
  click: (person, press) => post(`/chats/${person}/click`, press),
  pay: (person, what) => post(`/chats/${person}/pay`, what),
  read: (person) => post(`/chats/${person}/read`),
  block: (person) => post(`/chats/${person}/block`),
  unblock: (person) => post(`/chats/${person}/unblock`),
  remove: (person, ids) => post(`/chats/${person}/delete`, { message_ids: ids }),
  upload(person, file, kind, caption, options) {
    const form = new FormData();
    form.append("kind", kind);
    if (caption) form.append("caption", caption);
    form.append("options", JSON.stringify(options));
    form.append("file", file, file.name);
    return post(`/chats/${person}/upload`, form);
  },

  faults: () => get("/faults"),
  addFault: (fault) => post("/faults", fault),
  removeFault: (id) => call("DELETE", `/faults/${id}`),
  restart: () => post("/restart"),
  advance: (seconds) => post("/clock", { advance: seconds }),
};
