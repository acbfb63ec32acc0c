// Where answers are not kept on the server, ask whoever has answered since the last download before a reload or a closed tab.
(() => {
  let unsaved = false;
  const saves = '[class*="st-key-dossier-"]';
  const answers = '[class*="st-key-question-"], [class*="st-key-firme-"], [class*="st-key-profil-"], [class*="st-key-projet-"], ' +
    '[class*="st-key-trancher-"], [class*="st-key-plan-"]';

  for (const event of ["input", "change", "click"]) {
    document.addEventListener(event, ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest(saves)) unsaved = false;
      else if (target.closest(answers)) unsaved = true;
    }, true);
  }
  const kept = () => document.querySelector('meta[name="enregistre"]')?.content === "oui" && !(window.boussole?.pending?.() && window.boussole.shelf.refused) && !document.querySelector(".st-key-non-enregistre");
  window.addEventListener("beforeunload", (event) => { if (unsaved && !kept()) event.preventDefault(); });
})();
