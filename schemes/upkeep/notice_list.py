"""The notices as a list for the person who phones around: for a spreadsheet, or for another
program."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from schemes.csv_files import cells
from schemes.upkeep.freshness import Notice
from schemes.wording import say

_COLUMNS = (
    "scheme",
    "name",
    "kind",
    "text",
    "question",
    "whom",
    "contact",
    "phone",
    "checked_on",
    "days_since",
)


def notice_as_json(notice: Notice, on: date) -> dict[str, Any]:
    """Return a notice as values that JSON can hold; `days_since`: whole days from the last evidence
    to `on`."""
    checked = notice.checked_on
    return {
        **vars(notice),
        "checked_on": checked and checked.isoformat(),
        "days_since": checked and (on - checked).days,
    }


def notices_csv(notices: Iterable[Notice], on: date) -> str:
    """Return one line a notice, in a form that a French spreadsheet opens at a double click
    (semicolons, byte order mark)."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerow([say(f"text.notice.{column}") for column in _COLUMNS])
    for notice in notices:
        told = {**notice_as_json(notice, on), "kind": say(f"text.notice_kind.{notice.kind}")}
        table.writerow(cells(told[column] for column in _COLUMNS))
    return f"\ufeff{text.getvalue()}"
