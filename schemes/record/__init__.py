"""A scheme as its author wrote it, and what can be wrong with its file."""

from schemes.record.check_dates import date_faults, newest_faults, search_faults
from schemes.record.checks import (
    Held,
    Written,
    catalogue_faults,
    confirmation_faults,
    register_faults,
)
from schemes.record.confirmations import (
    Confirmation,
    ConfirmationFile,
    record,
    refreshed,
    source_of,
    unsettled,
)
from schemes.record.directory import Directory, Office, directory_faults, directory_id
from schemes.record.model import (
    NATIONAL,
    ContactPoint,
    CumulationRule,
    Id,
    Scheme,
    SchemeKind,
    Window,
)
from schemes.record.record_walk import criteria_of, values_of

__all__ = [
    "NATIONAL",
    "Confirmation",
    "ConfirmationFile",
    "ContactPoint",
    "CumulationRule",
    "Directory",
    "Held",
    "Id",
    "Office",
    "Scheme",
    "SchemeKind",
    "Window",
    "Written",
    "catalogue_faults",
    "confirmation_faults",
    "criteria_of",
    "date_faults",
    "directory_faults",
    "directory_id",
    "newest_faults",
    "record",
    "refreshed",
    "register_faults",
    "search_faults",
    "source_of",
    "unsettled",
    "values_of",
]
