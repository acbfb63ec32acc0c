"""What an operator confirmed: it refreshes the record, unless it is older or says otherwise; files are read strictly."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from companies import Company, Project
from kernel import ContentError
from schemes import Match, load, match, notices
from schemes.record.confirmations import Confirmation, read_confirmations, record

Folder = Callable[..., Path]
DAY = date(2026, 11, 20)

OLD = "checked_on: 2025-01-01"


@pytest.fixture
def shelf(folder: Folder, scheme_text: str) -> Path:
    """A catalogue of one scheme that seemed open long ago."""
    return folder({"essai.yaml": scheme_text.replace("checked_on: 2026-09-26", OLD).replace("value: open,", "value: open_to_confirm,")})


def answer(on: date = DAY, **more: object) -> Confirmation:
    return Confirmation.model_validate({"on": on, "by": "conseillère CCI", "with": "Opérateur", **more})


def seen(shelf: Path, on: date) -> Match:
    load.cache_clear()
    (found,) = match(load(shelf), Company(), Project(), None, on)
    return found


def kinds(shelf: Path, on: date) -> list[str]:
    load.cache_clear()
    return [notice.kind for notice in notices(load(shelf), on) if notice.scheme == "essai"]


def test_a_confirmation_makes_an_old_record_trusted(shelf: Path, on: date) -> None:
    before = seen(shelf, on)
    assert (before.verdict, before.checked_label, kinds(shelf, on)) == ("to_confirm", "à vérifier auprès de l'opérateur", ["unconfirmed", "stale"])
    record(shelf, "essai", answer(status="open"))
    after = seen(shelf, on)
    assert (after.verdict, after.checked_label, kinds(shelf, on)) == ("eligible", "vérifié le 20 novembre 2026", [])
    assert [source.title for source in after.criteria[0].sources] == ["Confirmation d'Opérateur, recueillie par conseillère CCI"]
    assert "C-essai-2026-11-20" in {source.id for source in after.sources}


def test_without_a_status_the_opening_is_still_to_confirm(shelf: Path, on: date) -> None:
    record(shelf, "essai", answer())
    found = seen(shelf, on)
    assert (found.verdict, found.checked_on) == ("to_confirm", DAY)


@pytest.mark.parametrize(("status", "label"), [("suspended", "Suspendu"), ("closed", "Fermé")])
def test_an_operator_may_say_that_it_is_over(shelf: Path, on: date, status: str, label: str) -> None:
    record(shelf, "essai", answer(status=status))
    found = seen(shelf, on)
    assert (found.verdict, found.verdict_label, found.checked_label) == ("closed", label, "vérifié le 20 novembre 2026")


def test_a_confirmation_older_than_the_record_changes_nothing(shelf: Path, on: date) -> None:
    before = seen(shelf, on)
    record(shelf, "essai", answer(date(2024, 12, 31), status="closed"))
    assert seen(shelf, on) == before


def test_a_contradiction_gives_a_notice_and_refreshes_nothing(shelf: Path, on: date) -> None:
    before = seen(shelf, on)
    record(shelf, "essai", answer(status="open", agrees=False, said="le taux est de 30 %"))
    load.cache_clear()
    found = notices(load(shelf), on)
    assert seen(shelf, on) == before
    assert [notice.text for notice in found if notice.kind == "contradicted"] == [
        "Le 20 novembre 2026, Opérateur a dit autre chose que la fiche : « le taux est de 30 % ». Corrigez la fiche."
    ]
    assert found[0].kind == "contradicted"


def test_an_agreement_recorded_after_it_settles_a_contradiction(shelf: Path, on: date) -> None:
    record(shelf, "essai", answer(agrees=False, said="le taux est de 30 %"))
    record(shelf, "essai", answer(status="open"))
    assert kinds(shelf, on) == []


def test_a_contradiction_recorded_after_an_agreement_stands(shelf: Path, on: date) -> None:
    record(shelf, "essai", answer(status="open"))
    record(shelf, "essai", answer(agrees=False, said="le taux est de 30 %"))
    assert kinds(shelf, on) == ["contradicted"]


def test_a_contradiction_older_than_the_record_is_over(shelf: Path, on: date) -> None:
    record(shelf, "essai", answer(date(2024, 12, 31), agrees=False, said="le taux est de 30 %"))
    assert kinds(shelf, on) == ["unconfirmed", "stale"]


def test_a_closed_scheme_is_not_phoned_about_but_its_contradiction_is_told(shelf: Path, on: date) -> None:
    record(shelf, "essai", answer(date(2026, 1, 1), status="closed"))
    assert kinds(shelf, on) == []
    record(shelf, "essai", answer(agrees=False, said="c'est ouvert"))
    assert kinds(shelf, on) == ["contradicted"]


def test_several_confirmations_come_back_as_they_were(shelf: Path) -> None:
    said = [
        answer(date(2026, 3, 1), said="oui: # « guillemets »\n- et une suite"),
        answer(date(2026, 1, 1), agrees=False, said="1e3"),
        answer(by="no", status="closed"),
    ]
    for one in said:
        path = record(shelf, "essai", one)
    assert path == shelf / "confirmations" / "essai.yaml"
    assert read_confirmations(shelf, "essai") == tuple(said)
    assert list(path.parent.iterdir()) == [path]


def test_nothing_was_recorded(shelf: Path) -> None:
    assert read_confirmations(shelf, "essai") == ()


GOOD = """\
confirmations: 1
scheme: essai
entries:
  - {on: 2026-11-20, by: "conseillère CCI", with: "Opérateur"}
