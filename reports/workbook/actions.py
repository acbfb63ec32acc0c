"""The sheet by which a firm follows its actions up."""

from presentation import NumberedAction, Presentation
from reports.workbook.model import Choice, Mark, NotBefore, Row, Sheet
from reports.workbook.words import told, words


def actions_sheet(view: Presentation) -> Sheet:
    """Return one row for each advised action, with columns to fill in."""
    said = words()
    return Sheet(
        "actions",
        said.sheets["actions"],
        rows=tuple(_row(view, item) for item in view.actions),
        checks={"state": Choice(tuple(said.states.values()), said.state_help), "planned": NotBefore(view.diagnosis.case.date, said.planned_help)},
        marks=_marks(),
    )


def _row(view: Presentation, item: NumberedAction) -> Row:
    action, said = item.action, words()
    return {
        "number": item.number,
        "title": action.title,
        "due": item.due,
        "who": action.owner,
        "state": said.states[item.state or "todo"],
        "done_when": action.done_when,
        "text": action.text,
        "because": told("parts/macros.html.j2", "because", action.because),
        "priority": said.priorities[action.kind],
        "effort": told("parts/macros.html.j2", "effort", action.effort),
        "axis": view.diagnosis.questionnaire.dimension(action.dimension).name,
        "after": ", ".join(map(str, item.after)),
        "payers": ", ".join(match.name for match in view.payers(action.schemes)),
    }


def _marks() -> tuple[Mark, ...]:
    """Signs and styles, so that a state reads without colours."""
    states = words().states
    done, dropped = (f'${{state}}2="{states[name]}"' for name in ("done", "dropped"))
    late = f"AND(ISNUMBER({{date}}),{{date}}<TODAY(),NOT({done}),NOT({dropped}))"
    return (
        Mark(done, "ticked", "number"),
        Mark(late.replace("{date}", "${planned}2"), "late", "planned"),
        Mark(f"AND(NOT(ISNUMBER(${{planned}}2)),{late.replace('{date}', '${due}2')})", "late", "due"),
        Mark(done, "done"),
        Mark(dropped, "dropped"),
        Mark(f'${{state}}2="{states["doing"]}"', "doing"),
    )
