"""Everything that can be wrong with a questionnaire or a migration beyond its shape."""

from questionnaires.checks.check_conditions import faults_of
from questionnaires.checks.check_home import home_faults, is_migration, migration_paths
from questionnaires.checks.check_migration import check_migration
from questionnaires.checks.check_names import repeated_faults
from questionnaires.checks.checks import Checked, check

__all__ = [
    "Checked",
    "check",
    "check_migration",
    "faults_of",
    "home_faults",
    "is_migration",
    "migration_paths",
    "repeated_faults",
]
