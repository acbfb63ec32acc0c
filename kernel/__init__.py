"""What every room speaks with: three outcomes, intervals, strict YAML, located faults, errors, the settings in force."""

from kernel.command import TellingCommand, TellingGroup
from kernel.errors import BoussoleError, ContentError
from kernel.faults import Fault, did_you_mean, shown
from kernel.interval import Interval
from kernel.json import document, json_text, read_json
from kernel.outcome import Outcome, all_of, any_of, negate
from kernel.settings import Settings, SettingsError, names_given, read_base, settings
from kernel.validation import Strict, validate
from kernel.version import version
from kernel.yaml import Document, Where, read_yaml
from kernel.yaml_text import yaml_text

__all__ = [
    "BoussoleError",
    "ContentError",
    "Document",
    "Fault",
    "Interval",
    "Outcome",
    "Settings",
    "SettingsError",
    "Strict",
    "TellingCommand",
    "TellingGroup",
    "Where",
    "all_of",
    "any_of",
    "did_you_mean",
    "document",
    "json_text",
    "names_given",
    "negate",
    "read_base",
    "read_json",
    "read_yaml",
    "settings",
    "shown",
    "validate",
    "version",
    "yaml_text",
]
