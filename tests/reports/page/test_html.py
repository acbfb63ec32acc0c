"""The page: what it says, and that it stands alone."""

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from kernel import Outcome, long_date
from presentation import Edition, named, present
from reports import render
from schemes import Aid, AidReading, Contact, Cumulation, Question
from scoring import Sensitivity, WeightShift
from tests.reports.conftest import plain

PROBES = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7 * 7 }}", "</style><h1>faux</h1>", "javascript:alert(1)")


@pytest.fixture
def told(judged, text_of):
    """The words of the page of a case."""
    return lambda case: text_of(judged(case))


def test_it_is_one_french_page_without_any_request(bakery):
    page = render(bakery, "html").decode()
    assert page.lstrip().startswith("<!DOCTYPE html>")
    assert '<html lang="fr">' in page
    assert "<script" not in page
    assert not re.search(r'\b(?:src|srcset|action|data|poster)\s*=\s*"|<link\b|url\(|@import', page)
    assert set(re.findall(r'href="([a-z]+:|#)', page)) == {"https:", "#"}


def test_it_could_ask_for_nothing_and_run_nothing(bakery):
    head = render(bakery, "html").decode().split("<title>")[0]
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', head)
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"


@pytest.mark.parametrize("mode", ["express", "complet"])
def test_who_helps_a_firm_in_difficulty_is_told_in_front_before_any_aid(judged, text_of, golden, mode):
    case = golden("boulangerie", mode)
    firm = case.company.model_copy(update={"declared": {"in-difficulty": True}})
    diagnosis = judged(replace(case, company=firm))
    text = text_of(diagnosis).replace("’", "'")
    section = text[text.rindex("Qui paie ?", 0, text.rindex("Annexe A —")) :]
    for call in present(diagnosis).schemes.first_calls:
        assert section.index(plain(call)) < section.index("Annexe A —")


@pytest.mark.parametrize("typed", ["https://exemple.fr/piege", "www.exemple.fr", "contact@exemple.fr"])
def test_an_address_that_someone_typed_is_no_link(judged, case_of, typed):
    page = render(judged(case_of("boulangerie", "express", f"Voir {typed}")), "html").decode()
    assert typed in page
    assert not re.search(rf'href="[^"]*{re.escape(typed)}', page)


def test_its_style_sheet_arrives_unescaped(bakery):
    style = render(bakery, "html").decode().split("<style>")[1].split("</style>")[0]
    assert '"Segoe UI"' in style
    assert ".front > *" in style


def test_every_inner_link_leads_somewhere(bakery, bakery_express, little_known):
    for diagnosis in (bakery, bakery_express, little_known):
        page = render(diagnosis, "html").decode()
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_headings_go_down_one_step_at_a_time(bakery, bakery_express, workshop, little_known):
    for diagnosis in (bakery, bakery_express, workshop, little_known):
        levels = [int(level) for level in re.findall(r"<h([1-6])", render(diagnosis, "html").decode())]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_same_diagnosis_gives_the_same_page(bakery):
    assert render(bakery, "html") == render(bakery, "html")


def test_the_whole_score_is_rounded_down(text_of, workshop):
    assert workshop.maturity.score == Fraction(923205, 16016)
    assert "Score : 57 sur 100, arrondi vers le bas." in text_of(workshop)


def test_both_bounds_are_told_when_answers_are_missing(case_of, told):
    case = case_of("boulangerie", "complet")
    for question in ("CAP-01", "USA-01", "CON-06"):
        case = case.with_answer(question, "unknown")
    text = told(case)
    assert re.search(r"Score prudent : \d+ sur 100\. Il pourrait aller jusqu’à \d+ si vos 3 réponses « je ne sais pas » se révèlent favorables\.", text)
    assert re.search(r"Réponses connues : \d+ %\.", text)


def test_one_missing_answer_is_told_in_the_singular(case_of, told):
    assert "si votre réponse « je ne sais pas » se révèle favorable." in told(case_of("boulangerie", "complet").with_answer("CAP-01", "unknown"))
    assert "si la réponse qui manque se révèle favorable." in told(case_of("boulangerie", "complet").with_answer("CAP-01", None))


