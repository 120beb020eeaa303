// What following an address means: an invoice, /start with a payload, sharing, or the outer web.
import { avatar } from "./avatar.js";
import { ask, pick, toast } from "./overlay.js";
import { t } from "./strings.js";
import { fullName, world } from "./world.js";

const TELEGRAM_HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);
const OUTER = new Set(["http:", "https:", "mailto:", "tel:"]);

/** {kind: "invoice", slug} | {kind: "start", payload} | {kind: "share", url} | {kind: "outer", url} | {kind: "bad"}. */
export function classify(address, botUsername) {
  if (!URL.canParse(address)) return { kind: "bad" };
  const url = new URL(address);
  if (url.protocol === "tg:") return classifyTg(url, botUsername);
  if (TELEGRAM_HOSTS.has(url.hostname)) return classifyTelegram(url, botUsername);
  return OUTER.has(url.protocol) ? { kind: "outer", url: url.href } : { kind: "bad" };
}

function classifyTelegram(url, botUsername) {
  const [first, second] = url.pathname.slice(1).split("/").map(decodeURIComponent);
  if (first.startsWith("$")) return { kind: "invoice", slug: first.slice(1) };
  if (first === "invoice" && second) return { kind: "invoice", slug: second };
  if (first === "share") return { kind: "share", url: url.searchParams.get("url") ?? "" };
  if (sameBot(first, botUsername)) return { kind: "start", payload: url.searchParams.get("start") ?? "" };
  return { kind: "outer", url: url.href };
}

function classifyTg(url, botUsername) {
  const query = url.searchParams;
  if (url.hostname === "invoice") return { kind: "invoice", slug: query.get("slug") };
  if (url.hostname === "msg_url") return { kind: "share", url: query.get("url") ?? "" };
  if (url.hostname === "resolve" && sameBot(query.get("domain"), botUsername)) {
    return { kind: "start", payload: query.get("start") ?? "" };
  }
  return { kind: "bad" };
}

const sameBot = (name, botUsername) => name?.toLowerCase() === botUsername?.toLowerCase();

/** Follows an address in a chat; `chat` has openInvoice(slug), say(text) and shell.openBeside(person). */
export async function followLink(address, chat) {
  const target = classify(address, world.bot.username);
  if (target.kind === "invoice") chat.openInvoice(target.slug);
  else if (target.kind === "start") chat.say(`/start ${target.payload}`.trim());
  else if (target.kind === "share") await share(target.url, chat);
  else if (target.kind === "outer") await openOuter(target.url);
  else toast(t("bad_link", { url: address }));
}

async function openOuter(url) {
  if (await ask(t("open_link"), { detail: url, yes: t("open") })) window.open(url, "_blank", "noopener,noreferrer");
}

/** Sharing hands the link to another person of the sandbox, who follows it in their own chat. */
async function share(address, chat) {
  const people = [...world.people.values()].filter((person) => person.id !== chat.personId);
  const person = await pick(t("share_who"), people.map((one) => ({
    value: one, label: fullName(one), picture: avatar(one, "small"),
  })));
  if (!person) return;
  toast(t("shared", { name: person.first_name }));
  const other = await chat.shell.openBeside(person.id);
  if (address) await followLink(address, other);
}
