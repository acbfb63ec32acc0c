"""The page of the firm: who answers, where, how big, for which project. Nothing is compulsory, and
what is not known stays unknown."""

import streamlit as st

from companies import communes, missing_place, naf_label, place
from kernel import euros, sentences
from questionnaires import Fact, facts_from_naf
from ui.again import begun
from ui.fields import FactField, activity, ask, ask_and_redraw, ask_size
from ui.firm_lookup import Wanted, look_up, source, take_over
from ui.interview import FIRM
from ui.page_frame import way_on
from ui.pages.profile import profile, single, told_by_activity
from ui.pages.project import project
from ui.session import Desk, desk, folded
from ui.text import md, say, wording

_PLACE = "firme"
#: Names of the fields that are folded at first; what one of them cannot keep is shown, with its
#: sentence.
_MORE = tuple(
    f"{_PLACE}-{name}"
    for name in ("siren", "founded", "balance_sheet_eur", "establishments", "previous_years")
)


def firm() -> None:
    """Show the firm of the open case."""
    held = desk()
    st.title(say("firm.title"), anchor=False)
    begun(held)
    alone = not held.questionnaire.mode(held.open_case.mode).advisor
    wanted = _short(held) if alone else _whole(held)
    if held.questionnaire.mode(held.open_case.mode).shows_level:
        _for_aids(held)
    profile(held)
    if held.questionnaire.mode(held.open_case.mode).shows_level:
        project(held)
    if wanted:
        take_over(held, wanted)
    way_on(held, FIRM)


def _whole(held: Desk) -> Wanted | None:
    """Ask an advisor for all that is known of the firm, the public register first."""
    st.markdown(say("firm.intro"))
    st.header(say("firm.who"), anchor=False)
    wanted = look_up(held)
    _name(held)
    _headcount(held)
    _activity(held)
    _place(held)
    return wanted


def _short(held: Desk) -> Wanted | None:
    """Ask who answers alone for the four facts that decide most; what may be added stands below."""
    _name(held)
    ask_size(FactField(held, "company.headcount_band", say("firm.size"), _PLACE))
    source(held, "headcount_band")
    _activity(held)
    _place(held)
    st.header(say("firm.further"), anchor=False)
    st.markdown(say("firm.intro"))
    wanted = look_up(held)
    ask_and_redraw(_asked(held, "headcount"))
    return wanted


def _name(held: Desk) -> None:
    _ask(held, "name")
    source(held, "name")


def _activity(held: Desk) -> None:
    activity(_asked(held, "naf"))
    source(held, "naf")
    _later_activity(held)
    for fact in told_by_activity(held):
        _follows(held, fact)


def _asked(held: Desk, name: str) -> FactField:
    """Return a fact of the firm as it is asked here: its words bear its name."""
    help = f"firm.{name}_help"
    return FactField(
        held,
        f"company.{name}",
        say(f"firm.{name}"),
        _PLACE,
        say(help) if help in wording() else None,
    )


def _ask(held: Desk, name: str) -> None:
    ask(_asked(held, name))


def _for_aids(held: Desk) -> None:
    """Ask for what only actions and aids depend on: the law does not."""
    _ask(held, "turnover_eur")
    if held.open_case.company.turnover_eur:
        st.caption(say("firm.amount", amount=euros(held.open_case.company.turnover_eur)))
    source(held, "turnover_eur")
    is_told = any(name.startswith(_MORE) for name in held.typed) or "siren" in held.looked.taken
    folded(held, say("firm.more"), held.key("firme-precisions"), lambda: _more(held), is_told)
    folded(held, say("firm.aids"), "firme-aides", lambda: _aids(held))


def _later_activity(held: Desk) -> None:
    """An activity known by its code of NAF 2025 alone is told; one that is chosen takes its
    place."""
    company = held.open_case.company
    if company.naf_2025 and not company.naf:
        st.caption(
            say(
                "firm.naf_2025",
                code=company.naf_2025,
                label=naf_label(company.naf_2025, "2025") or "",
            )
        )


def _headcount(held: Desk) -> None:
    """The exact number takes the place of the band."""
    _ask(held, "headcount")
    if held.open_case.company.headcount is None:
        _ask(held, "headcount_band")
        source(held, "headcount_band")


def _follows(held: Desk, fact: Fact) -> None:
    """What follows from the activity is said when that is known; else it is asked."""
    case = held.open_case
    implied = facts_from_naf(held.questionnaire, case.company.naf).get(fact.id)
    if implied is not None and fact.id not in case.facts:
        st.caption(say("firm.implied", question=fact.text, name=fact.label(implied)))
    else:
        single(held, fact)


def _place(held: Desk) -> None:
    _ask(held, "postcode")
    if len(communes(held.open_case.company.postcode or "")) > 1:
        _ask(held, "commune")
    source(held, "postcode", "commune")
    _tell_place(held)


def _tell_place(held: Desk) -> None:
    company = held.open_case.company
    if question := missing_place(company):
        st.info(md(sentences(question.what, question.remedy)))
    elif found := place(company):
        names = [area.name for area in (found.commune, found.department, found.region) if area]
        st.caption(say("firm.found_place", names=", ".join(dict.fromkeys(names))))


def _more(held: Desk) -> None:
    for name in ("siren", "founded"):
        _ask(held, name)
        source(held, name)
    _ask(held, "balance_sheet_eur")
    _ask(held, "legal_form")
    source(held, "legal_form")
    ask_and_redraw(
        FactField(held, "company.establishments", say("sites.title"), _PLACE, say("sites.help"))
    )
    _group(held)


def _group(held: Desk) -> None:
    """Ask whether the firm stands alone, then for the others; earlier years only where they were
    told."""
    ask_and_redraw(_asked(held, "independent"))
    if held.open_case.company.independent is False or held.open_case.company.partners:
        ask_and_redraw(
            FactField(held, "company.partners", say("partners.title"), _PLACE, say("partners.help"))
        )
    if held.open_case.company.previous_years:
        ask(FactField(held, "company.previous_years", say("years.title"), _PLACE))


def _aids(held: Desk) -> None:
    ask_and_redraw(
        FactField(held, "company.aids", say("received.title"), _PLACE, say("received.help"))
    )
