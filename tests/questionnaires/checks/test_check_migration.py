"""One broken passage from a version to the next for each kind of mistake, with the words that it must say; all of them at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from questionnaires.__main__ import main
from tests.conftest import VERSIONS

Change = Callable[..., Path]
RULES = "1-to-2.yaml"

MISTAKES = [
    ("questionnaire: atelier", "questionnaire: essai", "[file-name] Le questionnaire « essai » n'est pas le nom du dossier « atelier ». Donnez le même nom aux deux."),
    ("to: 2\n", "to: 3\n", "[version] De 1 à 3, une version est sautée. Écrivez un fichier par passage d'une version à la suivante."),
    ("from: 1\nto: 2\n", "from: 2\nto: 3\n", "[file-name] Le fichier « 1-to-2.yaml » ne porte pas ses deux versions. Nommez-le 2-to-3.yaml."),
    ("from: 1\nto: 2\n", "from: 7\nto: 8\n", "[version] La version 7 du questionnaire « atelier » n'est pas ici. Ajoutez son fichier, ou corrigez le numéro."),
    ("questions:\n", "question:\n", "[unknown-key] La clé « question » n'existe pas ici. Vouliez-vous dire « questions » ?"),
    ("dropped: \"Cette", "droped: \"Cette", "[unknown-key] La clé « droped » n'existe pas ici. Vouliez-vous dire « dropped » ?"),
    ("modes: {rapide: court}\n", "", "[no-rule] Le mode « rapide » n'est plus dans la version 2, et rien ne dit où vont ses dossiers. Ajoutez-le à modes, avec l'un de : court, long."),
    ("{rapide: court}", "{rapid: court}", "[unknown-id] Le mode « rapid » n'est pas dans la version 1. Vouliez-vous dire « rapide » ?"),
    ("{rapide: court}", "{rapide: cours}", "[unknown-id] Le mode « cours » n'est pas dans la version 2. Vouliez-vous dire « court » ?"),
    ("  - {from: R-1, to: R-10}\n", "", "[no-rule] La question « R-1 » a disparu, et rien ne dit ce que deviennent ses réponses. Écrivez une règle : to (renommée, réunie, divisée), ou dropped avec la raison."),
    ("  - {from: ennuis, to: soucis}\n", "", "[no-rule] La question de profil « ennuis » a disparu, et rien ne dit ce que deviennent ses réponses. Écrivez une règle : to (renommée, réunie, divisée), ou dropped avec la raison."),
    ("  - {from: W-1, reworded: true}\n", "", "[no-rule] « W-1 » a changé : son texte n'est plus le même. Écrivez une règle : options, factor, steps, table, ou reworded: true si le sens est le même."),
    ("  - {from: O-1, options: {25: null, 50: 50}}\n", "", "[no-rule] « O-1 » a changé : la réponse « 25 » n'est plus proposée. Écrivez une règle : options, factor, steps, table, ou reworded: true si le sens est le même."),
    ("  - {from: C-1, options: {gros: grand}}\n", "", "[no-rule] « C-1 » a changé : la réponse « gros » n'est plus proposée. Écrivez une règle : options, factor, steps, table, ou reworded: true si le sens est le même."),
    ("  - {from: N-1, factor: 12}\n", "", "[no-rule] « N-1 » a changé : son unité n'est plus la même. Écrivez une règle : options, factor, steps, table, ou reworded: true si le sens est le même."),
    ("  - {from: N-2, steps: [[0, 0], [10, 50], [60, 100]]}\n", "", "[no-rule] « N-2 » a changé : elle n'est plus de la même sorte. Écrivez une règle : options, factor, steps, table, ou reworded: true si le sens est le même."),
    ("from: R-1,", "from: R-2,", "[unknown-id] La question « R-2 » n'est pas dans la version 1. Vouliez-vous dire « U-2 » ?"),
    ("to: R-10}", "to: R-100}", "[unknown-id] La question « R-100 » n'est pas dans la version 2. Vouliez-vous dire « R-10 » ?"),
    ("{from: ennuis,", "{from: ennui,", "[unknown-id] La question de profil « ennui » n'est pas dans la version 1. Vouliez-vous dire « ennuis » ?"),
    ("from: W-1,", "from: R-1,", "[repeated] « R-1 » a déjà une règle. Gardez-en une seule."),
    ("to: H-10,", "to: M-10,", "[target] « M-10 » reçoit déjà les réponses d'une autre règle. Réunissez-les en une seule, avec keep ou table."),
    ("from: R-1, to: R-10", "from: R-1, to: K-1", "[target] « K-1 » garde déjà ses propres réponses. Ajoutez K-1 à from, ou dites ce qu'elle devient."),
    ("{25: null, 50: 50}", "{20: null, 25: null, 50: 50}", "[unknown-id] « 20 » n'est pas une réponse de O-1. Choisissez parmi : 0, 25, 50, 100."),
    ("{25: null, 50: 50}", "{25: 30, 50: 50}", "[option] « 30 » n'est pas une réponse de O-1. Choisissez parmi : 0, 50, 100."),
    ("{25: null, 50: 50}", "{50: 50}", "[no-rule] Rien ne dit ce que devient la réponse « 25 » de O-1. Ajoutez-la à options (null : elle n'est pas reprise)."),
    ("{25: null, 50: 50}", "{25: null}", "[no-rule] La réponse « 50 » de O-1 n'a plus le même texte dans O-1. Ajoutez-la à options, ou écrivez reworded: true si le sens est le même."),
    ("{y: yy, z: null}", "{y: yyy, z: null}", "[option] « yyy » n'est pas une réponse de B-1. Vouliez-vous dire « yy » ?"),
    ("{gros: grand}", "{gros: grande}", "[option] « grande » n'est pas une réponse de C-1. Vouliez-vous dire « grand » ?"),
    ("N-1, factor: 12}", "N-1, factor: 0}", "[factor] « 0 » n'est pas un facteur. Écrivez un nombre au-dessus de 0, ou une fraction : \"1/12\"."),
    ("N-1, factor: 12}", 'N-1, factor: "1/0"}', "[factor] « 1/0 » n'est pas un facteur. Écrivez un nombre au-dessus de 0, ou une fraction : \"1/12\"."),
    ("N-1, factor: 12}", "N-1, reworded: true}", "[no-rule] N-1 et N-1 n'ont pas la même unité. Ajoutez factor (1 si le nombre reste le même)."),
    ("C-1, options: {gros: grand}", "C-1, factor: 2", "[factor] Un facteur change l'unité d'un nombre, et ce n'en est pas un. Utilisez options, steps ou table."),
    ("N-2, steps: [[0, 0], [10, 50], [60, 100]]", "N-2, to: N-2", "[no-rule] N-2 et N-2 ne sont pas toutes deux des nombres. Utilisez steps ou table."),
    ("[10, 50]", "[0, 50]", "[steps] Les paliers ne montent pas à partir de 0. Écrivez des paires [à partir de, réponse] croissantes, la première à 0."),
    ("[10, 50]", "[10, 55]", "[option] « 55 » n'est pas une réponse de N-2. Choisissez parmi : 0, 50, 100."),
    ("C-1, options: {gros: grand}", "C-1, steps: [[0, petit]]", "[steps] Des paliers partent d'un nombre, ou d'un nombre de cases. Utilisez options ou table."),
    ("to: M-10, keep: lowest}", "to: M-10}", "[rule] Plusieurs questions réunies ne disent pas comment. Écrivez to, et keep (lowest, highest, sum, union) ou table."),
    ("R-1, to: R-10}", "R-1, to: R-10, keep: lowest}", "[rule] keep réunit plusieurs questions, et remplace table. Retirez-le, ou écrivez plusieurs questions dans from."),
    ("keep: lowest", "keep: union", "[rule] union réunit des cases, et M-10 n'en a pas. Utilisez lowest, highest, sum ou table."),
    ("keep: lowest", "keep: sum", "[rule] sum additionne des nombres, et ce n'en sont pas. Utilisez lowest, highest, union ou table."),
    ("keep: union", "keep: highest", "[rule] highest compare des réponses qui ont un rang, et celles-ci n'en ont pas. Utilisez union ou table."),
    ("keep: lowest", "keep: least", "[choice] « least » n'est pas permis ici. Vouliez-vous dire « lowest » ?"),
    ("options: {gros: grand}}", "options: {gros: grand}, factor: 2}", "[rule] Une règle n'a qu'une façon de changer une réponse. Gardez une seule de : options, factor, steps, table."),
    ("options: {gros: grand}}", "options: {gros: grand}, reworded: true}", "[rule] Une question seulement réécrite garde ses réponses. Retirez reworded, ou le reste."),
    ("from: D-1, dropped", "from: D-1, to: K-1, dropped", "[rule] Une question abandonnée ne devient rien d'autre. Gardez dropped, ou le reste."),
    ("from: W-1, reworded: true", 'from: W-1, dropped: "Non."', "[dropped] « W-1 » est dite abandonnée, et la version 2 la pose encore. Retirez la règle, ou la question."),
    ("from: S-1\n", "from: S-1\n    keep: union\n", "[rule] Une question divisée dit ses réponses partie par partie. Écrivez options, steps ou table sous chaque partie de to."),
    ("{k: kk, l: null}", "{k: kk}", "[no-rule] Rien ne dit ce que devient la réponse « l » de S-1. Ajoutez-la aux options d'une partie (null : elle n'est pas reprise)."),
    ("otherwise: [aucun]", "otherwise: [aucune]", "[option] « aucune » n'est pas une réponse de S-10. Vouliez-vous dire « aucun » ?"),
    ("{question: T-1, at_most: 0}", "{question: K-1, at_most: 0}", "[table] La table dépend de « K-1 », qui n'est pas dans from. Ajoutez-la à from, ou retirez la condition."),
    ("{question: T-1, at_most: 0}", "{question: T-9, at_most: 0}", "[unknown-id] La question « T-9 » n'existe pas. Vouliez-vous dire « T-2 » ?"),
    ("{question: T-1, at_most: 0}", "{company: headcount, at_most: 0}", "[table] La table dépend de « headcount », qui n'est pas dans from. Ajoutez-la à from, ou retirez la condition."),
    ("gives: 0}", "gives: 10}", "[option] « 10 » n'est pas une réponse de T-10. Choisissez parmi : 0, 50, 100."),
    ("{true: oui, false: non}", "{true: oui}", "[no-rule] Rien ne dit ce que devient la réponse « false » de stock. Ajoutez-la à options (null : elle n'est pas reprise)."),
    ("example: tout", "example: tous", "[unknown-id] L'exemple « tous » n'est pas dans la version 1. Vouliez-vous dire « tout » ?"),
    ("      long: {score", "      lon: {score", "[unknown-id] Le mode « lon » n'est pas dans la version 2. Vouliez-vous dire « long » ?"),
    ("answers: {R-10: 50,", "answers: {R-11: 50,", "[unknown-id] La question « R-11 » n'est pas dans la version 2. Vouliez-vous dire « S-11 » ?"),
    ("{tient_stock: oui,", "{stock: oui,", "[unknown-id] La question de profil « stock » n'est pas dans la version 2. Vouliez-vous dire « tient_stock » ?"),
    ("answers: {R-10: 50,", "answers: {R-10: 100,", "[example] L'exemple « tout » passé à la nouvelle version attend R-10 = 100, le calcul donne 50. Corrigez l'exemple, ou la règle s'il a raison."),
    ("[O-1@1, B-1@1, D-1@1, facts.clients@1]", "[D-1@1]", "[example] L'exemple « tout » passé à la nouvelle version attend not_carried = D-1@1, le calcul donne O-1@1, B-1@1, D-1@1, facts.clients@1. Corrigez l'exemple, ou la règle s'il a raison."),
    ('"1975/36"', '"50"', "[example] L'exemple « tout » passé à la nouvelle version attend score = 50, le calcul donne 1975/36. Corrigez l'exemple, ou la règle s'il a raison."),
]  # fmt: skip


@pytest.fixture
def change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Change:
    """change((old, new)…, file=…) is the folder of « atelier » with texts of one of its files replaced."""
    home = tmp_path / "atelier"
    shutil.copytree(VERSIONS / "atelier", home)
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(tmp_path))

    def made(*texts: tuple[str, str], file: str = RULES) -> Path:
        content = (home / file).read_text(encoding="utf-8")
        for old, new in texts:
            assert old in content, old
            content = content.replace(old, new, 1)
        (home / file).write_text(content, encoding="utf-8")
        return home

    return made


def told(*paths: Path) -> str:
    return CliRunner().invoke(main, ["check", *map(str, paths)]).output


def test_the_passages_of_the_tests_are_right(change: Change) -> None:
    assert told(change()) == "3 questionnaires, 0 faute.\n"
    assert told(change() / RULES) == "0 questionnaire, 0 faute.\n"


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES)
def test_each_mistake_is_told_in_its_own_words(change: Change, old: str, new: str, words: str) -> None:
    path = change((old, new)) / RULES
    found = [line for line in told(path).splitlines() if words in line]
    assert len(found) == 1, told(path)
    assert found[0].startswith(f"{path}:")


def test_all_mistakes_are_told_at_once_each_at_its_line(change: Change) -> None:
    path = (
        change(("from: R-1,", "from: R-2,"), ("factor: 12", "factor: 0"), ("{gros: grand}", "{gros: grande}"), ("{rapide: court}", "{rapide: cours}")) / RULES
    )
    lines = path.read_text(encoding="utf-8").splitlines()
    wanted = [next(number for number, line in enumerate(lines, 1) if text in line) for text in ("cours}", "R-2", "N-1, factor: 0", "grande")]
    found = [int(line.split(":")[1]) for line in told(path).splitlines()[:-1]]
    assert set(wanted) <= set(found) and found == sorted(found)


def test_a_new_version_that_is_at_fault_is_told_first(change: Change) -> None:
    path = change(("weight: 2,", "weight: -2,"), file="2.yaml") / RULES
    assert (
        "[versions] Ses deux versions ne peuvent pas être lues (2.yaml est en faute). Corrigez-la d'abord : les règles de passage se vérifient ensuite."
        in told(path)
    )


# The versions of a questionnaire taken together


def test_a_version_that_is_missing_or_leads_nowhere_is_told(change: Change) -> None:
    home = change()
    (home / RULES).unlink()
    assert f"{home}:1: [migration] Rien ne dit comment un dossier passe de la version 1 à la version 2. Écrivez 1-to-2.yaml, à côté de 2.yaml.\n" in told(home)
    (home / "2.yaml").unlink()
    found = told(home)
    assert (
        "[version] La version 2 manque avant la version 3. Remettez 2.yaml : des dossiers peuvent la suivre ; ou numérotez les versions de un en un, depuis 1."
        in found
    )
    assert "[published] La version 2 est publiée, et son fichier n'est plus là. Remettez 2.yaml : des dossiers la suivent." in found


def test_a_file_that_is_no_version_and_the_same_version_twice_are_told(change: Change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = change()
    shutil.copy(home / "1.yaml", home / "un.yaml")
    other = tmp_path / "autre" / "atelier"
    other.mkdir(parents=True)
    shutil.copy(home / "2.yaml", other / "2.yaml")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", f"{tmp_path}:{tmp_path}/autre")
    found = told()
    assert (
        f"{home}/un.yaml:1: [file-name] « un.yaml » n'est ni une version, ni un passage d'une version à l'autre. Nommez-le 1.yaml, 1-to-2.yaml ou published.yaml, ou rangez-le ailleurs.\n"
        in found
    )
    assert f"{other}/2.yaml:1: [double] « atelier/2.yaml » est aussi dans {home}. Retirez-en un.\n" in found


# Published versions


PUBLISHED = [
    ("50: \"Un peu\"", "50: \"Un peu plus\"", "« R-1 » (questions) n'a plus les mêmes mots depuis que la version 1 est publiée. Remettez-le ; si le sens est le même, « python -m questionnaires publish atelier --reworded questions.R-1 » ; sinon, copiez ce fichier en 2.yaml, avec version: 2, et écrivez 1-to-2.yaml."),
    ("50: \"Un peu\"", "60: \"Un peu\"", "« R-1 » (questions) n'a plus le même sens depuis que la version 1 est publiée : les réponses qu'elle propose, ou leur valeur ; son texte, ou celui de ses réponses. Remettez-le, ou copiez ce fichier en 2.yaml"),
    ("{id: R-1, dimension: a, kind: scale, weight: 2,", "{id: R-1, dimension: a, kind: scale, weight: 3,", "« R-1 » (questions) n'a plus le même sens depuis que la version 1 est publiée : son axe, son poids ou son étape."),
    ("unit: \"heures par mois\"", "unit: \"heures par an\"", "« N-1 » (questions) n'a plus le même sens depuis que la version 1 est publiée : sa sorte ou son unité."),
    ("questions: [R-1, M-1, K-1]", "questions: [R-1, M-2, K-1]", "« rapide » (modes) n'a plus le même sens depuis que la version 1 est publiée : les questions qu'il pose."),
    ("at_least: 50}}", "at_least: 100}}", "« porte » (gates) n'a plus le même sens depuis que la version 1 est publiée : sa règle."),
    ("from: 40", "from: 45", "« 2 » (levels) n'a plus le même sens depuis que la version 1 est publiée : sa règle."),
    ("not_applicable_max: 2", "not_applicable_max: 3", "Le calcul n'a plus le même sens depuis que la version 1 est publiée : not_applicable_max."),
    ("kind: bool, text: \"Avez-vous un stock ?\"", "kind: bool, text: \"Avez-vous un dépôt ?\"", "« stock » (facts) n'a plus les mêmes mots depuis que la version 1 est publiée."),
    ("id: clients,", "id: clientele,", "« clients » (facts) a disparu depuis que la version 1 est publiée."),
    ("id: clients,", "id: clientele,", "« clientele » (facts) est là depuis que la version 1 est publiée."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), PUBLISHED)
def test_a_published_version_changes_its_meaning_no_more(change: Change, old: str, new: str, words: str) -> None:
    path = change((old, new), file="1.yaml") / "1.yaml"
    assert f"[published] {words}" in told(path), told(path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,5 an", "15 ans"),
        ("moins de 10 %", "moins de 10"),
        ("10 €", "10 %"),
        ("< 10 salariés", "> 10 salariés"),
        ("2-3 fois", "23 fois"),
        ("-5 degrés", "5 degrés"),
        ("½ journée", "12 journées"),
        ("20…50", "2050"),
        ("C++", "C#"),
    ],
)
def test_numbers_and_signs_are_no_typography(change: Change, tmp_path: Path, one: str, other: str) -> None:
    def write(words: str) -> None:
        content = (VERSIONS / "atelier" / "1.yaml").read_text(encoding="utf-8").replace("id: atelier", "id: autre", 1)
        draft.write_text(content.replace('"Inchangée ?"', f'"{words}"'), encoding="utf-8")

    draft = tmp_path / "autre" / "1.yaml"
    draft.parent.mkdir()
    change()
    write(one)
    assert CliRunner().invoke(main, ["publish", "autre"]).exit_code == 0
    write(other)
    assert "« K-1 » (questions) n'a plus les mêmes mots" in told(draft)
    write(f" {one.upper()} !")
    assert "[published]" not in told(draft)


def test_what_a_published_passage_does_changes_no_more_but_by_a_word(change: Change) -> None:
    home = change(("ne disait rien", "ne dit rien"))
    assert "[published]" not in told(home), "what it tells may be corrected"
    found = told(change(("fer: null", "fer: bouche")))
    says = "[published] Le passage 1-to-2 ne fait plus la même chose depuis qu'il est publié : des dossiers l'ont suivi. Remettez-le ; "
    assert f"{home}/{RULES}:1: {says}" in found
    assert CliRunner().invoke(main, ["publish", "atelier"]).exit_code == 1
    done = CliRunner().invoke(main, ["publish", "atelier", "--corrected", "1-to-2"])
    assert (done.exit_code, done.output) == (0, "« atelier » : passage 1-to-2 corrigé.\n")
    assert "[published]" not in told(home)
    unknown = CliRunner().invoke(main, ["publish", "atelier", "--corrected", "x"])
    assert (unknown.exit_code, unknown.output) == (1, "« x » n'est pas un passage publié. Écrivez par exemple 1-to-2.\n")


def test_what_was_retired_stays_retired(change: Change) -> None:
    home = change(("N-1, R-1,", "N-1,"), file="3.yaml")
    assert f"{home}/2-to-3.yaml:4: [retired] « R-1 » est retiré de la version 2, et ne l'est plus de la version 3. Ajoutez-le à retired dans 3.yaml" in told(
        home
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('text: "Inchangée ?"', 'text: "inchangée  ?"'),
        ('50: "Un peu"', '50: "Un peu."'),
        ('text: "D\'un côté ?"', 'text: "D’un côté ?"'),
        ('description: "Tout."', 'description: "Tout, vraiment tout."'),
        ("minutes: 5", "minutes: 6"),
    ],
)
def test_typography_and_what_helps_are_free(change: Change, old: str, new: str) -> None:
    path = change((old, new), file="1.yaml") / "1.yaml"
    assert "[published]" not in told(path)


def test_a_version_that_is_not_published_is_free_and_publishing_it_fixes_it(change: Change, tmp_path: Path) -> None:
    draft = tmp_path / "autre" / "1.yaml"
    draft.parent.mkdir()
    draft.write_text((VERSIONS / "atelier" / "1.yaml").read_text(encoding="utf-8").replace("id: atelier", "id: autre", 1), encoding="utf-8")
    change()
    assert "[published]" not in told(draft.parent)
    first = CliRunner().invoke(main, ["publish", "autre"])
    assert (first.exit_code, first.output) == (0, "« autre » : version 1 publiée.\n")
    assert CliRunner().invoke(main, ["publish", "autre"]).output == "« autre » : rien de nouveau à publier.\n"
    draft.write_text(draft.read_text(encoding="utf-8").replace('text: "Inchangée ?"', 'text: "Tout autre ?"'), encoding="utf-8")
    refused = CliRunner().invoke(main, ["publish", "autre"])
    assert refused.exit_code == 1 and "« K-1 » (questions) n'a plus les mêmes mots" in refused.output
    same = CliRunner().invoke(main, ["publish", "autre", "--reworded", "questions.K-1"])
    assert (same.exit_code, same.output) == (0, "« autre » : rien de nouveau à publier.\n")
    assert told(draft.parent) == "1 questionnaire, 0 faute.\n"


def test_what_cannot_be_published_is_told(change: Change) -> None:
    change()
    assert CliRunner().invoke(main, ["publish", "atelie"]).output == "Le questionnaire « atelie » n'existe pas. Vouliez-vous dire « atelier » ?\n"
    unknown = CliRunner().invoke(main, ["publish", "atelier", "--reworded", "questions.Z-1"])
    assert (unknown.exit_code, unknown.output) == (1, "« questions.Z-1 » n'est d'aucune version publiée. Écrivez par exemple questions.CAP-01.\n")
