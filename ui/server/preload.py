"""What a visitor would otherwise wait for, loaded while the first one reads the first page; and
what keeps the server quick afterwards."""

import gc
import importlib
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from threading import Event

from companies import communes, search_naf
from scoring import diagnose
from ui.clock import today
from ui.offered_questionnaires import offered
from ui.session import new_case

#: Seconds for which the loading leaves the processor to a visitor who came while the server
#: started.
_FIRST = 1.0
_hurry = Event()


@cache
def loading() -> Future[None]:
    """Return the loading of the contents, begun the first time that it is asked for, once a process
    and beside all else.

    Its result is waited for by whoever shows more than the first page, and raises what is wrong
    with the contents.
    """
    beside = ThreadPoolExecutor(1, "contents")
    begun = beside.submit(_load)
    beside.shutdown(wait=False)
    return begun


def load_now() -> None:
    """Have the loading wait for nobody any more: the first page is shown, or another one is asked
    for."""
    _hurry.set()


def _load() -> None:
    """Load the content, and pandas, which Streamlit imports at its first table; then freeze all
    that.

    Streamlit collects garbage after every run: what never dies must not be looked at each time.
    """
    _hurry.wait(_FIRST)
    communes("38000")
    search_naf("boulangerie")
    for questionnaire in offered():
        for mode in questionnaire.modes:
            diagnose(new_case(questionnaire, mode.id), on=today())
    importlib.import_module("pandas")
    gc.collect()
    gc.freeze()
