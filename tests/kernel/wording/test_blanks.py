import pytest

from kernel import blanks, has_blanks


def test_the_blanks_are_told_as_often_as_they_stand_there() -> None:
    assert blanks("À partir du {annex_iii} ou du {e_invoice_in}, dès {annex_iii}.") == ("annex_iii", "e_invoice_in", "annex_iii")
    assert blanks("Sans date.") == ()
    with pytest.raises(ValueError, match="Single"):
        blanks("Une accolade } seule.")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("{ask} pour {trade}", True),
        ("{trade} : {ask}", True),
        ("{ask}", False),
        ("{ask} {ask} {trade}", False),
        ("{ask} {trade} {}", False),
        ("{ask {trade}", False),
    ],
)
def test_a_text_has_its_blanks_each_once(text: str, right: bool) -> None:
    assert has_blanks(text, "ask", "trade") is right
