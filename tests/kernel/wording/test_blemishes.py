import pytest

from kernel import blemishes, read_yaml, wording_faults
from kernel.wording import document_faults


@pytest.mark.parametrize(
    ("bad", "found", "instead"),
    [
        ("À vérifier auprès de Agence régionale", "de Agence", "l', d', qu' devant une voyelle"),
        ("Le OPCO vous rappelle", "Le OPCO", "l', d', qu' devant une voyelle"),
        ("Demandez à le Cetim", "à le", "du, des, au ou aux"),
        ("Appelez, auprès de les conseillers", "auprès de les", "du, des, au ou aux"),
        ("Et {count} autre(s) dispositif(s)", "e(s)", "le mot accordé avec son nombre"),
        ("Une phrase finie ?.", "?.", "un seul"),
        ("Un titre : : deux fois", ": :", "un seul"),
        ("Le programme Kap : Fermé : plus aucune demande", "Le programme Kap : Fermé : ", "une virgule, ou deux phrases"),
        ("Ce que l’IA sait faire", "l’I", "l'apostrophe droite"),
        ("Chez vous : forme juridique 9220", "forme juridique 9", "le nom que les gens emploient"),
        ("Activité 10.71C d'après vous", "10.71C", "le nom que les gens emploient"),
        ("Envoyez un courriel au service", "courriel", "mail, partout"),
        ("Écrivez un e-mail au service", "e-mail", "mail, partout"),
        ("Nommez un référent IA", "référent IA", "la personne qui suit l'IA chez vous"),
        ("Un auto-positionnement du salarié", "auto-positionnement", "ce que la personne dit d'elle-même"),
        ("C'est un projet sans nouveauté", "sans nouveauté", "ce que le projet n'est pas"),
        ("Votre axe le plus en retard", "le plus en retard", "là où vous avez le plus à gagner"),
        ("Rien ne prouve qu'il soit ouvert", "Rien ne prouve", "ce que nous n'avons pas pu savoir"),
        ("Demandé : au moins 1 personne", "au moins 1 ", "« au moins un »"),
        ("Consultez le CSE avant", "Consultez le CSE", "« CSE (comité social et économique"),
        ("Faites un reporting par mois", "reporting", "le mot français"),
        ("**Aide :** jusqu'à mille euros", ":** jusqu", "une majuscule"),
    ],
)
def test_each_kind_of_blemish_is_seen(bad: str, found: str, instead: str) -> None:
    told = [(words, rule.instead) for rule, words in blemishes(bad)]
    assert len(told) == 1
    assert told[0][0] == found
    assert told[0][1].startswith(instead)


@pytest.mark.parametrize(
    "good",
    [
        "À vérifier auprès de l'Agence régionale",
        "{count:autre dispositif|autres dispositifs} à vérifier",
        "Écrivez-le à votre CCI, puis appelez",
        "Gardez-le ouvert : dites-le aussi à votre conseiller.",
        "De 1 à 9 personnes, de onze à vingt… et au moins 10 ensuite.",
        "Consultez le CSE (comité social et économique, élu par les salariés) s'il existe.",
        "**Estimation :** les aides que l'on peut compter",
        "Vraiment ?… Oui ! Non.",
    ],
)
def test_what_reads_well_is_left_alone(good: str) -> None:
    assert list(blemishes(good)) == []


def test_a_blemish_is_told_at_its_line_with_what_to_write() -> None:
    document = read_yaml('a: "tout va"\nb:\n  id: "de Agence"\n  c: ["bien", "auprès de Agence régionale"]\n', "mots.yaml")
    assert [str(fault) for fault in document_faults(document)] == [
        "mots.yaml:4: [wording] « de Agence » : il manque une élision. Écrivez l', d', qu' devant une voyelle."
    ]


def test_nothing_that_people_read_has_a_blemish() -> None:
    assert [str(fault) for fault in wording_faults()] == []
