"""What the server does beside the pages: who comes in, headers, cookies, files on their way,
health."""

from ui.server import cookie_change, cookies, private_links
from ui.server.access import AccessControl
from ui.server.client_address import ClientAddress, visitor
from ui.server.cookies import Cookies
from ui.server.health import Health
from ui.server.log_redaction import keep_secrets
from ui.server.no_outside_calls import forbid_outside_calls
from ui.server.page_headers import SCRIPTS, PageHeaders, script
from ui.server.preload import load_now, loading
from ui.server.startup import is_started, start
from ui.server.uploaded_files import bound_uploads, content
from ui.server.withdrawal import look_again, watch

__all__ = [
    "SCRIPTS",
    "AccessControl",
    "ClientAddress",
    "Cookies",
    "Health",
    "PageHeaders",
    "bound_uploads",
    "content",
    "cookie_change",
    "cookies",
    "forbid_outside_calls",
    "is_started",
    "keep_secrets",
    "load_now",
    "loading",
    "look_again",
    "private_links",
    "script",
    "start",
    "visitor",
    "watch",
]
