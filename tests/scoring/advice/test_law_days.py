"""What the law asks is never put off: an action that it asks for is due on its day at the latest, and at once when that day has come."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from cases import UNKNOWN, Answer
from companies import Company
from presentation import Edition, present
from scoring import Diagnosis, due
from scoring.advice import advice_content
from scoring.advice.risk import binding
from scoring.maturity import read

Asked = Callable[..., Diagnosis]
LAST_DAY, DAY = date(2026, 12, 1), date(2026, 12, 2)
ALL = ("assistant", "contenus_realistes", "textes_public")
#: Roles, uses, forbidden practices, what the public meets.
CASES: list[tuple[Answer, Answer, Answer, Answer]] = [
    (("utilisateur",), ("tri_cv", "credit"), ("emotions",), ("assistant",)),
    (("utilisateur",), ("produit_regle", "machine"), UNKNOWN, ("contenus_realistes",)),
    (("sous_notre_nom",), ("biometrie",), ("images_intimes",), ("aucun",)),
    (("utilisateur", "modifie"), ("tri_cv",), ("aucun",), ALL),
    (("revendeur",), ("biometrie",), UNKNOWN, ("textes_public",)),
    (UNKNOWN, ("produit_regle",), ("aucun",), ALL),
    (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
]


@pytest.mark.parametrize("on", [LAST_DAY, date(2027, 6, 1), date(2027, 12, 2)])
@pytest.mark.parametrize(("roles", "uses", "forbidden", "met"), CASES)
def test_no_action_is_due_after_the_law(asked: Asked, roles: Answer, uses: Answer, forbidden: Answer, met: Answer, on: date) -> None:
    entries = {entry.id: entry for entry in advice_content.actions("diag-ia").actions}
    diagnosis = asked(on, CLA_01=uses, CLA_02=forbidden, CLA_03=met, CLA_04=roles, CON_05=0)
    days = binding(read(diagnosis.questionnaire, diagnosis.case), on)
    for action in diagnosis.actions:
        asked_from = [days[word] for word in entries[action.id].duties if word in days]
        if action.kind == "alert" or any(day <= on for day in asked_from):
            assert (action.horizon, due(diagnosis, action)) == ("maintenant", on)
        elif asked_from:
            assert on < due(diagnosis, action) <= min(asked_from)


@pytest.mark.parametrize(
    ("answers", "first", "told"),
    [
        ({"CLA_04": ("sous_notre_nom",)}, "R-CON-14", "Maintenant"),
        ({"CLA_02": ("emotions",)}, "R-CON-13", "Maintenant"),
        ({"CLA_02": ("images_intimes",)}, "R-CON-13", "Maintenant"),
        ({"CLA_01": ("biometrie",), "CLA_02": UNKNOWN}, "R-CON-8", "Maintenant"),
        ({"CLA_03": ("assistant",), "CON_05": 0}, "R-CON-10", "Maintenant"),
        ({"CLA_03": ("contenus_realistes",), "CLA_04": UNKNOWN}, "R-CON-10", "Maintenant"),
    ],
)
def test_what_cannot_wait_is_told_for_now_in_every_medium(asked: Asked, answers: dict[str, Answer], first: str, told: str) -> None:
    shown = present(asked(LAST_DAY, **answers))
    item = shown.actions[0]
    assert (item.action.id, item.deadline, item.last_day, item.until, item.late) == (first, "maintenant", "maintenant", told, False)
    assert (shown.horizons[0].title, shown.horizons[0].until) == (told, told)
    event = shown.calendar.days[0]
    assert (event.id, event.on) == ("horizon-maintenant", LAST_DAY)
    assert event.lines[0] == f"1. {item.action.title}"


def test_what_cannot_wait_is_never_past(asked: Asked) -> None:
    """Read again a year later, it is still for the day of reading."""
    diagnosis = asked(LAST_DAY, CLA_02=("emotions",))
    later = asked(LAST_DAY, CLA_02=("emotions",), read_on=date(2027, 12, 1))
    assert [due(one, one.actions[0]) for one in (diagnosis, later)] == [LAST_DAY, date(2027, 12, 1)]
    assert present(later, Edition()).actions[0].late is False


def test_a_later_duty_bounds_the_last_day_of_its_action(asked: Asked) -> None:
    """A year from the fifteenth of December 2026 ends after the second of December 2027: the action is due with the law, on a day of its own in the calendar."""
    on = date(2026, 12, 15)
    shown = present(asked(on, Company(headcount=0), CLA_01=("tri_cv",)))
    item = next(item for item in shown.actions if item.action.id == "R-CON-9")
    assert (item.due, item.last_day) == (date(2027, 12, 2), "02/12/2027")
    days = {day.id: day.on for day in shown.calendar.days}
    assert date(2027, 12, 2) in {on for id, on in days.items() if id.startswith("horizon-12-mois")}
    early = present(asked(on - timedelta(days=30), CLA_01=("tri_cv",)))
    assert next(item for item in early.actions if item.action.id == "R-CON-9").due == date(2027, 11, 15)


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ({"CLA_03": ("assistant",), "CON_05": 0}, "R-CON-10"),
        ({"CLA_03": ("assistant",), "CON_05": 0, "CLA_04": ("sous_notre_nom",)}, "R-CON-14"),
        ({"CLA_03": ("assistant",), "CON_05": 50}, "R-CON-5"),
        ({"CON_05": 0}, "R-CON-5"),
    ],
)
def test_that_it_is_ai_is_said_by_one_action(asked: Asked, answers: dict[str, Answer], kept: str) -> None:
    diagnosis = asked(DAY, **answers)
    assert [action.id for action in diagnosis.actions if action.id in ("R-CON-5", "R-CON-10", "R-CON-14")] == [kept]
    assert "CON-05" in {because.question for action in diagnosis.actions if action.id == kept for because in action.because}
