"""One broken questionnaire for each kind of mistake an author makes, with the words that it must say."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from kernel import BoussoleError
from questionnaires import FOLDER, check, load, shipped, shipped_paths
from questionnaires.__main__ import main

MISTAKES = [
    ("id: tiny", "id: autre", "[file-name] L'identifiant « autre » n'est pas le nom du fichier. Donnez le même nom aux deux."),
    (
        "version: 1",
        "version: 01",
        '[ambiguous] « 01 » se lit de plusieurs façons. Entre guillemets, c\'est un texte : "01" ; sinon écrivez le nombre en chiffres simples.',
    ),
    (
        'title: "Petit questionnaire d\'essai"',
        "title: 62.01",
        '[number-for-text] « 62.01 » est lu comme un nombre, un texte est attendu. Mettez des guillemets : "62.01".',
    ),
    ("licence: EUPL-1.2", "licence: EUPL-1.2\nlicence: MIT", "[duplicate] La clé « licence » figure deux fois. Gardez-en une seule."),
    ("language: fr", "langage: fr", "[unknown-key] La clé « langage » n'existe pas ici. Vouliez-vous dire « language » ?"),
    ("language: fr", "langage: fr", "[missing] La clé « language » manque. Ajoutez-la."),
    ("kind: bool", "kind: booléen", "[choice] « booléen » n'est pas permis ici. Vouliez-vous dire « bool » ?"),
    ("kind: bool, ", "", "[condition] Il manque ici de quoi savoir ce que c'est (kind). Ajoutez la clé qui le dit."),
    (
        "require: {question: A-1, at_least: 50}",
        "require: {questoin: A-1, at_least: 50}",
        "[condition] Il manque ici de quoi savoir ce que c'est (question, company, fact, all, any ou not). Ajoutez la clé qui le dit.",
    ),
    ("weight: 2,", "weight: deux,", "[type] « weight » n'est pas du bon type. Écrivez un nombre entier."),
    (
        "id: A-2,",
        "id: Été,",
        "[value] « Été » n'est pas un identifiant. Écrivez une lettre sans accent, puis des lettres, des chiffres, - ou _, 60 en tout au plus.",
    ),
    ("minutes: 1,", "minutes: 0,", "[value] La valeur de « minutes » n'est pas permise (1 ou plus). Corrigez-la."),
    ("kind: bool", "kind: null", "[choice] « null » n'est pas permis ici. Choisissez parmi : number, bool, single, multi."),
    ("kind: bool", 'kind: "bo\\u202eol"', "[choice] « bo\N{REPLACEMENT CHARACTER}ol » n'est pas permis ici. Vouliez-vous dire « bool » ?"),
    ("weight: 2,", "weight: -1,", "[value] La valeur de « weight » n'est pas permise (0 ou plus). Corrigez-la."),
    ("id: A-2,", "id: A-1,", "[duplicate-id] L'identifiant « A-1 » est déjà pris. Donnez-en un autre."),
    ("retired: [A-9]", "retired: [B-3]", "[retired-id] L'identifiant « B-3 » a été retiré. Choisissez un identifiant qui n'a jamais servi."),
    ('name: "Un", from: 0', 'name: "Un", from: 5', "[levels] Le premier niveau ne part pas de 0. Faites-le partir du bas de l'échelle."),
    ("{level: 3,", "{level: 4,", "[levels] Le niveau 4 ne suit pas le niveau 2. Numérotez les niveaux de un en un."),
    ("from: 80", "from: 30", "[levels] Le seuil 30 n'est pas entre celui du niveau précédent et 100. Rangez les seuils par ordre croissant."),
    ("    level: 3", "    level: 1", "[gate-level] Aucun verrou ne peut garder le niveau 1. Choisissez parmi : 2, 3."),
    ("modes: [long]", "modes: [lon]", "[unknown-id] « lon » ne désigne rien ici (mode). Vouliez-vous dire « long » ?"),
    (
        "dimensions: [a, b], questions: [A-1, B-1]",
        "dimensions: [a, b], questions: [A-1, B-11]",
        "[unknown-id] « B-11 » ne désigne rien ici (question). Vouliez-vous dire « B-1 » ?",
    ),
    (
        "questions: [A-1, B-1]",
        "questions: [A-1]",
        "[unasked] Le mode « court » ne pose aucune question de l'axe « b ». Ajoutez-en une ou retirez l'axe du mode.",
    ),
    (', level_cap_message: "Le court s\'arrête à deux."', "", "[message] Le plafond du mode « court » n'est pas expliqué. Ajoutez level_cap_message."),
    (
        "level_cap: 2",
        "shows_level: false, level_cap: 2",
        "[level] Le mode « court » plafonne un niveau qu'il ne montre pas. Retirez level_cap et level_cap_message, ou shows_level.",
    ),
    ("level_cap: 2", "level_cap: 7", "[level] Le niveau 7 n'existe pas. Choisissez un niveau déclaré."),
    (
        'description: "Le second."}',
        'description: "Le second.", scored: false}',
        "[weight] L'axe « b » n'est pas noté mais ses questions ont un poids. Mettez leurs poids à 0.",
    ),
    (
        "facts:",
        '  - {id: c, name: "Axe C", description: "Vide."}\nfacts:',
        "[weightless] L'axe « c » n'a aucun point à gagner. Donnez un poids à ses questions, ou écrivez scored: false.",
    ),
    ("facts:", '  - {id: c, name: "Axe C", description: "Vide."}\nfacts:', "[uncited] Aucun mode ne pose l'axe « c ». Citez-le dans un mode ou retirez-le."),
    ("completeness: 0,", "completeness: 10,", "[confidence] La dernière étiquette de confiance ne couvre pas tous les cas. Mettez sa complétude à 0."),
    (
        "completeness: 75",
        "completeness: 20",
        "[confidence] Les étiquettes de confiance ne vont pas de la meilleure à la moins bonne. Rangez-les par complétude décroissante.",
    ),
    ('{"10.7": pain}', '{"10.7": pin}', "[unknown-id] « pin » ne désigne rien ici (choix). Vouliez-vous dire « pain » ?"),
    ("dimension: a, kind: scale", "dimension: z, kind: scale", "[unknown-id] L'axe « z » n'existe pas. Déclarez-le."),
    (
        '50: "Un peu", 100: "Tout"',
        '100: "Tout", 50: "Un peu"',
        "[options] Les réponses de A-1 ne montent pas de la moins bonne à la meilleure. Rangez au moins deux valeurs par ordre croissant, sans valeur négative.",
    ),
    ("options: oui", "options: ouie", "[unknown-id] La liste de réponses « ouie » n'existe pas. Vouliez-vous dire « oui » ?"),
    ("options: oui", 'options: {0: "Non", 100: "Oui"}', "[uncited] La liste « oui » ne sert à aucune question. Retirez-la."),
    ("effort: [1, 2]", "effort: [1, 2], no_goal: [100]", "[goal] « 100 » n'est pas une réponse de A-1 où un chemin s'arrêterait. Choisissez parmi : 50."),
    ("effort: [1, 2]", "effort: [1, 2], no_goal: [0]", "[goal] « 0 » n'est pas une réponse de A-1 où un chemin s'arrêterait. Choisissez parmi : 50."),
    (
        'options: {0: "Rien", 50: "Un peu", 100: "Tout"}, effort: [1, 2]',
        'options: {0: "Rien", 100: "Tout"}, no_goal: [50]',
        "[goal] « 50 » n'est pas une réponse de A-1 où un chemin s'arrêterait. Retirez no_goal.",
    ),
    ("effort: [1, 2]", "effort: [1]", "[effort] A-1 donne 1 efforts pour 2 pas. Écrivez un effort de 1 ou plus par pas d'une réponse à la suivante."),
    ("full: 2", "full: 4", "[full] A-2 demande 4 cases pour le maximum, sur 3. Choisissez de 1 à 3."),
    ("{rien:", "{x:", "[duplicate-id] « x » est à la fois une case et la réponse qui les exclut. Gardez l'un des deux."),
    ("{petit: ", "{unknown: ", "[reserved] « unknown » est réservé à « je ne sais pas ». Donnez un autre nom à cette réponse."),
    ("[50, 100]]", "[50, 90]]", "[steps] Le barème de B-2 ne monte pas de 0 à 100. Écrivez des paires [à partir de, pour cent] croissantes, de 0 à 100."),
    (
        "kind: single, weight: 0",
        "kind: single, weight: 1",
        "[weight] B-3 propose des choix sans ordre, elle ne peut pas être notée. Mettez son poids à 0, ou faites-en une échelle.",
    ),
    (', not_applicable_because: "vous êtes seul"', "", "[message] B-2 peut être écartée sans dire pourquoi. Ajoutez not_applicable_because."),
    (
        "{company: headcount, at_most: 0}",
        "{question: A-1, at_most: 0}",
        "[routing] B-2 serait écartée par une réponse. Écartez une question par un fait de l'entreprise seulement : sauter ne doit jamais aider.",
    ),
    (
        "{company: headcount, at_most: 0}",
        "{company: headcont, at_most: 0}",
        "[unknown-id] « headcont » n'est pas un nombre connu de l'entreprise. Vouliez-vous dire « headcount » ?",
    ),
    (
        "require: {question: A-1, at_least: 50}",
        "require: {question: B-2, at_least: 50}",
        "[gate] Le verrou dépend de B-2, qui peut être écartée : il resterait fermé. Appuyez le verrou sur une question posée à tous.",
    ),
    (
        "require: {question: A-1, at_least: 50}",
        "require: {question: A-1, at_least: 500}",
        "[range] Les bornes de la condition ne sont pas entre 0 et 100. Écrivez un pour cent de la meilleure réponse.",
    ),
    (
        "require: {question: A-1, at_least: 50}",
        "require: {question: A-1, ticked: true}",
        "[test] A-1 n'a pas de cases à cocher. Testez-la avec at_least, at_most ou any_of.",
    ),
    ("require: {question: A-1, at_least: 50}", "require: {question: B-3, at_least: 50}", "[test] B-3 n'a pas de valeur chiffrée. Testez-la avec any_of."),
    (
        "require: {question: A-1, at_least: 50}",
        "require: {question: A-1}",
        "[value] Une condition porte exactement un test. Gardez un seul de : at_least et/ou at_most, any_of, ticked, is.",
    ),
    ("any_of: [gros]", "any_of: [grand, gros]", "[unknown-id] « grand » n'est pas une réponse de B-3. Choisissez parmi : petit, gros."),
    ("{question: A-1, at_most: 0}", "{question: A-7, at_most: 0}", "[unknown-id] La question « A-7 » n'existe pas. Vouliez-vous dire « A-2 » ?"),
    ("{fact: stock, is: true}", "{fact: stok, is: true}", "[unknown-id] La question de profil « stok » n'existe pas. Vouliez-vous dire « stock » ?"),
    ("{fact: stock, is: true}", "{fact: devis, is: true}", "[test] « devis » ne se teste pas ainsi. Utilisez at_least ou at_most."),
    ("{fact: stock, is: true}", "{fact: metier, any_of: [fer]}", "[unknown-id] « fer » n'est pas une réponse de « metier ». Choisissez parmi : pain, bois."),
    (
        "questions: [A-1, B-1]}\n  - {id: long",
        "questions: [A-1, B-1]}\n  - {id: moyen, title: M, minutes: 1, description: D, dimensions: [zzz]}\n  - {id: long",
        "[unknown-id] « zzz » ne désigne rien ici (axe). Choisissez parmi : a, b.",
    ),
    ("answers: {A-1: 50", "answers: {A-1: 55", "[option] « 55 » n'est pas une réponse de A-1. Choisissez parmi : 0, 50, 100 ou unknown."),
    ("answers: {A-1: 50", "answers: {A-8: 50", "[unknown-id] La question « A-8 » n'existe pas. Vouliez-vous dire « A-2 » ?"),
    ("facts: {stock: true", "facts: {stock: oui", "[yes-no] « oui » n'est ni oui ni non pour « stock ». Écrivez true pour oui, false pour non."),
    ('long: {score: "125/2"', 'long: {score: "125/0"', '[fraction] « 125/0 » n\'est pas une fraction. Écrivez "415/7" ou "25".'),
    ("      court: {", "      cour: {", "[unknown-id] Le mode « cour » n'existe pas. Vouliez-vous dire « court » ?"),
    (
        'score: "125/2", level: 2',
        'score: "125/2", level: 3',
        "[example] L'exemple « moitie » attend level = 3, le calcul donne 2. Corrigez l'exemple, ou la règle s'il a raison.",
    ),
    (
        'dimensions: {a: "50"',
        'dimensions: {a: "51"',
        "[example] L'exemple « moitie » attend dimensions = a: 51, b: 75, le calcul donne a: 50, b: 75. Corrigez l'exemple, ou la règle s'il a raison.",
    ),
    (
        "company: {headcount: 3}",
        "company: {headcout: 3}",
        "[example] L'entreprise de l'exemple « moitie » ne peut pas être lue. Vérifiez ses clés et leurs valeurs.",
    ),
]


def test_the_small_questionnaire_is_right(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    assert check(make_questionnaire(tiny)).faults == ()


@pytest.mark.parametrize(("right", "wrong", "words"), MISTAKES, ids=[f"{number}-{words.split(']')[0][1:]}" for number, (_, _, words) in enumerate(MISTAKES)])
def test_a_mistake_is_told_in_these_words(tiny: str, make_questionnaire: Callable[[str], Path], right: str, wrong: str, words: str) -> None:
    assert right in tiny
    result = CliRunner().invoke(main, ["check", str(make_questionnaire(tiny.replace(right, wrong, 1)))])
    assert words in result.stdout
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_every_fault_of_a_file_is_told_at_its_line(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    path = make_questionnaire(tiny.replace("effort: [1, 2]", "effort: [1]").replace("full: 2", "full: 4").replace("any_of: [gros]", "any_of: [gro]"))
    lines = tiny.splitlines()
    assert [(fault.line, fault.code) for fault in check(path).faults] == [
        (next(number for number, line in enumerate(lines, 1) if "when: {question: B-3" in line), "unknown-id"),
        (next(number for number, line in enumerate(lines, 1) if "id: A-1" in line), "effort"),
        (next(number for number, line in enumerate(lines, 1) if "id: A-2" in line), "full"),
    ]


@pytest.mark.parametrize("words", [[], [str(FOLDER)]], ids=["none", "their folder"])
def test_shipped_questionnaires_are_right(words: list[str]) -> None:
    result = CliRunner().invoke(main, ["check", *words])
    assert result.stdout == f"{len(shipped_paths())} questionnaires, 0 faute.\n"
    assert result.exit_code == 0


def test_a_missing_file_is_told_and_wrong_usage_is_two(tmp_path: Path) -> None:
    missing = CliRunner().invoke(main, ["check", str(tmp_path / "rien.yaml")])
    assert "[file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès." in missing.stdout
    assert missing.exit_code == 1
    assert CliRunner().invoke(main, ["chek"]).exit_code == 2


def test_a_folder_is_one_questionnaire_or_holds_some_and_an_empty_one_is_told(tiny: str, make_questionnaire: Callable[[str], Path], tmp_path: Path) -> None:
    home = tmp_path / "questionnaires" / "tiny"
    home.mkdir(parents=True)
    make_questionnaire(tiny.replace("weight: 2,", "weight: -1,", 1)).rename(home / "1.yaml")
    for path in (home, home.parent):
        assert "[value] La valeur de « weight » n'est pas permise" in CliRunner().invoke(main, ["check", str(path)]).output
    empty = tmp_path / "vide"
    empty.mkdir()
    found = CliRunner().invoke(main, ["check", str(empty)])
    assert found.output == (
        f"{empty}:1: [file] Ce dossier ne contient aucune version d'un questionnaire. Donnez celui où est 1.yaml.\n0 questionnaire, 1 faute.\n"
    )
    assert found.exit_code == 1


def test_of_one_file_fifty_faults_are_told_and_the_others_counted(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    path = make_questionnaire(f"{tiny}\n" + "".join(f"autre{number}: 1\n" for number in range(80)))
    lines = CliRunner().invoke(main, ["check", str(path)]).output.splitlines()
    assert len(lines) == 52
    assert lines[50:] == [f"{path}: Et 30 autres fautes.", "1 questionnaire, 80 fautes."]


def test_each_missing_key_is_told_and_one_value_once(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    found = check(make_questionnaire(tiny.replace("language: fr\n", "").replace("licence: EUPL-1.2\n", "").replace('50: "Un peu"', "50: 7"))).faults
    assert [fault.what for fault in found if fault.code == "missing"] == ["La clé « language » manque", "La clé « licence » manque"]
    others = [fault for fault in found if fault.code != "missing"]
    assert others and {fault.code for fault in others} == {"number-for-text"}, others


def test_json_says_the_same(tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    result = CliRunner().invoke(main, ["check", str(make_questionnaire(tiny.replace("full: 2", "full: 4"))), "--format", "json"])
    assert '"code": "full"' in result.stdout


def test_schema_describes_the_format() -> None:
    result = CliRunner().invoke(main, ["schema"])
    assert result.exit_code == 0
    for key in ("threshold_belongs_to", "option_lists", "not_applicable_because", "at_least"):
        assert f'"{key}"' in result.stdout


def test_an_unknown_questionnaire_says_which_exist() -> None:
    with pytest.raises(BoussoleError, match=r"^Le questionnaire « diag-i » n'existe pas\. Vouliez-vous dire « diag-ia » \?$"):
        load("diag-i")
    assert "diag-ia" in shipped()
