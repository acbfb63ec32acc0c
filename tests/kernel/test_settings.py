"""What an operator sets: the same forms everywhere, and one sentence for each that cannot be."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from kernel import Settings, SettingsError, settings

ROOT = Path(__file__).parents[2]
NAMES = [str(field.validation_alias) for field in Settings.model_fields.values()]
#: Who may read the environment, and why.
READERS = {
    "kernel/settings/settings.py",  # the settings
    "reports/press/processes.py",  # hands the whole of it to a printing process, with its own temporary folder
}


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Settings]:
    """given(BOUSSOLE_HTTPS="oui") reads the settings of a server that has these and no others."""

    def read(**values: str) -> Settings:
        for name in NAMES:
            monkeypatch.delenv(name, raising=False)
        for name, value in values.items():
            monkeypatch.setenv(name, value)
        return settings()

    return read


@pytest.fixture
def fault(given: Callable[..., Settings]) -> Callable[..., str]:
    """What is said of settings that cannot be."""

    def read(**values: str) -> str:
        with pytest.raises(SettingsError) as error:
            assert given(**values).base is None
        return str(error.value)

    return read


@pytest.mark.parametrize("text", ["oui", "OUI", "yes", "Yes", "on", "true", "TRUE", "vrai", "1", " oui "])
def test_yes_has_many_forms(given, text):
    assert given(BOUSSOLE_HTTPS=text).https is True
    assert given(BOUSSOLE_PDF_AHEAD=text).pdf_ahead is True
    assert given(BOUSSOLE_REGISTRE=text).register_of_firms is True


@pytest.mark.parametrize("text", ["non", "NON", "no", "off", "Off", "false", "faux", "0", " non\n"])
def test_no_has_many_forms(given, text):
    assert given(BOUSSOLE_HTTPS=text).https is False
    assert given(BOUSSOLE_PDF_AHEAD=text).pdf_ahead is False
    assert given(BOUSSOLE_REGISTRE=text).register_of_firms is False
    assert given(BOUSSOLE_BASE=text).base is None


@pytest.mark.parametrize("text", ["aucune", "Aucune", "none", "NONE", "rien", "aucun", " aucune "])
def test_nothing_is_kept_in_one_rule(given, text):
    assert given(BOUSSOLE_BASE=text).base is None
    assert given(BOUSSOLE_REGISTRE=text).register_of_firms is False


@pytest.mark.parametrize("blank", ["", " ", "\t\n"])
def test_what_is_empty_is_not_set(given, blank):
    assert given(**dict.fromkeys(NAMES, blank)) == given()
    assert given(**dict.fromkeys(NAMES, blank)).base == f"sqlite:///{ROOT}/data/boussole.db"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("BOUSSOLE_HTTPS", "peut-être", "BOUSSOLE_HTTPS vaut « peut-être » : écrivez « oui » ou « non »."),
        ("BOUSSOLE_PDF_AHEAD", "2", "BOUSSOLE_PDF_AHEAD vaut « 2 » : écrivez « oui » ou « non »."),
        ("BOUSSOLE_CONSERVATION_MOIS", "douze", "BOUSSOLE_CONSERVATION_MOIS vaut « douze » : donnez un nombre de mois, de 1 à 120."),
        ("BOUSSOLE_CONSERVATION_MOIS", "1.5", "BOUSSOLE_CONSERVATION_MOIS vaut « 1.5 » : donnez un nombre de mois, de 1 à 120."),
        ("BOUSSOLE_CONSERVATION_MOIS", "1_2", "BOUSSOLE_CONSERVATION_MOIS vaut « 1_2 » : donnez un nombre de mois, de 1 à 120."),
        ("BOUSSOLE_CONSERVATION_MOIS", "١٢", "BOUSSOLE_CONSERVATION_MOIS vaut « ١٢ » : donnez un nombre de mois, de 1 à 120."),
        ("BOUSSOLE_PDF_SECONDS", "0", "BOUSSOLE_PDF_SECONDS vaut « 0 » : donnez un nombre de secondes, de 1 à 3600."),
        ("BOUSSOLE_PDF_SECONDS", "9" * 5000, f"BOUSSOLE_PDF_SECONDS vaut « {'9' * 59}… » : donnez un nombre de secondes, de 1 à 3600."),
        ("BOUSSOLE_PDF_WORKERS", "deux", "BOUSSOLE_PDF_WORKERS vaut « deux » : donnez un nombre de PDF, de 1 à 64."),
        ("BOUSSOLE_PDF_QUEUE", "-1", "BOUSSOLE_PDF_QUEUE vaut « -1 » : donnez un nombre de PDF, de 0 à 10000."),
        ("BOUSSOLE_REGISTRE", "annuaire.fr", "BOUSSOLE_REGISTRE vaut « annuaire.fr » : écrivez « non », ou l'adresse d'un annuaire, qui commence par https://."),
        ("BOUSSOLE_REGISTRE", "ftp://u:secret@h/", "BOUSSOLE_REGISTRE n'est pas compris : écrivez « non », ou l'adresse d'un annuaire, qui commence par https://."),
        ("BOUSSOLE_REGISTRE", "https://h:port/", "BOUSSOLE_REGISTRE n'est pas compris : écrivez « non », ou l'adresse d'un annuaire, qui commence par https://."),
        ("BOUSSOLE_BASE", "host=machine password=secret-de-base dbname=b", "BOUSSOLE_BASE est écrit en paires « clé=valeur » : écrivez postgresql://utilisateur@machine/base."),
        ("BOUSSOLE_BASE", '"/chemin/boussole.db"', "BOUSSOLE_BASE porte des guillemets : retirez-les."),
        ("BOUSSOLE_QUESTIONNAIRES", "questionnaires/diag-ia", f"BOUSSOLE_QUESTIONNAIRES nomme le dossier d'un seul questionnaire ({ROOT}/questionnaires/diag-ia) : donnez celui qui le contient ({ROOT}/questionnaires)."),
        ("BOUSSOLE_QUESTIONNAIRES", "/nulle/part", "BOUSSOLE_QUESTIONNAIRES nomme un dossier qui n'existe pas (/nulle/part) : créez-le, ou corrigez le chemin."),
        ("BOUSSOLE_BASE", "oui", "BOUSSOLE_BASE vaut « oui » : donnez un fichier (/chemin/boussole.db), postgresql://utilisateur@machine/base, ou « aucune »."),
        (
            "BOUSSOLE_BASE",
            "mysql://u:secret@h/b",
            "BOUSSOLE_BASE demande une base que l'application ne sait pas tenir (mysql) : "
            "donnez un fichier (/chemin/boussole.db), postgresql://utilisateur@machine/base, ou « aucune ».",
        ),
        (
            "BOUSSOLE_BASE",
            "postgresq://u:secret@h/b",
            "BOUSSOLE_BASE demande une base que l'application ne sait pas tenir (postgresq) : vouliez-vous dire « postgresql » ?",
        ),
        (
            "BOUSSOLE_BASE",
            "postgresql+psycopg2://u:secret@h/b",
            "BOUSSOLE_BASE demande un pilote qui n'est pas là (psycopg2) : écrivez postgresql://… sans pilote.",
        ),
        *(
            ("BOUSSOLE_BASE", text, "BOUSSOLE_BASE est une adresse incomplète : écrivez sqlite:///chemin/fichier.db ou postgresql://utilisateur@machine/base.")
            for text in ("sqlite://", "sqlite:///:memory:", "sqlite://srv/boussole.db", "postgresql:/secret@h/b", "postgres:secret")
        ),
        *(
            ("BOUSSOLE_BASE", text, "BOUSSOLE_BASE ne nomme pas un fichier : donnez son chemin, comme /chemin/boussole.db, sans point d'interrogation.")
            for text in ("sqlite:///", "/srv/bou?ssole.db")
        ),
        ("BOUSSOLE_BASE", "/tmp", "BOUSSOLE_BASE nomme un dossier, pas un fichier (/tmp) : ajoutez le nom du fichier, comme /tmp/boussole.db."),
        ("BOUSSOLE_BASE", "sqlite:////tmp", "BOUSSOLE_BASE nomme un dossier, pas un fichier (/tmp) : ajoutez le nom du fichier, comme /tmp/boussole.db."),
        ("BOUSSOLE_BASE", "/dev/null", "BOUSSOLE_BASE nomme autre chose qu'un fichier (/dev/null) : donnez le chemin d'un fichier, comme /chemin/boussole.db."),
        ("BOUSSOLE_BASE", "~personne-ici/b.db", "BOUSSOLE_BASE commence par « ~personne-ici », que cette machine ne connaît pas : donnez le chemin entier."),
        ("DATABASE_URL", "mysql://u:secret@h/b", "DATABASE_URL demande une base que l'application ne sait pas tenir (mysql) : "
         "donnez un fichier (/chemin/boussole.db), postgresql://utilisateur@machine/base, ou « aucune »."),
        ("BOUSSOLE_BSE", "secret", "BOUSSOLE_BSE n'est pas un réglage de l'application. Vouliez-vous dire « BOUSSOLE_BASE » ?"),
        ("boussole_https", "oui", "boussole_https n'est pas un réglage de l'application. Vouliez-vous dire « BOUSSOLE_HTTPS » ?"),
        ("BOUSSOLE_BASE_LEGALE", "oui", "BOUSSOLE_BASE_LEGALE vaut « oui » : écrivez mission, interet, contrat ou accord."),
        ("BOUSOLE_CONTACT", "x", "BOUSOLE_CONTACT n'est pas un réglage de l'application. Vouliez-vous dire « BOUSSOLE_CONTACT » ?"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_one_sentence_without_a_secret(fault, name, text, said):
    assert fault(**{name: text}) == said
    assert "secret" not in said


def test_a_name_that_is_far_from_all_is_told_with_those_that_there_are(fault):
    said = fault(BOUSSOLE_XYZZY="secret")
    assert said.startswith("BOUSSOLE_XYZZY n'est pas un réglage de l'application. Retirez-le, ou choisissez parmi : BOUSSOLE_BASE, DATABASE_URL, ")
    assert "secret" not in said


def test_all_that_is_wrong_is_told_at_once(fault):
    said = fault(BOUSSOLE_HTPS="oui", BOUSSOLE_BASE="mysql://x", BOUSSOLE_PDF_QUEUE="x").splitlines()
    assert [line.split(" ")[0] for line in said] == ["BOUSSOLE_HTPS", "BOUSSOLE_BASE", "BOUSSOLE_PDF_QUEUE"]


def test_names_of_other_programs_are_theirs(given):
    assert given(BOUSTROPHEDON="x", DATABASE_URLS="mysql://x").https is False


def test_a_setting_of_the_host_hurts_only_who_uses_it(given):
    read = given(DATABASE_URL="mysql://autre", BOUSSOLE_BASE="aucune")
    assert read.base is None
    assert read.unused_base
    assert not given(BOUSSOLE_BASE="/srv/b.db").unused_base


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("postgres://u:p@h/b", "postgresql://u:p@h/b"),
        ("PostgreSQL://u@h/b", "postgresql://u@h/b"),
        ("postgresql+psycopg://u@h/b", "postgresql://u@h/b"),
        ("/srv/dossiers et plus/b.db", "sqlite:////srv/dossiers et plus/b.db"),
        ("sqlite:////srv/b.db", "sqlite:////srv/b.db"),
        ("data/b.db", f"sqlite:///{ROOT}/data/b.db"),
        ("sqlite:///data/b.db", f"sqlite:///{ROOT}/data/b.db"),
        ("~/b.db", f"sqlite:///{Path.home()}/b.db"),
        ("sqlite:///~/b.db", f"sqlite:///{Path.home()}/b.db"),
    ],
)
def test_a_base_has_one_address_wherever_the_program_is_started(given, monkeypatch, tmp_path, text, address):
    monkeypatch.chdir(tmp_path)
    assert given(BOUSSOLE_BASE=text).base == address
    assert given(DATABASE_URL=text).base == address


def test_a_path_that_may_not_be_looked_at_is_left_to_who_opens_it(given):
    name = "a" * 300
    assert given(BOUSSOLE_BASE=f"/srv/{name}.db").base == f"sqlite:////srv/{name}.db"


def test_settings_show_no_secret(given):
    assert "secret" not in repr(given(BOUSSOLE_BASE="postgresql://u:secret@h/b", DATABASE_URL="postgresql://u:secret@h/c"))


def test_folders_of_questionnaires_may_be_several(given, tmp_path):
    (tmp_path / "a").mkdir()
    assert given(BOUSSOLE_QUESTIONNAIRES=f"{tmp_path}: {tmp_path}/a :").questionnaires == (tmp_path, tmp_path / "a")
    assert given(BOUSSOLE_QUESTIONNAIRES="docs").questionnaires == (ROOT / "docs",)
    assert given(BOUSSOLE_QUESTIONNAIRES=f"docs:{ROOT}/docs").questionnaires == (ROOT / "docs",)
    assert given().questionnaires == ()


def test_settings_are_read_anew_when_they_change(given):
    assert [given(BOUSSOLE_CONSERVATION_MOIS=text).months for text in ("6", "24", "6")] == [6, 24, 6]


def test_the_environment_is_read_in_one_place():
    rooms = [path for path in ROOT.glob("*") if path.is_dir() and not path.name.startswith(".") and path.name not in ("tests", "benchmarks", "build")]
    files = [*ROOT.glob("*.py"), *(file for room in rooms for file in room.rglob("*.py"))]
    assert len(files) > 200
    assert {str(file.relative_to(ROOT)) for file in files if reads_environment(file)} == READERS


def reads_environment(file: Path) -> bool:
    names = {"environ", "environb", "getenv", "getenvb", "putenv"}
    nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
    return any(isinstance(node, ast.Attribute) and node.attr in names for node in nodes) or any(
        isinstance(node, ast.ImportFrom) and node.module == "os" and names & {one.name for one in node.names} for node in nodes
    )
