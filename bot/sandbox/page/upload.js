// Sending files: a sheet with a preview, a caption, and the choice between a photo and a file.
import { h } from "./dom.js";
import { api } from "./api.js";
import { icon } from "./icons.js";
import { fileSize } from "./media.js";
import { button, openSheet } from "./overlay.js";
import { t } from "./strings.js";

const PHOTO_TYPES = /^image\/(png|jpeg|webp|gif|bmp)$/;

/** Asks about each file in turn and sends it. */
export async function chooseUpload(chat, files) {
  for (const file of files) await chooseOne(chat, file);
}

async function chooseOne(chat, file) {
  const isImage = PHOTO_TYPES.test(file.type);
  const caption = h("input", { class: "field", placeholder: t("caption"), "aria-label": t("caption"), maxlength: "1024" });
  const preview = isImage ? URL.createObjectURL(file) : null;
  const sheet = openSheet({
    title: t(isImage ? "photo" : "document"), kind: "upload",
    content: [preview ? h("img", { src: preview, alt: file.name, class: "upload-preview" }) : fileLine(file), caption],
    actions: [
      button(t("cancel"), () => sheet.close(), "quiet"),
      button(t("send_as_file"), () => sheet.close("document"), isImage ? "quiet" : "main"),
      isImage && button(t("send_as_photo"), () => sheet.close("photo"), "main"),
    ].filter(Boolean),
  });
  caption.addEventListener("keydown", (event) => {
    if (event.key === "Enter") sheet.close(isImage ? "photo" : "document");
  });
  caption.focus();
  const kind = await sheet.closed;
  if (preview) URL.revokeObjectURL(preview);
  if (kind) await chat.attempt(() => api.upload(chat.personId, file, kind, caption.value.trim()));
}

function fileLine(file) {
  return h("div", { class: "file" }, h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, file.name), h("span", { class: "file-size" }, fileSize(file.size))));
}