def test_unknown_and_absent_answers_are_counted_apart(case_of, told):
    case = case_of("boulangerie", "complet").with_answer("CAP-01", "unknown").with_answer("CAP-02", None).with_answer("CAP-03", None)
    assert "si vos réponses « je ne sais pas » (1) et celles qui manquent (2) se révèlent favorables." in told(case)


def test_answers_that_no_score_counts_are_not_promised_points(case_of, told):
    case = case_of("boulangerie", "complet").with_answer("CAP-01", "unknown").with_answer("CLA-03", "unknown")
    assert "Score prudent" in told(case)
    assert "si votre réponse « je ne sais pas » se révèle favorable." in told(case)


def test_what_holds_the_level_back_is_named(text_of, bakery):
    text = text_of(bakery)
    assert "Ce qui retient votre niveau" in text
    for hold in bakery.maturity.held_back_by:
        assert _typeset(hold.message) in text


def test_the_front_stays_short_and_points_to_the_rest(text_of, bakery):
    front, behind = in_front(text_of(bakery)), text_of(bakery).split("Quand revenir", 2)[2]
    assert f"{len(bakery.next_level.steps)} pas jusqu’au niveau 3" in front
    assert "Score" not in front
    for hold in bakery.maturity.held_back_by:
        assert _typeset(hold.message) not in front
        assert _typeset(hold.message) in behind


def test_each_sum_is_open_and_right(text_of, bakery):
    text = text_of(bakery)
    assert "Score de l’axe : 225 points ÷ 13 = 17,3" in text
    assert "Score de l’axe : 150 points ÷ 16 = 9,37" in text


def test_express_shows_tendencies_and_no_number_by_axis(text_of, bakery_express):
    text = text_of(bakery_express)
    assert "Score : autour de 25 sur 100. C’est un ordre de grandeur" in text
    assert "Tendance" in text
    assert "÷" not in text
    assert bakery_express.questionnaire.mode("express").level_cap_message in text.replace("’", "'")
    assert "Avec peu de questions par axe, on lit une tendance, pas une mesure." in text


def test_too_few_answers_read_well(text_of, little_known):
    assert little_known.maturity.level is None
    text = text_of(little_known)
    assert "Trop peu de réponses pour annoncer un niveau" in text
    assert "Ce n’est pas un mauvais résultat" in text
    assert "None" not in text
    assert not re.search(r"Niveau \d sur 5", text.split("Par où commencer")[0])


def test_no_firm_name_is_no_problem(case_of, told):
    assert "Diagnostic IA – votre entreprise" in told(case_of("boulangerie", "express", None))


def test_every_action_names_the_answer_that_called_for_it(text_of, bakery):
    text = text_of(bakery)
    for action in bakery.actions:
        assert _typeset(action.title) in text
        for reason in action.because:
            given = "« " + " », « ".join(getattr(reason.answer, "texts", (reason.answer,))) + " »"
            assert _typeset(f"à la question « {reason.question_text} », votre réponse est {given}") in text


def test_the_three_first_actions_say_how(text_of, bakery):
    start = this_month(text_of(bakery))
    assert [start.count(f"{number}. ") for number in (1, 2, 3, 4)] == [1, 1, 1, 0]
    for action in bakery.actions[:3]:
        assert _typeset(f"{action.text} C’est fait quand : ") in start


@pytest.fixture
def ticked(bakery):
    """The bakery with its plan begun: the first action is under way, the second done, the third given up."""
    states = dict(zip((action.id for action in bakery.actions), ("doing", "done", "dropped"), strict=False))
    return replace(bakery, case=replace(bakery.case, actions=states))


def test_what_the_firm_ticked_is_told_beside_its_action(text_of, ticked):
    text = text_of(ticked).split("Toutes vos actions")[-1]
    for number, (action, state) in enumerate(zip(ticked.actions, ("en cours", "fait", "abandonné"), strict=False), start=1):
        assert re.search(rf"{number}\. {re.escape(_typeset(action.title))} (débloque un niveau |prioritaire )?{state} ", text)


def test_one_starts_with_what_is_left_to_do(text_of, ticked):
    start = this_month(text_of(ticked))
    assert [start.count(f" {number}. ") for number in range(1, 7)] == [1, 0, 0, 1, 1, 0]


