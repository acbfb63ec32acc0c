"""What every room speaks with: three outcomes, intervals, strict YAML, located faults, errors, the
settings in force."""

from kernel.accents import unaccented
from kernel.command import DayOption, SpokenCommand, TellingCommand, TellingGroup
from kernel.documents import (
    Document,
    Where,
    document,
    json_text,
    not_text,
    read_json,
    read_yaml,
    yaml_text,
)
from kernel.errors import BoussoleError, ContentError, unreadable
from kernel.faults import MOST_TOLD, Fault, did_you_mean, sentences, shown, told, told_by_file
from kernel.french import decimal, euros, long_date, month, number, printed, rounded, whole
from kernel.interval import Interval
from kernel.network import network
from kernel.outcome import Outcome, all_of, any_of, negate
from kernel.private_file import private_file
from kernel.repeated import repeated, unique
from kernel.settings import MailServer, Settings, SettingsError, names_given, read_base, settings
from kernel.spreadsheet import as_told, harmless, like_a_formula
from kernel.texts import Address, Id, Key, OneLine, Shaped, Template, Words, is_blank
from kernel.typed import (
    FIRST_DAY,
    LAST_DAY,
    LONGEST,
    Unread,
    bare,
    day_text,
    number_text,
    read_day,
    read_number,
    signs,
)
from kernel.validation import Strict, validate
from kernel.version import version
from kernel.when_read import later, made_when_read, now
from kernel.wording import (
    Run,
    Sentence,
    Several,
    Wording,
    blemishes,
    filled,
    is_singular,
    joined,
    sentence,
    with_unit,
    wording_faults,
)

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "LONGEST",
    "MOST_TOLD",
    "Address",
    "BoussoleError",
    "ContentError",
    "DayOption",
    "Document",
    "Fault",
    "Id",
    "Interval",
    "Key",
    "MailServer",
    "OneLine",
    "Outcome",
    "Run",
    "Sentence",
    "Settings",
    "SettingsError",
    "Several",
    "Shaped",
    "SpokenCommand",
    "Strict",
    "TellingCommand",
    "TellingGroup",
    "Template",
    "Unread",
    "Where",
    "Wording",
    "Words",
    "all_of",
    "any_of",
    "as_told",
    "bare",
    "blemishes",
    "day_text",
    "decimal",
    "did_you_mean",
    "document",
    "euros",
    "filled",
    "harmless",
    "is_blank",
    "is_singular",
    "joined",
    "json_text",
    "later",
    "like_a_formula",
    "long_date",
    "made_when_read",
    "month",
    "names_given",
    "negate",
    "network",
    "not_text",
    "now",
    "number",
    "number_text",
    "printed",
    "private_file",
    "read_base",
    "read_day",
    "read_json",
    "read_number",
    "read_yaml",
    "repeated",
    "rounded",
    "sentence",
    "sentences",
    "settings",
    "shown",
    "signs",
    "told",
    "told_by_file",
    "unaccented",
    "unique",
    "unreadable",
    "validate",
    "version",
    "whole",
    "with_unit",
    "wording_faults",
    "yaml_text",
]
