"""The diagnosis before, where a case was begun again, from when on it can be compared with."""

from cases import Case, as_it_was, to_confirm
from questionnaires import asked, load
from scoring.maturity import Maturity


def confirmed_before(case: Case, maturity: Maturity) -> Case | None:
    """Return the diagnosis before, once nothing of it that is asked again waits to be confirmed;
    until then what nobody has said again would be told as a fall (law 1). `maturity`: of the case;
    what the firm's facts rule out is not asked."""
    put = asked(load(case.questionnaire, case.version), case.mode)
    ruled_out = {item.question for item in maturity.out_of_scope}
    again = {question.id for question in put} - ruled_out
    return None if again & to_confirm(case).keys() else as_it_was(case)