def test_a_plan_wholly_done_has_nothing_to_start_with(text_of, bakery):
    done = replace(bakery, case=replace(bakery.case, actions={action.id: "done" for action in bakery.actions}))
    assert "Ce mois-ci" in text_of(bakery)
    assert "Ce mois-ci" not in text_of(done)
    assert "Toutes vos actions" in text_of(done)


def test_four_kinds_of_answers_are_told_apart(case_of, told):
    case = case_of("boulangerie", "complet").with_answer("CAP-01", "unknown").with_answer("CAP-02", None).with_answer("CAP-04", 33)
    case = replace(case, not_applicable={"CAP-05": "Pas de direction"}, notes={"USA-01": "Vu en boutique"}, evidence={"USA-01": "seen"})
    annex = told(case).split("Toutes vos réponses")[1]
    assert "Où en est la direction de l’entreprise avec l’IA ? Je ne sais pas" in annex
    assert "alléger en premier chez vous ? Sans réponse" in annex
    assert "un essai d’outil d’IA ? Réponse illisible, comptée comme inconnue : 33" in annex
    assert "le point sur l’IA ? Non concerné (choix du conseiller) : Pas de direction" in annex
    assert "Une ou deux personnes, chacune dans son coin (preuve vue) Note : Vu en boutique" in annex


def test_questions_ruled_out_by_the_firm_give_the_reason(case_of, told):
    case = case_of("boulangerie", "complet")
    alone = replace(case, company=case.company.model_copy(update={"headcount": 0}))
    text = told(alone)
    assert "Non concerné : vous travaillez seul" in text
    assert "Questions écartées" in text


def test_a_question_set_aside_shows_both_scores(case_of, judged, text_of):
    diagnosis = judged(replace(case_of("boulangerie", "complet"), not_applicable={"EQU-02": "Aucun utilisateur"}))
    text = text_of(diagnosis)
    assert "Score avec les questions déclarées non concernées : 23 ; sans elles : 24. Le niveau retient le cas le moins favorable." in text


def test_dates_of_the_law_never_promise_conformity(text_of, bakery, bakery_express, workshop):
    for diagnosis in (bakery, bakery_express, workshop):
        assert "conforme" not in text_of(diagnosis).lower()
    assert "Depuis le 2 février 2025" in text_of(bakery)


def test_what_is_urgent_comes_before_the_level(text_of, case_of, judged):
    text = text_of(judged(case_of("boulangerie", "complet").with_answer("CLA-01", ("evaluer_salaries",)).with_answer("CLA-02", "unknown")))
    assert "À régler d’abord Loi européenne sur l’IA : à vérifier d’urgence Vos réponses laissent penser" in text
    assert text.index("À régler d’abord Loi") < text.index("Votre niveau")
    assert re.search("Tout est dit dans « Annexe [A-Z] — Ce que dit la loi européenne »", text)


def test_the_law_tells_what_is_left_to_put_in_place(text_of, bakery):
    text = text_of(bakery)
    assert bakery.risk.practices
    for practice in bakery.risk.practices:
        assert f"À atteindre : « {_typeset(practice.target)} »." in text


def test_express_says_that_the_law_was_not_asked(text_of, bakery_express):
    assert bakery_express.risk.class_ == "not_asked"
    assert "L’entretien complet les pose." in text_of(bakery_express)


def test_an_unknown_amount_is_to_confirm_and_never_zero(text_of, bakery, match_of):
    text = text_of(replace(bakery, schemes=(match_of(),), settling=()))
    assert "Aide : Montant à confirmer. Contact : Guichet Essai." in text
    assert "0 €" not in text


def test_known_amounts_show_their_formula(text_of, bakery, match_of):
    match = match_of(aid=Aid(5000, 0, "La moitié du coût.", ("Sur un coût de 10 000 €.",)))
    text = text_of(replace(bakery, schemes=(match,)))
    assert "Aide : 5 000 €. La moitié du coût. Sur un coût de 10 000 €. Reste à votre charge : 0 €." in text


