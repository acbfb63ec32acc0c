"""The last part of the result: the schemes, each with its verdict, its criteria and their reasons, its aid, and whom to ask."""

import streamlit as st

from kernel import Outcome
from reports import View, euros, is_safe_link, long_date
from schemes import Match
from ui.frame import go
from ui.state import Desk
from ui.steps import FIRM
from ui.text import md, say

#: Schemes to confirm that are shown at first.
_FEW = 5
_MARKS = {Outcome.YES: "support.yes", Outcome.NO: "support.no", Outcome.UNKNOWN: "support.unknown"}


def support(held: Desk, shown: View) -> None:
    """Show the schemes by verdict, those that fit first."""
    found = shown.support
    st.header(say("support.title"), anchor=False)
    if not found.first:
        st.markdown(say("support.none"))
    else:
        st.markdown(say("support.intro"))
    few = found.to_confirm if held.all_schemes else found.to_confirm[:_FEW]
    _to_ask(found.to_confirm)
    _group("support.fitting", found.fitting)
    _group("support.to_confirm", few)
    rest = len(found.to_confirm) - len(few)
    if rest and st.button(say("support.all", count=rest), key="tous-les-dispositifs"):
        held.all_schemes = True
        st.rerun()
    if found.others:
        with st.expander(say("support.others", count=len(found.others))):
            st.markdown("\n".join(_refused(match) for match in found.others))


def _to_ask(matches: tuple[Match, ...]) -> None:
    """What one would have to say about the firm to settle what is left to confirm."""
    missing = tuple(dict.fromkeys(question for match in matches for question in match.to_ask))
    if missing:
        with st.container(border=True, key="a-preciser"):
            st.markdown(say("support.to_ask") + "\n" + "\n".join(f"- {md(question)}" for question in missing))
            if st.button(say("support.to_firm"), key="preciser"):
                go(FIRM)


def _group(title: str, matches: tuple[Match, ...]) -> None:
    if not matches:
        return
    st.subheader(say(title), anchor=False)
    for match in matches:
        with st.expander(say("support.name", name=match.name, kind=match.kind_label)):
            _scheme(match)


def _scheme(match: Match) -> None:
    st.markdown(say("support.verdict", verdict=match.verdict_label, operator=match.operator))
    st.markdown(md(match.summary))
    st.markdown(_aid(match))
    if match.criteria:
        lines = [f"- {say(_MARKS[item.outcome])} {md(item.reason)}" for item in match.criteria]
        st.markdown(say("support.criteria") + "\n" + "\n".join(lines))
    if match.conditions:
        st.markdown(say("support.conditions") + "\n" + "\n".join(f"- {md(text)}" for text in match.conditions))
    st.markdown(_contact(match))
    st.caption(_checked(match))


def _aid(match: Match) -> str:
    aid = match.aid
    amount = () if aid.amount_eur is None else (f"{euros(aid.amount_eur)}.",)
    known = " ".join(text for text in (*amount, aid.formula, *aid.assumptions) if text)
    return say("support.aid", known=known) if known else say("support.no_aid", contact=match.contact.label)


def _checked(match: Match) -> str:
    day = long_date(match.checked_on)
    if day in match.checked_label:
        return md(match.checked_label[:1].upper() + match.checked_label[1:] + ".")
    return say("support.checked", date=day, label=match.checked_label)


def _contact(match: Match) -> str:
    links = [_link(match.contact.label, match.contact.url)]
    if match.contact.phone:
        links.append(md(match.contact.phone))
    sources = ", ".join(_link(source.title, source.url) for source in match.sources)
    lines = [say("support.contact") + " " + ", ".join(links)]
    return "  \n".join(lines + ([say("support.sources") + " " + sources] if sources else []))


def _link(label: str, url: str | None) -> str:
    return f"[{md(label)}](<{url}>)" if url is not None and is_safe_link(url) else md(label)


def _refused(match: Match) -> str:
    reasons = [item.reason for item in match.criteria if item.outcome is Outcome.NO]
    return f"- {_link(match.name, match.contact.url)} : {md(' '.join(reasons) or match.checked_label)}"
