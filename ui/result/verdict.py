"""The first part of the result: the level as a sentence, the axes drawn and tabled, what holds the level back."""

import streamlit as st

from kernel import whole
from presentation import Presentation, percent
from reports import ladder_svg, radar_svg
from scoring import DimensionScore
from ui.text import md, say, word

_RADAR_WIDTH = 520


def verdict(shown: Presentation) -> None:
    """Show the level and how far it can be trusted."""
    found, levels = shown.verdict, shown.diagnosis.questionnaire.levels
    with st.container(border=True, key="niveau"):
        if found.level is None:
            st.header(say("result.no_level"), anchor=False)
            st.markdown(say("result.no_level_text"))
        else:
            known = {"level": found.level.level, "top": len(levels), "name": found.level.name}
            st.header(say("result.level", **known), anchor=False)
            st.markdown(md(found.level.description))
            _ladder(shown, word("result.level", **known))
        if found.level_high:
            st.markdown(say("result.level_high", level=found.level_high.level, name=found.level_high.name))
        if shown.diagnosis.sensitivity.at_the_limit:
            st.markdown(_limit(shown))
        st.markdown(_score(shown))
        st.markdown(_trust(shown))


def _ladder(shown: Presentation, title: str) -> None:
    """Two drawings, of which the width of the screen chooses one: names of levels cannot be read on a phone."""
    for key, names in (("echelle-large", True), ("echelle-etroite", False)):
        with st.container(key=key):
            st.image(ladder_svg(shown.diagnosis, title, names), alt=title, width="stretch")


def _limit(shown: Presentation) -> str:
    """Say in one sentence which axes the level hangs on."""
    shifts = shown.diagnosis.sensitivity.shifts
    names = {shift.dimension: shown.diagnosis.questionnaire.dimension(shift.dimension).name for shift in shifts}
    if len(shifts) > 1:
        return say("result.limit_many", names=", ".join(f"« {name} »" for name in names.values()))
    way = word("result.more" if shifts[0].weight > 1 else "result.less")
    return say("result.limit_one", name=names[shifts[0].dimension], way=way, level=shifts[0].level)


def _score(shown: Presentation) -> str:
    maturity, top = shown.diagnosis.maturity, whole(shown.diagnosis.questionnaire.scale.maximum)
    values = {"score": whole(maturity.score), "high": whole(maturity.score_high), "top": top, "known": percent(maturity.completeness)}
    precision = "" if shown.mode.decimals else "_rough"
    return say(f"result.score{precision}_range" if shown.verdict.bounds_differ else f"result.score{precision}", **values)


def _trust(shown: Presentation) -> str:
    maturity, note = shown.diagnosis.maturity, shown.confidence_note
    label = maturity.confidence_name.lower() + (f" ({note})" if note else "")
    told = shown.backing
    return say("result.declared", label=label) if told is None else say("result.backed", label=label, backing=told)


def axes(shown: Presentation) -> None:
    """Show the radar with the same facts in a table beside it."""
    st.header(say("result.axes"), anchor=False)
    told = [_told(shown, row.score) for row in shown.axes]
    title = word("result.radar", axes=" ; ".join(f"{row.score.name} : {text}" for row, text in zip(shown.axes, told, strict=True)))
    if drawing := radar_svg(shown.diagnosis, title):
        with st.container(key="radar"):
            st.image(drawing, alt=title, width=_RADAR_WIDTH)
        st.caption(say("result.radar_high" if shown.radar and shown.radar.area_high else "result.radar_plain", top=len(shown.diagnosis.questionnaire.levels)))
    names = [md(row.score.name) for row in shown.axes]
    heading = say("result.axis_level" if shown.mode.decimals else "result.axis_trend")
    st.table({say("result.axis"): names, heading: [md(text) for text in told]}, border="horizontal", hide_index=True, alt=word("result.axes_table"))
    if not shown.mode.decimals and shown.mode.level_cap_message:
        st.markdown(md(shown.mode.level_cap_message))


def _told(shown: Presentation, score: DimensionScore) -> str:
    if score.score is None or score.level_name is None:
        return word("result.not_assessed")
    if not shown.mode.decimals:
        return score.level_name
    return word(
        "result.axis_score", level=score.level or 0, name=score.level_name, score=whole(score.score), top=whole(shown.diagnosis.questionnaire.scale.maximum)
    )


def holds(shown: Presentation) -> None:
    """Show what keeps the level from being higher, and answers that do not go together."""
    maturity = shown.diagnosis.maturity
    if maturity.held_back_by:
        st.header(say("result.holds" if shown.verdict.level else "result.missing"), anchor=False)
        st.markdown("\n".join(f"- {md(hold.message)}" for hold in maturity.held_back_by))
    if maturity.inconsistencies:
        st.header(say("result.to_clear_up"), anchor=False)
        st.markdown("\n".join(f"- {md(finding)}" for finding in maturity.inconsistencies))
