"""What can be wrong with the facts of a firm and of its project."""

from companies.checks.place import missing_place
from companies.checks.problems import company_problems, project_problems

__all__ = ["company_problems", "missing_place", "project_problems"]
