// Dates and times of the page: one way each, in the page's language.
import { language, t } from "./strings.js";
import { world } from "./world.js";

const WEEK_MS = 7 * 86_400_000;

export const timeText = (date) => date.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "Today", "Yesterday", "29 November", with the year where it is another one. */
export function dayText(date) {
  const now = world.now();
  const yesterday = world.now();
  yesterday.setDate(yesterday.getDate() - 1);
  const near = { [now.toDateString()]: t("today"), [yesterday.toDateString()]: t("yesterday") }[date.toDateString()];
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
  return near ?? date.toLocaleDateString(language, { day: "numeric", month: "long", ...year });
}

/** A chat list's time of a unix moment: 14:05 today, a weekday of this week, else the date. */
export function shortTime(seconds) {
  const date = new Date(seconds * 1000);
  const now = world.now();
  if (date.toDateString() === now.toDateString()) return timeText(date);
  if (now - date < WEEK_MS) return date.toLocaleDateString(language, { weekday: "short" });
  return date.toLocaleDateString(language, { day: "2-digit", month: "2-digit", year: "2-digit" });
}
