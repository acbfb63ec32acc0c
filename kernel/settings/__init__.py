"""What the operator sets: read from the environment, checked."""

from kernel.settings.mail_server import MailServer
from kernel.settings.settings import Settings, SettingsError, names_given, read_base, settings

__all__ = ["MailServer", "Settings", "SettingsError", "names_given", "read_base", "settings"]
