// Sending files: a sheet with a preview, a caption, and the choice how; several go as an album.
import { h } from "./dom.js";
import { api } from "./api.js";
import { icon } from "./icons.js";
import { readMarks } from "./marks.js";
import { fileSize } from "./media.js";
import { button, openSheet } from "./overlay.js";
import { t } from "./strings.js";

const PHOTO_TYPES = /^image\/(png|jpeg|webp|bmp)$/;
const ALBUM = 10;

/** Asks how they are to be sent, at most an album at a time. */
export async function chooseUpload(chat, files) {
  for (let at = 0; at < files.length; at += ALBUM) await chooseSome(chat, files.slice(at, at + ALBUM));
}

/** How a client shows the file unless it goes as a plain file. */
function kindOf(file) {
  if (PHOTO_TYPES.test(file.type)) return "photo";
  if (file.type === "image/gif") return "animation";
  return file.type.startsWith("video/") ? "video" : "document";
}

async function chooseSome(chat, files) {
  const kinds = files.map(kindOf);
  const shown = kinds.every((kind) => kind !== "document") && (files.length === 1 || !kinds.includes("animation"));
  const way = shown ? "shown" : "file";
  const caption = h("input", { class: "field", placeholder: t("caption"), "aria-label": t("caption"), maxlength: "1024" });
  const previews = files.map((file, index) => preview(file, shown && kinds[index]));
  const sheet = openSheet({
    title: files.length > 1 ? t("album") : t(kinds[0] === "photo" ? "photo" : "document"), kind: "upload",
    content: [h("div", { class: "upload-previews" }, previews), caption],
    actions: [
      button(t("cancel"), () => sheet.close(), "quiet"),
      button(t("send_as_file"), () => sheet.close("file"), shown ? "quiet" : "main"),
      shown && button(t(shownWords(kinds)), () => sheet.close("shown"), "main"),
    ].filter(Boolean),
  });
  caption.addEventListener("keydown", (event) => {
    if (event.key === "Enter") sheet.close(way);
  });
  caption.focus();
  const chosen = await sheet.closed;
  for (const image of previews) if (image.src) URL.revokeObjectURL(image.src);
  if (chosen) await sendAll(chat, files, chosen === "shown" ? kinds : files.map(() => "document"), caption.value.trim());
}

function shownWords(kinds) {
  if (kinds.length > 1) return "send_as_album";
  return { photo: "send_as_photo", animation: "send_as_gif", video: "send_as_video" }[kinds[0]];
}

/** Each is a message of its own; those of an album share a group, and the first has the caption. */
async function sendAll(chat, files, kinds, words) {
  const group = files.length > 1 ? { media_group_id: String(Date.now()) } : {};
  for (const [index, file] of files.entries()) {
    const { text, entities } = readMarks(index ? "" : words);
    const options = { ...group, caption_entities: entities };
    await chat.attempt(() => api.upload(chat.personId, file, kinds[index], text, options));
  }
}

function preview(file, kind) {
  if (kind === "photo" || kind === "animation") return h("img", { src: URL.createObjectURL(file), alt: file.name, class: "upload-preview" });
  return h("div", { class: "file" }, h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, file.name), h("span", { class: "file-size" }, fileSize(file.size))));
}
