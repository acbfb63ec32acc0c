// What is being typed is kept in this browser until the store has it (ui/session/drafts.py tells what it has), and is put back in its field after
// a reload, a closed tab, a killed server or a cut line. It is sent after a second of rest; nobody need leave the field.
(() => {
  const REST_MS = 1000, AGAIN_MS = 5000, BACK_MS = 400, GONE_MS = 10000, SHOWN_MS = 10000, CHOICE = "|choix";
  // What is said while something typed is not in the store: kept in this browser, or not.
  const UNSAVED = { open: ["slow", "slow_unkept"], cut: ["cut_typed", "cut_typed_unkept"], over: ["over_typed", "over_typed_unkept"] };
  const { words, fill, state, told, shelf } = window.boussole;
  const typing = "textarea, input:is([type=text], :not([type])):not([role=combobox])";
  const tab = Math.random().toString(36).slice(2);
  const drafts = new Map(), sent = new Map(), heard = new Map(), names = new Map(), rests = new Map(), choices = new Map(), before = new WeakMap(), tries = new WeakMap(), early = new WeakSet(), reopened = new Set();
  let page = null, last = "", composing = null, putting = false, foundUntil = 0, cutSince = 0, woken = 0, askedSince = 0, ran = false, active = null;

  const running = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== "notRunning";
  // Streamlit forgets the press of a button when the page is asked for once more before the button is reached: nothing is sent meanwhile.
  const busy = () => running() || (askedSince && Date.now() - askedSince < AGAIN_MS);
  const keyOf = (field) => [...(field.closest('[class*="st-key-"]')?.classList ?? [])].find((one) => one.startsWith("st-key-"))?.slice(7);
  const nameOf = (field) => names.get(keyOf(field));
  const fieldOf = (name) => [...names].filter(([, one]) => one === name)
    .map(([key]) => document.querySelector(`.st-key-${CSS.escape(key)} :is(${typing})`)).find(Boolean);
  // A number or an identifier comes back as it is written in the dossier: without, or with, its spaces.
  const bare = (text) => text.replace(/[\s.-]/g, "").toLowerCase();
  const same = (one, other) => bare(one) === bare(other);
  // Another tab of this browser is typing it now: its own.
  const elsewhere = (draft) => draft.tab && draft.tab !== tab && Date.now() - draft.seen < GONE_MS;

  function keep(name, draft) {
    Object.assign(draft, { tab, seen: Date.now() });
    drafts.set(name, draft);
    shelf.put(page.dossier, name, draft);
  }

  function forget(name) {
    drafts.delete(name);
    sent.delete(name);
    shelf.take(page.dossier, name);
  }

  function typed({ target }) {
    if (!(target instanceof Element) || !target.matches(typing)) return;
    const name = nameOf(target);
    if (!name || !page?.dossier) return void early.add(target);
    const draft = drafts.get(name) ?? { base: heard.get(name) ?? before.get(target) ?? "", since: Date.now() };
    keep(name, { ...draft, text: target.value, found: false, shut: false, at: location.pathname });
    if (target.value === heard.get(name) && !sent.has(name)) forget(name);
    remember();
    if (!putting) rest(name, REST_MS);
    told();
  }

  function rest(name, pause) {
    clearTimeout(rests.get(name));
    rests.set(name, setTimeout(() => { rests.delete(name); send(name); }, pause));
  }

  // Streamlit takes a text in when Enter is pressed in it; the field keeps the keyboard, the place and the selection.
  function send(name) {
    const field = fieldOf(name), draft = drafts.get(name);
    if (!draft || !field || field.value !== draft.text || state() !== "open" || cutSince) return;
    if (composing === field || busy()) return rest(name, REST_MS);
    sent.set(name, { text: draft.text, at: Date.now(), pause: AGAIN_MS });
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  }

  // What the server tells at the end of each page: which dossier it is, which fields it has, and the texts that the store has.
  function learn() {
    // A tab that has parted with its dossier says nothing of it any more.
    const parted = document.querySelector("[data-ecarte]");
    const text = (!parted && document.querySelector("[data-brouillons]")?.dataset.brouillons) || "";
    if (text === last || (!text && running() && !parted)) return;
    const was = page;
    last = text;
    if (!running()) askedSince = 0;
    page = text ? JSON.parse(text) : null;
    if (!page) return told();
    for (const dossier of page.over) shelf.clear(dossier);
    if (was?.dossier !== page.dossier) open();
    if (was?.visit !== page.visit) sent.clear();
    cutSince = woken = 0;
    for (const [key, name] of Object.entries(page.fields)) names.set(key, name);
    for (const [name, texts] of Object.entries(page.stored)) hear(name, texts);
    // Its own field says why it is not kept; on every other page nothing of it is on its way.
    for (const [name, [text, base]] of Object.entries(page.unread)) {
      if (drafts.get(name)?.text === text) keep(name, { ...drafts.get(name), base: base ?? drafts.get(name).base, found: true });
    }
    // Nor is what is told for the report alone, which is in no dossier.
    for (const name of page.local) if (drafts.has(name) && !drafts.get(name).found) keep(name, { ...drafts.get(name), found: true });
    // Neither is what the person took off its page by another click there; it waits in this browser for its field.
    const shown = new Set(Object.values(page.fields));
    for (const [name, draft] of drafts) if (draft.at === location.pathname && !shown.has(name) && !draft.found) keep(name, { ...draft, found: true, shut: true });
    // Typed in a page that was still coming.
    if (early.has(document.activeElement)) typed({ target: document.activeElement });
    settle();
    told();
  }

  function open() {
    for (const map of [drafts, choices, sent, heard, names, reopened]) map.clear();
    if (!page.dossier) return;
    for (const [name, draft] of shelf.all(page.dossier)) {
      if (name.endsWith(CHOICE)) choices.set(name.slice(0, -CHOICE.length), draft);
      else drafts.set(name, { ...draft, found: true });
    }
  }

  function hear(name, texts) {
    const draft = drafts.get(name);
    heard.set(name, texts[0]);
    if (!draft) return;
    if (texts.some((text) => text === draft.text || (draft.found && same(text, draft.text)))) forget(name);
    else if (texts.includes(sent.get(name)?.text)) {
      sent.delete(name);
      keep(name, { ...draft, base: texts[0], since: Date.now() });
    }
  }

  // What the server drew in a field; on its way there a field is empty for a moment.
  const drawn = (name) => (page.stored[name] ?? page.unread[name] ?? page.shown[name])?.[0];

  // Puts each draft back where its field shows what the draft was typed over; where it shows something else, the person chooses.
  function settle() {
    if (!page?.dossier) return;
    for (const [name, draft] of drafts) {
      const field = fieldOf(name);
      if (!field || field.disabled || field.value === draft.text || field.value !== drawn(name) || elsewhere(draft) || composing === field) continue;
      if (same(field.value, draft.base)) putBack(name, field, draft);
      else setAside(name, draft);
    }
    for (const [name, draft] of choices) if (fieldOf(name) && fieldOf(name).value === drawn(name)) choose(name, fieldOf(name), draft);
    refocus();
  }

  // A field that the person had opened to write in it, and that the page has not when it comes anew: what shows it is pressed.
  function reopen(name, draft) {
    const shows = page.behind[name] && document.querySelector(`.st-key-${CSS.escape(page.behind[name])} :is(button, input):enabled`);
    if (!shows || !unseen(draft) || fieldOf(name) || elsewhere(draft) || askedSince || reopened.has(name)) return;
    reopened.add(name);
    shows.click();
  }

  function putBack(name, field, draft) {
    // A field that will not take it is not pressed for ever.
    if (tries.get(field) > 2) return;
    tries.set(field, (tries.get(field) ?? 0) + 1);
    keep(name, draft);
    if (draft.found) foundUntil = Date.now() + SHOWN_MS;
    set(field, draft.text);
    rest(name, 50);
  }

  function set(field, text) {
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    putting = true;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    putting = false;
  }

  function setAside(name, draft) {
    forget(name);
    choices.set(name, draft);
    shelf.put(page.dossier, name + CHOICE, draft);
  }

  function choose(name, field, draft) {
    const dossier = page.dossier;
    choices.delete(name);
    const end = (mine) => {
      shelf.take(dossier, name + CHOICE);
      const now = fieldOf(name);
      if (!mine || !now || page?.dossier !== dossier) return;
      keep(name, { text: draft.text, base: now.value, since: Date.now() });
      set(now, draft.text);
      rest(name, 50);
    };
    if (same(field.value, draft.text)) end(false);
    else window.boussole.choose(field.getAttribute("aria-label") ?? "", draft.text, field.value, end);
  }

  // A field drawn anew under the keyboard gets it back, at the same place.
  function remember() {
    const field = document.activeElement;
    if (field?.matches?.(typing)) active = { field, name: nameOf(field), from: field.selectionStart, to: field.selectionEnd };
  }

  function refocus() {
    if (!active?.name || active.field.isConnected || document.activeElement !== document.body) return;
    const field = fieldOf(active.name);
    if (!field) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(active.from, active.to);
    active = { ...active, field };
  }

  // After a cut the server may have begun anew, and would know nothing until a click: the page asks it for itself.
  function wake() {
    const button = document.querySelector(".st-key-reveiller button:enabled");
    if (button) button.click();
    else if (cutSince && woken > 2 && !document.querySelector("h1")) location.reload();
  }

  // What the server has read and cannot keep as it is, its own sentence under the field says: it stays here, and is not sent again.
  const unread = (name, draft) => page.unread[name]?.[0] === draft.text || page.local.includes(name);
  // Written on this page, and not taken off it by the person.
  const unseen = (draft) => draft.found && !draft.shut && draft.at === location.pathname;
  const pending = () => [...drafts].filter(([name, draft]) => !elsewhere(draft) && !unread(name, draft) && (!draft.found || fieldOf(name) || unseen(draft)));

  function again(name) {
    const one = sent.get(name);
    if (!one) { if (!rests.has(name)) rest(name, REST_MS); return; }
    if (Date.now() - one.at < one.pause || busy()) return;
    sent.set(name, { ...one, at: Date.now(), pause: Math.min(2 * one.pause, 12 * AGAIN_MS) });
    wake();
  }

  // What is clicked asks for the page anew, and is not kept before it has come: Streamlit says nothing of a request under way.
  const asking = ':is([data-testid="stMain"], [data-testid="stBottom"], [data-testid="stSidebarUserContent"]) :is([role=radiogroup] label, [data-testid="stCheckbox"] label, [data-testid^="stBaseButton"])';
  const still = '[data-testid="stDownloadButton"], [data-testid="stFileUploader"], [data-testid="stElementToolbar"], :disabled';
  function asked({ target }) {
    const clicked = target instanceof Element && target.closest(asking);
    // One that is chosen already, a file to take or to give, asks for nothing yet.
    if (clicked && !clicked.querySelector("input[type=radio]:checked, :disabled") && !clicked.closest(still)) askedSince ||= Date.now();
  }

  function follow() {
    if (running()) { ran = true; askedSince ||= Date.now(); }
    else if (ran) { ran = false; askedSince = 0; }
  }

  function turn() {
    if (state() !== "open") cutSince = Date.now();
    else if (cutSince && page && !page.kept) cutSince = 0;
    // A page that was coming when the line was cut may stay in pieces, and tell nothing: it is asked for until it is whole.
    else if (cutSince && !busy() && Date.now() - cutSince > BACK_MS * 2 ** Math.min(woken, 7)) { cutSince = Date.now(); woken += 1; wake(); }
    if (!page?.dossier || running()) return;
    for (const [name, draft] of pending()) {
      keep(name, draft);
      if (state() === "open" && !cutSince) { reopen(name, draft); again(name); }
    }
    settle();
  }

  // What was clicked may not be kept yet either: a page that was asked for, and has not come.
  window.boussole.waiting = () => Boolean(page?.dossier && askedSince && Date.now() - askedSince > REST_MS);
  window.boussole.pending = () => Boolean(page?.dossier && pending().length);

  // What is said in the bar: how the line is, and whether all that was typed is in the store.
  window.boussole.drafts = (line) => {
    if (!page?.dossier) return null;
    const open = pending().map(([, draft]) => draft);
    if (line === "open" && Date.now() < foundUntil) return [words.found, true];
    if (!open.length && line === "open") return [window.boussole.waiting() ? page.saved && words.saving : page.saved, false];
    if (!open.length) return null;
    const first = Math.min(...open.map((draft) => draft.since));
    const since = new Date(first).toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });
    const [kept, lost] = UNSAVED[line];
    if (line !== "open" || Date.now() - first > AGAIN_MS) return [fill(words[page.kept && !shelf.refused ? kept : lost], { since }), true];
    return [page.kept ? words.saving : "", false];
  };

  // First of all, and once more when Streamlit has had its say: a field that it changes meanwhile is not one changed elsewhere.
  window.addEventListener("input", typed, true);
  document.addEventListener("input", typed);
  document.addEventListener("click", asked, true);
  document.addEventListener("focusin", ({ target }) => { before.set(target, target.value); remember(); });
  document.addEventListener("selectionchange", remember);
  document.addEventListener("compositionstart", ({ target }) => { composing = target; });
  document.addEventListener("compositionend", ({ target }) => { composing = null; typed({ target }); });
  window.addEventListener("pagehide", () => {
    for (const [name, draft] of drafts) if (page?.dossier && draft.tab === tab) shelf.put(page.dossier, name, { ...draft, tab: null });
  });
  new MutationObserver(() => { follow(); learn(); if (drafts.size + choices.size && !running()) settle(); })
    .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-brouillons", "data-test-script-state"] });
  setInterval(turn, 500);
  // Streamlit asks for nothing after a short cut: it is heard as it happens, and the page asks for itself.
  new MutationObserver(() => { if (state() !== "open") cutSince = Date.now(); }).observe(document.documentElement, {
    subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"],
  });
})();
