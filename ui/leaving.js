// Nothing is kept on the server: before a reload or a closed tab, ask whoever has answered since the last download.
(() => {
  let unsaved = false;
  const saves = '[class*="st-key-dossier-"]';
  const answers = '[class*="st-key-question-"], [class*="st-key-firme-"], [class*="st-key-profil-"], [class*="st-key-projet-"], ' +
    '[class*="st-key-trancher-"], [class*="st-key-plan-"]';

  for (const event of ["change", "click"]) {
    document.addEventListener(event, ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest(saves)) unsaved = false;
      else if (target.closest(answers)) unsaved = true;
    }, true);
  }
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
})();
