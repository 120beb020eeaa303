// A round avatar: initials on a colour that stays the same for the same person.
import { h } from "./dom.js";
import { fullName } from "./world.js";

const COLOURS = 7;

export function avatar(person, size = "") {
  const initials = fullName(person).split(/\s+/).slice(0, 2).map((word) => [...word][0]).join("").toUpperCase();
  return h("span", { class: `avatar ${size} hue-${Math.abs(person.id) % COLOURS}`, "aria-hidden": "true" }, initials);
}

export const botAvatar = () => h("img", { class: "avatar", src: "/assets/bot.svg", alt: "" });
