"""The diagnoses that reports are made of: what tells them is tried on the same."""

from tests.reports.conftest import bakery, bakery_express, case_of, financed, judged, match_of, shop, workshop

__all__ = ["bakery", "bakery_express", "case_of", "financed", "judged", "match_of", "shop", "workshop"]
