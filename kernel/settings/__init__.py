"""What the operator sets: read from the environment, checked."""

from kernel.settings.settings import Settings, SettingsError, names_given, read_base, settings

__all__ = ["Settings", "SettingsError", "names_given", "read_base", "settings"]
