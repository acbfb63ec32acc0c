// Hand a text, or a file with it, to the sharing of the phone itself. Where a browser has none, the button stays hidden (screen.css):
// the links beside it open a mail or a message instead. Nothing leaves before the person has chosen where it goes.
(() => {
  if (!navigator.share) return;
  document.documentElement.dataset.partage = "";

  async function files({ file, name, type }) {
    if (!file) return [];
    const made = await fetch(file);
    if (!made.ok) throw new Error(String(made.status));
    return [new File([await made.blob()], name, { type })];
  }

  async function share({ title, text, ...rest }) {
    const found = await files(rest);
    const whole = { title, text, files: found };
    await navigator.share(found.length && navigator.canShare?.(whole) ? whole : { title, text });
  }

  function say(box, text) {
    const line = box.querySelector("[role=status]") ?? box.appendChild(document.createElement("p"));
    line.setAttribute("role", "status");
    line.textContent = text;
  }

  document.addEventListener("click", ({ target }) => {
    const box = target instanceof Element && target.closest("button") && target.closest('[class*="st-key-partager-"]');
    const told = box && box.querySelector("[data-partager]");
    if (!told) return;
    share(JSON.parse(told.dataset.partager)).catch((error) => {
      if (error.name !== "AbortError") say(box, window.boussole.words.not_shared);
    });
  }, true);
})();
