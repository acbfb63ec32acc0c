"""One more version of the shipped questionnaire, in the tests only: each kind of change, as its author would try it in a folder of his own."""

from pathlib import Path
from typing import Any

import yaml

from kernel import yaml_text
from questionnaires import path_of

RULES = """\
migration: 1
questionnaire: diag-ia
from: 2
to: 3
why: "La version 3 réunit deux questions sur les appuis, et ne parle plus du temps pour apprendre."
modes: {conformite: loi}
questions:
  - {from: CAP-06, to: CAP-16}
  - {from: EQU-03, reworded: true}
  - {from: DON-05, options: {25: null}}
  - {from: DON-04, factor: 12}
  - {from: EQU-02, steps: [[0, 0], [1, 50], [50, 100]]}
  - {from: [MOY-03, MOY-04], to: MOY-34, keep: lowest, options: {0: 0, 25: 0, 50: 50, 75: 50, 100: 100}}
  - from: MOY-02
    to:
      MOY-21: {options: {prix: prix, essai: essai, compatibilite: compatibilite, aucun: aucun}, otherwise: [aucun]}
      MOY-22: {options: {hebergement: hebergement, reutilisation: reutilisation, reversibilite: reversibilite, limites: limites, sobriete: null, aucun: aucun}}
  - {from: EQU-06, dropped: "Le temps pour apprendre ne se demande plus : vos réponses sur la formation le disent."}
  - {from: CLA-04, options: {revendeur: fournisseur}}
facts:
  - {from: devis_mois, to: devis_an, factor: 12}
  - {from: recrutements_an, dropped: "Cette question ne servait plus."}
"""
#: What changes of place: old id → new ones.
GONE = ["CAP-06", "MOY-02", "MOY-03", "MOY-04", "EQU-06", "devis_mois", "recrutements_an"]


def write_next_version(folder: Path) -> None:
    """Write the version and what leads to it into a folder of questionnaires."""
    home = folder / "diag-ia"
    home.mkdir(parents=True)
    content = _changed(yaml.safe_load(path_of("diag-ia", 2).read_text(encoding="utf-8")))
    (home / "3.yaml").write_text(yaml_text(content), encoding="utf-8")
    (home / "2-to-3.yaml").write_text(RULES, encoding="utf-8")


def _changed(content: dict[str, Any]) -> dict[str, Any]:
    questions = {question["id"]: question for question in content["questions"]}
    questions["CAP-06"]["id"] = "CAP-16"
    questions["EQU-03"]["text"] += " Dites-le simplement."
    del questions["DON-05"]["options"][25], questions["DON-05"]["effort"][0], questions["DON-05"]["no_goal"]
    questions["DON-04"] |= {"unit": "mois", "steps": [[0, 0], [0.12, 25], [12, 50], [24, 75], [36, 100]], "maximum": 2400}
    scale = {0: "Personne", 50: "La moitié d'entre elles", 100: "Toutes"}
    questions["EQU-02"] = {**_kept(questions["EQU-02"]), "kind": "scale", "options": scale}
    merged = {0: "Sur personne, et aucune aide", 50: "Sur quelqu'un, avec des aides", 100: "Des appuis et des aides à chaque projet"}
    questions["MOY-03"] = {
        **_kept(questions["MOY-03"]),
        "id": "MOY-34",
        "kind": "scale",
        "text": "Sur quels appuis et quelles aides comptez-vous ?",
        "options": merged,
    }
    boxes, none = questions["MOY-02"]["items"], questions["MOY-02"]["exclusive"]
    first = {**_kept(questions["MOY-02"]), "id": "MOY-21", "items": {id: boxes[id] for id in ("prix", "essai", "compatibilite")}, "exclusive": none}
    rest = {id: boxes[id] for id in ("hebergement", "reutilisation", "reversibilite", "limites")}
    questions["MOY-02"] = {**first, "id": "MOY-22", "items": rest, "text": "Et que regardez-vous de plus près ?"}
    roles = questions["CLA-04"]["items"]
    questions["CLA-04"]["items"] = {"fournisseur" if id == "revendeur" else id: text for id, text in roles.items()}
    for id in ("MOY-04", "EQU-06"):
        del questions[id]
    facts = {fact["id"]: fact for fact in content["facts"]}
    facts["devis_mois"] |= {"id": "devis_an", "text": "Combien de devis par an ?", "unit": "devis par an"}
    del facts["recrutements_an"]
    modes = {mode["id"]: mode for mode in content["modes"]}
    modes["conformite"]["id"] = "loi"
    changed = {
        "version": 3,
        "questions": [first, *questions.values()],
        "facts": list(facts.values()),
        "retired": [*content.get("retired", []), *GONE],
        "examples": [],
    }
    return {**content, **changed}


def _kept(question: dict[str, Any]) -> dict[str, Any]:
    """A question without what belongs to its kind."""
    return {key: value for key, value in question.items() if key in ("id", "dimension", "weight", "text", "help", "kind")}
