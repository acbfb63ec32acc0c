// A field changed elsewhere while something was being typed in it here: both texts are shown below the page, and the person chooses.
(() => {
  const { words, bar, told } = window.boussole;

  function paragraph(text, ...inside) {
    const made = document.createElement("p");
    made.append(text, ...inside);
    return made;
  }

  function button(text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  function quoted(text) {
    const made = document.createElement("q");
    made.textContent = text || words.nothing;
    return made;
  }

  window.boussole.choose = (label, mine, theirs, done) => {
    const box = document.createElement("section");
    const end = (answer) => () => { box.remove(); done(answer); told(); };
    box.setAttribute("aria-label", words.choice);
    box.append(
      paragraph(`${words.choice} ${label}`),
      paragraph(`${words.mine} `, quoted(mine)),
      paragraph(`${words.theirs} `, quoted(theirs)),
      button(words.take_mine, end(true)),
      button(words.take_theirs, end(false)),
    );
    bar.append(box);
    told();
  };
})();
