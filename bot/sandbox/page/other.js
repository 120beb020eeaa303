// What a bot of words and pictures seldom gets: stickers, voice, music, contacts, places.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";
import { fullName } from "./world.js";

const BARS = 28;

const KINDS = {
  sticker: ({ emoji }) => h("div", { class: "sticker", role: "img", "aria-label": t("sticker") }, emoji ?? "🖼"),
  voice: (voice) => sound("voice", voice),
  video_note: (note) => card("video_note", length(note.duration)),
  audio: (audio) => card("audio", [audio.performer, audio.title].filter(Boolean).join(" — ") || length(audio.duration)),
  contact: (contact) => card("contact", [fullName(contact), contact.phone_number].filter(Boolean).join(", ")),
  venue: ({ title, address }) => card("location", [title, address].filter(Boolean).join(", ")),
  location: ({ latitude, longitude }) => card("location", `${latitude}, ${longitude}`),
  dice: ({ emoji, value }) => h("div", { class: "sticker", role: "img", "aria-label": `${emoji} ${value}` }, emoji),
  poll: ({ question }) => card("something", question),
};

/** Such content of a message as DOM, or null. */
export function renderOther(message) {
  const kind = Object.keys(KINDS).find((name) => message[name]);
  return kind ? KINDS[kind](message[kind]) : null;
}

/** Whether it stands without a bubble, as stickers do. */
export const isSticker = (message) => Boolean(message.sticker || message.dice);

function card(kind, detail) {
  return h("div", { class: "file" }, h("span", { class: "file-icon" }, icon("file")),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, t(kind)), h("span", { class: "file-size" }, detail)));
}

/** A voice message: a wave drawn from its id, since the sandbox has no sound. */
function sound(kind, { duration, file_unique_id: seed = "" }) {
  const bars = Array.from({ length: BARS }, (_, at) => h("i", { class: `bar-${(seed.charCodeAt(at % (seed.length || 1)) || at * 7) % 5}` }));
  return h("div", { class: "voice" }, h("span", { class: "file-icon", "aria-hidden": "true" }, icon("play")),
    h("span", { class: "file-words" }, h("span", { class: "wave", role: "img", "aria-label": t(kind) }, bars),
      h("span", { class: "file-size" }, length(duration))));
}

const length = (seconds = 0) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
