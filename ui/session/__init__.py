"""What one visitor holds: the open case, how it is kept, how its tabs and its browser follow it."""

from ui.session import drafts
from ui.session.access_cookies import opens_dossier
from ui.session.browser_cookie import (
    another_cookie,
    behind_https,
    cookie_days,
    erase_cookie,
    give_cookie,
    given_cookie,
    plainly_named,
    secured,
)
from ui.session.case_keeping import ADVISOR, Illegible, Keeping
from ui.session.desk import (
    Desk,
    Drawn,
    Looked,
    Ordered,
    Organisation,
    RefusedFile,
    Typed,
    desk,
    new_case,
)
from ui.session.dossier_marks import bind, of_this_dossier, tell_the_page
from ui.session.dossier_sync import follow, join
from ui.session.errors import errors_shown
from ui.session.file_owners import ICON, address_of, bind_files, may_have_file
from ui.session.folded_part import folded
from ui.session.live_sessions import (
    SHOWED,
    all_sessions,
    dossier_shown_by,
    give_up_cookie,
    has_unsaved,
    latest_cookie,
    note_end,
    owns_session,
)
from ui.session.saved_at import saved
from ui.session.stale_tab import show_stale_tab
from ui.session.store import (
    close_store,
    keeps,
    kept_until,
    months_kept,
    purge,
    store,
    store_trouble,
)

__all__ = [
    "ADVISOR",
    "ICON",
    "SHOWED",
    "Desk",
    "Drawn",
    "Illegible",
    "Keeping",
    "Looked",
    "Ordered",
    "Organisation",
    "RefusedFile",
    "Typed",
    "address_of",
    "all_sessions",
    "another_cookie",
    "behind_https",
    "bind",
    "bind_files",
    "close_store",
    "cookie_days",
    "desk",
    "dossier_shown_by",
    "drafts",
    "erase_cookie",
    "errors_shown",
    "folded",
    "follow",
    "give_cookie",
    "give_up_cookie",
    "given_cookie",
    "has_unsaved",
    "join",
    "keeps",
    "kept_until",
    "latest_cookie",
    "may_have_file",
    "months_kept",
    "new_case",
    "note_end",
    "of_this_dossier",
    "opens_dossier",
    "owns_session",
    "plainly_named",
    "purge",
    "saved",
    "secured",
    "show_stale_tab",
    "store",
    "store_trouble",
    "tell_the_page",
]
