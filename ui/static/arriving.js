// Another page is shown from its top, and the keyboard and what reads aloud start at its title, not at the button that led here;
// the menu tells which page this is.
(() => {
  let before = null;

  function arrive() {
    const title = document.querySelector("h1");
    if (!title?.textContent || title.textContent === before) return;
    const first = before === null;
    before = title.textContent;
    if (first) return;
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
    close();
    if (!document.activeElement?.matches("body, button, a")) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  // What reads aloud hears where a question stands among the others: the bar at the foot shows it.
  const told = Object.assign(document.createElement("p"), { className: "lu" });
  told.setAttribute("role", "status");
  function tell() {
    const place = document.querySelector(".st-key-numero")?.innerText.trim();
    if (!window.boussole || !document.body) return;
    const { fill, words } = window.boussole, said = place ? fill(words.place, { place }) : "";
    if (!told.isConnected) document.body.append(told);
    if (told.textContent !== said) told.textContent = said;
  }

  // On a phone the menu covers the page that one has chosen in it.
  function close() {
    if (innerWidth < 768) document.querySelector('[data-testid="stSidebar"][data-collapsed="false"] [data-testid="stSidebarCollapseButton"] button')?.click();
  }

  function mark() {
    const slug = location.pathname.split("/").pop() || "accueil";
    for (const step of document.querySelectorAll('[data-testid="stSidebar"] [class*="st-key-vers-"] button')) {
      const here = step.closest(".st-key-etapes") ? step.dataset.testid === "stBaseButton-secondary" : step.closest(`.st-key-vers-${slug}`);
      if (here) step.setAttribute("aria-current", "page");
      else step.removeAttribute("aria-current");
    }
  }

  new MutationObserver(() => { arrive(); mark(); tell(); }).observe(document, { subtree: true, childList: true, characterData: true });
})();
