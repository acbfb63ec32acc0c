"""A diagnosis as the templates and the workbook read it."""

from reports.view.actions import Horizon, NumberedAction, horizons, lanes, numbered
from reports.view.answer_rows import AnswerGroup, AnswerRow
from reports.view.benchmark_cautions import cautions
from reports.view.dimension_sheets import sheets
from reports.view.dossier_reference import dossier_mark
from reports.view.profile import facts_left
from reports.view.scheme_groups import by_refusal, cited, is_safe_link, link_names, nobody, refusals, refused_by, sources_of
from reports.view.score_sums import Sum, sum_of
from reports.view.titles import again_title, roadmap_title
from reports.view.verdict import AxisRow, radar_of, thresholds
from reports.view.view import View, view

__all__ = [
    "AnswerGroup",
    "AnswerRow",
    "AxisRow",
    "Horizon",
    "NumberedAction",
    "Sum",
    "View",
    "again_title",
    "by_refusal",
    "cautions",
    "cited",
    "dossier_mark",
    "facts_left",
    "horizons",
    "is_safe_link",
    "lanes",
    "link_names",
    "nobody",
    "numbered",
    "radar_of",
    "refusals",
    "refused_by",
    "roadmap_title",
    "sheets",
    "sources_of",
    "sum_of",
    "thresholds",
    "view",
]
