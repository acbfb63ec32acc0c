"""The law by role, on the version that persons answer: who reads which paragraph, on which day, word for word, as each medium tells it."""

from collections.abc import Callable
from datetime import date

import pytest

from cases import UNKNOWN, Answer, Case
from companies import Company
from presentation import Presentation, present
from questionnaires import Questionnaire
from scoring import Diagnosis, diagnose

BEFORE, IN_FORCE, LAST_DAY, DAY = date(2026, 7, 26), date(2026, 7, 27), date(2026, 12, 1), date(2026, 12, 2)
ALL = ("assistant", "contenus_realistes", "textes_public")
NONE: dict[str, Answer] = dict.fromkeys(("CLA-01", "CLA-02", "CLA-03", "CLA-04"), ("aucun",))
Asked = Callable[..., Diagnosis]


def lines(diagnosis: Diagnosis) -> list[str]:
    return [str(duty.line) for duty in told(diagnosis).law.duties]


def told(diagnosis: Diagnosis) -> Presentation:
    return present(diagnosis)


TELL = (
    "Fournisseur, si votre outil parle avec des personnes, faites-lui dire dès le début qu'il est une IA, sauf si cela saute aux yeux. "
    "Règlement (UE) 2024/1689, article 50, paragraphe 1."
)
MARK = "Fournisseur, si votre outil crée du texte, des images, du son ou de la vidéo, marquez-les d'un signe lisible par les machines, "
NEW = f"{MARK}quand il est proposé depuis le 2 août 2026. Règlement (UE) 2024/1689, article 50, paragraphe 2."
EARLIER = (
    f"{MARK}même s'il était proposé avant le 2 août 2026. Règlement (UE) 2024/1689, article 50, paragraphe 2, et article 111, paragraphe 4, "
    "modifié par le règlement (UE) 2026/1744."
)
CHECK = (
    "Vérifiez que l'assistant dit dès le début qu'il est une IA : c'est à votre fournisseur de le prévoir. Règlement (UE) 2024/1689, article 50, paragraphe 1."
)
FACES = (
    "Déployeur, là où cela reste permis, prévenez les personnes quand un outil devine leurs émotions ou les classe d'après leur visage, leur voix ou leur corps. "
    "Règlement (UE) 2024/1689, article 50, paragraphe 3."
)
FAKES = "Déployeur, dites que les images, voix et vidéos qui paraissent vraies ont été faites ou modifiées par une IA. Règlement (UE) 2024/1689, article 50, paragraphe 4."
TEXTS = (
    "Déployeur, dites qu'un texte publié pour informer le public sur un sujet d'intérêt public vient d'une IA, sauf si une personne l'a relu et en répond. "
    "Règlement (UE) 2024/1689, article 50, paragraphe 4."
)
LITERACY = (
    "Depuis le 2 février 2025 : Aider les personnes qui utilisent l'IA pour vous à apprendre à s'en servir (texte assoupli le 27 juillet 2026). "
    "Règlement (UE) 2024/1689, article 4, modifié par le règlement (UE) 2026/1744."
)
SINCE, FROM_DECEMBER, SINCE_DECEMBER = "Depuis le 2 août 2026 : ", "À partir du 2 décembre 2026 : ", "Depuis le 2 décembre 2026 : "


@pytest.mark.parametrize("role", ["sous_notre_nom", "modifie"])
@pytest.mark.parametrize(("on", "when"), [(LAST_DAY, FROM_DECEMBER), (DAY, SINCE_DECEMBER)])
def test_a_provider_of_an_assistant_reads_its_own_duties_first_with_their_articles(asked: Asked, role: str, on: date, when: str) -> None:
    diagnosis = asked(on, CLA_03=("assistant",), CLA_04=(role,))
    assert lines(diagnosis) == [f"{SINCE}{TELL}", f"{SINCE}{NEW}", f"{when}{EARLIER}", LITERACY]
    assert "votre fournisseur" not in " ".join((*lines(diagnosis), *diagnosis.risk.messages, *(action.text for action in diagnosis.actions)))
    assert (diagnosis.actions[0].id, diagnosis.actions[0].kind) == ("R-CON-14", "alert")