"""


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ("confirmations: 1", "confirmations: 2", "1: [choice] « 2 » n'est pas permis ici. Choisissez parmi : 1."),
        ("on: 2026-11-20", "on: 2026-11-31", "4: [date] La date « 2026-11-31 » n'existe pas. Écrivez année-mois-jour, par exemple 2026-11-22."),
        ('by: "conseillère CCI", ', "", "4: [missing] La clé « by » manque. Ajoutez-la."),
        ('"Opérateur"', '"Opérateur", etat: open', "4: [unknown-key] La clé « etat » n'existe pas ici. Vouliez-vous dire « status » ?"),
        ('"Opérateur"', '"Opérateur", status: unknown', "4: [choice] « unknown » n'est pas permis ici. Choisissez parmi : open, suspended, closed."),
        ('"Opérateur"', '"Opérateur", agrees: false', "4: [value] Un désaccord est noté sans ce qui a été dit. Ajoutez la clé « said »."),
        ("scheme: essai", "scheme: esai", "2: [unknown-scheme] Le dispositif « esai » n'existe pas. Vouliez-vous dire « essai » ?"),
    ],
)
def test_a_mistake_in_a_file(shelf: Path, good: str, bad: str, words: str) -> None:
    (shelf / "confirmations").mkdir()
    (shelf / "confirmations" / "essai.yaml").write_text(GOOD.replace(good, bad), encoding="utf-8")
    load.cache_clear()
    with pytest.raises(ContentError) as caught:
        load(shelf)
    assert list(map(str, caught.value.faults)) == [f"schemes/confirmations/essai.yaml:{words}"]


def test_a_file_that_bears_the_name_of_another_scheme(shelf: Path) -> None:
    (shelf / "confirmations").mkdir()
    (shelf / "confirmations" / "autre.yaml").write_text(GOOD, encoding="utf-8")
    load.cache_clear()
    with pytest.raises(ContentError) as caught:
        load(shelf)
    told = "[id] L'identifiant « essai » diffère du nom du fichier « autre.yaml ». Donnez le même nom aux deux."
    assert list(map(str, caught.value.faults)) == [f"schemes/confirmations/autre.yaml:2: {told}"]
