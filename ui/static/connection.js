// The line to the server. While it is cut, fields of text stay open, and one quiet bar of ours speaks in the place of Streamlit's dialog,
// which would take the focus and show a command.
(() => {
  const SLOW_MS = 5000;
  window.__streamlit = { ...window.__streamlit, HOST_CONFIG: { ...window.__streamlit?.HOST_CONFIG, blockErrorDialogs: true } };

  const words = JSON.parse(document.querySelector('meta[name="mots"]').content);
  const app = () => document.querySelector('[data-testid="stApp"]');
  const open = "textarea, input:is([type=text], [type=number], :not([type])):not([role=combobox])";
  const bar = document.createElement("div");
  const line = document.createElement("p");
  const since = Date.now();
  let joined = false;
  let held = null;
  let strange = "";
  let measured = "";

  bar.id = "ligne";
  line.setAttribute("role", "status");
  bar.append(line);

  // Returns "open", "cut", or "over" when Streamlit tries no more. A page that is still coming is open.
  function state() {
    const now = app()?.dataset.testConnectionState;
    if (now === "CONNECTED") joined = true;
    if (now === "CONNECTED" || (!joined && Date.now() - since < SLOW_MS)) return "open";
    return now === "DISCONNECTED_FOREVER" ? "over" : "cut";
  }

  function fill(text, values = {}) {
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  }

  // `news`: worth saying aloud, once, as well as its end; what changes at each pause is only shown.
  function say(text, news) {
    if (line.textContent !== text) {
      line.setAttribute("aria-live", news || bar.dataset.tone === "news" ? "polite" : "off");
      line.textContent = text;
    }
    bar.dataset.tone = news ? "news" : "calm";
    bar.hidden = !text && bar.childElementCount === 1;
    measure();
  }

  // The page ends where the bar begins.
  function measure() {
    const shape = [bar.hidden, line.textContent, bar.childElementCount, innerWidth].join();
    if (shape === measured) return;
    measured = shape;
    document.documentElement.style.setProperty("--ligne", bar.hidden ? "0px" : `${Math.ceil(bar.getBoundingClientRect().height)}px`);
  }

  // What is said of the line; drafts.js knows what is typed and not kept, and says more.
  function told() {
    const now = state();
    document.documentElement.dataset.ligne = now;
    document.documentElement.dataset.typed = window.boussole.pending?.() || window.boussole.waiting?.() ? "open" : "kept";
    const [text, news] = window.boussole.drafts?.(now) ?? [now === "open" ? "" : words[now], true];
    say(strange || text, news || Boolean(strange));
  }

  // Streamlit closes every field while the line is cut. Options and buttons wait; what is typed need not.
  function keepOpen() {
    if (state() === "open") return;
    for (const field of document.querySelectorAll(`[data-testid="stMain"] :is(${open}):disabled`)) field.disabled = false;
    if (held?.isConnected && document.activeElement === document.body) held.focus({ preventScroll: true });
  }

  // Some browsers take the keyboard from a field that is closed, even for an instant: it is given back, unless the person has left it.
  // Heard before Streamlit, which closes fields again between the loss of one and the next.
  document.addEventListener("focus", ({ target }) => { held = target.matches?.(open) ? target : null; }, true);
  document.addEventListener("blur", ({ target }) => { if (target === held && !target.disabled) held = null; }, true);

  window.boussole = { words, bar, fill, state, told };
  window.addEventListener("message", ({ source, data }) => {
    if (source !== window || data?.type !== "CLIENT_ERROR_DIALOG" || data.error === "Connection error") return;
    strange = data.error === "Page not found" ? words.no_page : words.strange;
    told();
  });
  document.addEventListener("click", () => { strange = ""; });
  window.addEventListener("resize", told);
  new MutationObserver(() => { keepOpen(); told(); }).observe(document.documentElement, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "data-test-connection-state"],
  });
  document.addEventListener("DOMContentLoaded", () => { document.body.append(bar); told(); });
  setInterval(told, 1000);
})();
