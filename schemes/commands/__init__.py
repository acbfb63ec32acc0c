"""The commands of `python -m schemes`, a file for each thing that one wants to do."""

from schemes.commands.exchange import export_command, import_command
from schemes.commands.firm import Above, Terminal, ask, match_command, plan_command
from schemes.commands.freshness import check, confirm, sheet_command
from schemes.commands.records import show
from schemes.commands.table import table

__all__ = [
    "Above",
    "Terminal",
    "ask",
    "check",
    "confirm",
    "export_command",
    "import_command",
    "match_command",
    "plan_command",
    "sheet_command",
    "show",
    "table",
]
