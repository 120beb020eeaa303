// Builds DOM nodes from plain data. Strings become text nodes: nothing here parses HTML.

/** h("button", {class: "x", onclick: f, dataset: {a: 1}}, "text", node, null). */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function setProp(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === "dataset") Object.assign(element.dataset, value);
  else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : value);
}

/** Makes a non-button element pressable by mouse and keyboard. */
export function pressable(element, press) {
  element.tabIndex = 0;
  element.setAttribute("role", "button");
  element.addEventListener("click", press);
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press(event);
  });
  return element;
}

/** Runs an animation and resolves when it ended; at once for those who asked for less motion. */
export async function animate(element, keyframes, ms = 180) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  await element.animate(keyframes, { duration: ms, easing: "ease-out" }).finished.catch(() => {});
}
