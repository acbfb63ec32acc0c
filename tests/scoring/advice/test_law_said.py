"""What the law says to one firm, word for word: to a provider, a reseller, a person alone, to whom a practice is forbidden."""

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from cases import UNKNOWN, Answer
from companies import Company
from presentation import present
from scoring import Diagnosis

DAY = date(2026, 12, 2)
Asked = Callable[..., Diagnosis]
PERSONS = ("tri_cv", "evaluer_salaries", "credit", "assurance", "formation", "biometrie", "service_public")
ALL = ("assistant", "contenus_realistes", "textes_public")
#: What nobody says to a person who works alone.
STAFF = re.compile(r"salarié|équipe|représentant|\bCSE\b|pour vous à apprendre|personne formée|ceux qui|collègue|chacun", re.IGNORECASE)
FREE = "ni une faute, ni une interdiction"


def said(diagnosis: Diagnosis) -> Iterator[str]:
    """All that the law says as its own: what an answer of the questionnaire says is left out."""
    law = present(diagnosis).law
    yield from (*law.told, *law.papers, *law.supplier, *(str(duty.line) for duty in law.duties), *map(str, law.notes))
    for action in diagnosis.actions:
        yield f"{action.title} {action.text} {action.owner} {action.done_when}"


@pytest.mark.parametrize("company", [Company(headcount=0), Company(headcount=0, legal_form="1000"), Company(headcount_band="00")])
@pytest.mark.parametrize("roles", [("utilisateur",), ("sous_notre_nom",), ("utilisateur", "modifie"), ("revendeur",), UNKNOWN])
@pytest.mark.parametrize(
    ("uses", "forbidden"), [(PERSONS, ("aucun",)), (PERSONS, ("emotions",)), (PERSONS, UNKNOWN), (UNKNOWN, UNKNOWN), (("aucun",), ("aucun",))]
)
def test_a_person_alone_is_told_of_no_staff(asked: Asked, company: Company, roles: Answer, uses: Answer, forbidden: Answer) -> None:
    diagnosis = asked(DAY, company, CLA_01=uses, CLA_02=forbidden, CLA_03=ALL, CLA_04=roles, CON_05=0)
    told = list(said(diagnosis))
    assert len(told) >= 5
    assert [line for line in told if STAFF.search(line)] == []


def test_what_a_person_alone_reads_instead(asked: Asked) -> None:
    alone = Company(headcount=0)
    law = present(asked(DAY, alone, CLA_01=("tri_cv",), CLA_04=("utilisateur",))).law
    assert [duty.subject for duty in law.duties] == [
        "Apprendre à vous servir de l'IA que vous utilisez (texte assoupli le 27 juillet 2026)",
        "Déployeur, suivez la notice d'un outil à haut risque, formez-vous à son contrôle, gardez ses journaux, prévenez les personnes concernées",
    ]
    assert law.papers[-1] == "La trace de votre formation à l'outil, et la façon d'écarter son avis"
    assert present(asked(DAY, alone, CLA_04=("utilisateur",))).law.messages == (
        "Rien d'autre à faire qu'apprendre à bien vous en servir et suivre le RGPD. Une page de règles et une liste de vos usages suffisent.",
    )


@pytest.mark.parametrize("company", [Company(), Company(legal_form="1000"), Company(headcount=4)])
def test_who_may_have_staff_reads_of_them_if_there_are_any(asked: Asked, company: Company) -> None:
    law = present(asked(DAY, company, CLA_01=("tri_cv",), CLA_04=("utilisateur",))).law
    assert law.papers[-1] == "L'information donnée aux salariés et à leurs représentants, s'il y en a, avant de commencer"
    assert "prévenez les salariés, s'il y en a, et les personnes concernées" in law.duties[-1].subject


