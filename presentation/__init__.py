"""A diagnosis told, once: the ordered sections, finished sentences, one catalogue of words. Every medium draws these."""

from presentation.advice import Duty, Horizon, Law, NumberedAction, cautions, horizons, lanes, numbered
from presentation.brand import Brand, Logo
from presentation.dossier_reference import dossier_mark
from presentation.edition import PLAIN, Edition, comparable
from presentation.maturity import AnswerGroup, AnswerRow, AxisRow, AxisSheet, AxisSheetRow, LongerMode, Sum
from presentation.medium import Medium
from presentation.presentation import Presentation, present
from presentation.schemes import by_refusal, cited, is_safe_link, link_names, nobody, refusals, refused_by, sources_of
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
    "AnswerGroup",
    "AnswerRow",
    "AxisRow",
    "AxisSheet",
    "AxisSheetRow",
    "Brand",
    "Duty",
    "Edition",
    "Horizon",
    "Law",
    "Logo",
    "LongerMode",
    "Medium",
    "NumberedAction",
    "Presentation",
    "Section",
    "Sum",
    "again_title",
    "bounded",
    "by_refusal",
    "capital",
    "cautions",
    "cited",
    "comparable",
    "dossier_mark",
    "first_sentence",
    "horizons",
    "is_safe_link",
    "lanes",
    "link_names",
    "named",
    "nobody",
    "numbered",
    "percent",
    "present",
    "refusals",
    "refused_by",
    "roadmap_title",
    "say",
    "sections",
    "sentences",
    "shortened",
    "sources_of",
    "title_of",
    "titles",
    "visible",
    "words_of",
]
