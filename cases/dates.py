"""Where a case holds dates: in JSON they are texts, and a text that looks like a date, such as a
name, must stay one."""

from companies import DateDeclaration, declarations
from kernel import Where


def is_date(where: Where) -> bool:
    """Tell whether the value at a place of a case file is a date."""
    match where:
        case (
            ("date",)
            | ("earlier", "date")
            | ("company", "founded")
            | ("company", "aids", int(), "on")
        ):
            return True
        case ("company" | "project", "declared", str(id)):
            return isinstance(declarations().get(id), DateDeclaration)
    return False
