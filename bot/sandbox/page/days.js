// The day pills of a chat: the one at the top shows while the chat is scrolled, then fades.
import { h } from "./dom.js";
import { dayText } from "./dates.js";

const FADE_MS = 1200;

export function dayPill(message) {
  return h("div", { class: "service day" }, h("span", { class: "pill" }, dayText(new Date(message.date * 1000))));
}

/** Watches a scroller: a pill that lies over messages is "stuck", and hidden unless somebody scrolls. */
export class Days {
  constructor(scroller, log) {
    this.scroller = scroller;
    this.log = log;
  }

  /** Somebody scrolls, or the messages have moved. */
  moved(scrolled) {
    this.mark();
    if (!scrolled) return;
    this.scroller.classList.add("scrolling");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.scroller.classList.remove("scrolling"), FADE_MS);
  }

  mark() {
    for (const day of this.log.querySelectorAll(".day")) {
      const below = day.nextElementSibling?.getBoundingClientRect();
      day.classList.toggle("stuck", Boolean(below) && below.top < day.getBoundingClientRect().bottom - 1);
    }
  }
}