#: What is told of article 50 by role and by what the public meets.
ARTICLE_50 = [
    (("utilisateur",), ("assistant",), [CHECK]),
    (("utilisateur",), ("contenus_realistes",), [FAKES]),
    (("utilisateur",), ("textes_public",), [TEXTS]),
    (("utilisateur",), ALL, [CHECK, TEXTS, FAKES]),
    (("revendeur",), ("assistant",), [CHECK]),
    (("importateur",), ("assistant",), [CHECK]),
    (("sous_notre_nom",), ("contenus_realistes",), [TELL, NEW, EARLIER, FAKES]),
    (("sous_notre_nom",), ("aucun",), [TELL, NEW, EARLIER]),
    (("modifie",), ("aucun",), [TELL, NEW, EARLIER]),
    (("utilisateur", "sous_notre_nom"), ("aucun",), [TELL, NEW, EARLIER]),
    (("modifie",), ("textes_public",), [TELL, NEW, EARLIER, TEXTS]),
    (("utilisateur", "sous_notre_nom"), ("assistant",), [TELL, NEW, EARLIER]),
    (("utilisateur", "sous_notre_nom"), ALL, [TELL, NEW, EARLIER, TEXTS, FAKES]),
    (UNKNOWN, ("assistant",), [TELL, NEW, EARLIER, CHECK]),
    (("aucun",), ("aucun",), []),
]


@pytest.mark.parametrize(("roles", "met", "expected"), ARTICLE_50)
def test_article_50_is_told_paragraph_by_paragraph_to_who_bears_it(asked: Asked, roles: Answer, met: Answer, expected: list[str]) -> None:
    assert [line.partition(" : ")[2] for line in lines(asked(DAY, CLA_03=met, CLA_04=roles)) if "article 50" in line] == expected


def test_faces_and_emotions_are_the_third_paragraph_and_may_be_high_risk(asked: Asked) -> None:
    diagnosis = asked(DAY, CLA_01=("biometrie",), CLA_04=("utilisateur",))
    assert f"{SINCE}{FACES}" in lines(diagnosis)
    assert diagnosis.risk.class_ == "high"


@pytest.mark.parametrize("roles", [("utilisateur",), ("sous_notre_nom",), UNKNOWN])
def test_the_marking_of_earlier_tools_is_told_as_the_law_stood_on_the_day(asked: Asked, roles: Answer) -> None:
    days = {
        on: [duty.date for duty in asked(on, CLA_03=("assistant",), CLA_04=roles).risk.obligations if "paragraphe 2" in duty.legal_basis]
        for on in (BEFORE, IN_FORCE)
    }
    provider = roles != ("utilisateur",)
    assert days == {BEFORE: [date(2026, 8, 2)] * 2 * provider, IN_FORCE: [date(2026, 8, 2), date(2026, 12, 2)] * provider}


#: The articles of a high-risk use by role, the day they apply, and who bears them.
HIGH_RISK = [
    (("utilisateur",), ("tri_cv",), [("deployer", "article 26", date(2027, 12, 2))]),
    (
        ("sous_notre_nom",),
        ("tri_cv",),
        [("provider", "articles 8 à 17, 43, 48 et 49", date(2027, 12, 2)), ("deployer", "article 26", date(2027, 12, 2))],
    ),
    (("revendeur",), ("tri_cv",), [("reseller", "articles 23 et 24", date(2027, 12, 2)), ("deployer", "article 26", date(2027, 12, 2))]),
    (("importateur",), ("tri_cv",), [("reseller", "articles 23 et 24", date(2027, 12, 2)), ("deployer", "article 26", date(2027, 12, 2))]),
    (
        ("utilisateur", "modifie"),
        ("tri_cv",),
        [("provider", "articles 8 à 17, 43, 48 et 49", date(2027, 12, 2)), ("deployer", "article 26", date(2027, 12, 2))],
    ),
    (("utilisateur",), ("credit",), [("deployer", "article 26", date(2027, 12, 2)), ("deployer", "article 27", date(2027, 12, 2))]),
    (("utilisateur",), ("machine",), [("maker", "Règlement (UE) 2023/1230", date(2027, 1, 20))]),
    (("utilisateur",), ("produit_regle",), [("operator", "annexe I, section A", date(2028, 8, 2))]),
]


