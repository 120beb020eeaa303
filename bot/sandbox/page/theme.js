// Applies the remembered theme before the first paint, so that the page never flashes.
// A plain script in the head (modules run too late); themeSwitch() is used by people.js.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const current = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
  const remembered = localStorage.getItem("theme");
  if (remembered) root.dataset.theme = remembered;

  window.themeSwitch = () => {
    const next = current() === "dark" ? "light" : "dark";
    root.dataset.theme = next;
    localStorage.setItem("theme", next);
    return next;
  };
})();
