// The live stream of events (SSE): one connection for all chats, resumed after every break.

const KINDS = [
  "message", "edited", "deleted", "answered", "action", "person", "bot", "keyboard", "commands",
  "paid", "payment_failed", "update", "call", "clock", "tour", "starting",
];
const RETRY_MS = 1500;

/**
 * Follows events after `since`. onevent({seq, kind, person, ...}) for each; onlost() when the server
 * goes away; onback() when it answers again: a restarted sandbox has forgotten everything, so the
 * page then reads its state anew. The same when events were forgotten meanwhile (`reset`).
 */
export function follow({ since, onevent, onlost, onback }) {
  let seen = since;
  let lost = false;

  function connect() {
    const source = new EventSource(`/_sandbox/events?since=${seen}`);
    const receive = (message) => {
      const event = JSON.parse(message.data);
      seen = event.seq;
      onevent(event);
    };
    for (const kind of KINDS) source.addEventListener(kind, receive);
    source.addEventListener("reset", () => {
      source.close();
      reconnect();
    });
    source.onerror = () => {
      source.close();
      if (!lost) onlost();
      lost = true;
      setTimeout(reconnect, RETRY_MS);
    };
  }

  async function reconnect() {
    const state = await onback().catch(() => null);
    if (!state) return setTimeout(reconnect, RETRY_MS);
    seen = state.seq;
    lost = false;
    connect();
  }

  connect();
}
