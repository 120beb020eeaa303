// A right click, or a finger that rests: what opens a menu in Telegram's apps.

const HOLD_MS = 450;
const STILL_PX = 10;

/** Calls `open(place)` with something a menu can hang from: a point that gives the focus back to nobody. */
export function onHold(element, open) {
  let timer = null;
  let from = null;
  const end = () => { clearTimeout(timer); timer = null; };
  element.addEventListener("contextmenu", (event) => {
    if (hasSelection()) return;
    event.preventDefault();
    end();
    open(pointAt(event));
  });
  element.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    from = event;
    timer = setTimeout(() => open(pointAt(from)), HOLD_MS);
  });
  element.addEventListener("pointermove", (event) => {
    if (timer && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL_PX) end();
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) element.addEventListener(name, end);
}

/** Words that are chosen keep the browser's own menu. */
const hasSelection = () => !getSelection().isCollapsed;

const pointAt = ({ clientX, clientY }) => ({
  getBoundingClientRect: () => ({ left: clientX, right: clientX, top: clientY, bottom: clientY }),
  focus() {},
});
