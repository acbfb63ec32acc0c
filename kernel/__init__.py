"""What every room speaks with: three outcomes, intervals, strict YAML, located faults, errors, the settings in force."""

from kernel.agreed import filled, is_singular, with_unit
from kernel.command import SpokenCommand, TellingCommand, TellingGroup
from kernel.day_option import DayOption
from kernel.errors import BoussoleError, ContentError, unreadable
from kernel.faults import MOST_TOLD, Fault, did_you_mean, sentences, shown, told, told_by_file
from kernel.interval import Interval
from kernel.json import document, json_text, read_json
from kernel.network import network
from kernel.not_text import not_text
from kernel.outcome import Outcome, all_of, any_of, negate
from kernel.private_file import private_file
from kernel.repeated import repeated
from kernel.settings import Settings, SettingsError, names_given, read_base, settings
from kernel.spreadsheet import as_told, harmless, like_a_formula
from kernel.texts import Id, Key, Line, Shaped, Template, Words, is_blank
from kernel.typed import LONGEST, Unread, bare, signs
from kernel.typed_day import FIRST_DAY, LAST_DAY, day_text, read_day
from kernel.typed_number import number_text, read_number
from kernel.validation import Strict, validate
from kernel.version import version
from kernel.yaml import Document, Where, read_yaml
from kernel.yaml_text import yaml_text

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "LONGEST",
    "MOST_TOLD",
    "BoussoleError",
    "ContentError",
    "DayOption",
    "Document",
    "Fault",
    "Id",
    "Interval",
    "Key",
    "Line",
    "Outcome",
    "Settings",
    "SettingsError",
    "Shaped",
    "SpokenCommand",
    "Strict",
    "TellingCommand",
    "TellingGroup",
    "Template",
    "Unread",
    "Where",
    "Words",
    "all_of",
    "any_of",
    "as_told",
    "bare",
    "day_text",
    "did_you_mean",
    "document",
    "filled",
    "harmless",
    "is_blank",
    "is_singular",
    "json_text",
    "like_a_formula",
    "names_given",
    "negate",
    "network",
    "not_text",
    "number_text",
    "private_file",
    "read_base",
    "read_day",
    "read_json",
    "read_number",
    "read_yaml",
    "repeated",
    "sentences",
    "settings",
    "shown",
    "signs",
    "told",
    "told_by_file",
    "unreadable",
    "validate",
    "version",
    "with_unit",
    "yaml_text",
]