@pytest.mark.parametrize(("roles", "uses", "expected"), HIGH_RISK)
def test_a_high_risk_use_is_told_by_role(asked: Asked, roles: Answer, uses: Answer, expected: list[tuple[str, str, date]]) -> None:
    duties = asked(DAY, CLA_01=uses, CLA_04=roles).risk.obligations
    found = [duty for duty in duties if not {"article 4", "article 50"} & set(duty.legal_basis.split(", "))]
    assert [(duty.bearer, duty.date) for duty in found] == [(bearer, day) for bearer, _, day in expected]
    assert [article for (_, article, _), duty in zip(expected, found, strict=True) if article not in duty.legal_basis] == []


def test_a_machine_has_its_own_rules_no_file_and_nothing_urgent(asked: Asked) -> None:
    diagnosis = asked(DAY, CLA_01=("machine",), CLA_04=("utilisateur",), CON_01=50, CON_03=50, CON_04=50, CON_05=0)
    law = told(diagnosis).law
    assert (law.label, law.tone, law.papers, law.practices) == ("Règles des machines et des véhicules", "note", (), ())
    assert law.messages == (
        "Pour une machine ou un véhicule, les règles européennes du haut risque ne s'appliquent pas directement : la sécurité suit les textes des machines ou des "
        "véhicules. Demandez au fabricant comment il y tient compte de l'IA, sans attendre la date donnée plus bas.",
    )
    assert lines(diagnosis)[1:] == [
        "À partir du 20 janvier 2027 : Machine : nouvelles règles de sécurité, pour qui la fabrique, l'importe, la vend ou la modifie ; les règles du haut risque "
        "(articles 9 à 17 et 26) ne s'y appliquent pas directement. Règlement (UE) 2023/1230, et règlement (UE) 2024/1689, article 2, paragraphe 2, et annexe I, section B, "
        "modifié par le règlement (UE) 2026/1744.",
    ]
    assert [action.id for action in diagnosis.actions if action.kind == "alert" or action.id in ("R-CON-9", "R-CON-11")] == []


def test_a_regulated_product_may_be_high_risk_and_no_fault(asked: Asked) -> None:
    law = told(asked(DAY, CLA_01=("produit_regle",), CLA_04=("utilisateur",))).law
    assert (law.label, law.tone, len(law.papers)) == ("Haut risque possible", "warning", 8)
    assert "Ce n'est ni une faute, ni une interdiction" in law.messages[0]


ROLES = [
    (("utilisateur",), ["« déployeur » : vous vous servez d'un outil d'IA dans votre travail."]),
    (("sous_notre_nom",), ["« fournisseur » : vous proposez un outil d'IA sous votre nom, ou vous en avez changé l'usage."]),
    (("importateur",), ["« importateur » : vous apportez en Europe l'outil d'une entreprise installée ailleurs, sous sa marque."]),
    (("revendeur",), ["« distributeur » : vous revendez ou installez l'outil d'un autre, sous sa marque."]),
    (
        ("utilisateur", "modifie"),
        [
            "« fournisseur » : vous proposez un outil d'IA sous votre nom, ou vous en avez changé l'usage.",
            "« déployeur » : vous vous servez d'un outil d'IA dans votre travail.",
        ],
    ),
]


@pytest.mark.parametrize(("answer", "expected"), ROLES)
def test_each_role_is_explained_once(asked: Asked, answer: Answer, expected: list[str]) -> None:
    law = told(asked(DAY, CLA_04=answer)).law
    assert law.roles == " ".join(f"Pour cette loi, vous êtes {one}" for one in expected)
    assert law.told[-1] == law.roles


@pytest.mark.parametrize("answer", [("aucun",), UNKNOWN])
def test_a_role_that_is_not_sure_is_not_given(asked: Asked, answer: Answer) -> None:
    assert told(asked(DAY, CLA_04=answer)).law.roles is None


