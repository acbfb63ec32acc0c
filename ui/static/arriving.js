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

  // On a phone the menu covers the page that one has chosen in it.
  function close() {
    if (innerWidth < 768) document.querySelector('[data-testid="stSidebar"][data-collapsed="false"] [data-testid="stSidebarCollapseButton"] button')?.click();
  }

  function mark() {
    const slug = location.pathname.split("/").pop() || "accueil";
    for (const step of document.querySelectorAll('[data-testid="stSidebar"] [class*="st-key-vers-"] button')) {
      if (step.closest(`.st-key-vers-${slug}`)) step.setAttribute("aria-current", "page");
      else step.removeAttribute("aria-current");
    }
  }

  new MutationObserver(() => { arrive(); mark(); }).observe(document, { subtree: true, childList: true, characterData: true });
})();
