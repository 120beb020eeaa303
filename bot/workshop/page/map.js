// The map: every dialog with its screens, and the screens to which each leads.
import { h } from "/assets/dom.js";
import { w } from "./words.js";

export function drawMap(element, workshop) {
  const groups = Map.groupBy(workshop.screens.values(), (screen) => screen.dialog);
  element.replaceChildren(h("h2", {}, w("map")), h("div", { class: "map" }, [...groups].map(([dialog, screens]) =>
    h("section", { class: "map-dialog" }, h("h3", {}, dialog), screens.map((screen) => card(screen, workshop))))));
}

function card(screen, workshop) {
  const link = (id, own) => h("button", { type: "button", class: "lead", onclick: () => workshop.openScreen(id) }, own ? id.split(":")[1] : id);
  const inside = (id) => id.split(":")[0] === screen.id.split(":")[0];
  return h("div", { class: "map-screen" },
    h("button", { type: "button", class: "map-name", onclick: () => workshop.openScreen(screen.id) }, screen.id.split(":")[1]),
    screen.leads.length > 0 && h("p", {}, "→ ", screen.leads.map((id) => link(id, inside(id)))));
}