def test_criteria_show_outcome_reason_and_source(text_of, bakery, match_of):
    criteria = tuple(replace(match_of().criteria[0], outcome=outcome, reason=f"Raison {outcome.value}.") for outcome in Outcome)
    question = Question("company.headcount", "Quel est votre effectif ?")
    text = text_of(replace(bakery, schemes=(match_of(criteria=criteria, verdict="to_confirm", to_ask=(question,)),)))
    for said in (
        "Conditions remplies : Raison yes. [1]",
        "Conditions non remplies : Raison no. [1]",
        "Conditions à vérifier : Raison unknown. [1]",
        "[1] Fiche officielle (vu le 22 novembre 2026).",
    ):
        assert said in text
    assert "À préciser : Quel est votre effectif ?" in text


def test_what_does_not_fit_says_why(text_of, bakery, match_of):
    refused = replace(match_of().criteria[0], outcome=Outcome.NO, reason="Il faut dix salariés.")
    match = match_of(verdict="not_eligible", verdict_label="Pas pour vous", checked_label="vérifié le 22 novembre 2026", criteria=(refused,))
    text = text_of(replace(bakery, schemes=(match,)))
    assert "Chèque Essai Il faut dix salariés. Fiche officielle (vu le 22 novembre 2026). Vérifié le 22 novembre 2026." in text
    assert "Aucun dispositif de notre liste ne correspond aujourd’hui à votre situation." in text


def test_an_aid_that_reads_two_ways_shows_both(text_of, shop):
    text = text_of(shop)
    assert "Aide : De 8 000 € à 14 000 €. 40 % des dépenses jusqu’à 30 000 €" in text
    assert "8 000 € si le taux de la tranche vaut pour toute la dépense (reste à votre charge : 32 000 €)." in text
    assert "14 000 € si chaque taux ne vaut que pour sa tranche (reste à votre charge : 26 000 €)." in text


def test_an_amount_that_is_not_sure_is_the_best_case(text_of, bakery, match_of):
    aid = Aid(None, None, "La moitié du coût.", (), high_eur=8000, readings=(AidReading("si vos fonds propres le permettent", None, None),))
    text = text_of(replace(bakery, schemes=(match_of(aid=aid),)))
    assert "Aide : Jusqu’à 8 000 €. La moitié du coût." in text
    assert "Montant à confirmer si vos fonds propres le permettent." in text


def test_what_is_paid_when_and_what_is_paid_back_are_told(text_of, bakery, match_of):
    aid = Aid(6000, 4000, "La moitié du coût.", (), repayable_eur=2500, payment="Remboursement sur factures payées.")
    text = text_of(replace(bakery, schemes=(match_of(aid=aid),)))
    assert "Reste à votre charge : 4 000 €. À rembourser : 2 500 €. Remboursement sur factures payées." in text


def test_wishes_selection_conflicts_and_cumulation_are_told(text_of, bakery, match_of):
    wish = replace(match_of().criteria[0], outcome=Outcome.NO, reason="Les artisans d'abord.")
    rule = Cumulation(50.0, None, ("autre",), False, (), "Demandez avant de cumuler.", ())
    match = match_of(
        targeting=(wish,),
        preferences=(replace(wish, outcome=Outcome.UNKNOWN, reason="Après un diagnostic."),),
        selection="Un jury choisit.",
        conflicts=("Deux sources donnent deux taux.",),
        cumulation=rule,
        aliases=("Ancien Chèque",),
    )
    text = text_of(replace(bakery, schemes=(match, match_of(id="autre", name="Autre Chèque"))))
    for said in (
        "Région Essai · Diagnostic · aussi appelé Ancien Chèque",
        "Surtout pour (cela n’exclut personne) : Non. Les artisans d’abord. [1]",
        "De préférence (cela n’exclut personne) : À vérifier. Après un diagnostic. [1]",
        "Ce n’est pas un droit : Un jury choisit.",
        "Les sources se contredisent : Deux sources donnent deux taux.",
        "Avec d’autres aides : L’argent public paie au plus 50 % des mêmes dépenses. Ne se cumule pas avec : Autre Chèque. Demandez avant de cumuler.",
    ):
        assert said in text


