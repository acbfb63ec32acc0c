"""A diagnosis told, once: the ordered sections, finished sentences, one catalogue of words. Every medium draws these."""

from presentation.advice import AnswerEffect, Comparison, Duty, Horizon, Law, Listed, NumberedAction, ScoreMove, comparison, horizons, lanes, numbered
from presentation.brand import Brand, Logo
from presentation.dossier_reference import dossier_mark
from presentation.edition import PLAIN, Edition, comparable
from presentation.link_names import link_names
from presentation.maturity import AnswerGroup, AnswerRow, AxisRow, AxisSheet, AxisSheetRow, LongerMode, Sum
from presentation.medium import Medium
from presentation.presentation import Presentation, present
from presentation.schemes import (
    Block,
    DecidingQuestion,
    Financing,
    SchemeCard,
    SchemeGroups,
    is_safe_link,
)
from presentation.sections import SECTIONS, Section, sections, title_of, titles
from presentation.titles import again_title, roadmap_title
from presentation.wording import (
    FOLDER,
    NARROW,
    NO_BREAK,
    WORDS,
    ZERO_WIDTH_SPACE,
    bounded,
    capital,
    first_sentence,
    named,
    percent,
    say,
    sentences,
    shortened,
    visible,
    words_of,
)

__all__ = [
    "FOLDER",
    "NARROW",
    "NO_BREAK",
    "PLAIN",
    "SECTIONS",
    "WORDS",
    "ZERO_WIDTH_SPACE",
    "AnswerEffect",
    "AnswerGroup",
    "AnswerRow",
    "AxisRow",
    "AxisSheet",
    "AxisSheetRow",
    "Block",
    "Brand",
    "Comparison",
    "DecidingQuestion",
    "Duty",
    "Edition",
    "Financing",
    "Horizon",
    "Law",
    "Listed",
    "Logo",
    "LongerMode",
    "Medium",
    "NumberedAction",
    "Presentation",
    "SchemeCard",
    "SchemeGroups",
    "ScoreMove",
    "Section",
    "Sum",
    "again_title",
    "bounded",
    "capital",
    "comparable",
    "comparison",
    "dossier_mark",
    "first_sentence",
    "horizons",
    "is_safe_link",
    "lanes",
    "link_names",
    "named",
    "numbered",
    "percent",
    "present",
    "roadmap_title",
    "say",
    "sections",
    "sentences",
    "shortened",
    "title_of",
    "titles",
    "visible",
    "words_of",
]