def test_a_forbidden_practice_is_stopped_before_all_the_rest(asked: Asked) -> None:
    diagnosis = asked(DAY, CLA_02=("emotions",), CLA_03=ALL, CLA_04=("sous_notre_nom",))
    assert [(action.id, action.kind) for action in diagnosis.actions[:3]] == [("R-CON-13", "alert"), ("R-CON-14", "alert"), ("R-CON-10", "alert")]
    alarm = told(diagnosis).alarm
    assert alarm is not None
    assert alarm.message == (
        "Cette pratique est interdite en Europe : s'en servir comme vendre un outil qui la fait. Arrêtez maintenant, et prenez conseil avant toute remise en service."
    )


def test_nothing_is_urgent_for_who_answers_nothing(current: Questionnaire) -> None:
    diagnosis = diagnose(Case("diag-ia", current.version, "conformite", DAY), on=DAY)
    assert told(diagnosis).alarm is None
    assert [action.id for action in diagnosis.actions if action.kind == "alert"] == []


@pytest.mark.parametrize(
    ("postcode", "commune", "name"),
    [
        ("98800", "98818", "Nouvelle-Calédonie"),
        ("98714", "98735", "Polynésie française"),
        ("98600", "98613", "Wallis et Futuna"),
        ("97500", "97502", "Saint-Pierre-et-Miquelon"),
        ("97133", "97701", "Saint-Barthélemy"),
        ("97150", "97801", None),
        ("97110", "97120", None),
        ("69001", "69381", None),
        (None, None, None),
    ],
)
@pytest.mark.parametrize("mode", ["conformite", "complet", "express"])
def test_where_the_law_of_the_union_does_not_hold_by_itself_it_is_said(
    current: Questionnaire, postcode: str | None, commune: str | None, name: str | None, mode: str
) -> None:
    case = Case("diag-ia", current.version, mode, DAY, company=Company(postcode=postcode, commune=commune), answers=NONE)
    law = told(diagnose(case, on=DAY)).law
    said = (
        f"Votre collectivité ({name}) ne fait pas partie des territoires où le droit de l'Union européenne s'applique de lui-même. Ce règlement vous concerne si vous "
        "proposez un outil en Europe, ou si ce que l'outil produit y est utilisé. Ce que la loi française y adapte est à confirmer auprès d'elle ou de votre chambre "
        "de commerce."
    )
    assert law.caveat == (said if name else None)
    assert (said in law.told) is (name is not None)


def test_reliefs_fines_and_supervision_are_told_to_who_is_concerned_with_their_articles(asked: Asked) -> None:
    notes = told(asked(DAY, CLA_03=("assistant",), CLA_04=("sous_notre_nom",))).law.notes
    assert notes == (
        "Petites et moyennes entreprises : un modèle simplifié de documentation technique est prévu, et les « bacs à sable », des essais encadrés par l'autorité, vous "
        "sont ouverts en priorité et en principe sans frais. Chaque pays doit en avoir un le 2 août 2027 au plus tard. Règlement (UE) 2024/1689, articles 11, 57, 58 "
        "et 62, modifié par le règlement (UE) 2026/1744.",
        "Amendes : jusqu'à 35 millions d'euros ou 7 % du chiffre d'affaires mondial pour une pratique interdite, 15 millions ou 3 % pour la plupart des autres devoirs. "
        "Pour une petite ou moyenne entreprise, le plafond est le plus petit des deux montants. Règlement (UE) 2024/1689, article 99, paragraphes 3, 4 et 6.",
        "Contrôle en France : le projet du gouvernement confie la coordination à la DGCCRF (répression des fraudes), la plupart des pratiques interdites, la biométrie "
        "et l'emploi à la CNIL, les images truquées à l'Arcom. Le Sénat l'a examiné en février 2026 ; que la loi soit votée est à confirmer auprès du "
        "ministère chargé des entreprises. Règlement (UE) 2024/1689, article 70.",
    )
    assert told(asked(DAY, CLA_04=("utilisateur",))).law.notes == ()