@pytest.mark.parametrize(
    ("uses", "forbidden", "label", "free"),
    [
        (("biometrie",), ("emotions",), "Interdit", False),
        (("tri_cv", "produit_regle"), ("images_intimes",), "Interdit", False),
        (("biometrie",), UNKNOWN, "À vérifier d'urgence", False),
        (("biometrie",), ("aucun",), "Haut risque possible", True),
        (("tri_cv",), UNKNOWN, "Haut risque possible", True),
    ],
)
def test_what_is_forbidden_is_not_called_allowed_in_the_next_sentence(asked: Asked, uses: Answer, forbidden: Answer, label: str, free: bool) -> None:
    law = present(asked(DAY, CLA_01=uses, CLA_02=forbidden, CLA_04=("utilisateur",))).law
    assert (law.label, FREE in " ".join(law.messages)) == (label, free)
    if not free:
        assert law.messages[1] == (
            "Ce que vous gardez, parmi les usages cochés, suit des règles renforcées en Europe : préparez le dossier pièce par pièce, d'ici la date donnée plus bas. "
            "Une tâche étroite ou préparatoire, qui ne dresse pas le profil des personnes, peut y échapper : faites-le vérifier par un juriste ou un conseiller."
        )


RESALE = (
    "Vous revendez l'outil d'un autre, sans dire que vous vous en servez. Si vous vous en servez aussi, les lignes « Déployeur » et le dossier à réunir sont pour "
    "vous ; sinon, ils sont pour vos clients : dites-le-leur, et remettez-leur ce que répond le fabricant."
)


@pytest.mark.parametrize(
    ("roles", "uses", "met", "told"),
    [
        (("revendeur",), ("tri_cv",), ("aucun",), True),
        (("importateur",), ("aucun",), ("contenus_realistes",), True),
        (("revendeur", "importateur"), ("tri_cv",), ("assistant",), True),
        (("revendeur",), ("aucun",), ("aucun",), False),
        (("revendeur", "utilisateur"), ("tri_cv",), ("aucun",), False),
        (("utilisateur",), ("tri_cv",), ("aucun",), False),
        (UNKNOWN, ("tri_cv",), ("aucun",), False),
    ],
)
def test_who_only_resells_is_told_whose_duties_it_reads(asked: Asked, roles: Answer, uses: Answer, met: Answer, told: bool) -> None:
    assert (RESALE in asked(DAY, CLA_01=uses, CLA_03=met, CLA_04=roles).risk.messages) is told


@pytest.mark.parametrize(
    ("roles", "asks"),
    [
        (("sous_notre_nom",), False),
        (("modifie",), False),
        (("sous_notre_nom", "importateur"), True),
        (("sous_notre_nom", "utilisateur"), True),
        (("utilisateur",), True),
        (("revendeur",), True),
        (UNKNOWN, True),
    ],
)
def test_who_is_the_supplier_writes_to_no_supplier(asked: Asked, roles: Answer, asks: bool) -> None:
    diagnosis = asked(DAY, CLA_01=(*PERSONS, "machine"), CLA_02=UNKNOWN, CLA_03=ALL, CLA_04=roles)
    assert bool(diagnosis.risk.supplier_question) is asks
    assert bool(present(diagnosis).law.supplier) is asks


@pytest.mark.parametrize("roles", [("sous_notre_nom",), ("modifie",), ("utilisateur", "modifie")])
def test_who_may_be_the_maker_is_not_only_sent_to_the_maker(asked: Asked, roles: Answer) -> None:
    diagnosis = asked(DAY, CLA_01=("machine",), CLA_04=roles)
    assert diagnosis.risk.messages[0] == (
        "Pour une machine ou un véhicule, les règles européennes du haut risque ne s'appliquent pas directement : la sécurité suit les textes des machines ou des "
        "véhicules. Si vous les fabriquez, les vendez ou les avez modifiés, c'est à vous d'y tenir compte de l'IA. Sinon, demandez à leur fabricant comment il le fait. "
        "N'attendez pas la date donnée plus bas."
    )
    action = next(action for action in diagnosis.actions if action.id == "R-CON-16")
    assert action.title == "Savoir quel texte suit la sécurité du produit"
    assert action.text.startswith("Si vous fabriquez le produit ou l'avez modifié, c'est à vous de le savoir : faites-le dire par un spécialiste.")


TO_CLASS = (
    "Vos réponses disent-elles aussi ce que fait l'outil que vous vendez ? S'il trie des candidatures, note des personnes ou touche à leur sécurité, cochez-le : la "
    "loi demande alors bien plus à qui le vend, et une pratique interdite l'est aussi pour lui."
)


