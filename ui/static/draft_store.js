// Where drafts lie in this browser: one entry a field, under the mark of its dossier. A browser that keeps nothing, or has no room, says so.
(() => {
  const PLACE = "boussole:brouillon:", DAYS = 7;
  const at = (dossier, name) => `${PLACE}${dossier}:${name}`;
  const durable = document.querySelector('meta[name="enregistre"]')?.content === "oui";

  function entries(start) {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(start));
    } catch {
      return [];
    }
  }

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  const shelf = {
    // Where the server keeps nothing, a dossier ends with its page: so does what was typed in it.
    refused: !durable,
    put(dossier, name, draft) {
      if (!durable) return;
      try {
        localStorage.setItem(at(dossier, name), JSON.stringify(draft));
        shelf.refused = false;
      } catch {
        shelf.refused = true;
      }
    },
    take(dossier, name) {
      try { localStorage.removeItem(at(dossier, name)); } catch { /* Nothing lies there. */ }
    },
    all: (dossier) => entries(at(dossier, "")).map((key) => [key.slice(at(dossier, "").length), read(key)]).filter(([, draft]) => typeof draft?.text === "string"),
    clear(dossier) {
      for (const key of entries(at(dossier, ""))) try { localStorage.removeItem(key); } catch { /* Nothing lies there. */ }
    },
  };

  for (const key of entries(PLACE)) if (!(read(key)?.seen > Date.now() - DAYS * 86400000)) localStorage.removeItem(key);
  window.boussole.shelf = shelf;
})();
