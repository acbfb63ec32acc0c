"""The usage profile of the OECD (novice, optimiseur, explorateur, champion): breadth and depth of
use, told beside the level."""

from questionnaires import Questionnaire
from scoring.advice import advice_content
from scoring.advice.advice_content import ProfileEntry
from scoring.maturity import CaseReading


def usage_profile(reading: CaseReading) -> str | None:
    """Return the id of the profile; None when the questions that tell it are not in scope. What is
    not known gives the lower one."""
    rules = advice_content.usage_profiles(reading.questionnaire.id)
    if rules is None:
        return None
    if not {rules.users, rules.tools, rules.domains} <= set(reading.values):
        return None
    users, tools = (_percent(reading, id) for id in (rules.users, rules.tools))
    domains = len(reading.values[rules.domains].ticked() or ())
    if tools < rules.own_tools_from:
        return "optimiseur" if users > 0 and domains >= rules.several_domains else "novice"
    if users == 0:
        return "novice"
    return "champion" if users == 100 and domains >= rules.many_domains else "explorateur"


def describe(questionnaire: Questionnaire, profile: str) -> ProfileEntry:
    """Return the name and the description of a profile, in French. Raises KeyError."""
    rules = advice_content.usage_profiles(questionnaire.id)
    return {str(id): entry for id, entry in (rules.profiles if rules else {}).items()}[profile]


def _percent(reading: CaseReading, question: str) -> int:
    return reading.percent(question) or 0
