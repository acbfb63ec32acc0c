"""What is told in a terminal: the schemes of a firm, the questions that settle, the financing plan."""

from reports.terminal.schemes import plan_lines, question_lines, rest_lines, scheme_lines

__all__ = ["plan_lines", "question_lines", "rest_lines", "scheme_lines"]
