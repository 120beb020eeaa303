// Photos, files and invoices inside a bubble.
import { h } from "./dom.js";
import { icon, star } from "./icons.js";
import { lightbox } from "./overlay.js";
import { language, number, t } from "./strings.js";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

/** The picture, video or file a message carries, or null. */
export function renderMedia(message) {
  if (message.photo?.length) return photo(message);
  if (message.animation) return video(message, message.animation, true);
  if (message.video) return video(message, message.video, false);
  return message.document ? file(message) : null;
}

const urlOf = (message, item) => message.files?.[item.file_id];

function photo(message) {
  const largest = message.photo.reduce((best, size) => (size.width > best.width ? size : best));
  const url = urlOf(message, largest);
  const image = h("img", {
    src: url, alt: message.caption || t("photo"), width: largest.width, height: largest.height, loading: "lazy",
  });
  const frame = h("button", {
    type: "button", class: "photo", "aria-label": t("enlarge"), onclick: () => lightbox(url, message.caption),
  }, image);
  if (message.has_media_spoiler) hideBehindSpoiler(frame);
  return frame;
}

function hideBehindSpoiler(frame) {
  frame.classList.add("veiled");
  frame.addEventListener("click", (event) => {
    if (!frame.classList.contains("veiled")) return;
    event.stopImmediatePropagation();
    frame.classList.remove("veiled");
  }, { capture: true });
}

function video(message, item, looped) {
  return h("video", { class: "video", src: urlOf(message, item), controls: true, loop: looped, muted: looped, preload: "metadata", "aria-label": t("video") });
}

function file(message) {
  const { document: item } = message;
  const name = item.file_name ?? t("document");
  return h("a", {
    class: "file", href: urlOf(message, item), download: name, "aria-label": t("download", { name }),
  }, h("span", { class: "file-icon" }, icon("file")),
  h("span", { class: "file-words" }, h("span", { class: "file-name" }, name), h("span", { class: "file-size" }, fileSize(item.file_size))));
}

/** 1536 -> "1.5 KB". */
export function fileSize(bytes) {
  if (bytes === undefined || bytes === null) return "";
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const value = bytes / 1024 ** step;
  const digits = value < 10 && step > 0 ? 1 : 0;
  return value.toLocaleString(language, { style: "unit", unit: UNITS[step], unitDisplay: "short", maximumFractionDigits: digits });
}

/** An invoice as a card; its Pay button stands in the keyboard under it. */
export function renderInvoice(invoice) {
  return h("div", { class: "invoice" },
    h("div", { class: "invoice-art" }, star()),
    h("div", { class: "invoice-title" }, invoice.title),
    h("div", { class: "invoice-words" }, invoice.description),
    h("div", { class: "invoice-price" }, star(), number(invoice.total_amount)));
}
