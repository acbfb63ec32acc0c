"""What the catalogue should be re-read for, the most urgent first."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from schemes import Notice, load, notices
from schemes.upkeep.freshness import to_phone
from schemes.upkeep.notice_list import notice_as_json, notices_csv

Folder = Callable[..., Path]


def told(folder: Path, on: date) -> dict[str, list[str]]:
    """Return the sentences about the scheme, by kind."""
    found: dict[str, list[str]] = {}
    for notice in notices(load(folder), on):
        if notice.scheme == "essai":
            found.setdefault(notice.kind, []).append(notice.text)
    return found


def test_a_good_record_has_nothing_to_see_to(folder: Folder, scheme_text: str, on: date) -> None:
    assert told(folder({"essai.yaml": scheme_text}), on) == {}


@pytest.mark.parametrize(("day", "stale"), [(date(2027, 3, 25), False), (date(2027, 3, 26), True)])
def test_a_record_is_stale_after_180_days(folder: Folder, scheme_text: str, day: date, stale: bool) -> None:
    expected = {"stale": ["Dernière preuve du 26 septembre 2026 : à revoir auprès de l'opérateur."]} if stale else {}
    assert told(folder({"essai.yaml": scheme_text}), day) == expected


@pytest.mark.parametrize(("day", "expired"), [(date(2026, 11, 22), False), (date(2026, 11, 23), True)])
def test_a_window_expires_after_its_last_day(folder: Folder, scheme_text: str, day: date, expired: bool) -> None:
    text = f"{scheme_text}windows: [{{closes: 2026-11-22, source: S1}}]\n"
    last = "La dernière période de dépôt connue s'est terminée le 22 novembre 2026. Cherchez la suivante ou fermez le dispositif."
    assert told(folder({"essai.yaml": text}), day) == ({"expired": [last]} if expired else {})


def test_what_no_source_tells(folder: Folder, scheme_text: str, on: date) -> None:
    text = scheme_text.replace("{value: open, source: S1}", "{value: unknown}").replace("{kind: free, source: S1}", "{kind: unknown}")
    text += "criteria: [{kind: headcount, max: 9, confirmed: false, source: S1}]\n"
    assert told(folder({"essai.yaml": text}), on) == {
        "unsourced": [
            "Aucune source ne dit s'il est ouvert.",
            "Aucune source ne donne le montant de l'aide.",
            "Condition à confirmer : au plus 9 personnes.",
        ]
    }


def test_a_network_needs_no_amount(folder: Folder, scheme_text: str, on: date) -> None:
    text = scheme_text.replace("kind: diagnostic", "kind: reseau").replace("{kind: free, source: S1}", "{kind: unknown}")
    assert told(folder({"essai.yaml": text}), on) == {}


def test_sources_that_disagree(folder: Folder, scheme_text: str, on: date) -> None:
    text = f'{scheme_text}conflicts: [{{text: "Deux sources se contredisent.", source: S1}}]\n'
    assert told(folder({"essai.yaml": text}), on) == {"conflict": ["Deux sources se contredisent."]}


@pytest.mark.parametrize(
    ("old", "new", "questions"),
    [
        ("{value: open, source: S1}", "{value: open_to_confirm, source: S1}", ["Peut-on la demander aujourd'hui, et jusqu'à quand ?"]),
        ("{value: open, source: S1}", "{value: unknown}", ["Peut-on la demander aujourd'hui, et jusqu'à quand ?"]),
        ("aid: {kind: free, source: S1}", "aid: {kind: unknown}", ["Combien apporte-t-elle, et pour quelles dépenses ?"]),
        ("checked_on: 2026-09-26", "checked_on: 2026-01-26", ["Ses conditions et son montant ont-ils changé depuis le 26 janvier 2026 ?"]),
        ("checked_on: 2026-09-26", "checked_on: 2026-09-26\ndated: false", ["Ses conditions et son montant sont-ils toujours les mêmes ?"]),
        ("aid:", "windows: [{closes: 2026-10-31, source: S1}]\naid:", ["L'aide rouvre-t-elle, et quand ?"]),
        ("aid:", "criteria: [{kind: headcount, max: 9, confirmed: false, source: S1}]\naid:", ["Est-ce bien une condition : au plus 9 personnes ?"]),
        ("aid:", 'conflicts: [{text: "Deux taux.", source: S1}]\naid:', ["Qui a raison ? Deux taux."]),
        ("aid:", 'searched: {on: 2026-11-21, not_found: "Le taux."}\naid:', ["Nous n'avons pas trouvé : Le taux."]),
    ],
)
def test_what_is_not_known_becomes_the_question_to_ask(folder: Folder, scheme_text: str, on: date, old: str, new: str, questions: list[str]) -> None:
    found = to_phone(load(folder({"essai.yaml": scheme_text.replace(old, new)})), on)["essai"]
    assert [notice.question for notice in found] == questions


def test_closed_schemes_are_left_alone(folder: Folder, scheme_text: str) -> None:
    assert told(folder({"essai.yaml": scheme_text.replace("value: open,", "value: closed,")}), date(2030, 1, 1)) == {}


def test_a_declaration_that_no_scheme_asks_is_told(folder: Folder, scheme_text: str, on: date) -> None:
    text = f"{scheme_text}criteria: [{{kind: declared, ask: ess, is: true, source: S1}}]\n"
    found = {notice.scheme: notice for notice in notices(load(folder({"essai.yaml": text})), on) if notice.kind == "unreached"}
    assert "ess" not in found
    assert "own-funds" not in found
    assert str(found["franchise"]) == "franchise: [unreached] Aucun dispositif ne pose cette question : retirez-la du registre."


def test_a_shared_condition_that_no_scheme_cites_is_told(folder: Folder, scheme_text: str, on: date) -> None:
    shelf = folder({"essai.yaml": scheme_text})
    shared = "preconditions: 1\nentries:\n  score: {criteria: [{kind: declared, ask: ess, is: true, source: S1}]}\n"
    (shelf / "preconditions.yaml").write_text(shared, encoding="utf-8")
    found = {notice.scheme: notice.text for notice in notices(load(shelf), on) if notice.kind == "unreached"}
    assert found["score"] == "Aucun dispositif ne cite cette condition commune : retirez-la."
    assert "ess" not in found


def test_the_most_urgent_comes_first(folder: Folder, scheme_text: str) -> None:
    old, over = scheme_text.replace("id: essai", "id: a-vieux"), scheme_text.replace("id: essai", "id: b-fini")
    shelf = folder({"a-vieux.yaml": old, "b-fini.yaml": f"{over}windows: [{{closes: 2026-10-31, source: S1}}]\n"})
    found = to_phone(load(shelf), date(2027, 6, 1))
    assert {id: [notice.kind for notice in some] for id, some in found.items()} == {"b-fini": ["expired", "stale"], "a-vieux": ["stale"]}
    assert list(found) == ["b-fini", "a-vieux"]


NOTICE = Notice("stale", "essai", "À revoir ; vite.", "Essai", "l'opérateur", "https://exemple.fr", date(2026, 9, 26), "04 00 00 00 00", "A-t-elle changé ?")


def test_a_notice_in_json(on: date) -> None:
    assert notice_as_json(NOTICE, on) == {
        "scheme": "essai",
        "name": "Essai",
        "kind": "stale",
        "text": "À revoir ; vite.",
        "whom": "l'opérateur",
        "contact": "https://exemple.fr",
        "phone": "04 00 00 00 00",
        "question": "A-t-elle changé ?",
        "checked_on": "2026-09-26",
        "days_since": 57,
    }


def test_the_list_to_phone_opens_in_a_spreadsheet(on: date) -> None:
    lines = notices_csv([NOTICE, Notice("unreached", "ess", "Inutile.")], on).splitlines()
    assert lines == [
        "\ufeffidentifiant;nom;sujet;à voir;question à poser;à qui demander;contact;téléphone;dernière preuve;jours depuis",
        'essai;Essai;ancien;"À revoir ; vite.";A-t-elle changé ?;l\'opérateur;https://exemple.fr;04 00 00 00 00;2026-09-26;57',
        "ess;;inutilisé;Inutile.;;;;;;",
    ]