@pytest.mark.parametrize("roles", [("sous_notre_nom",), ("modifie",), ("sous_notre_nom", "utilisateur")])
def test_a_provider_that_publishes_nothing_itself_still_has_its_duties(asked: Asked, roles: Answer) -> None:
    """Article 50, paragraphs 1 and 2, hang on the tool provided, whatever the firm's own clients meet."""
    diagnosis = asked(date(2026, 12, 1), CLA_04=roles)
    assert (diagnosis.risk.label, diagnosis.risk.flags) == ("Transparence", ("fournisseur", "outil_a_classer"))
    assert diagnosis.risk.messages == (
        "Un outil que vous proposez dit qu'il est une IA, s'il parle avec des personnes, et marque ce qu'il crée, s'il crée du texte, des images, du son ou de la vidéo.",
        "Vos devoirs de fournisseur viennent d'abord : ils commencent la liste des dates. Faites-les relire par un spécialiste.",
        TO_CLASS,
    )
    assert [(duty.date, duty.bearer) for duty in diagnosis.risk.obligations[:3]] == [
        (date(2026, 8, 2), "provider"),
        (date(2026, 8, 2), "provider"),
        (date(2026, 12, 2), "provider"),
    ]
    assert (diagnosis.actions[0].id, diagnosis.actions[0].kind) == ("R-CON-14", "alert")


ROLE, USES, MET = (
    "« Que faites-vous avec des outils d'IA ? »",
    "« Utilisez-vous, ou prévoyez-vous d'utiliser, l'IA pour l'une de ces choses ? »",
    "« Vos clients ou le public rencontrent-ils votre IA ? »",
)


@pytest.mark.parametrize("answer", [UNKNOWN, None])
def test_who_knows_nothing_reads_what_falls_on_everyone_and_what_to_answer(asked: Asked, answer: Answer | None) -> None:
    diagnosis = asked(DAY, CLA_01=answer, CLA_02=answer, CLA_03=answer, CLA_04=answer)
    law = present(diagnosis).law
    assert [duty.subject for duty in law.duties if duty.sure] == [
        "Ne pas se servir de l'IA pour une pratique interdite, et ne pas vendre ni installer d'outil qui la fait",
        "Interdiction de créer des images intimes d'une personne sans son accord, et de proposer un outil fait pour cela",
        "Aider les personnes qui utilisent l'IA pour vous à apprendre à s'en servir (texte assoupli le 27 juillet 2026)",
    ]
    perhaps = [duty for duty in law.duties if not duty.sure]
    assert law.duties[-7:] == tuple(perhaps)
    assert {duty.when for duty in perhaps} == {"Depuis le 2 août 2026, si cela vous concerne", "Depuis le 2 décembre 2026, si cela vous concerne"}
    assert {duty.state for duty in perhaps} == {"Selon vos réponses"}
    assert (law.papers, law.roles) == ((), None)
    assert law.perhaps == (f"Selon vos réponses : 18 autres dates ou pièces à réunir peuvent vous concerner. Pour le savoir, répondez à {USES}, {MET}, {ROLE}.")
    assert law.perhaps in law.told
    assert {action.id for action in diagnosis.actions} & {"R-CON-9", "R-CON-12", "R-CON-14", "R-CON-15", "R-CON-16"} == set()
    assert "Rien dans vos réponses ne le laisse penser" not in " ".join(law.messages)


@pytest.mark.parametrize(
    ("answers", "duties", "papers", "asked_of"),
    [
        ({"CLA_04": UNKNOWN}, 4, 0, [ROLE]),
        ({"CLA_04": UNKNOWN, "CLA_03": ("assistant",)}, 5, 0, []),
        ({"CLA_04": UNKNOWN, "CLA_01": ("tri_cv",)}, 7, 12, [ROLE]),
        ({"CLA_04": ("utilisateur",), "CLA_01": UNKNOWN}, 2, 0, [USES]),
        ({"CLA_04": ("sous_notre_nom",), "CLA_01": UNKNOWN, "CLA_03": UNKNOWN}, 7, 0, [USES, MET]),
        ({"CLA_04": ("utilisateur",)}, 1, 0, []),
        ({"CLA_04": ("aucun",)}, 0, 0, []),
    ],
)
def test_what_hangs_on_an_answer_is_one_line_that_asks_for_it(asked: Asked, answers: dict[str, Answer], duties: int, papers: int, asked_of: list[str]) -> None:
    law = present(asked(DAY, **answers)).law
    assert (len(law.duties), len(law.papers)) == (duties, papers)
    assert (str(law.perhaps).partition(" répondez à ")[2].rstrip(".") if law.perhaps else "") == ", ".join(asked_of)
