"""The sheet by which a firm follows its actions up."""

from presentation import NumberedAction, Presentation, state_names
from reports.workbook.model import Choice, Mark, NotBefore, Row, Sheet
from reports.workbook.words import words


def actions_sheet(view: Presentation) -> Sheet:
    """Return one row for each advised action, with columns to fill in."""
    said = words()
    return Sheet(
        "actions",
        said.sheets["actions"],
        rows=tuple(_row(view, item) for item in view.actions),
        checks={
            "state": Choice(tuple(state_names().values()), said.state_help),
            "planned": NotBefore(view.diagnosis.case.date, said.planned_help),
        },
        marks=_marks(),
    )


def _row(view: Presentation, item: NumberedAction) -> Row:
    return {
        "number": item.number,
        "title": item.action.title,
        "due": item.due,
        "who": item.owner,
        "state": state_names()[item.state or "todo"],
        "done_when": item.action.done_when,
        "text": item.text,
        "because": item.reasons,
        "priority": item.priority_cell,
        "effort": item.size,
        "axis": item.axis,
        "after": item.ranks_before,
        "payers": ", ".join(card.name for card in view.payers(item.action.schemes)),
    }


def _marks() -> tuple[Mark, ...]:
    """Signs and styles, so that a state reads without colours."""
    states = state_names()
    done, dropped = (f'${{state}}2="{states[name]}"' for name in ("done", "dropped"))
    late = f"AND(ISNUMBER({{date}}),{{date}}<TODAY(),NOT({done}),NOT({dropped}))"
    return (
        Mark(done, "ticked", "number"),
        Mark(late.replace("{date}", "${planned}2"), "late", "planned"),
        Mark(
            f"AND(NOT(ISNUMBER(${{planned}}2)),{late.replace('{date}', '${due}2')})", "late", "due"
        ),
        Mark(done, "done"),
        Mark(dropped, "dropped"),
        Mark(f'${{state}}2="{states["doing"]}"', "doing"),
    )
