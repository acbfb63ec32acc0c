"""What the answers of a result are backed with, told as it is counted."""

from math import floor

from questionnaires import asked
from scoring.diagnosis import Diagnosis
from scoring.wording import say


def backing(diagnosis: Diagnosis) -> str | None:
    """Return how many known answers have a proof or an example, and what they make by weight; None
    when none has any."""
    maturity, case = diagnosis.maturity, diagnosis.case
    if not maturity.evidence:
        return None
    left = {
        *maturity.unknown,
        *maturity.unreadable,
        *(item.question for item in maturity.out_of_scope),
    }
    known = [
        question.id
        for question in asked(diagnosis.questionnaire, case.mode)
        if question.weight and question.id not in left
    ]
    given = [case.evidence.get(id) for id in known]
    return say(
        "maturity.backing",
        seen=given.count("seen"),
        example=given.count("example"),
        known=len(known),
        share=floor(maturity.evidence * 100),
    )