def test_every_scheme_of_the_place_is_told_with_the_state_of_its_evidence(text_of, bakery, shop, financed):
    for diagnosis in (bakery, shop, financed):
        text = text_of(diagnosis)
        told = [match for match in diagnosis.schemes if match.standing not in ("same", "away", "aside")]
        assert [match.name for match in diagnosis.schemes if match.standing != "away" and _typeset(match.name) not in text] == []
        dated = [match for match in told if match.standing != "unverified"]
        assert [match.name for match in dated if _typeset(match.checked_label).lower() not in text.lower()] == []
        unsure = [match for match in told if match.standing == "unverified"]
        assert [match.name for match in unsure if match.dated and _typeset(f"(dernière trace : {long_date(match.checked_on)})") not in text] == []


def test_what_is_closed_is_never_promised(text_of, bakery):
    closed = text_of(bakery).split("Fermés : ils ne prennent plus de demande")[1]
    assert "Chèque France Num Fermé, aucune demande n’est plus possible." in closed
    assert "Fermé. La dernière période de dépôt connue s’est terminée en juillet 2026." in closed


def test_other_regions_are_one_sentence(text_of, shop):
    count = sum(match.elsewhere for match in shop.schemes)
    text = text_of(shop)
    assert f"{count} autres dispositifs de notre liste sont réservés à d’autres régions." in text
    assert "Mon commerce en ligne" not in text


def test_without_a_place_the_postcode_is_asked(case_of, told):
    case = case_of("boulangerie", "express")
    text = told(replace(case, company=case.company.model_copy(update={"postcode": None, "commune": None})))
    assert re.search(r"Il manque votre commune\. \d+ dispositifs régionaux ne sont pas montrés : donnez votre code postal", text)
    assert "Donnez votre code postal pour voir aussi les dispositifs de votre région." in in_front(text)
    assert "Dans votre région" not in text


def test_the_region_is_told_what_was_found_for_it(text_of, shop):
    assert f"Dans votre région : {_typeset(shop.territory_note)}" in text_of(shop)


def test_the_two_questions_that_change_most_come_first(text_of, bakery):
    text = text_of(bakery)
    assert [_typeset(question.sentence) in text for question in present(bakery).deciding_questions[:3]] == [True, True, False]
    assert "Décide d" in text


def test_the_plan_adds_up_and_says_that_it_is_an_estimate(text_of, financed):
    plan, text = financed.financing, text_of(financed)
    assert "Une estimation, pas une promesse" in text
    assert "1. Diag Data IA Conditions connues remplies · vérifié le 26 septembre 2026 10 000 € 4 000 €" in text
    assert "Ensemble 4 000 € Reste à votre charge sur un budget de 60 000 € 56 000 €" in text
    for sentence in (*plan.steps, *plan.assumptions, *(item.reason for item in (*plan.not_counted, *plan.to_pay_back))):
        assert _typeset(sentence) in text


def test_the_plan_is_announced_in_front(text_of, financed, shop, bakery):
    announced = "les aides que l’on peut compter pour votre projet feraient ensemble"
    assert f"Estimation : {announced} 4 000 €, sur un budget de 60 000 €." in in_front(text_of(financed))
    assert f"{announced} de 8 000 € à 14 000 €" in text_of(shop)
    assert announced not in text_of(bakery)


def test_without_a_project_no_plan_is_shown_but_asked_for(text_of, bakery):
    text = text_of(bakery)
    assert "Votre plan de financement" not in text
    assert "Pour un plan de financement, dites ce que vous voulez faire financer, et avec quel budget." in text


def test_the_day_when_a_page_was_read_is_not_told_as_its_date(text_of, bakery, match_of):
    said = "à vérifier auprès de la Région Essai"
    assert f"Information du 22 novembre 2026, {said}." in text_of(replace(bakery, schemes=(match_of(checked_label=said),)))
    undated = text_of(replace(bakery, schemes=(match_of(checked_label=f"page sans date, {said}", dated=False),)))
    assert f"Page sans date, {said}." in undated
    assert "Information du" not in undated


