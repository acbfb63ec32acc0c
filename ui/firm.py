"""The page of the firm: who answers, where, how big, for which project. Nothing is compulsory, and what is not known stays unknown."""

from datetime import date

import streamlit as st

from cases import MAX_NAME
from companies import bands, communes, missing_place, naf, place, search_naf, siren
from questionnaires import facts_from_naf
from reports import euros
from ui.edits import with_company, with_fact
from ui.fields import keep, number, one_of, text, yes_no
from ui.frame import way_on
from ui.profile import choices, profile, single
from ui.project import project
from ui.state import Desk, desk, today
from ui.steps import FIRM
from ui.text import plain, say, word

SECTOR = "secteur"
_MOST_ACTIVITIES = 12
_FIRST_DAY = date(1800, 1, 1)


def firm() -> None:
    """Show the firm of the open case."""
    held = desk()
    st.title(say("firm.title"), anchor=False)
    st.markdown(say("firm.intro"))
    st.header(say("firm.who"), anchor=False)
    text(held, "name", max_chars=MAX_NAME)
    _headcount(held)
    _activity(held)
    _place(held)
    _money(held)
    with st.expander(say("firm.more"), expanded="siren" in held.typed):
        _more(held)
    st.header(say("profile.title"), anchor=False)
    profile(held, but=SECTOR)
    project(held)
    way_on(held, FIRM)


def _headcount(held: Desk) -> None:
    company = held.open_case.company
    typed = number(say("firm.headcount"), company.headcount, held.key("firme-headcount"), say("firm.headcount_help"), maximum=1_000_000)
    if typed is not None:
        held.case = with_company(held.open_case, headcount=typed, headcount_band=None)
        return
    keep(held, "headcount", None)
    labels = {one.code: plain(one.label) for one in bands()}
    keep(held, "headcount_band", one_of(say("firm.headcount_band"), labels, company.headcount_band, held.key("firme-headcount_band")))


def _activity(held: Desk) -> None:
    company = held.open_case.company
    words = st.text_input(
        say("firm.activity"),
        value=company.naf or "",
        key=held.key("firme-naf-mots"),
        placeholder=word("firm.activity_example"),
        help=say("firm.activity_help"),
        max_chars=80,
    )
    keep(held, "naf", _code(held, (words or "").strip()))
    _sector(held)


def _code(held: Desk, words: str) -> str | None:
    """Have one activity chosen among those that the words may mean."""
    found = search_naf(words)[:_MOST_ACTIVITIES]
    if not found:
        if words:
            st.info(say("firm.no_activity"))
        return None
    labels = {one.code: plain(f"{one.label} ({one.code})") for one in found}
    written, saved = naf(words), held.open_case.company.naf
    likely = saved if saved in labels else written.code if written else None
    return one_of(say("firm.naf"), labels, likely, held.key(f"firme-naf-{len(words)}-{found[0].code.replace('.', '')}"))


def _sector(held: Desk) -> None:
    """The sector follows from the activity when that is known; else it is asked."""
    case = held.open_case
    implied = facts_from_naf(held.questionnaire, case.company.naf).get(SECTOR)
    if implied is not None and SECTOR not in case.facts:
        st.caption(say("firm.sector", name=choices(held, SECTOR)[implied]))
        return
    saved = case.facts.get(SECTOR)
    chosen = single(held, SECTOR, saved if isinstance(saved, str) else None, held.key(f"profil-{SECTOR}"))
    if chosen != saved:
        held.case = with_fact(case, SECTOR, chosen)


def _place(held: Desk) -> None:
    text(held, "postcode", max_chars=5)
    company = held.open_case.company
    served = communes(company.postcode) if company.postcode else ()
    if company.commune is not None and company.commune not in {one.code for one in served}:
        keep(held, "commune", None)
    if len(served) > 1:
        labels = {one.code: plain(one.name) for one in served}
        chosen = one_of(say("firm.commune"), labels, held.open_case.company.commune, held.key(f"firme-commune-{company.postcode}"))
        keep(held, "commune", chosen)
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


def _more(held: Desk) -> None:
    company = held.open_case.company
    text(held, "siren", tidy=siren, max_chars=20)
    founded = st.date_input(
        say("firm.founded"),
        value=company.founded,
        min_value=_FIRST_DAY,
        max_value=today(),
        format="DD/MM/YYYY",
        key=held.key("firme-founded"),
        help=say("firm.founded_help"),
    )
    keep(held, "founded", founded)
    balance = number(say("firm.balance_sheet_eur"), company.balance_sheet_eur, held.key("firme-balance_sheet_eur"), say("firm.balance_sheet_eur_help"), 1000)
    keep(held, "balance_sheet_eur", balance)
    keep(held, "independent", yes_no(say("firm.independent"), company.independent, held.key("firme-independent"), say("firm.independent_help")))
