// The editor alone, next to the demo's chat: the chat page reports which text was pressed, this page edits it.
import { h } from "/assets/dom.js";
import { language as browserLanguage } from "/assets/strings.js";
import { server } from "./server.js";
import { w } from "./words.js";

const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost):\d+$/;

export async function startEmbedded(workshop) {
  document.documentElement.lang = browserLanguage;
  document.body.classList.add("embedded");
  const found = document.getElementById("list");
  found.replaceChildren(h("p", { class: "nothing" }, w("press")));
  workshop.list.show = () => {};
  await workshop.load();
  workshop.stage.languages = workshop.languages;
  workshop.go = (_, language, key) => key && workshop.editor.open(language, key);
  workshop.toList = () => parent.postMessage({ kind: "translated" }, "*");
  addEventListener("message", (event) => LOCAL.test(event.origin) && event.data?.kind === "translate" && look(workshop, found, event.data));
  addEventListener("keydown", (event) => workshop.onKey(event));
  parent.postMessage({ kind: "ready" }, "*");
}

/** Opens the text at this place of a message. Other texts at the same place can be chosen instead. */
async function look(workshop, element, { text, offset, person }) {
  workshop.person = person;
  const { found } = await server.find({ text, offset });
  element.replaceChildren(...(found.length ? found.map((one) => h("button", {
    type: "button", class: "row", dataset: { row: one.key }, onclick: () => workshop.editor.open(one.language, one.key),
  }, h("code", {}, one.key))) : [h("p", { class: "nothing" }, w("found_none"))]));
  if (found.length) await workshop.editor.open(found[0].language, found[0].key);
}
