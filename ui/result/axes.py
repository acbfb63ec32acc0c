"""The axes drawn and tabled, then each with its answers and its sum."""

from collections.abc import Iterator

import streamlit as st

from presentation import AxisSheet, AxisSheetRow, Presentation
from presentation import say as tell
from reports import radar_svg
from ui.text import bullets, md, plain

_RADAR_WIDTH = 520
_APART = " · "


def axes(shown: Presentation) -> None:
    """Show the radar with the same facts in a table beside it."""
    if shown.radar and (drawing := radar_svg(shown)):
        with st.container(key="radar"):
            st.image(drawing, alt=plain(shown.radar.title), width=_RADAR_WIDTH)
        st.caption(md(shown.radar.note))
    table = shown.axes
    told = [md(row.told) for row in table.rows]
    columns = {table.heading: [md(row.name) for row in table.rows], table.level_heading: told}
    st.table(columns, border="horizontal", hide_index=True, alt=plain(table.caption))
    if table.limit:
        st.markdown(md(table.limit))
    if not shown.mode.decimals and shown.mode.level_cap_message:
        st.markdown(md(shown.mode.level_cap_message))
    for sheet in shown.sheets:
        _sheet(sheet)


def _sheet(sheet: AxisSheet) -> None:
    """Show an axis folded, as one block."""
    with st.expander(md(sheet.axis.heading if sheet.axis else sheet.name)):
        st.markdown("\n\n".join(_told(sheet)))


def _told(sheet: AxisSheet) -> Iterator[str]:
    yield md(sheet.description)
    if sheet.rows:
        yield bullets(_row(row, sheet) for row in sheet.rows)
    if sheet.total:
        yield f"**{md(sheet.total.text)}**"
    if sheet.note:
        yield md(sheet.note)


def _row(row: AxisSheetRow, sheet: AxisSheet) -> str:
    answer = row.answer
    told = f"**{md(answer.answer)}**" if answer.is_known else md(answer.answer)
    numbers = _APART.join(
        f"{md(tell(f'answers.{name}'))} : {md(text)}" for name, text in _numbers(row, sheet)
    )
    return "  \n  ".join(filter(None, (md(answer.question), told, numbers)))


def _numbers(row: AxisSheetRow, sheet: AxisSheet) -> Iterator[tuple[str, str]]:
    if sheet.has_numbers:
        yield "weight", row.answer.weight_told
        yield "value", row.answer.value_told
    if sheet.total:
        yield "points", row.points_told
