"""The second half of the complete report on paper: sums, schemes, plan, law, progress, what is missing, method, glossary."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from cases import read
from companies import GrantedAid
from presentation import PLAIN, Edition, present
from presentation.advice.others import cautions
from presentation.wording.glossary import glossary, words_of
from reports.page.html import page
from schemes import Aid, Question
from scoring import diagnose
from tests.firms.shown import FOLDER

BEFORE = date(2025, 11, 3)


def words(html):
    """The text of a piece of HTML, its spaces and apostrophes made equal."""
    bare = re.sub(r"<[^>]+>", "", re.sub(r"</(p|td|th|li|h\d|caption|dt|dd|div)>|<br>", " ", html))
    return " ".join(unescape(bare).replace("’", "'").replace("\u200b", "").split())


def spoken(text):
    return " ".join(text.replace("’", "'").split())


@pytest.fixture(scope="session")
def paper():
    """The page made for the PDF."""
    return lambda diagnosis, edition=PLAIN: page(present(diagnosis, edition), "pdf")


def section(html, id):
    """The words of the section whose heading has this id."""
    found = re.search(rf'<section[^>]*>\s*<h2 id="{id}">.*?</section>', html, re.DOTALL)
    assert found, id
    return words(found[0])


def rows(html):
    """The cells of every row of the tables of a page."""
    return [tuple(map(words, re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL))) for row in re.findall(r"<tr.*?</tr>", html, re.DOTALL)]


@pytest.fixture
def edited(judged, case_of):
    """The bakery with some answers changed."""

    def make(mode="complet", **changes):
        case = case_of("boulangerie", mode)
        return judged(replace(case, **{name: {**getattr(case, name), **value} for name, value in changes.items()}))

    return make


class TestAxes:
    def test_each_answer_stands_in_the_row_of_its_points(self, bakery, paper):
        found = rows(paper(bakery))
        assert ("Qui s'occupe de l'IA dans l'entreprise ?", "Chacun se débrouille de son côté", "3", "25", "75") in found

    def test_every_question_of_the_interview_is_told_once(self, bakery, paper):
        told = [row[0] for row in rows(paper(bakery)) if len(row) in (2, 5)]
        asked = [spoken(row.answer.question) for sheet in present(bakery).sheets for row in sheet.rows]
        assert len(asked) == 45
        assert [told.count(question) for question in asked] == [1] * 45

    def test_the_sum_of_each_axis_gives_its_score(self, workshop):
        for sheet in present(workshop).sheets:
            if sheet.score:
                assert (
                    sum(row.points for row in sheet.rows if row.points is not None) / sum(row.answer.weight for row in sheet.rows if row.answer.weight)
                    == sheet.score.score
                )

    def test_a_sum_is_written_out(self, bakery, pdf_of):
        assert "Score de l'axe : 225 points ÷ 13 = 17,3" in spoken(pdf_of(bakery).text)

    def test_questions_that_do_not_count_have_no_points(self, bakery):
        unscored = present(bakery).sheets[-1]
        assert (unscored.id, unscored.score, unscored.sum) == ("classement", None, None)
        assert [row.points for row in unscored.rows] == [None] * 4

    def test_not_known_not_given_and_not_concerned_stay_three_things(self, edited, paper):
        case = edited(answers={"CAP-01": "unknown", "EQU-05": 999}, not_applicable={"EQU-04": "Personne d'autre que moi."}).case
        diagnosis = diagnose(replace(case, answers={id: raw for id, raw in case.answers.items() if id != "CAP-05"}), on=case.date)
        answers = {row[0]: row[1:] for row in rows(paper(diagnosis)) if len(row) == 5}
        assert answers["Où en est la direction de l'entreprise avec l'IA ?"] == ("Je ne sais pas", "3", "–", "0")
        assert answers["À quel rythme la direction fait-elle le point sur l'IA ?"] == ("Sans réponse", "2", "–", "0")
        unreadable = next(told for told in answers.values() if told[0].startswith("Réponse illisible"))
        assert unreadable == ("Réponse illisible, comptée comme inconnue : 999", "2", "–", "0")
        set_aside = next(told for told in answers.values() if told[0].startswith("Non concerné"))
        assert set_aside == ("Non concerné (choix du conseiller) : Personne d'autre que moi", "2", "25", "écartée")

    def test_a_note_stands_under_its_answer(self, edited, paper):
        diagnosis = edited(notes={"CAP-01": "Le patron est convaincu."}, evidence={"CAP-01": "seen"})
        told = next(row for row in rows(paper(diagnosis)) if len(row) == 5 and row[0].startswith("Où en est la direction"))
        assert told[1].endswith("(preuve vue) Note : Le patron est convaincu.")

    def test_what_holds_the_level_back_is_told_whole_when_the_synthesis_cannot(self, bakery, paper):
        assert len(bakery.maturity.held_back_by) > 3
        told = section(paper(bakery), "axes")
        assert all(spoken(hold.message) in told for hold in bakery.maturity.held_back_by)


class TestSchemes:
    def test_each_card_tells_every_condition_with_its_outcome_its_reason_and_its_source(self, financed, paper):
        told = section(paper(financed), "dispositifs")
        shown = present(financed)
        found = shown.schemes.within(shown.room("report")).numbered
        sources = [one.source for one in found.sources]
        for card in (*found.first, *found.more):
            for result in card.match.criteria:
                numbers = "".join(f" [{sources.index(source) + 1}]" for source in result.sources)
                assert spoken(result.reason) + numbers in told
        assert all(spoken(source.title) in told for source in sources)

    def test_three_have_a_card_the_first_ones_before_others(self, bakery, match_of):
        def grouped(first, more):
            matches = [match_of(id=f"a{n}") for n in range(first)] + [match_of(id=f"b{n}", verdict="to_confirm") for n in range(more)]
            shown = present(replace(bakery, schemes=tuple(matches)))
            found = shown.schemes.within(shown.room("report"))
            on_cards = found.first + found.more
            assert on_cards + found.rest == shown.schemes.first + shown.schemes.more
            return len(on_cards)

        assert (grouped(0, 9), grouped(2, 9), grouped(5, 9), grouped(1, 2)) == (3, 3, 3, 3)

    def test_every_scheme_of_the_place_is_named(self, workshop, paper):
        told = section(paper(workshop), "dispositifs")
        assert not [match.name for match in workshop.schemes if match.standing not in ("same", "away") and spoken(match.name) not in told]

    def test_a_short_one_gives_its_aid_the_question_that_would_settle_it_and_its_contact(self, bakery, match_of, paper):
        unsure = [match_of(id=f"a{n}", verdict="to_confirm") for n in range(6)]
        asked = match_of(
            id="z",
            name="Prêt Essai",
            verdict="to_confirm",
            aid=Aid(None, None, "Prêt à rembourser. Sans intérêt.", ()),
            to_ask=(Question("company.founded", "De quand datez-vous ?"),),
        )
        told = section(paper(replace(bakery, schemes=(*unsure, asked))), "dispositifs")
        assert "Prêt Essai (diagnostic). Prêt à rembourser. De quand datez-vous ? Contact : Guichet Essai (22 novembre 2026)." in told

    def test_refused_and_closed_are_told_with_their_reason(self, workshop, paper):
        told = section(paper(workshop), "dispositifs")
        found = present(workshop).schemes
        assert found.refused and found.closed
        assert all(spoken(reason) in told for reason, _ in (*found.refused_by_reason, *found.closed_by_reason))


class TestRest:
    def test_the_plan_tells_each_aid_and_what_is_left_to_pay(self, financed, paper):
        told = section(paper(financed), "plan")
        assert all(spoken(line.name) in told for line in financed.financing.lines)
        assert "Reste à votre charge sur un budget de 60 000 €" in told
        assert all(spoken(item.reason) in told for item in (*financed.financing.not_counted, *financed.financing.to_pay_back))

    def test_the_law_tells_its_class_its_practices_its_dates_and_its_limit(self, workshop, paper):
        told = section(paper(workshop), "loi")
        assert spoken(workshop.risk.label) in told
        assert all(spoken(duty.subject) in told for duty in workshop.risk.obligations)
        assert workshop.risk.practices
        for practice in workshop.risk.practices:
            assert f"{spoken(practice.question_text)} Aujourd'hui : « {spoken(practice.answer)} »." in told
        assert told.endswith("Il ne remplace pas l'avis d'un juriste.")

    def test_what_others_do_is_told_with_its_source_and_its_caution(self, workshop, paper):
        told = section(paper(workshop), "autres")
        for figure in workshop.benchmarks:
            assert f"{figure.value} % Des {spoken(figure.group)}" in told
            assert spoken(figure.title) in told and spoken(figure.population) in told
        assert all(spoken(text) in told for text in cautions(workshop.benchmarks))

    def test_a_caution_is_said_once(self, workshop):
        first = workshop.benchmarks[0]
        figures = tuple(replace(first, caution=text) for text in ("Attention.", "Attention. Deux chiffres.", "Attention.", "Autre chose."))
        assert cautions(figures) == ("Attention. Deux chiffres.", "Autre chose.")

    def test_what_is_not_known_and_what_has_no_answer_are_named_apart(self, edited, paper):
        case = edited(answers={"CAP-03": "unknown"}).case
        diagnosis = diagnose(replace(case, answers={id: raw for id, raw in case.answers.items() if id != "CAP-05"}, facts={"devis_mois": 3}), on=case.date)
        told = section(paper(diagnosis), "entreprise")
        unknown, absent = told.index("Ce que vous ne savez pas encore"), told.index("Sans réponse")
        assert (
            unknown < told.index("Qui s'occupe de l'IA dans l'entreprise ?") < absent < told.index("À quel rythme la direction fait-elle le point sur l'IA ?")
        )
        assert "Combien de devis par mois ? 3 devis par mois" in told
        assert "Gérez-vous un stock ?" in told[told.index("Non dit, sans effet sur le score") :]

    def test_the_method_names_the_case_inside_and_how_to_take_it_back(self, bakery, pdf_of):
        text = spoken(pdf_of(bakery).text)
        assert "sous le nom « dossier.json »" in text
        assert "déposez ce PDF dans Boussole IA" in text
        assert all(spoken(source) in text for source in bakery.questionnaire.sources)


class TestProgress:
    @pytest.fixture
    def moved(self, bakery):
        case = bakery.case
        earlier = replace(case, date=BEFORE, answers={**case.answers, "CAP-01": 0, "CAP-03": "unknown", "CON-05": 50})
        return Edition(earlier=diagnose(earlier, on=BEFORE))

    def test_scores_answers_and_actions_are_told_before_and_after(self, bakery, moved, paper):
        html = paper(bakery, moved)
        told, found = section(html, "progres"), present(bakery, moved).progress
        assert ("Niveau", "2 · Essais", "2 · Essais (inchangé)") in rows(html)
        assert ("Quoi", "Le 3 novembre 2025", "Le 22 novembre 2026") in rows(html)
        assert (
            "Ce que vous ne saviez pas, et que vous savez. Qui s'occupe de l'IA dans l'entreprise ?",
            "Je ne sais pas",
            "Chacun se débrouille de son côté",
        ) in rows(html)
        assert found is not None
        assert "Actions qui restent à faire" in [part.title for part in found.actions]
        assert all(spoken(line) in told for part in found.actions for line in part.lines)

    def test_two_firms_are_not_compared(self, bakery, paper):
        def of(siren):
            return replace(bakery.case, company=bakery.case.company.model_copy(update={"siren": siren}))

        one, other = diagnose(of("732829320"), on=bakery.date), diagnose(of("222222226"), on=bakery.date)
        told = section(paper(one, Edition(earlier=other)), "progres")
        refused = present(one, Edition(earlier=other)).progress
        assert refused is not None
        assert refused.refusal is not None
        assert told.endswith(spoken(refused.refusal))
        assert "Actions" not in told

    def test_nothing_is_said_without_an_earlier_diagnosis(self, bakery, paper):
        assert 'id="progres"' not in paper(bakery)


class TestGlossary:
    def test_words_are_sorted_and_few(self):
        entries = [entry.word.lower() for entry in glossary()]
        assert entries == sorted(entries, key=lambda word: word.translate(str.maketrans("àéèô", "aeeo")))
        assert 15 <= len(entries) <= 25

    def test_only_the_words_of_a_text_are_explained(self):
        assert [entry.word for entry in words_of("Deux verrous, et le plancher.")] == ["plancher", "verrou"]
        assert words_of("Une saxe, un deverrouillage.") == ()
        assert [entry.word for entry in words_of("L’analyse d’impact")] == ["analyse d'impact"]

    def test_each_word_is_used_by_some_report(self, bakery, workshop, financed, shop, judged, case_of, paper):
        risky = judged(
            replace(case_of("boulangerie", "complet"), answers={**case_of("boulangerie", "complet").answers, "CLA-01": ["recrutement"], "CLA-04": "revendeur"})
        )
        unsure = judged(
            replace(shop.case, company=shop.case.company.model_copy(update={"aids": (GrantedAid(scheme="cheque-france-num", on=date(2025, 3, 1)),)}))
        )
        importer = judged(read(FOLDER / "editeur-ia.yaml").with_answer("CLA-04", ("importateur",)))
        told = (bakery, workshop, financed, shop, risky, unsure, importer)
        text = " ".join(words(paper(diagnosis).split("Les mots de ce rapport")[0]) for diagnosis in told)
        assert [entry.word for entry in glossary() if entry not in words_of(text)] == []

    def test_a_report_explains_its_own_words_and_no_other(self, bakery, paper):
        before, after = paper(bakery).split("Les mots de ce rapport")
        used = words_of(words(before.split("<body", 1)[1]))
        assert [words(word) for word in re.findall(r"<dt>(.*?)\s:</dt>", after)] == [entry.word[:1].upper() + entry.word[1:] for entry in used]

    def test_the_page_on_screen_explains_them_too(self, bakery, text_of):
        assert "Une pratique sans laquelle un niveau reste fermé, quel que soit le score." in text_of(bakery)
