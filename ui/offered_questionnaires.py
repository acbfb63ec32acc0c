"""The questionnaires that this server offers, each at its current version, those of the house
first."""

from questionnaires import Questionnaire, load, shipped


def offered() -> tuple[Questionnaire, ...]:
    """Return the questionnaires to choose from."""
    return tuple(map(load, shipped()))


def least_minutes() -> int:
    """Return how long the shortest of all takes."""
    return min(mode.minutes for questionnaire in offered() for mode in questionnaire.modes)
