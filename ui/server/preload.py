"""Everything that a first visitor would otherwise wait for, and what keeps the server quick afterwards."""

import gc
import importlib
from functools import cache

from companies import communes, search_naf
from scoring import diagnose
from ui.clock import today
from ui.firm_lookup import client
from ui.offered_questionnaires import offered
from ui.session import new_case
from ui.text import wording


@cache
def preload() -> None:
    """Load, once a process, the screens, the content, and pandas, which Streamlit imports at its first table; then freeze all that.

    Streamlit collects garbage after every run: what never dies must not be looked at each time.
    """
    for module in ("ui.pages", "pandas"):
        importlib.import_module(module)
    wording()
    client()
    communes("38000")
    search_naf("boulangerie")
    for questionnaire in offered():
        for mode in questionnaire.modes:
            diagnose(new_case(questionnaire, mode.id), on=today())
    gc.collect()
    gc.freeze()
