"""The financing plan: what may be combined, what is left to the firm."""

from schemes.plan.financing_plan import plan
from schemes.plan.values import LeftOut, Plan, PlanLine, Possible

__all__ = ["LeftOut", "Plan", "PlanLine", "Possible", "plan"]
