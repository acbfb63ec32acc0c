"""The page of the firm: who answers, where, how big, for which project. Nothing is compulsory, and what is not known stays unknown."""

import streamlit as st

from cases import MAX_NAME
from companies import bands, communes, missing_place, place, siren
from questionnaires import SingleFact, facts_from_naf
from reports import euros
from ui.activity import activity
from ui.ask import ask, ask_and_redraw
from ui.asked import Asked
from ui.edits import with_company, with_fact
from ui.fields import keep, number, one_of, text
from ui.folded import folded
from ui.frame import way_on
from ui.profile import profile, single, told_by_activity
from ui.project import project
from ui.registry import look_up, source, take_over
from ui.state import Desk, desk
from ui.steps import FIRM
from ui.text import plain, say

_PLACE = "firme"


def firm() -> None:
    """Show the firm of the open case."""
    held = desk()
    st.title(say("firm.title"), anchor=False)
    st.markdown(say("firm.intro"))
    st.header(say("firm.who"), anchor=False)
    wanted = look_up(held)
    text(held, "name", max_chars=MAX_NAME)
    source(held, "name")
    _headcount(held)
    activity(held, _PLACE)
    source(held, "naf")
    for fact in told_by_activity(held):
        _follows(held, fact)
    _place(held)
    if held.questionnaire.mode(held.open_case.mode).shows_level:
        _for_aids(held)
    profile(held)
    if held.questionnaire.mode(held.open_case.mode).shows_level:
        project(held)
    if wanted:
        take_over(held, wanted)
    way_on(held, FIRM)


def _for_aids(held: Desk) -> None:
    """Ask for what only actions and aids depend on: the law does not."""
    _money(held)
    is_told = "siren" in {**held.typed, **held.looked.taken}
    folded(held, say("firm.more"), held.key("firme-precisions"), lambda: _more(held), is_told)
    folded(held, say("firm.aids"), "firme-aides", lambda: _aids(held))


def _headcount(held: Desk) -> None:
    company = held.open_case.company
    typed = number(say("firm.headcount"), company.headcount, held.key("firme-headcount"), say("firm.headcount_help"), maximum=1_000_000)
    if typed is not None:
        held.case = with_company(held.open_case, headcount=typed, headcount_band=None)
        return
    keep(held, "headcount", None)
    labels = {one.code: plain(one.label) for one in bands()}
    keep(held, "headcount_band", one_of(say("firm.headcount_band"), labels, company.headcount_band, held.key("firme-headcount_band")))
    source(held, "headcount_band")


def _follows(held: Desk, fact: SingleFact) -> None:
    """What follows from the activity is said when that is known; else it is asked."""
    case = held.open_case
    implied = facts_from_naf(held.questionnaire, case.company.naf).get(fact.id)
    if implied is not None and fact.id not in case.facts:
        st.caption(say("firm.implied", question=fact.text, name=fact.choices[implied]))
        return
    saved = case.facts.get(fact.id)
    chosen = single(fact, saved if isinstance(saved, str) else None, held.key(f"profil-{fact.id}"))
    if chosen != saved:
        held.case = with_fact(case, fact.id, chosen)


def _place(held: Desk) -> None:
    """The commune may be known without the postcode: only another postcode, or one taken away, makes it unknown."""
    before = held.open_case.company.postcode
    text(held, "postcode", max_chars=5)
    company = held.open_case.company
    served = communes(company.postcode) if company.postcode else ()
    if company.postcode != before and company.commune not in {one.code for one in served}:
        keep(held, "commune", None)
    if len(served) > 1:
        labels = {one.code: plain(one.name) for one in served}
        chosen = one_of(say("firm.commune"), labels, held.open_case.company.commune, held.key(f"firme-commune-{company.postcode}"))
        keep(held, "commune", chosen)
    source(held, "postcode", "commune")
    _tell_place(held)


def _tell_place(held: Desk) -> None:
    company = held.open_case.company
    if question := missing_place(company):
        st.info(say("firm.problem", what=question.what, remedy=question.remedy))
    elif found := place(company):
        names = [area.name for area in (found.commune, found.department, found.region) if area]
        st.caption(say("firm.found_place", names=", ".join(dict.fromkeys(names))))


def _money(held: Desk) -> None:
    typed = number(say("firm.turnover_eur"), held.open_case.company.turnover_eur, held.key("firme-turnover_eur"), say("firm.turnover_eur_help"), step=1000)
    keep(held, "turnover_eur", typed)
    if typed:
        st.caption(say("firm.amount", amount=euros(typed)))
    source(held, "turnover_eur")


def _more(held: Desk) -> None:
    company = held.open_case.company
    text(held, "siren", tidy=siren, max_chars=20)
    source(held, "siren")
    ask(Asked(held, "company.founded", say("firm.founded"), _PLACE, say("firm.founded_help")))
    source(held, "founded")
    balance = number(say("firm.balance_sheet_eur"), company.balance_sheet_eur, held.key("firme-balance_sheet_eur"), say("firm.balance_sheet_eur_help"), 1000)
    keep(held, "balance_sheet_eur", balance)
    ask(Asked(held, "company.legal_form", say("firm.legal_form"), _PLACE))
    source(held, "legal_form")
    ask_and_redraw(Asked(held, "company.establishments", say("sites.title"), _PLACE, say("sites.help")))
    _group(held)


def _group(held: Desk) -> None:
    """Ask whether the firm stands alone, then for the others; earlier years only where they were told."""
    ask_and_redraw(Asked(held, "company.independent", say("firm.independent"), _PLACE, say("firm.independent_help")))
    if held.open_case.company.independent is False or held.open_case.company.partners:
        ask_and_redraw(Asked(held, "company.partners", say("partners.title"), _PLACE, say("partners.help")))
    if held.open_case.company.previous_years:
        ask(Asked(held, "company.previous_years", say("years.title"), _PLACE))


def _aids(held: Desk) -> None:
    ask_and_redraw(Asked(held, "company.aids", say("received.title"), _PLACE, say("received.help")))
