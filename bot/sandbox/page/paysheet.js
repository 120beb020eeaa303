// The pay sheet: what is bought, for how many play Stars, from which balance.
import { h } from "./dom.js";
import { ApiError, api } from "./api.js";
import { icon, star } from "./icons.js";
import { button, openSheet } from "./overlay.js";
import { number, starsText, t } from "./strings.js";

const TOP_UP = 1000;

/** Opens the sheet for an invoice message. */
export function payMessage(chat, message) {
  const { title, description, total_amount: stars } = message.invoice;
  return openPaySheet(chat, { title, description, stars }, { message_id: message.message_id });
}

/** Opens the sheet for an invoice link. */
export async function paySlug(chat, slug) {
  const invoice = await chat.attempt(() => api.invoice(slug));
  if (invoice) openPaySheet(chat, invoice, { slug });
}

function openPaySheet(chat, invoice, what) {
  const status = h("div", { class: "pay-status", role: "status", "aria-live": "assertive" });
  const balance = h("div", { class: "pay-balance" });
  const pay = button(t("pay", { stars: starsText(invoice.stars) }), () => confirm(), "main");
  pay.dataset.confirmPay = "";
  const cancel = button(t("cancel"), () => sheet.close(), "quiet");
  const sheet = openSheet({
    kind: "pay", actions: [cancel, pay],
    content: [
      h("div", { class: "pay-art" }, star()), h("h2", { class: "pay-title" }, invoice.title),
      h("p", { class: "pay-words" }, invoice.description),
      h("div", { class: "pay-price" }, h("span", {}, t("price")), h("b", {}, star(), number(invoice.stars))), balance, status,
    ],
  });
  sheet.dialog.setAttribute("aria-label", `${t("invoice")}: ${invoice.title}`);
  showBalance();
  pay.focus();

  function showBalance() {
    const short = chat.person.stars < invoice.stars;
    balance.replaceChildren(h("span", {}, t("your_balance")), h("b", { class: short ? "short" : "" }, star(), number(chat.person.stars)));
    if (short) balance.append(topUpLine(chat, showBalance));
  }

  async function confirm() {
    pay.disabled = true;
    pay.setAttribute("aria-busy", "true");
    say("", t("paying"));
    try {
      await api.pay(chat.personId, what);
      showSuccess(sheet, invoice);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      say("failed", error.message === "BALANCE_TOO_LOW" ? t("not_enough") : `${t("payment_failed")}: ${error.message}`);
      pay.disabled = false;
    } finally {
      pay.removeAttribute("aria-busy");
    }
  }

  function say(kind, words) {
    status.className = `pay-status ${kind}`;
    status.textContent = words;
  }
}

function topUpLine(chat, done) {
  const add = button(t("top_up", { stars: starsText(TOP_UP) }), async () => {
    const person = await chat.attempt(() => api.editPerson(chat.personId, { stars: chat.person.stars + TOP_UP }));
    if (person) chat.shell.personChanged(person);
    done();
  }, "link-like");
  return h("div", { class: "pay-short" }, t("not_enough"), " ", add);
}

function showSuccess(sheet, invoice) {
  const ok = button(t("ok"), () => sheet.close(), "main");
  sheet.dialog.querySelector(".sheet-body").replaceChildren(h("div", { class: "pay-done", role: "status" },
    h("div", { class: "pay-tick" }, icon("check")), h("h2", { class: "pay-title" }, t("payment_done")),
    h("p", { class: "pay-words" }, `${invoice.title}: ${starsText(invoice.stars)}`)));
  sheet.dialog.querySelector(".sheet-actions").replaceChildren(ok);
  ok.focus();
}
