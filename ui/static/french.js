// Streamlit's own words, in French: it has no setting for them. Text, labels and hints are translated as they appear.
(() => {
  const words = {
    "Skip to main content": "Aller au contenu",
    "Help": "Aide",
    "Sidebar": "Panneau latéral",
    "Expand sidebar": "Ouvrir le menu",
    "Collapse sidebar": "Fermer le menu",
    "Main menu": "Menu principal",
    "Open": "Ouvrir la liste",
    "Close": "Fermer",
    "Clear value": "Effacer",
    "Clear entry": "Effacer",
    "Clear all": "Tout effacer",
    "Select...": "Choisissez",
    "Selectbox options": "Choix proposés",
    "Multiselect options": "Choix proposés",
    "Selected values": "Choix retenus",
    "Select all": "Tout choisir",
    "No results": "Aucun résultat",
    // A list has a choice of its own for what is not told: nothing is compulsory.
    "(required)": "",
    "Press Enter to apply": "Entrée pour valider",
    "Press Ctrl+Enter to apply": "Ctrl + Entrée pour valider",
    "Press ⌘+Enter to apply": "⌘ + Entrée pour valider",
    "Press Enter to submit form": "Entrée pour envoyer",
    "Invalid input.": "Cette valeur n’est pas valable.",
    "Add files": "Choisir un fichier",
    "Upload": "Choisir un fichier",
    "file upload": "fichier à déposer",
    "Drag and drop a file here": "Déposez le fichier ici",
    "Drag and drop files here": "Déposez les fichiers ici",
    "Too many files": "Un seul fichier à la fois",
    "Only one file is allowed.": "Un seul fichier à la fois.",
    "Network Error": "Connexion perdue",
    "Error uploading file": "Le fichier n’a pas pu être reçu",
    "progress": "avancement",
    "Fullscreen": "Plein écran",
    "Close fullscreen": "Quitter le plein écran",
    "Download failed": "Le téléchargement a échoué",
    "Failed to generate file for download": "Le fichier n’a pas pu être fabriqué",
    "Copy to clipboard": "Copier",
    "Copied": "Copié",
    "Running...": "Un instant…",
    "Please wait...": "Un instant…",
    "Stop": "Arrêter",
    "Connecting": "Connexion…",
    "Connecting to Streamlit server": "Connexion au serveur…",
    "Unable to connect to Streamlit server": "Le serveur ne répond pas",
    "Error": "Erreur",
    "Error:": "Erreur :",
    "Bad message format": "La page n’a pas pu être affichée",
    "Connection error": "Connexion perdue",
    "Connection timed out": "Connexion perdue",
    "Connection timed out.": "Connexion perdue.",
    "Page not found": "Page introuvable",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Le serveur ne répond pas. Vérifiez votre connexion et attendez quelques instants.",
    "Reconnected to server.": "Connexion rétablie.",
    "Connection lost. Please wait for the app to reconnect, then try again.": "Connexion perdue. Attendez qu’elle revienne, puis réessayez.",
  };
  const UNITS = { B: "octets", KB: "ko", MB: "Mo" };
  const patterns = [
    [/^Help for (.+)$/s, "Aide : $1"],
    [/^Remove (.+)$/s, "Retirer $1"],
    [/^Upload (.+)$/s, "Déposer : $1"],
    [/^(.+) color picker$/s, "$1 : choisir la couleur"],
    [/^Select (\d+) matches$/, "Choisir les $1 trouvés"],
    [/^Add: (.+)$/s, "Ajouter : $1"],
    [/^File is too large\..*$/s, "Ce fichier est trop lourd."],
    [/^Limit (.+) per file(.*)$/s, "$1 au plus$2"],
    [/^([\d.,]+)\s?MB per file(.*)$/s, "$1 Mo au plus$2"],
    [/^File must be ([\d.,]+)\s?MB or smaller\.?$/, "Le fichier doit faire $1 Mo au plus."],
    [/^.+ files are not allowed\.?$/, "Ce fichier n’est pas de ceux qui se lisent ici."],
    [/^((?:.+, )?)(\d+)(?:\.(\d))?(B|KB|MB)$/s, (_, name, whole, tenths, unit) => `${name}${tenths ? `${whole},${tenths}` : whole} ${UNITS[unit]}`],
    [/^The page that you have requested does not seem to exist.*$/s, "Cette adresse n’existe pas. Voici l’accueil."],
    [/^Is Streamlit still running\?.*$/s, "Le serveur ne répond pas. Vos réponses sont encore à l’écran : attendez quelques instants."],
    [/^You need to enable JavaScript.*$/s, "Cette page a besoin de JavaScript."],
  ];
  const attributes = ["aria-label", "aria-description", "title", "placeholder", "alt", "data-tooltip"];
  const typed = "input, textarea, [contenteditable=true], script, style";

  function french(text) {
    const bare = text.trim();
    if (!bare) return text;
    if (Object.hasOwn(words, bare)) return text.replace(bare, words[bare]);
    for (const [pattern, said] of patterns) if (pattern.test(bare)) return text.replace(bare, bare.replace(pattern, said));
    return text;
  }

  // A label is Markdown: what reads it aloud must not say the marks that keep it harmless.
  function bare(name, value) {
    return name === "aria-label" ? value.replace(/\\([!-/:-@[-`{-~])/g, "$1") : value;
  }

  // A place to drop a file bears a name, and so must not be said to be mere decoration. Nothing is compulsory, so nothing is read aloud as such.
  function named(element) {
    if (element.ariaRequired === "true") element.removeAttribute("aria-required");
    if (element.dataset.testid === "stFileUploaderDropzone" && element.role === "presentation") element.role = "group";
  }

  function change(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement?.closest(typed)) return;
      const said = french(node.data);
      if (said !== node.data) node.data = said;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of attributes) {
        const value = node.getAttribute(name);
        const said = value && french(bare(name, value));
        if (said !== value) node.setAttribute(name, said);
      }
      named(node);
      node.childNodes.forEach(change);
    }
  }

  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "childList") record.addedNodes.forEach(change);
      else change(record.target);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...attributes, "aria-required", "role"] });
  change(document.documentElement);
})();
