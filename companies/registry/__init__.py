"""The public register of firms: looked up when a person clicks, read without trust, taken over fact
by fact."""

from companies.registry.client import URL, Client
from companies.registry.facts_taken import FIELDS, Filled, Taken, to_company
from companies.registry.firm import Firm
from companies.registry.parse import parse
from companies.registry.query import MOST
from companies.registry.search import search
from companies.registry.search_result import Found, Obstacle

__all__ = [
    "FIELDS",
    "MOST",
    "URL",
    "Client",
    "Filled",
    "Firm",
    "Found",
    "Obstacle",
    "Taken",
    "parse",
    "search",
    "to_company",
]
