"""Short in front, complete behind: the main pages of each report are few, and what is looked up stands in annexes."""

import pytest

from presentation import Medium, annexes, present, titles
from tests.reports.conftest import plain, read_pdf
from tests.reports.printed import FORMS, judged, printed

#: Pages at most before the first annex, the cover of the interview among them.
MOST: dict[Medium, int] = {"express": 2, "law": 2, "report": 6}


def medium_of(form: str) -> Medium:
    return form if form in MOST else "report"  # type: ignore[return-value]


@pytest.mark.parametrize(("firm", "form"), [one for one in FORMS if one[1] in ("complete", "express", "law")])
def test_the_main_pages_are_few_and_each_annex_stands_behind_under_its_letter(firm: str, form: str) -> None:
    pages, told, medium = read_pdf(printed(firm, form)).page_texts, present(judged(firm, form)), medium_of(form)
    found = titles(told, medium)
    lettered = [plain(found[section.anchor]).replace("'", "’") for section in annexes(told, medium)]
    # A report names its annexes on its cover too.
    front = next(number for number, page in enumerate(pages) if number and lettered[0] in page)
    assert front <= MOST[medium]
    assert [title for title in lettered if title not in " ".join(pages[front:])] == []
    # The sum of a score is the matter of the annexes.
    assert [page for page in pages[:front] if "÷" in page] == []


@pytest.mark.parametrize(("firm", "form"), [one for one in FORMS if one[1] in ("express", "law")])
def test_two_pages_tell_what_to_do_who_to_ask_and_when_to_come_back(firm: str, form: str) -> None:
    front = " ".join(read_pdf(printed(firm, form)).page_texts[:2])
    told = ["Ce mois-ci", "Une personne à qui parler", "Quand revenir"]
    told += ["Votre niveau", "Lundi, 15 minutes", "Qui paie"] if form == "express" else ["Où vous en êtes avec la loi européenne"]
    assert [title for title in told if title not in front] == []
