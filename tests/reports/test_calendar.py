"""The roadmap as a calendar, parsed again."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from dateutil.relativedelta import relativedelta

from companies import Company
from presentation import Edition
from reports import render
from scoring import Obligation

DAY = date(2026, 11, 22)
PLAIN = Edition()


def parsed(diagnosis, edition=PLAIN):
    return icalendar.Calendar.from_ical(render(diagnosis, "ics", edition))


def events(diagnosis, edition=PLAIN):
    return {event["uid"].split("-", 1)[1].removesuffix("@boussole-ia"): event for event in parsed(diagnosis, edition).walk("VEVENT")}


def plain(text):
    return " ".join(str(text).replace("’", "'").split())


@pytest.fixture(scope="module")
def bakery_events(bakery):
    return events(bakery)


def test_the_calendar_says_whose_it_is_and_what_made_it(bakery):
    calendar = parsed(bakery)
    assert (calendar["version"], calendar["prodid"]) == ("2.0", "-//Boussole IA//Feuille de route//FR")
    assert plain(calendar["x-wr-calname"]) == "Feuille de route IA – Boulangerie Les Trois Épis"


def test_each_horizon_ends_on_its_day(bakery_events, bakery):
    ends = {id: event["dtstart"].dt for id, event in bakery_events.items() if id.startswith("horizon")}
    every = {"horizon-0-30-j": date(2026, 12, 22), "horizon-3-mois": date(2027, 2, 22), "horizon-12-mois": date(2027, 11, 22)}
    assert ends == {id: day for id, day in every.items() if any("-".join(a.horizon.split()) == id.removeprefix("horizon-") for a in bakery.actions)}
    assert len(ends) >= 2


def test_every_action_is_told_with_who_does_it_and_when_it_is_done(bakery_events, bakery):
    for number, action in enumerate(bakery.actions, start=1):
        text = plain(bakery_events["horizon-" + "-".join(action.horizon.split())]["description"])
        assert plain(f"{number}. {action.title}") in text
        assert plain(f"Qui : {action.owner}") in text
        assert plain(f"C'est fait quand : {action.done_when}") in text


def test_a_horizon_counts_its_actions(bakery):
    one = events(replace(bakery, actions=bakery.actions[:1]))
    assert [plain(event["summary"]) for id, event in one.items() if id.startswith("horizon")] == ["Feuille de route IA : 1 action à terminer"]


def test_what_is_done_or_dropped_is_not_called_for(bakery):
    open_ones, closed = bakery.actions[2:], bakery.actions[:2]
    states = {closed[0].id: "done", closed[1].id: "dropped", open_ones[0].id: "doing"}
    found = events(replace(bakery, case=replace(bakery.case, actions=states)))
    told = plain("\n".join(event["description"] for id, event in found.items() if id.startswith("horizon")))
    assert [action.id for action in closed if plain(action.title) in told] == []
    assert [action.id for action in open_ones if plain(action.title) not in told] == []


def test_a_horizon_where_nothing_is_left_to_do_is_no_event(bakery):
    states = {action.id: "done" for action in bakery.actions if action.horizon == "0-30 j"}
    assert "horizon-0-30-j" in events(bakery)
    assert "horizon-0-30-j" not in events(replace(bakery, case=replace(bakery.case, actions=states)))


def test_the_diagnosis_comes_again_after_a_year(bakery_events):
    assert bakery_events["again"]["summary"] == "Refaire le diagnostic IA"
    assert bakery_events["again"]["dtstart"].dt == date(2027, 11, 22)


def test_only_the_dates_of_the_law_to_come_are_there(bakery):
    duties = (
        Obligation(date(2025, 2, 2), "Règle passée", "article 4"),
        Obligation(date(2027, 8, 2), "Première règle", "article 6"),
        Obligation(date(2027, 8, 2), "Seconde règle", "article 7"),
        Obligation(date(2028, 8, 2), "Dernière règle", "article 8"),
    )
    found = events(replace(bakery, risk=replace(bakery.risk, obligations=duties)))
    assert {id for id in found if id.startswith("law")} == {"law-2027-08-02", "law-2028-08-02"}
    assert plain(found["law-2028-08-02"]["summary"]) == "Loi européenne sur l'IA : Dernière règle"
    assert plain(found["law-2027-08-02"]["summary"]) == "Loi européenne sur l'IA : 2 règles s'appliquent à partir d'aujourd'hui"
    lines = str(found["law-2027-08-02"]["description"]).splitlines()
    assert list(map(plain, lines[:2])) == ["Première règle (article 6)", "Seconde règle (article 7)"]


def test_every_event_lasts_the_day_leaves_it_free_and_rings_a_week_before(bakery_events):
    for event in bakery_events.values():
        assert type(event["dtstart"].dt) is date
        assert event["dtend"].dt == event["dtstart"].dt + timedelta(days=1)
        assert event["transp"] == "TRANSPARENT"
        (alarm,) = event.walk("VALARM")
        assert (alarm["action"], alarm["trigger"].dt) == ("DISPLAY", timedelta(days=-7, hours=9))
        assert plain(alarm["description"]) == f"Dans une semaine : {plain(event['summary'])}"


def test_the_same_diagnosis_gives_the_same_bytes(bakery):
    assert render(bakery, "ics") == render(bakery, "ics")


def test_identifiers_are_unique_and_say_nothing_of_the_firm(bakery):
    ids = [str(event["uid"]) for event in parsed(bakery).walk("VEVENT")]
    assert len(set(ids)) == len(ids)
    (mark,) = {id.split("-", 1)[0] for id in ids}
    assert re.fullmatch(r"[0-9a-f]{16}", mark)


def uids(diagnosis):
    return {id: str(event["uid"]) for id, event in events(diagnosis).items()}


def changed(diagnosis, **changes):
    return replace(diagnosis, case=replace(diagnosis.case, **changes))


def test_an_event_keeps_its_identifier_whatever_changes_in_its_dossier(bakery):
    """Whatever: what is ticked, answers, notes; and facts of the firm, the mode, the day, once the dossier has an identifier of its own."""
    before, ticked = uids(bakery), {bakery.actions[0].id: "doing"}
    assert uids(changed(bakery, actions=ticked)) == before
    assert uids(changed(bakery, actions=ticked, notes={"CAP-01": "Vu."}, answers={"CAP-01": 50}, evidence={"CAP-01": "seen"})) == before
    own = changed(bakery, id="k3pt-for-ever_22")
    company = bakery.case.company.model_copy(update={"name": "Autre nom", "siren": "732829320"})
    assert uids(changed(own, mode="express", date=date(2026, 12, 1), company=company, actions=ticked)) == uids(own) != before


@pytest.mark.parametrize(
    "other",
    [{"date": date(2027, 11, 22)}, {"mode": "express"}, {"id": "another-dossier"}, {"company": Company(name="Autre")}, {"company": Company()}],
)
def test_two_dossiers_of_one_firm_or_of_one_day_share_no_event(bakery, other):
    assert not set(uids(changed(bakery, **other)).values()) & set(uids(bakery).values())


def numbers(diagnosis, **edition):
    return {(int(event["sequence"]), event["dtstamp"].dt) for event in parsed(diagnosis, Edition(**edition)).walk("VEVENT")}


def test_the_later_calendar_has_the_higher_number(bakery):
    ids = [action.id for action in bakery.actions[:2]]
    ticks = [{}, {ids[0]: "doing"}, {ids[0]: "done"}, {ids[0]: "done", ids[1]: "doing"}]
    same_day = [numbers(changed(bakery, actions=states)) for states in ticks]
    (next_day,) = [numbers(replace(bakery, date=date(2026, 11, 23)))]
    (at_noon,) = [numbers(bakery, made_at=datetime(2026, 11, 24, 12, tzinfo=UTC))]
    (then_unticked,) = [numbers(bakery, made_at=datetime(2026, 11, 24, 12, 0, 7, 999, tzinfo=UTC))]
    told = [*same_day, next_day, at_noon, then_unticked]
    assert all(len(one) == 1 for one in told)
    assert [min(one) for one in told] == sorted({min(one) for one in told})


def test_numbers_stay_those_that_calendars_hold(bakery):
    assert [min(numbers(replace(bakery, date=day)))[0] for day in (date(2001, 1, 1), date(2099, 12, 31))] == [0, 2**31 - 1]


def test_lines_are_folded_as_calendars_ask(bakery):
    lines = render(bakery, "ics").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


def test_a_hostile_name_adds_no_line(case_of, judged):
    name = "Épi\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\nSUMMARY:intrus; a, b\\n\u202e"
    calendar = parsed(judged(case_of("boulangerie", "express", name)))
    assert {str(event["summary"]) for event in calendar.walk("VEVENT")}.isdisjoint({"intrus", "intrus; a, b"})
    assert plain(calendar["x-wr-calname"]).startswith("Feuille de route IA – Épi END:VCALENDAR BEGIN:VEVENT SUMMARY:intrus")


def test_the_law_alone_has_its_calendar(case_of, judged):
    assert "again" in events(judged(replace(case_of("usinage", "complet"), mode="conformite", evidence={}, facts={})))


def test_a_firm_without_a_name_is_told_your_firm(case_of, judged):
    assert plain(parsed(judged(case_of("boulangerie", "express", None)))["x-wr-calname"]) == "Feuille de route IA – votre entreprise"


STARTS = [date(2026, 11, 22), date(2028, 2, 29), date(2027, 1, 31), date(2027, 8, 31), date(2027, 12, 31)]


@pytest.mark.parametrize("start", STARTS)
def test_nothing_invites_to_a_dossier_that_is_kept_no_more(bakery, start):
    for months in range(1, 121):
        last = start + relativedelta(months=months)
        found = events(replace(bakery, date=start, case=replace(bakery.case, date=start)), Edition(kept_until=last))
        again = found["again"]["dtstart"].dt
        assert start < again < last, months
        assert again == min(start + relativedelta(months=12), last - timedelta(days=14))
        gone = {id for id, event in found.items() if "ne garde votre dossier que jusqu'au" in plain(event["description"])}
        assert gone == {id for id, event in found.items() if id.startswith("horizon") and event["dtstart"].dt >= last}


def test_the_invitation_says_until_when_the_dossier_is_there(bakery):
    year, sooner = (plain(events(bakery, Edition(kept_until=day))["again"]["description"]) for day in (date(2028, 2, 22), date(2027, 5, 22)))
    assert "Un an a passé" in year
    assert "Le site garde votre dossier jusqu'au 22 février 2028" in year
    assert "Un an a passé" not in sooner
    assert "Le site garde votre dossier jusqu'au 22 mai 2027" in sooner


def test_a_dossier_about_to_go_is_called_to_at_once_or_not_at_all(bakery):
    assert events(bakery, Edition(kept_until=DAY + timedelta(days=3)))["again"]["dtstart"].dt == DAY + timedelta(days=1)
    assert "again" not in events(bakery, Edition(kept_until=DAY + timedelta(days=1)))
