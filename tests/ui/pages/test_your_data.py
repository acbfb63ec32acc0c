"""« Vos données » tells the settings in force: who runs the server, what it keeps and for how long, the one call that a click may make."""

import pytest

_SETTINGS = (
    "BOUSSOLE_OPERATEUR",
    "BOUSSOLE_CONTACT",
    "BOUSSOLE_DELEGUE",
    "BOUSSOLE_HEBERGEUR",
    "BOUSSOLE_BASE_LEGALE",
    "BOUSSOLE_CONSERVATION_MOIS",
    "BOUSSOLE_REGISTRE",
    "BOUSSOLE_MAIL",
)


@pytest.fixture
def told(monkeypatch, request):
    """told(BOUSSOLE_…="…") is the text of the page on a server with these settings and no others."""

    def read(**settings):
        for name in _SETTINGS:
            monkeypatch.delenv(name, raising=False)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        person = request.getfixturevalue("person").press("vos-donnees")
        assert person.title == "Vos données"
        return person.text

    return read


def test_who_runs_the_server_is_told(told):
    text = told(
        BOUSSOLE_OPERATEUR="Chambre d'essai",
        BOUSSOLE_CONTACT="donnees@exemple.fr",
        BOUSSOLE_DELEGUE="dpd@exemple.fr",
        BOUSSOLE_HEBERGEUR="Hébergeur d'essai, France",
        BOUSSOLE_BASE_LEGALE="Mission",
    )
    assert "**Responsable :** Chambre d'essai" in text
    assert "**Pour toute question ou demande sur vos données :** donnees@exemple.fr" in text
    assert "**Délégué à la protection des données :** dpd@exemple.fr" in text
    assert "**Base légale :** une mission d'intérêt public (RGPD, article 6, 1, e)." in text
    assert "et son hébergeur : Hébergeur d'essai, France" in text
    assert "à compléter" not in text


def test_where_to_write_is_copied_as_the_operator_gave_it(told, person):
    told(BOUSSOLE_CONTACT="donnees@exemple.fr", BOUSSOLE_DELEGUE="www.exemple.fr/dpd")
    shown = "".join(one.value for one in person.app.markdown).replace("\\", "")
    assert shown.count("donnees@exemple.fr") == 2
    assert "www.exemple.fr/dpd" in shown


@pytest.mark.parametrize("nothing", [{}, {"BOUSSOLE_OPERATEUR": " ", "BOUSSOLE_CONTACT": ""}])
def test_what_the_operator_has_not_told_is_called_so(told, nothing):
    text, missing = told(**nothing), "à compléter par la personne qui tient ce serveur"
    for what in ("**Responsable :**", "**Pour toute question ou demande sur vos données :**", "**Base légale :**", "et son hébergeur :"):
        assert f"{what} {missing}" in text
    assert "Délégué" not in text


@pytest.mark.parametrize(("base", "article"), [("mission", "e"), ("interet", "f"), ("contrat", "b"), ("accord", "a")])
def test_each_legal_basis_has_its_article(told, base, article):
    assert f"(RGPD, article 6, 1, {article})" in told(BOUSSOLE_BASE_LEGALE=base)


def test_a_server_that_keeps_dossiers_says_what_and_how_long(told, tmp_path):
    text = told(BOUSSOLE_BASE=str(tmp_path / "boussole.db"), BOUSSOLE_CONSERVATION_MOIS="6")
    assert "Votre dossier est effacé 6 mois après votre dernière réponse ; le lire ou le télécharger ne repousse pas cette date." in text
    assert "Il s'efface après 186 jours sans visite" in text
    assert "Dans la base de données de ce serveur :" in text
    assert "**boussole** (en HTTPS : **\\_\\_Host-boussole**), un numéro tiré au hasard" in text
    assert "Rien n'est écrit sur le disque" not in text
    assert "gardé dans la mémoire de ce navigateur, jusqu'à ce que ce serveur l'ait enregistré" in text


def test_twelve_months_unless_set_otherwise(told, tmp_path):
    assert "effacé 15 mois après votre dernière réponse" in told(BOUSSOLE_BASE=str(tmp_path / "boussole.db"))


def test_a_server_that_keeps_nothing_says_so(told):
    text = told(BOUSSOLE_BASE="aucune")
    assert "Rien n'est écrit sur le disque de ce serveur." in text
    assert "Vos réponses disparaissent quand vous fermez ou actualisez la page." in text
    assert "Dans la base de données" not in text
    assert "gardé dans la mémoire de ce navigateur" not in text
    assert "**boussole**" not in text


def test_the_one_call_is_told_with_where_it_goes(told):
    text = told()
    assert "Le seul appel à un autre site" in text
    assert "partent vers recherche-entreprises.api.gouv.fr, au moment où vous cliquez" in text


def test_another_register_is_told_by_its_own_name(told):
    assert "partent vers annuaire.exemple.fr," in told(BOUSSOLE_REGISTRE="https://annuaire.exemple.fr/api")


def test_without_a_register_there_is_no_call_at_all(told):
    text = told(BOUSSOLE_REGISTRE="off")
    assert "Il n'y en a pas : la recherche dans l'annuaire public est fermée ici." in text
    assert "partent vers" not in text


def test_a_mail_server_that_is_lent_is_told_with_what_it_may_keep(told):
    text = told(BOUSSOLE_MAIL="smtps://u:secret@smtp.exemple.fr?de=ia@exemple.fr", BOUSSOLE_CONTACT="donnees@exemple.fr")
    assert "partent vers smtp.exemple.fr, au moment où vous cliquez" in text
    assert "demandez-le à donnees@exemple.fr" in text
    assert "secret" not in text


def test_no_mail_is_spoken_of_where_none_is_sent(told):
    assert "Le mail que vous demandez" not in told()


def test_the_page_needs_no_case_and_leads_back(person):
    person.press("vos-donnees")
    assert not person.has("download_button", "dossier-bas")
    assert person.press("accueil").title == "Où en est votre entreprise avec l'IA ?"


def test_the_page_is_one_click_from_an_open_case(person, golden):
    person.take_back(golden("boulangerie", "express")).go("vos-donnees")
    assert person.title == "Vos données"
    assert person.has("download_button", "dossier-bas")
    assert person.go("resultat").title == "Votre résultat"
