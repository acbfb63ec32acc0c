"""What reads well and breaks later: a level that stays closed, a question that is never put, a condition that decides nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from questionnaires import check
from questionnaires.__main__ import main

Make = Callable[[str], Path]

CAP = ', level_cap: 2, level_cap_message: "Le court s\'arrête à deux."'
REQUIRE = "require: {question: A-1, at_least: 50}"
WHEN = "when: {question: B-3, any_of: [gros]}"
OUT = "not_applicable: {company: headcount, at_most: 0}"
IN_MODE = "Posez-la dans ce mode, écrivez les modes de l'exigence (modes), ou arrêtez ce mode au niveau 2 (level_cap)."
CORRECT = "Corrigez ses bornes ou ses réponses, ou retirez-la."
#: (changes, words)
MISTAKES: list[tuple[list[tuple[str, str]], str]] = [
    # gates
    (
        [(CAP, ""), (REQUIRE, "require: {question: A-2, at_least: 50}")],
        f"[gate] Dans le mode « court », le verrou « porte » resterait fermé : A-2 n'y est pas posée. {IN_MODE}",
    ),
    (
        [(CAP, ""), (REQUIRE, "require: {all: [{question: A-1, at_least: 50}, {question: A-2, ticked: true}]}")],
        f"[gate] Dans le mode « court », le verrou « porte » resterait fermé : A-2 n'y est pas posée. {IN_MODE}",
    ),
    (
        [(CAP, ""), ("        modes: [long]\n", "")],
        f"[gate] Le mode « court » ne pose pas B-3, dont dépend le when d'une exigence du verrou « porte » : elle y vaudrait toujours. {IN_MODE}",
    ),
    (
        [(REQUIRE, f"{REQUIRE}\n      - require: {{question: A-1, at_most: 0}}")],
        "[gate] Les exigences du verrou « porte », et de ceux d'en dessous, ne peuvent pas être remplies ensemble. "
        "Le niveau 3 resterait fermé : corrigez l'une d'elles.",
    ),
    (
        [("  - id: porte\n", "  - {id: bas, level: 2, message: M, requirements: [{require: {question: A-1, at_most: 0}}]}\n  - id: porte\n")],
        "[gate] Les exigences du verrou « porte », et de ceux d'en dessous, ne peuvent pas être remplies ensemble. "
        "Le niveau 3 resterait fermé : corrigez l'une d'elles.",
    ),
    (
        [(REQUIRE, "require: {question: B-2, at_least: 50}\n        when: {company: headcount, at_most: 5}\n        modes: [long]")],
        "[gate] Le verrou dépend de B-2, qui peut être écartée : il resterait fermé. Appuyez le verrou sur une question posée à tous.",
    ),
    ([(REQUIRE, f"{REQUIRE}\n      - {REQUIRE}")], "[duplicate] Le verrou « porte » exige deux fois la même chose. Gardez-en une seule."),
    # conditions
    ([(REQUIRE, "require: {question: A-1, at_least: 0}")], f"[constant] La condition sur A-1 est toujours vraie. {CORRECT}"),
    ([(REQUIRE, "require: {question: A-1, at_least: -10}")], "[range] Les bornes de la condition ne sont pas entre 0 et 100."),
    ([(REQUIRE, "require: {question: A-1, at_most: 100}")], f"[constant] La condition sur A-1 est toujours vraie. {CORRECT}"),
    ([(REQUIRE, "require: {question: A-1, at_least: 60, at_most: 90}")], f"[constant] La condition sur A-1 n'est jamais vraie. {CORRECT}"),
    ([(REQUIRE, "require: {question: A-1, at_least: 90, at_most: 60}")], f"[constant] La condition sur A-1 n'est jamais vraie. {CORRECT}"),
    ([(WHEN, "when: {question: B-3, any_of: [gros, petit]}")], f"[constant] La condition sur B-3 est toujours vraie. {CORRECT}"),
    ([(WHEN, "when: {question: B-3, any_of: []}")], f"[constant] La condition sur B-3 n'est jamais vraie. {CORRECT}"),
    ([(WHEN, "when: {all: []}")], f"[constant] La condition vide est toujours vraie. {CORRECT}"),
    ([(WHEN, "when: {any: []}")], f"[constant] La condition vide n'est jamais vraie. {CORRECT}"),
    (
        [(WHEN, "when: {all: [{question: B-3, any_of: [gros]}, {not: {question: B-3, any_of: [gros]}}]}")],
        f"[constant] La condition sur B-3 n'est jamais vraie. {CORRECT}",
    ),
    (
        [(WHEN, "when: {all: [{question: B-3, any_of: [gros]}, {question: B-3, any_of: [petit]}]}")],
        f"[constant] La condition sur B-3 n'est jamais vraie. {CORRECT}",
    ),
    ([(OUT, "not_applicable: {company: headcount, at_least: 0}")], f"[constant] La condition sur headcount est toujours vraie. {CORRECT}"),
    ([(OUT, "not_applicable: {company: headcount, at_most: -1}")], f"[constant] La condition sur headcount n'est jamais vraie. {CORRECT}"),
    ([(OUT, "not_applicable: {fact: devis, at_least: 8, at_most: 3}")], f"[constant] La condition sur devis n'est jamais vraie. {CORRECT}"),
    (
        [(OUT, "not_applicable: {any: [{fact: devis, at_least: 8}, {fact: devis, at_most: 7}]}")],
        f"[constant] La condition sur devis est toujours vraie. {CORRECT}",
    ),
    (
        [(OUT, "not_applicable: {all: [{fact: ennuis, any_of: [temps]}, {fact: ennuis, any_of: [argent]}]}")],
        f"[constant] La condition sur ennuis n'est jamais vraie. {CORRECT}",
    ),
    ([('exclusive: {rien: "Rien"}, ', "")], f"[constant] La condition sur A-2 n'est jamais vraie. {CORRECT}"),
    (
        [
            (
                "dimensions: [a, b]}\ndim",
                "dimensions: [a, b], questions: [A-1, A-2, B-1, B-2]}\n  - {id: autre, title: Autre, minutes: 1, description: D, shows_level: false, dimensions: [b], questions: [B-3]}\ndim",
            ),
            ("{question: A-2, ticked: false}", "{question: B-3, any_of: [gros]}"),
        ],
        "[constant] Aucun mode ne pose ce qu'il faut pour que cette condition soit vraie (A-1, B-3). Posez ces questions dans un même mode, ou retirez la condition.",
    ),
    (
        [(WHEN, "when: {question: B-3, any_of: [gros, gros]}")],
        "[repeated] Une condition dit deux fois la même chose. Gardez-la une seule fois, ou corrigez l'une des deux.",
    ),
    (
        [(WHEN, "when: {not: {any: [{fact: stock, is: true}, {fact: stock, is: true}]}}")],
        "[repeated] Une condition dit deux fois la même chose. Gardez-la une seule fois, ou corrigez l'une des deux.",
    ),
    # levels, floor, caps, confidence
    (
        [("above_weakest: 1", "above_weakest: -1")],
        "[floor] Un plancher de -1 crans au-dessus du point faible n'existe pas. Écrivez un nombre de 0 à 1, ou retirez le plancher.",
    ),
    (
        [("above_weakest: 1", "above_weakest: 2")],
        "[floor] Un plancher de 2 crans au-dessus du point faible ne retient rien. Écrivez un nombre de 0 à 1, ou retirez le plancher.",
    ),
    ([("unassessed_level_cap: 1", "unassessed_level_cap: 0")], "[level] Le niveau 0 n'existe pas. Choisissez parmi : 1, 2, 3."),
    ([("not_applicable_max: 1", "not_applicable_max: -1")], "[number] On ne peut pas déclarer -1 questions « non concerné ». Écrivez un nombre de 0 à 5."),
    ([("not_applicable_max: 1", "not_applicable_max: 50")], "[number] On ne peut pas déclarer 50 questions « non concerné ». Écrivez un nombre de 0 à 5."),
    (
        [("from: 80", "from: 100"), ("language: fr", "language: fr\nthreshold_belongs_to: lower")],
        "[levels] Le niveau 3 demande plus de 100 : personne ne l'atteint. Baissez ce seuil, ou écrivez threshold_belongs_to: upper.",
    ),
    (
        [("language: fr", "language: fr\nscale: {minimum: 0, maximum: 0}")],
        "[levels] L'échelle va de 0 à 0 : elle ne monte pas. Mettez un maximum au-dessus du minimum.",
    ),
    ([("{level: 1,", "{level: 0,")], "[levels] Le premier niveau porte le numéro 0. Numérotez les niveaux à partir de 1."),
    ([("language: fr", "language: fr\nscheme_stages: true")], "[levels] Les niveaux ne sont pas ceux des dispositifs, de 1 à 5. Retirez scheme_stages."),
    (
        [("level_cap: 2", "level_cap: 3")],
        "[level] Le mode « court » s'arrête au niveau le plus haut : il ne plafonne rien. Baissez level_cap, ou retirez-le avec son message.",
    ),
    ([("level_cap: 2, ", "")], "[message] Le mode « court » explique un plafond qu'il n'a pas. Ajoutez level_cap, ou retirez level_cap_message."),
    ([("completeness: 75", "completeness: 175")], "[confidence] « bonne » demande 175 %. Écrivez un pour cent, de 0 à 100."),
    (
        [("completeness: 30", "completeness: 75")],
        "[confidence] L'étiquette « faible » n'est jamais donnée : une meilleure la couvre. Demandez-lui moins qu'aux précédentes, ou retirez-la.",
    ),
    (
        [("inconsistencies_to_downgrade: 1", "inconsistencies_to_downgrade: 2")],
        "[confidence] L'étiquette baisserait à partir de 2 incohérences, sur 1 qui sont décrites. Écrivez un nombre de 1 à 1.",
    ),
    (
        [("inconsistencies_to_downgrade: 1", "inconsistencies_to_downgrade: 0")],
        "[confidence] L'étiquette baisserait à partir de 0 incohérences, sur 1 qui sont décrites. Écrivez un nombre de 1 à 1.",
    ),
    # modes
    ([("dimensions: [a, b], questions", "dimensions: [a, b, a], questions")], "[repeated] « a » figure deux fois dans cette liste. Gardez-le une seule fois."),
    ([("questions: [A-1, B-1]", "questions: [A-1, B-1, A-1]")], "[repeated] « A-1 » figure deux fois dans cette liste. Gardez-le une seule fois."),
    ([("modes: [long]", "modes: [long, long]")], "[repeated] « long » figure deux fois dans cette liste. Gardez-le une seule fois."),
    ([("modes: [long]", "modes: []")], "[empty] Cette liste ne cite rien (mode). Citez-en, ou retirez la clé."),
    ([('text: "Un stock ?"', 'text: "Un stock ?", modes: []')], "[empty] Cette liste ne cite rien (mode). Citez-en, ou retirez la clé."),
    (
        [("dimensions: [a, b], questions: [A-1, B-1]", "dimensions: [a], questions: [A-1, B-1]")],
        "[unasked] Le mode « court » cite B-1 sans son axe « b » : elle ne serait pas posée. Ajoutez l'axe à dimensions, ou retirez la question.",
    ),
    (
        [("questions: [A-1, B-1]", "questions: [A-1, B-3]")],
        "[weightless] Le mode « court » ne pose de l'axe « b » que des questions sans poids : il resterait sans note. Ajoutez-y une question qui a un poids, ou retirez l'axe du mode.",
    ),
    ([('title: "Long"', 'title: "Court"')], "[alike] « Court » se lit déjà plus haut. Écrivez un nom que l'on distingue de l'autre."),
    ([('name: "Axe B"', 'name: "axe  a"')], "[alike] « axe  a » se lit déjà plus haut. Écrivez un nom que l'on distingue de l'autre."),
    ([('name: "Trois"', 'name: "Deux"')], "[alike] « Deux » se lit déjà plus haut. Écrivez un nom que l'on distingue de l'autre."),
    ([("id: B-3,", "id: b-1,")], "[duplicate-id] L'identifiant « b-1 » ne diffère de « B-1 » que par ses majuscules. Donnez-en un autre."),
    ([("id: faible", "id: bonne")], "[duplicate-id] L'identifiant « bonne » est déjà pris. Donnez-en un autre."),
    # questions and profile
    (
        [("effort: [1, 2]", "effort: [1, 2000]")],
        "[effort] A-1 donne un effort de 2000 à un seul pas. Écrivez 1 (moins d'une journée), 2, 4 ou 8 (plusieurs mois).",
    ),
    (
        [("steps: [[0, 0]", "steps: [[-5, 0]")],
        "[steps] Le barème de B-2 part de -5 : un nombre négatif ne se donne pas. Faites partir le premier palier de 0 ou plus.",
    ),
    ([("minutes: 5", "minutes: 5000")], "[number] Le mode « long » durerait 5000 minutes. Écrivez sa durée en minutes, 480 au plus."),
    (
        [("maximum: 100", "maximum: 40")],
        "[steps] Le dernier palier de B-2 part de 50, au-dessus de son maximum 40 : personne ne l'atteint. Écrivez un maximum de 50 ou plus, ou baissez le palier.",
    ),
    (
        [("effort_per_item: 1", "effort_per_item: -1")],
        "[effort] A-2 donne un effort de -1 par case. Écrivez 1 (moins d'une journée), 2, 4 ou 8 (plusieurs mois).",
    ),
    ([('items: {x: "X", y: "Y", z: "Z"}', "items: {}")], "[choices] A-2 n'a aucune case à cocher. Écrivez une case au moins."),
    ([('choices: {petit: "Petit", gros: "Gros"}', 'choices: {gros: "Gros"}')], "[choices] B-3 ne laisse pas le choix. Écrivez deux réponses au moins."),
    ([('50: "Un peu"', '50: "Rien"')], "[alike] A-1 propose deux fois « Rien ». Écrivez des réponses que l'on distingue."),
    ([('bois: "Le bois"', 'bois: "le pain"')], "[alike] metier propose deux fois « le pain ». Écrivez des réponses que l'on distingue."),
    ([(OUT + ", ", "")], "[message] B-2 dit pourquoi elle serait écartée, et ne l'est jamais. Ajoutez not_applicable, ou retirez la raison."),
    ([("id: B-1, ", "id: B-1, stage: 1, ")], "[stage] B-1 donne une étape, son axe n'en a pas. Retirez stage, ou écrivez aggregate: staged sur l'axe."),
    ([("max: 1, items", "max: 0, items")], "[number] « ennuis » laisse cocher 0 cases sur 2. Écrivez un nombre de 1 à 2, ou retirez max."),
    ([("max: 1, items", "max: 5, items")], "[number] « ennuis » laisse cocher 5 cases sur 2. Écrivez un nombre de 1 à 2, ou retirez max."),
    ([('items: {temps: "Le temps", argent: "L\'argent"}', "items: {}")], "[choices] « ennuis » n'a aucune case à cocher. Écrivez une case au moins."),
    ([('"10.7": pain', '"99.9": pain')], "[naf] « 99.9 » n'est le début d'aucun code NAF. Écrivez par exemple 10, 10.7, 10.71 ou 10.71C."),
    ([('"10.7": pain', '"1071c": pain')], "[naf] « 1071c » n'est le début d'aucun code NAF. Écrivez « 10.71C »."),
    ([('"10.7": pain', '"1": pain')], "[naf] « 1 » n'est le début d'aucun code NAF. Écrivez par exemple 10, 10.7, 10.71 ou 10.71C."),
    ([('"10.7": pain', "10.70: pain")], '[number-for-text] « 10.70 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "10.70".'),
    ([("choices: {petit:", "choices: {1:")], '[number-for-text] « 1 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "1".'),
    # texts
    ([('text: "Première ?"', 'text: " "')], "[value] Ce texte est vide. Écrivez ce que les personnes liront."),
    ([('message: "Pour le niveau trois."', 'message: "\\u200b"')], "[value] Ce texte est vide. Écrivez ce que les personnes liront."),
    ([('description: "Le début."', 'description: "\\u00a0"')], "[value] Ce texte est vide. Écrivez ce que les personnes liront."),
    ([('50: "Un peu"', '50: "Un **peu**"')], "[value] Ce texte contient une mise en forme en Markdown (« ** »). Écrivez le texte seul."),
    ([('say: "Rien', 'say: "<b>Rien</b>')], "[value] Ce texte contient une balise (« <b> »). Écrivez le texte seul."),
    (
        [('text: "Première ?"', 'text: "Première ?", help: "Voir [ici](https://exemple.fr)"')],
        "[value] Ce texte contient une adresse, que l'on ne peut pas suivre d'ici (« https://exemple.fr »). Nommez le site, ou donnez l'adresse parmi les sources.",
    ),
    (
        [('text: "Deuxième ?"', 'text: "Combien : {count} ?"')],
        "[value] Ce texte contient une accolade (« { ») : rien ne la remplit ici. Écrivez le texte en entier.",
    ),
    # examples
    (
        [("    answers: {A-1: 50", "    evidence: {A-22: seen}\n    answers: {A-1: 50")],
        "[unknown-id] La question « A-22 » n'existe pas. Vouliez-vous dire « A-2 » ?",
    ),
]


def spoilt(tiny: str, changes: list[tuple[str, str]]) -> str:
    for right, wrong in changes:
        assert right in tiny, right
        tiny = tiny.replace(right, wrong, 1)
    return tiny


def told(path: Path) -> list[str]:
    result = CliRunner().invoke(main, ["check", str(path)])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout.splitlines()[:-1]


@pytest.mark.parametrize(("changes", "words"), MISTAKES, ids=[f"{number}-{words.split(']')[0][1:]}" for number, (_, words) in enumerate(MISTAKES)])
def test_a_mistake_is_told_in_these_words(tiny: str, make_questionnaire: Make, changes: list[tuple[str, str]], words: str) -> None:
    lines = told(make_questionnaire(spoilt(tiny, changes)))
    assert any(words in line for line in lines), lines


GOOD: dict[str, list[tuple[str, str]]] = {
    "a fraction written otherwise": [('score: "125/2"', 'score: "250/4"'), ('court: {score: "75"', 'court: {score: "75.0"')],
    "a fraction that is nothing": [
        ("answers: {A-1: 50, A-2: [x], B-1: 100, B-2: 10, B-3: petit}", "answers: {A-1: 0, B-1: 0, B-2: 0, A-2: [rien], B-3: petit}"),
        ('long: {score: "125/2", level: 2, dimensions: {a: "50", b: "75"}, held_back_by: ["score:score"]}', 'long: {score: "0/1", level: 1}'),
        ('court: {score: "75", level: 2, held_back_by: ["score:score", "mode:court"]}', 'court: {score: "0/3"}'),
    ],
    "a gate whose when sets aside who is not asked": [
        (REQUIRE, "require: {question: B-2, at_least: 50}\n        when: {company: headcount, at_least: 1}\n        modes: [long]")
    ],
    "a gate that something else opens": [(REQUIRE, "require: {any: [{question: B-2, at_least: 50}, {question: A-1, at_least: 50}]}")],
    "a gate of another mode": [(CAP, ""), (REQUIRE, "require: {question: A-2, at_least: 50}\n        modes: [long]"), (', "mode:court"]', "]")],
    "a gate above the cap": [(REQUIRE, "require: {question: A-2, at_least: 50}")],
    "a threshold between two answers": [(REQUIRE, "require: {question: A-1, at_least: 26}")],
    "two bounds that one answer meets": [(REQUIRE, "require: {question: A-1, at_least: 50, at_most: 50}")],
    "a gate for some firms only": [(REQUIRE, f"{REQUIRE}\n        when: {{fact: devis, at_least: 8}}")],
    "an axis named as a page": [
        ("id: a,", "id: resultat,"),
        ("dimensions: [a, b], questions", "dimensions: [resultat, b], questions"),
        ("dimensions: [a, b]}", "dimensions: [resultat, b]}"),
        ("dimension: a,", "dimension: resultat,"),
        ("dimension: a,", "dimension: resultat,"),
        ('dimensions: {a: "50"', 'dimensions: {resultat: "50"'),
    ],
    "a whole division": [('"10.7": pain', '"10": pain, "16.10A": bois, "99": bois')],
    "signs of arithmetic": [('50: "Un peu"', '50: "< 10 % & > 5 %"'), ('100: "Tout"}', '100: "- de 10 * 2"}')],
    "a text of several lines": [('text: "Première ?"', 'text: "Première,\n    et seconde ?"')],
    "a source with its address": [("licence: EUPL-1.2", 'licence: EUPL-1.2\nsources: ["Insee, https://www.insee.fr/x"]')],
    "answers of two questions alike": [('text: "Troisième ?"', 'text: "Première ?"')],
    "a byte order mark": [("questionnaire: 1", "\ufeffquestionnaire: 1")],
}


@pytest.mark.parametrize("changes", GOOD.values(), ids=GOOD)
def test_what_is_right_is_let_through(tiny: str, make_questionnaire: Make, changes: list[tuple[str, str]]) -> None:
    assert told(make_questionnaire(spoilt(tiny, changes))) == []


def test_a_blank_text_hides_no_other_fault(tiny: str, make_questionnaire: Make) -> None:
    lines = told(make_questionnaire(spoilt(tiny, [('text: "Première ?"', 'text: ""'), ('"10.7"', '"99.9"'), ("full: 2", "full: 4")])))
    assert [line.partition("[")[2].partition("]")[0] for line in lines] == ["naf", "value", "full"]


def test_a_fault_stands_at_the_line_of_the_part_that_is_wrong(tiny: str, make_questionnaire: Make) -> None:
    text = spoilt(tiny, [(WHEN, "when:\n          all:\n            - {fact: stock, is: true}\n            - {fact: devis, at_most: -1}")])
    (fault,) = check(make_questionnaire(text)).faults
    assert (fault.code, fault.line) == ("constant", text[: text.index("at_most: -1")].count("\n") + 1)


def test_one_questionnaire_in_two_files_is_told(tiny: str, make_questionnaire: Make, tmp_path: Path) -> None:
    one, other = make_questionnaire(tiny), tmp_path / "copie" / "tiny.yaml"
    other.parent.mkdir()
    other.write_text(tiny, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(one), str(other), str(one)])
    assert result.stdout == (
        f"{other}:1: [double] « tiny » est aussi dans {one}. Retirez-en un, ou donnez-lui un autre identifiant.\n2 questionnaires, 1 faute.\n"
    )


def test_conditions_of_many_tests_are_told_nothing_of_and_take_no_time(tiny: str, make_questionnaire: Make) -> None:
    """More situations than can be tried: no fault is made up."""
    many = ", ".join(f"{{fact: devis, at_least: {number}}}" for number in range(1, 40))
    boxes = ", ".join(f'c{number}: "Case {number}"' for number in range(40))
    tests = ", ".join(f"{{question: A-2, any_of: [c{number}]}}" for number in range(40))
    text = spoilt(
        tiny, [('items: {x: "X", y: "Y", z: "Z"}', f"items: {{{boxes}}}"), ("A-2: [x]", "A-2: [c0]"), (REQUIRE, f"require: {{any: [{many}, {tests}]}}")]
    )
    assert told(make_questionnaire(text)) == []