@pytest.mark.parametrize("url", ["http://example.fr", "javascript:alert(1)", "file:///etc/passwd", None])
def test_only_https_becomes_a_link(bakery, match_of, url):
    match = match_of(contact=Contact("Guichet Essai", url), sources=(), criteria=())
    page = render(replace(bakery, schemes=(match,), benchmarks=(), monday=None, not_to_start_with=()), "html").decode()
    assert "Guichet Essai" in page
    assert not re.search(r'href="(?!#)', page)


@pytest.mark.parametrize("probe", PROBES)
def test_typed_text_stays_text(case_of, judged, probe):
    case = case_of("boulangerie", "complet", probe)
    case = replace(case, notes={"CAP-01": probe}, not_applicable={"CAP-02": probe})
    page = render(judged(case), "html").decode()
    assert page.count("<h1") == 1
    assert "<script" not in page
    assert "<img" not in page
    assert "49" not in page.split("<h1>")[1].split("</h1>")[0]


def test_the_two_paths_are_roads_by_horizon(text_of, workshop):
    text = text_of(workshop)
    short, useful = text.split("Le plus court : celui qui compte le moins de points")[1].split("Le plus utile : celui qui apporte le plus pour ses points")
    for told, path in ((short, workshop.next_level), (useful.split("Toutes vos actions")[0], workshop.useful_path)):
        assert f"{len(path.steps)} étapes, {path.cost} points. Votre score serait alors de 60," in told
        assert "Dans les 30 jours" in told
        for step in path.steps:
            assert _typeset(f"Passez de « {step.from_label} » à « {step.to_label} ».") in told
    assert (
        "Tenez-vous une liste de vos usages d’IA ? Passez de « On pourrait la reconstituer de mémoire » à « Une liste simple : outil, usage, responsable ». "
        "Action 2 : Tenir la liste de vos usages d’IA. 1 point. Indispensable pour ce niveau."
    ) in short
    assert "Là où vous avez le plus à gagner : IA responsable et conformité." in text


def test_one_path_that_is_both_is_told_once(text_of, workshop):
    text = text_of(replace(workshop, useful_path=workshop.next_level))
    assert "Le chemin le plus court est aussi le plus utile." in text
    assert "Le plus utile : celui" not in text


def test_an_unknown_answer_on_the_way_is_to_find_out_first(case_of, judged, text_of):
    diagnosis = judged(case_of("usinage", "complet").with_answer("CON-03", "unknown"))
    told = text_of(diagnosis).split("Renseignez-vous : c’est peut-être déjà le cas")[1]
    assert told.startswith(" Tenez-vous une liste de vos usages d’IA ? Il faudrait : « ")
    assert "Sinon, action " in told.split("Dans les 30 jours")[0]


def test_at_the_top_there_is_no_path(text_of, workshop):
    text = text_of(replace(workshop, next_level=None, useful_path=None))
    assert "Le chemin vers le niveau suivant" not in text
    assert "Indispensable" not in text


def test_a_level_at_the_limit_is_said_with_the_axes_and_opened_in_the_method(text_of, workshop):
    shift = WeightShift("cap", Fraction(5, 4), 4)
    one = text_of(replace(workshop, sensitivity=Sensitivity((shift,))))
    assert "Votre niveau tient à peu : si « Cap et pilotage » comptait un quart de plus dans le calcul, ce serait le niveau 4." in one
    assert "tient à peu" not in in_front(one)
    many = text_of(replace(workshop, sensitivity=Sensitivity((shift, WeightShift("usages", Fraction(3, 4), 4)))))
    assert (
        "Votre niveau tient à peu : il changerait si l’un de ces sujets comptait un quart de plus ou de moins dans le calcul : "
        "« Cap et pilotage », « Usages et valeur »." in many
    )
    assert "Cap et pilotage à 1,25, niveau 4 ; Usages et valeur à 0,75, niveau 4." in many.split("Méthode, sources et mots utiles")[-1]
    assert "tient à peu" not in text_of(replace(workshop, sensitivity=Sensitivity()))


