"""The only door to WeasyPrint: imported late, since it needs libraries that Python cannot
install."""

import contextlib
import importlib
import io
from functools import lru_cache
from types import ModuleType

from kernel import BoussoleError
from presentation import say


@lru_cache(maxsize=1)
def weasyprint() -> ModuleType:
    """Return the WeasyPrint module. Raises BoussoleError when its system libraries are missing."""
    try:
        # It prints a banner of its own before it raises: the person gets our sentence instead.
        with contextlib.redirect_stdout(io.StringIO()):
            return importlib.import_module("weasyprint")
    except OSError:
        raise BoussoleError(say("files.pdf.no_pango")) from None
