// The page's icons: 24x24 outlines drawn here, so nothing is loaded from anywhere.

const PATHS = {
  attach: "M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8L9.8 17.3a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  back: "M15 5l-7 7 7 7",
  beside: "M4 5h16v14H4zM12 5v14",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.7 5.7l12.6 12.6",
  bot: "M7 8h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM12 8V4M9 13v1M15 13v1",
  bug: "M9 7a3 3 0 0 1 6 0M8 9h8v5a4 4 0 0 1-8 0zM8 11H4M8 15l-4 2M16 11h4M16 15l4 2M12 10v8",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checks: "M2 12.5l4.5 4.5L15 7.5M11 16l1 1L21.500 7.5",
  play: "M8 5l11 7-11 7z",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  dots: "M12 6h.01M12 12h.01M12 18h.01",
  down: "M6 10l6 6 6-6",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  forward: "M14 6l6 6-6 6M20 12H9a5 5 0 0 0-5 5v1",
  key: "M4 6h16v12H4zM8 10h.01M12 10h.01M16 10h.01M8 14h8",
  link: "M8 16l8-8M10 8h6v6",
  menu: "M5 7h14M5 12h14M5 17h14",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  plus: "M12 5v14M5 12h14",
  send: "M4 12l16-8-6 16-3-7z",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  edit: "M5 19h3l11-11-3-3L5 16z",
};

/** One outline icon; hidden from screen readers, its button carries the label. */
export function icon(name) {
  const svg = svgElement("svg", { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": "true" });
  svg.append(svgElement("path", { d: PATHS[name] }));
  return svg;
}

/** The gold Stars mark. */
export function star() {
  const svg = svgElement("svg", { viewBox: "0 0 24 24", class: "star", "aria-hidden": "true" });
  svg.append(svgElement("path", {
    d: "M12 2.6l2.8 5.9 6.5.9-4.7 4.5 1.1 6.4L12 17.2l-5.7 3.1 1.1-6.4L2.7 9.4l6.5-.9z",
  }));
  return svg;
}

function svgElement(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
