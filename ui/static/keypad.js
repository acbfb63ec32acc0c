// Fields that take figures say so to phones, which then show the keys for them: Streamlit has no setting for it.
// Such a field has nothing for the browser to fill in by itself (ui/fields/widgets/texts.py, _FIGURES).
(() => {
  const figures = '[data-testid=stTextInput] input[autocomplete=off]:not([inputmode])';
  const mark = () => document.querySelectorAll(figures).forEach((field) => field.setAttribute("inputmode", "decimal"));
  new MutationObserver(mark).observe(document, { subtree: true, childList: true });
  mark();
})();