def test_an_action_says_who_when_it_is_done_and_who_may_pay(text_of, bakery, match_of):
    first, fourth = (replace(bakery.actions[index], owner="le dirigeant", done_when="C'est affiché au mur.", schemes=("essai", "inconnu")) for index in (0, 3))
    text = text_of(replace(bakery, schemes=(match_of(),), actions=(first, *bakery.actions[1:3], fourth)))
    front, full = in_front(text), text.split("Quand revenir", 2)[2]
    assert "C’est fait quand : C’est affiché au mur. Dans les 30 jours" in front
    assert f"Qui : le dirigeant · Effet attendu : {first.impact} sur 5" in front
    assert f"C’est fait quand : C’est affiché au mur. Effort : {_typeset(named('actions.efforts', fourth.effort))} · Qui : le dirigeant" in full
    assert full.count("Qui peut vous aider ou payer : Chèque Essai") == 2


def test_a_use_says_what_it_feeds_on_and_who_may_pay(text_of, bakery, match_of):
    use = replace(bakery.use_cases[0], data=("vos ventes", "le calendrier"), schemes=("essai",))
    text = text_of(replace(bakery, schemes=(match_of(),), use_cases=(use,)))
    assert "À avoir sous la main : vos ventes le calendrier Précaution : " in text
    assert f"{_typeset(use.risk_label)} · Qui peut vous aider ou payer : Chèque Essai" in text


def test_the_roadmap_is_drawn_with_its_numbers_and_told_in_a_table(text_of, bakery):
    page = plain(render(bakery, "html").decode())
    by_horizon = {name: [n for n, action in enumerate(bakery.actions, start=1) if action.horizon == name] for name in ("0-30 j", "3 mois")}
    assert all(by_horizon.values())
    numbers = {name: ", ".join(map(str, ranks)) for name, ranks in by_horizon.items()}
    assert f"Feuille de route. Dans les 30 jours : actions {numbers['0-30 j']} ; Dans les 3 mois : actions {numbers['3 mois']}" in page
    table = text_of(bakery).split("Votre feuille de route, en mots")[1].split("Le chemin vers")[0]
    assert [_typeset(f"{n}. {action.title}") for n, action in enumerate(bakery.actions, start=1) if _typeset(f"{n}. {action.title}") not in table] == []


def test_the_bars_of_the_axes_say_their_values(bakery, bakery_express):
    assert "Barres des 7 axes. Cap et pilotage : 1 · Éveil (17 sur 100)" in plain(render(bakery, "html").decode())
    assert "Barres des" not in render(bakery_express, "html").decode()


def test_large_print_is_one_class_on_the_page(bakery):
    assert '<html lang="fr" class="large">' in render(bakery, "html", Edition(large_print=True)).decode()


def test_where_others_stand_gives_whom_when_and_the_caution(text_of, bakery):
    text = text_of(bakery)
    figure = bakery.benchmarks[0]
    assert _typeset(f"{figure.value} % des {figure.group} utilisent l'IA. {figure.title}, {figure.published}.") in text
    assert _typeset(f"Ce qui est compté : {figure.question} Réponses de {figure.year}.") in text
    assert _typeset(f"Qui a répondu : {figure.population} {figure.caution}") in text
    assert "Où en sont les autres" not in text_of(replace(bakery, benchmarks=()))


def test_the_message_to_a_supplier_stands_in_a_box_and_the_papers_in_a_list(bakery):
    risk = replace(bakery.risk, supplier_question="Bonjour,\n- Une question ?\nMerci d'avance.", to_gather=("La notice", "Le nom d'une personne"))
    page = render(replace(bakery, risk=risk), "html").decode()
    box = page.split('<div class="message">')[1].split("</div>")[0]
    assert re.findall(r"<p>(.*)</p>", box) == ["Bonjour,", "- Une question\u202f?", "Merci d’avance."]
    assert "<li>La notice</li>\n<li>Le nom d’une personne</li>" in page
    bare = render(replace(bakery, risk=replace(risk, supplier_question=None, to_gather=())), "html").decode()
    assert "Le message à copier" not in bare
    assert "Les pièces à réunir" not in bare


def in_front(text):
    """What is read before the annexes; the contents, at the head, name its last part too."""
    return text.split("Quand revenir", 2)[1]


def this_month(text):
    return in_front(text).split("Ce mois-ci", 1)[1].split("Qui paie")[0]


def _typeset(text):
    return " ".join(text.replace("'", "’").split())
