// When a dossier is opened, begun or left, this browser gets another cookie: the page tells the ticket for it, and it is asked for here,
// then once more so that the server knows that it has come.
(() => {
  const AGAIN_MS = 3000, TIMES = 3;
  let asked = "";

  async function take(ticket) {
    for (let turn = 0; turn < TIMES; turn += 1) {
      const answer = await fetch("./cookie", { method: "POST", headers: { "X-Boussole-Ticket": ticket }, cache: "no-store", keepalive: true });
      if (answer.status !== 200) return answer.status < 500;
    }
    return true;
  }

  function look() {
    const ticket = document.querySelector("[data-ticket]")?.dataset.ticket;
    if (!ticket || ticket === asked) return;
    asked = ticket;
    take(ticket).catch(() => false).then((done) => { if (!done) setTimeout(() => { asked = ""; look(); }, AGAIN_MS); });
  }

  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ticket"] });
})();
