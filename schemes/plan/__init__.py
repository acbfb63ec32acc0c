"""The financing plan: what may be combined, what is left to the firm."""

from schemes.plan.financing_plan import LeftOut, Plan, PlanLine, plan

__all__ = ["LeftOut", "Plan", "PlanLine", "plan"]
