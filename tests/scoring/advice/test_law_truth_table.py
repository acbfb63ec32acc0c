"""Who reads what of the law: roles against answers, in articles and in words, for the firms that sell, use, plan, doubt, or are public."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import UNKNOWN, Answer
from companies import Company
from presentation import Law, present
from questionnaires import Questionnaire
from scoring import Diagnosis

DAY = date(2026, 12, 1)
Asked = Callable[..., Diagnosis]
PROOFS, OF_USERS, OF_SELLERS = "articles 8 à 17, 43, 48 et 49", "article 26 et annexe III", "articles 23 et 24"
EVERYONE = Company()
TOWN_HALL = Company(legal_form="7210", headcount=40)


def law(diagnosis: Diagnosis) -> Law:
    return present(diagnosis).law


def subjects(diagnosis: Diagnosis) -> str:
    return " ".join(duty.subject for duty in law(diagnosis).duties)


#: Roles, whether the proofs of the provider, the article of the users and those of the sellers are told for a tool that sorts candidates.
TABLE = [
    (("utilisateur",), {OF_USERS}),
    (("sous_notre_nom",), {PROOFS, OF_USERS}),
    (("modifie",), {PROOFS, OF_USERS}),
    (("sous_notre_nom", "utilisateur"), {PROOFS, OF_USERS}),
    (("revendeur",), {OF_SELLERS, OF_USERS}),
    (("importateur", "utilisateur"), {OF_SELLERS, OF_USERS}),
    (("sous_notre_nom", "revendeur"), {PROOFS, OF_SELLERS, OF_USERS}),
    (("aucun",), {OF_USERS}),
]


@pytest.mark.parametrize(("roles", "articles"), TABLE)
@pytest.mark.parametrize("use", ["tri_cv", "biometrie", "formation"])
def test_each_role_reads_its_articles_and_none_of_another(asked: Asked, roles: Answer, articles: set[str], use: str) -> None:
    bases = " ".join(duty.legal_basis for duty in law(asked(DAY, CLA_01=(use,), CLA_04=roles)).duties)
    assert {article for article in (PROOFS, OF_USERS, OF_SELLERS) if article in bases} == articles


@pytest.mark.parametrize("roles", [("sous_notre_nom",), ("modifie",), ("revendeur",), ("importateur",), ("utilisateur", "revendeur")])
def test_who_sells_and_ticks_no_use_is_asked_what_its_tool_does(asked: Asked, roles: Answer) -> None:
    assert any("ce que fait l'outil que vous vendez" in told for told in law(asked(DAY, CLA_04=roles)).messages)
    assert not any("ce que fait l'outil que vous vendez" in told for told in law(asked(DAY, CLA_01=("tri_cv",), CLA_04=roles)).messages)


def test_the_questions_on_uses_and_bans_are_also_for_what_is_sold(current: Questionnaire) -> None:
    assert "que vous vendez" in (current.question("CLA-01").help or "")
    assert "que vous vendez" in (current.question("CLA-02").help or "")


@pytest.mark.parametrize("roles", [("sous_notre_nom",), ("modifie",), ("sous_notre_nom", "utilisateur")])
def test_the_papers_of_a_user_stand_wherever_its_article_does(asked: Asked, roles: tuple[str, ...]) -> None:
    found = law(asked(DAY, CLA_01=("tri_cv",), CLA_04=roles))
    assert {"La notice que vous remettez à vos clients", "Les journaux de l'outil, gardés six mois au moins"} <= set(found.papers)
    assert any("sans dire que vous vous en servez" in told for told in found.messages) is ("utilisateur" not in roles)


@pytest.mark.parametrize("roles", [("sous_notre_nom",), ("modifie", "utilisateur")])
def test_the_duties_of_a_provider_in_force_are_for_now(asked: Asked, roles: Answer) -> None:
    when = {action.id: action.horizon for action in asked(DAY, CLA_04=roles).actions}
    assert (when["R-CON-12"], when["R-CON-14"]) == ("maintenant", "maintenant")


@pytest.mark.parametrize("roles", [("utilisateur",), ("sous_notre_nom",), ("revendeur",), ("aucun",), UNKNOWN])
def test_a_ban_is_told_on_selling_as_on_using(asked: Asked, roles: Answer) -> None:
    diagnosis = asked(DAY, CLA_02=("emotions", "images_intimes"), CLA_04=roles)
    assert "ne pas vendre ni installer d'outil qui la fait" in subjects(diagnosis)
    assert "proposer un outil fait pour cela" in subjects(diagnosis)
    assert "s'en servir comme vendre" in law(diagnosis).messages[0]


@pytest.mark.parametrize("roles", [("utilisateur",), ("sous_notre_nom",), ("aucun",), UNKNOWN])
@pytest.mark.parametrize("banned", [("aucun",), UNKNOWN])
@pytest.mark.parametrize("use", [("aucun",), ("machine",), ("produit_regle",), UNKNOWN])
def test_nothing_is_said_not_to_hurry_above_a_date_or_a_ban(asked: Asked, roles: Answer, banned: Answer, use: Answer) -> None:
    said = " ".join(law(asked(DAY, CLA_01=use, CLA_02=banned, CLA_04=roles)).told).casefold()
    assert [words for words in ("rien ne presse", "sans urgence") if words in said] == []


@pytest.mark.parametrize("use", ["tri_cv", "biometrie", "credit"])
def test_who_has_no_tool_is_called_no_deployer(asked: Asked, use: str) -> None:
    diagnosis = asked(DAY, CLA_01=(use,), CLA_03=("contenus_realistes", "textes_public"), CLA_04=("aucun",))
    found = law(diagnosis)
    assert found.roles is None
    assert [duty.subject for duty in found.duties if duty.subject.startswith("Déployeur") and "article 27" not in duty.legal_basis] == []
    assert found.supplier[0].startswith("Bonjour, nous pensons choisir votre outil.")


def test_dates_in_force_are_told_to_who_does_not_know_with_their_doubt(asked: Asked) -> None:
    diagnosis = asked(DAY, CLA_03=UNKNOWN)
    perhaps = [duty for duty in law(diagnosis).duties if not duty.sure]
    assert [duty.when for duty in perhaps] == ["Depuis le 2 août 2026, si cela vous concerne"] * 3
    assert present(diagnosis).law.perhaps == (
        "Selon vos réponses : les dates marquées « si cela vous concerne » sont à confirmer. Pour le savoir, répondez à « Vos clients ou le public rencontrent-ils votre IA ? »."
    )
    assert [day for day in present(diagnosis).calendar.days if day.id.startswith("law-")] == []


@pytest.mark.parametrize(("met", "called"), [(UNKNOWN, False), (("aucun",), False), (("assistant",), True)])
def test_not_knowing_alone_calls_for_no_mention_at_once(asked: Asked, met: Answer, called: bool) -> None:
    assert ("R-CON-10" in {action.id for action in asked(DAY, CLA_03=met, CON_05=0, CLA_04=("utilisateur",)).actions}) is called


@pytest.mark.parametrize(("use", "target"), [("aucun", "Une liste simple"), ("tri_cv", "Une liste complète"), ("machine", "Une liste simple")])
def test_the_list_to_reach_is_complete_where_a_use_may_be_high_risk(asked: Asked, use: str, target: str) -> None:
    reach = {one.question: one.target for one in asked(DAY, CLA_01=(use,), CLA_04=("utilisateur",), CON_03=0).risk.practices}
    assert reach["CON-03"].startswith(target)


#: What a public body reads besides, and a firm does not.
PUBLIC = ("article 26, paragraphe 8", "article 111, paragraphe 2")


@pytest.mark.parametrize("use", ["tri_cv", "service_public", "evaluer_salaries"])
def test_a_town_hall_registers_studies_rights_and_has_no_relief_of_a_firm(asked: Asked, use: str) -> None:
    town, firm = (law(asked(DAY, company, CLA_01=(use,), CLA_04=("utilisateur",))) for company in (TOWN_HALL, Company(legal_form="5710", headcount=40)))
    told, other = (" ".join(duty.legal_basis for duty in one.duties) for one in (town, firm))
    assert [base for base in PUBLIC if base not in told or base in other] == []
    assert told.count("article 27,") == 1
    assert not any("Petites et moyennes" in str(note) or "moyenne entreprise" in str(note) for note in town.notes)
    assert any("Petites et moyennes" in str(note) for note in firm.notes)


@pytest.mark.parametrize("company", [EVERYONE, Company(headcount=0), Company(legal_form="9220")])
def test_who_is_not_surely_public_reads_nothing_of_public_bodies(asked: Asked, company: Company) -> None:
    assert "Organisme public" not in subjects(asked(DAY, company, CLA_01=("tri_cv",), CLA_04=("utilisateur",)))


def test_infrastructure_is_registered_elsewhere_than_in_the_european_base(asked: Asked) -> None:
    assert "Organisme public" not in subjects(asked(DAY, TOWN_HALL, CLA_01=("infrastructure",), CLA_04=("utilisateur",)))


def test_that_the_law_of_the_union_may_not_hold_comes_before_any_duty(asked: Asked) -> None:
    noumea = Company(postcode="98800", commune="98818")
    found = law(asked(DAY, noumea, CLA_01=("tri_cv",), CLA_04=("utilisateur",)))
    assert found.told[0] == found.caveat
    assert found.besides[0] == found.caveat


@pytest.mark.parametrize(
    ("roles", "opening"),
    [
        (("revendeur",), "Bonjour, nous vendons ou installons votre outil chez nos clients"),
        (("importateur",), "Bonjour, nous vendons ou installons votre outil chez nos clients"),
        (("revendeur", "utilisateur"), "Bonjour, nous utilisons votre outil"),
        (("utilisateur",), "Bonjour, nous utilisons votre outil"),
        (UNKNOWN, "Bonjour, nous utilisons votre outil"),
    ],
)
def test_the_message_to_the_maker_is_that_of_the_role(asked: Asked, roles: Answer, opening: str) -> None:
    message = law(asked(DAY, CLA_01=("tri_cv",), CLA_02=UNKNOWN, CLA_04=roles, CON_02=0)).supplier
    assert message[0].startswith(opening)
    assert any("chez nous" in line for line in message) is opening.endswith("utilisons votre outil")


def test_who_told_no_project_is_asked_nothing_about_it(asked: Asked) -> None:
    rennes = Company(postcode="35000", commune="35238", naf="62.01Z", headcount=8)
    shown = present(asked(DAY, rennes, CLA_01=("tri_cv",), CLA_04=("sous_notre_nom", "utilisateur")))
    cards = repr(shown.action_payers)
    assert "signé ou commandé" in cards
    assert "ce projet" not in cards
