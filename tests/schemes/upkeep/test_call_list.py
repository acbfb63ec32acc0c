"""Whom to call first: about what most firms see, one call an operator, each question once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from companies import departments, place, regions
from schemes import load
from schemes.upkeep import call_lines, calls, showings, to_phone, typical_firms

Folder = Callable[..., Path]

OPEN, UNSURE = "{value: open, source: S1}", "{value: open_to_confirm, source: S1}"


def variant(text: str, id: str, whom: str, status: str = UNSURE) -> str:
    return text.replace("id: essai", f"id: {id}").replace('"l\'opérateur"', f'"{whom}"').replace(OPEN, status)


def test_one_call_for_all_that_an_operator_knows_the_most_shown_first(folder: Folder, scheme_text: str, on: date) -> None:
    texts = {
        "a.yaml": variant(scheme_text, "a", "le pôle"),
        "b.yaml": variant(scheme_text, "b", "la Région") + "criteria: [{kind: headcount, max: 9, confirmed: false, source: S1}]\n",
        "c.yaml": variant(scheme_text, "c", "la Région", "{value: unknown}"),
        "d.yaml": variant(scheme_text, "d", "la Région", OPEN),
    }
    catalogue = load(folder(texts))
    made = calls(catalogue, to_phone(catalogue, on), {"a": 3, "b": 1, "c": 4})
    asked = "     - Peut-on la demander aujourd'hui, et jusqu'à quand ?"
    assert list(call_lines(made, 20)) == [
        "1. Auprès de la Région (fiches : 2)",
        "   Essai (c), montrée à 4 sur 20 entreprises types. Contact : Opérateur",
        asked,
        "   Essai (b), montrée à 1 sur 20 entreprises types. Contact : Opérateur",
        asked,
        "     - Est-ce bien une condition : au plus 9 personnes ?",
        "2. Auprès du pôle (fiches : 1)",
        "   Essai (a), montrée à 3 sur 20 entreprises types. Contact : Opérateur",
        asked,
    ]


def test_a_question_that_two_notices_raise_is_asked_once(folder: Folder, scheme_text: str, on: date) -> None:
    conflict = '{text: "Deux taux.", source: S1}'
    catalogue = load(folder({"essai.yaml": f"{scheme_text}conflicts: [{conflict}, {conflict}]\n"}))
    ((asked,),) = [call.schemes for call in calls(catalogue, to_phone(catalogue, on), {})]
    assert (asked.questions, asked.shown) == (("Qui a raison ? Deux taux.",), 0)


def test_what_shows_is_counted_over_the_invented_firms(folder: Folder, scheme_text: str, on: date) -> None:
    software = scheme_text.replace("project_kinds: [diagnostic]", "project_kinds: [logiciel]")
    small = software.replace("id: essai", "id: petit") + "criteria: [{kind: headcount, max: 9, source: S1}]\n"
    shown = showings(load(folder({"essai.yaml": software, "petit.yaml": small})), on)
    wanting = [firm for firm in typical_firms() if "logiciel" in firm.kinds]
    assert len(wanting) > 8
    assert shown["essai"] == len(wanting)
    assert shown["petit"] == sum(1 for firm in wanting if (firm.company.headcount or 0) <= 9)
    assert shown.get("absent", 0) == 0


def test_what_is_closed_or_no_aid_does_not_show(folder: Folder, scheme_text: str, on: date) -> None:
    closed = scheme_text.replace("value: open,", "value: closed,")
    network = scheme_text.replace("kind: diagnostic", "kind: reseau").replace("id: essai", "id: reseau")
    assert showings(load(folder({"essai.yaml": closed, "reseau.yaml": network})), on) == {}


def test_half_of_the_invented_firms_are_of_one_region_and_the_others_each_of_theirs() -> None:
    homes = [place(firm.company) for firm in typical_firms()]
    codes = [home.region.code for home in homes if home]
    assert codes.count("84") == 10
    assert len(set(codes)) == 11
    assert set(codes) <= set(regions())
    assert len({home.department for home in homes if home}) == 20 <= len(departments())


def test_the_shipped_catalogue_says_whom_to_call_about_what_shows(on: date) -> None:
    catalogue = load()
    made = calls(catalogue, to_phone(catalogue, on), showings(catalogue, on))
    assert [call.shown for call in made] == sorted((call.shown for call in made), reverse=True)
    assert made[0].shown > 0
    assert all(asked.contact and asked.questions for call in made for asked in call.schemes)
