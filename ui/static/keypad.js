// Fields that take figures say so to phones, which then show the keys for them: Streamlit has no setting for it.
// Such a field has nothing for the browser to fill in by itself (ui/fields/widgets/texts.py, _FIGURES).
(() => {
  const figures = '[data-testid=stTextInput] input[autocomplete=off]:not([inputmode])';
  const mark = () => document.querySelectorAll(figures).forEach((field) => field.setAttribute("inputmode", "decimal"));
  new MutationObserver(mark).observe(document, { subtree: true, childList: true });
  mark();

  // Answers that stand one below the other are walked through downwards: Streamlit knows of a line of them alone.
  const step = { ArrowDown: 1, ArrowUp: -1 };
  document.addEventListener("keydown", (event) => {
    const group = step[event.key] && event.target.closest?.('[class*="st-key-q-"] [role=radiogroup]');
    const answers = group ? [...group.querySelectorAll("button")] : [], place = answers.indexOf(event.target);
    if (place < 0) return;
    event.preventDefault();
    answers[(place + step[event.key] + answers.length) % answers.length].focus();
  }, true);
})();
