"""What a scheme may not say: each mistake with its exact words, and what looks like one and is not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from schemes.__main__ import main
from schemes.catalogue import read

Folder = Callable[..., Path]


def written(folder: Folder, scheme_text: str, lines: str) -> Path:
    """Write a catalogue of the base scheme with lines added or replaced."""
    replaced = {line.split(":")[0] for line in lines.splitlines()}
    kept = [line for line in scheme_text.splitlines() if line.split(":")[0] not in replaced]
    return folder({"essai.yaml": "\n".join([*kept, lines, ""])})


def faults(path: Path) -> list[str]:
    return [str(fault).split("essai.yaml:")[-1] for fault in read(path)[1]]


#: Lines of the scheme, and the fault: line, code and words.
BAD = {
    "criteria: [{kind: headcount, over: 5, max: 5, source: S1}]": "15: [sense] Cette condition n'est jamais remplie : aucun nombre n'est entre ses seuils. Corrigez l'un des deux.",
    "criteria: [{kind: headcount, over: 5, under: 6, source: S1}]": "15: [sense] Cette condition n'est jamais remplie : aucun nombre n'est entre ses seuils. Corrigez l'un des deux.",
    "criteria: [{kind: headcount, under: 0, source: S1}]": "15: [sense] Cette condition n'est jamais remplie : rien n'est sous 0. Corrigez le seuil.",
    "criteria: [{kind: headcount, min: -1, source: S1}]": "15: [sense] « -1 » est négatif. Écrivez 0 ou plus.",
    "criteria: [{kind: turnover, min: 0, source: S1}]": "15: [sense] Cette condition est toujours remplie : rien n'est sous 0. Retirez-la, ou corrigez le seuil.",
    "criteria: [{kind: age, min_months: 12, under_months: 12, source: S1}]": "15: [sense] Cette condition n'est jamais remplie : aucun nombre n'est entre ses seuils. Corrigez l'un des deux.",
    "criteria: [{kind: headcount, min: 50, source: S1}, {kind: headcount, max: 10, source: S1}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: turnover, under: 500000, source: S1}, {kind: turnover, min: 500000, source: S1}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: headcount, min: 10, source: S1}, {kind: headcount, min: 10, source: S1}]": "15: [duplicate] Cette condition figure deux fois. Gardez-en une, avec les sources des deux.",
    "criteria: [{kind: size_class, any_of: [micro], source: S1}, {kind: size_class, any_of: [small, medium], source: S1}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: headcount, min: 50, source: S1}, {kind: size_class, any_of: [micro, small], source: S1}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: insee_category, any_of: [MIC], source: S1}, {kind: headcount, over: 9, unit: ETP, source: S1}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: declared, ask: ess, is: true, source: S1}, {kind: declared, ask: ess, is: false, source: S1}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: one_of, of: [{kind: declared, ask: ess, is: true, source: S1}, {kind: declared, ask: ess, is: false, source: S1}]}]": "15: [sense] L'une de ces conditions est toujours remplie : oui et non conviennent. Retirez-les, ou corrigez l'une des deux.",
    "criteria: [{kind: one_of, of: [{kind: not_started, source: S1}, {kind: not_started, source: S1}]}]": "15: [duplicate] Cette condition figure deux fois. Gardez-en une, avec les sources des deux.",
    "criteria: [{kind: one_of, of: [{kind: not_started, source: S1}, {kind: all_of, of: [{kind: headcount, min: 9, source: S1}, {kind: headcount, max: 3, source: S1}]}]}]": "15: [sense] Cette condition et une autre ne peuvent pas être remplies ensemble. Corrigez l'une des deux.",
    "criteria: [{kind: size_class, any_of: [micro, small, medium, larger], source: S1}]": "15: [sense] Cette condition est toujours remplie : toutes les valeurs y sont. Retirez-la, ou retirez des valeurs.",
    "criteria: [{kind: insee_category, any_of: [MIC, PME, ETI, GE], source: S1}]": "15: [sense] Cette condition est toujours remplie : toutes les valeurs y sont. Retirez-la, ou retirez des valeurs.",
    "criteria: [{kind: project_kinds, any_of: [diagnostic, diagnostic], source: S1}]": "15: [duplicate] « diagnostic » figure deux fois dans cette liste. Gardez-en un.",
    "criteria: [{kind: declared, ask: customers, any_of: [consumers], none_of: [consumers], source: S1}]": "15: [sense] « consumers » est à la fois demandé et exclu. Gardez « any_of » ou « none_of ».",
    "criteria: [{kind: declared, ask: craft-share, min: 0.5, source: S1}]": "15: [sense] « 0.5 » est un taux écrit en fraction, les autres le sont en pour cent. Écrivez 50 pour 50 %.",
    "criteria: [{kind: declared, ask: craft-share, min: 150, source: S1}]": "15: [sense] « 150 » dépasse 100 %. Écrivez un taux de 0 à 100.",
    "criteria: [{kind: territory, in: [REG-84], out: [REG-84], source: S1}]": "15: [sense] Cette condition n'est jamais remplie : « out » exclut tout ce que « in » demande. Corrigez l'une des deux listes.",
    "criteria: [{kind: territory, in: [REG-84, REG-53], out: [REG-84], source: S1}]": "15: [sense] « REG-84 » est à la fois demandé et exclu. Gardez-le dans « in » ou dans « out ».",
    'criteria: [{kind: naf, in: ["10.7"], in_words: "le pain", out: ["10"], out_words: "les aliments", source: S1}]': "15: [sense] Cette condition n'est jamais remplie : « out » exclut tout ce que « in » demande. Corrigez l'une des deux listes.",
    'criteria: [{kind: legal_form, in: ["5499"], in_words: "une SARL", out: ["54"], out_words: "les SARL", source: S1}]': "15: [sense] Cette condition n'est jamais remplie : « out » exclut tout ce que « in » demande. Corrigez l'une des deux listes.",
    "criteria: [{kind: project_scope, in: [conseil], out: [conseil], source: S1}]": "15: [sense] Cette condition n'est jamais remplie : « out » exclut tout ce que « in » demande. Corrigez l'une des deux listes.",
    'territory: "84"\ncriteria: [{kind: territory, in: [COM-59350], source: S1}]': "15: [place] « COM-59350 » n'est pas dans la région 84 du dispositif. Corrigez l'un des deux.",
    'territory: "84"\ncriteria: [{kind: territory, in: [DEP-38, DEP-59], source: S1}]': "15: [place] « DEP-59 » n'est pas dans la région 84 du dispositif. Corrigez l'un des deux.",
    'territory: "84"\ncriteria: [{kind: one_of, of: [{kind: territory, in: [EPCI-200040715], source: S1}, {kind: territory, in: [EPCI-200093201], source: S1}]}]': "15: [place] « EPCI-200093201 » n'est pas dans la région 84 du dispositif. Corrigez l'un des deux.",
    'contact: {label: "Le Courrier du Nord, article sur l\'aide"}': "14: [contact] « Le Courrier du Nord, article sur l'aide » nomme une page, pas un organisme. Écrivez qui l'on appelle ; la page est une source.",
    'contact: {label: "Opérateur, d’après un site"}': "14: [contact] « Opérateur, d’après un site » nomme une page, pas un organisme. Écrivez qui l'on appelle ; la page est une source.",
    'contact: {label: "Bpifrance", url: "https://www.les-aides.fr/aide", source: S1}': "14: [contact] « www.les-aides.fr » n'est pas le site d'un organisme qui donne l'aide. Donnez l'adresse de l'organisme, ou retirez-la ; la page est une source.",
    'contact: {label: "La French Tech Bourgogne-Franche-Comté"}': "14: [contact] « La French Tech Bourgogne-Franche-Comté » est d'une autre région : Bourgogne-Franche-Comté. Écrivez qui sert le territoire du dispositif.",
    'to_confirm_with: "la Région Pays de la Loire"': "14: [contact] « la Région Pays de la Loire » est d'une autre région : Pays de la Loire. Écrivez qui sert le territoire du dispositif.",
    'award: conditions\nselection: {text: "Un jury choisit.", source: S1}': "15: [sense] « award: conditions » contredit « selection » ou « intake: calls ». Écrivez « award: selection ».",
    "award: conditions\nintake: {kind: calls, source: S1}": "15: [sense] « award: conditions » contredit « selection » ou « intake: calls ». Écrivez « award: selection ».",
    "stage: [2, 2]": "14: [duplicate] « 2 » figure deux fois dans cette liste. Gardez-en un.",
    "project_kinds: [diagnostic, conseil, diagnostic]": "14: [duplicate] « diagnostic » figure deux fois dans cette liste. Gardez-en un.",
    "intake: {kind: rolling, source: S1}\nwindows: [{opens: 2026-01-01, closes: 2026-03-31, source: S1}]": "16: [window] Ce dispositif se demande à tout moment (« rolling ») et aussi pendant des périodes seulement. Écrivez « calls », ou retirez les périodes.",
    "intake: {kind: rolling, source: S1}\nwindows: [{closes: 2026-03-31, source: S1}, {closes: 2026-09-30, source: S1}]": "16: [window] Ce dispositif se demande à tout moment (« rolling ») et aussi pendant des périodes seulement. Écrivez « calls », ou retirez les périodes.",
    "windows: [{opens: 2026-01-01, closes: 2026-06-30, source: S1}, {opens: 2026-06-30, closes: 2026-12-31, source: S1}]": "15: [window] Deux périodes de dépôt se chevauchent. Corrigez leurs dates, ou n'en gardez qu'une.",
    "windows: [{opens: 2026-01-01, source: S1}, {opens: 2026-06-30, closes: 2026-12-31, source: S1}]": "15: [window] Deux périodes de dépôt se chevauchent. Corrigez leurs dates, ou n'en gardez qu'une.",
    "windows: [{closes: 2026-06-30, source: S1}, {closes: 2026-06-30, source: S1}]": "15: [window] Deux périodes de dépôt se chevauchent. Corrigez leurs dates, ou n'en gardez qu'une.",
    "windows: [{source: S1}]": "15: [window] Cette période de dépôt n'a aucune date. Donnez « opens » ou « closes », ou retirez-la.",
    "windows: [{opens: 2026-01-01, precision: month, source: S1}]": "15: [window] « precision » parle de « closes », qui manque. Donnez « closes », ou retirez « precision ».",
    "windows: [{closes: 2026-06-15, precision: month, source: S1}]": "15: [window] La source ne donne que le mois de la fin. Écrivez-en le dernier jour, 2026-06-30.",
    "windows: [{closes: 2028-02-28, precision: month, source: S1}]": "15: [window] La source ne donne que le mois de la fin. Écrivez-en le dernier jour, 2028-02-29.",
    "windows: [{closes: 2026-06-30, precision: year, source: S1}]": "15: [window] La source ne donne que l'année de la fin. Écrivez-en le dernier jour, 2026-12-31.",
    "windows: [{closes: 2206-06-30, source: S1}]": "15: [date] La date du 30 juin 2206 n'est pas entre 2000 et 2100. Vérifiez l'année.",
    "checked_on: 2026-09-27": "14: [date] La fiche dit être vérifiée le 27 septembre 2026, après la lecture de toutes ses sources. Écrivez 2026-09-26 au plus, ou relisez une source.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 0.5, source: S1}': "14: [rate] « 0.5 » est un taux écrit en fraction, les autres le sont en pour cent. Écrivez 50 pour 50 %.",
    'aid: {kind: rate, of: "des dépenses", rates_pct: {micro: 50, small: 0.4}, source: S1}': "14: [rate] « 0.4 » est un taux écrit en fraction, les autres le sont en pour cent. Écrivez 40 pour 40 %.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: "50 %", source: S1}': "14: [type] « rate_pct » n'est pas du bon type. Écrivez un nombre.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 150, source: S1}': "14: [value] La valeur de « rate_pct » n'est pas permise (100 ou moins). Corrigez-la.",
    "cumulation: {public_ceiling_pct: 0.8, source: S1}": "15: [rate] « 0.8 » est un taux écrit en fraction, les autres le sont en pour cent. Écrivez 80 pour 80 %.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 50, spending: [conseil], excluded: [conseil], source: S1}': "14: [sense] Rien n'est jamais compté : toutes les dépenses de « spending » sont exclues. Corrigez l'une des deux listes.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 50, spending: [conseil, etude], excluded: [conseil], source: S1}': "14: [sense] « conseil » est à la fois comptée et exclue. Gardez-la dans une des deux listes.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 50, spend_max_eur: 1000, aid_min_eur: 600, source: S1}': "14: [sense] L'aide ne peut jamais atteindre son minimum de 600. Corrigez le minimum, le taux ou le plafond.",
    'aid: {kind: rate, of: "du prix", rate_pct: 40, price_eur: 1000, aid_min_eur: 500, source: S1}': "14: [sense] L'aide ne peut jamais atteindre son minimum de 500. Corrigez le minimum, le taux ou le plafond.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 50, source: S1, boosts: [{when: {kind: headcount, max: 9, source: S1}, label: "petite", rate_pct: 50}]}': "14: [sense] La majoration à 50 % n'est pas meilleure que le taux de départ. Corrigez l'un des deux.",
    'aid: {kind: rate, of: "des dépenses", rate_pct: 50, aid_max_eur: 900, source: S1, boosts: [{when: {kind: headcount, max: 9, source: S1}, label: "petite", aid_max_eur: 800}]}': "14: [sense] La majoration a un plafond qui n'est pas plus haut que celui de l'aide. Corrigez l'un des deux.",
    'aid: {kind: steps, of: "des dépenses", spend_max_eur: 4000, steps: [{spend_from_eur: 1000, aid_eur: 500}, {spend_from_eur: 5000, aid_eur: 900}], source: S1}': "14: [sense] Le palier de 5000 n'est jamais atteint : 4000 au plus sont comptés. Corrigez l'un des deux.",
    'aid: {kind: either, readings: [{assumption: "si a", aid: {kind: fixed, amount_eur: 5, source: S1}}, {assumption: "si b", aid: {kind: fixed, amount_eur: 5, source: S1}}]}': "14: [sense] Deux lectures de l'aide sont la même. Gardez-en une.",
    "cumulation: {not_with: [essai], source: S1}": "15: [sense] Ce dispositif s'exclut lui-même. Retirez-le de la liste.",
    "cumulation: {with: [essai], source: S1}": "15: [sense] Ce dispositif se cumule avec lui-même. Retirez-le de la liste.",
    'aliases: [{name: "ESSAI ", source: S1}]': "15: [duplicate] « ESSAI  » est déjà un nom de ce dispositif. Gardez-en un.",
    'aliases: [{name: "Autre", source: S1}, {name: "autre", source: S1}]': "15: [duplicate] « autre » est déjà un nom de ce dispositif. Gardez-en un.",
    'name: "  "': "14: [value] Ce texte est vide. Écrivez ce que les personnes liront.",
    'name: "\\u00a0\\u200b"': "14: [value] Ce texte est vide. Écrivez ce que les personnes liront.",
    'operator: ""': "14: [value] Ce texte est vide. Écrivez ce que les personnes liront.",
    'programmes: [""]': "15: [value] Ce texte est vide. Écrivez ce que les personnes liront.",
    'summary: {text: "Une <b>aide</b>.", source: S1}': "14: [value] Ce texte contient une balise (« <b> »). Écrivez le texte seul.",
    'summary: {text: "Une **aide**.", source: S1}': "14: [value] Ce texte contient une mise en forme en Markdown (« ** »). Écrivez le texte seul.",
    'conditions: [{text: "Voir [la page](https://exemple.fr).", source: S1}]': "15: [value] Ce texte contient une adresse, que l'on ne peut pas suivre d'ici (« https://exemple.fr »). Nommez le site, ou donnez l'adresse parmi les sources.",
    'conditions: [{text: "Oui&nbsp;!", source: S1}]': "15: [value] Ce texte contient un code HTML (« &nbsp; »). Écrivez le signe lui-même.",
    'conditions: [{text: "Une\\u202eaide.", source: S1}]': "15: [value] Ce texte contient un signe invisible (U+202E). Retirez-le.",
    'contact: {label: "Opérateur", url: "https://", source: S1}': "14: [value] « https:// » n'est pas une adresse entière. Copiez-la depuis le navigateur.",
    'contact: {label: "Opérateur", url: "https://exemple.fr/a b", source: S1}': "14: [value] « https://exemple.fr/a b » n'est pas une adresse entière. Copiez-la depuis le navigateur.",
    'contact: {label: "Opérateur", url: "https://moi:secret@exemple.fr", source: S1}': "14: [value] « https://moi:secret@exemple.fr » n'est pas une adresse entière. Copiez-la depuis le navigateur.",
    'contact: {label: "Opérateur", phone: "quatre", source: S1}': "14: [value] « quatre » n'est pas un numéro de téléphone. Écrivez ses chiffres, par exemple 04 76 00 00 00.",
    'to_confirm_with: "Région Bretagne"': "14: [value] « Région Bretagne » se lit mal après « auprès de » : il manque l'article. Écrivez par exemple « la Région Bretagne », « l'ADEME » ou « votre CCI ».",
    'to_confirm_with: "opérateur"': "14: [value] « opérateur » se lit mal après « auprès de » : il manque l'article. Écrivez par exemple « la Région Bretagne », « l'ADEME » ou « votre CCI ».",
    'to_confirm_with: "le ADEME"': "14: [value] « le ADEME » se lit mal après « auprès de ». Écrivez « l'ADEME ».",
    'to_confirm_with: "la agence"': "14: [value] « la agence » se lit mal après « auprès de ». Écrivez « l'agence ».",
    'to_confirm_with: "l\'Région Bretagne"': "14: [value] « l'Région Bretagne » se lit mal après « auprès de ». Écrivez « le » ou « la » devant une consonne.",
    'to_confirm_with: "Le GENCI"': "14: [value] « Le GENCI » se lit mal après « auprès de » : il manque l'article. Écrivez par exemple « la Région Bretagne », « l'ADEME » ou « votre CCI ».",
    'to_confirm_with: "du GENCI"': "14: [value] « du GENCI » se lit mal après « auprès de » : il manque l'article. Écrivez par exemple « la Région Bretagne », « l'ADEME » ou « votre CCI ».",
    'to_confirm_with: "la  Région"': "14: [value] « la  Région » se lit mal après « auprès de ». Retirez l'espace ou le signe qui est de trop.",
    'to_confirm_with: "le\\u00a0GENCI"': "14: [value] « le\xa0GENCI » se lit mal après « auprès de ». Retirez l'espace ou le signe qui est de trop.",
    'to_confirm_with: "la Région Bretagne."': "14: [value] « la Région Bretagne. » se lit mal après « auprès de ». Retirez l'espace ou le signe qui est de trop.",
    'to_confirm_with: " "': "14: [value] Ce texte est vide. Écrivez ce que les personnes liront.",
}


@pytest.mark.parametrize("lines", BAD)
def test_a_scheme_that_makes_no_sense(folder: Folder, scheme_text: str, lines: str) -> None:
    assert faults(written(folder, scheme_text, lines)) == [BAD[lines]]


NEVER_BELOW = "[value] La valeur de « {} » n'est pas permise"


@pytest.mark.parametrize(
    ("criterion", "words"),
    [
        ("{kind: turnover_or_balance, turnover_max: 0, balance_max: 5, source: S1}", NEVER_BELOW.format("turnover_max")),
        ("{kind: group, headcount_max: 0, source: S1}", NEVER_BELOW.format("headcount_max")),
    ],
)
def test_a_ceiling_is_not_zero(folder: Folder, scheme_text: str, criterion: str, words: str) -> None:
    (found,) = faults(written(folder, scheme_text, f"criteria: [{criterion}]"))
    assert found.startswith(f"15: {words}")


def test_no_number_of_an_aid_is_negative(folder: Folder, scheme_text: str) -> None:
    when = "{kind: headcount, max: -9, source: S1}"
    aid = f"aid: {{kind: rate, of: des dépenses, rate_pct: 50, source: S1, bonuses: [{{when: {when}, label: petite, add_eur: 5}}]}}"
    assert faults(written(folder, scheme_text, aid)) == ["14: [sense] « -9 » est négatif. Écrivez 0 ou plus."]


GOOD = [
    "intake: {kind: rolling, source: S1}\nwindows: [{opens: 2025-01-01, closes: 2026-12-31, source: S1}]",
    "intake: {kind: rolling, source: S1}\nwindows: [{closes: 2026-12-31, source: S1}]",
    "intake: {kind: calls, source: S1}\nwindows: [{opens: 2026-01-01, closes: 2026-06-30, source: S1}, {opens: 2026-07-01, closes: 2026-12-31, source: S1}]",
    "windows: [{closes: 2026-06-30, source: S1}, {closes: 2026-09-30, source: S1}]",
    "windows: [{closes: 2028-02-29, precision: month, source: S1}]",
    "windows: [{opens: 2026-01-01, source: S1}]",
    "criteria: [{kind: headcount, min: 1, source: S1}, {kind: headcount, max: 49, source: S1}]",
    "criteria: [{kind: headcount, min: 50, source: S1}, {kind: headcount, max: 10, unit: CDI_ETP, source: S1}]",
    "criteria: [{kind: headcount, min: 9, source: S1}, {kind: size_class, any_of: [micro], source: S1}]",
    "criteria: [{kind: headcount, min: 250, source: S1}, {kind: insee_category, any_of: [PME, ETI], source: S1}]",
    "criteria: [{kind: turnover, min: null, source: S1}]",
    "criteria: [{kind: declared, ask: own-funds, over: 0, under: 1, source: S1}]",
    "criteria: [{kind: declared, ask: craft-share, min: 1, max: 100, source: S1}]",
    "criteria: [{kind: project_kinds, any_of: [conseil], source: S1}, {kind: project_kinds, any_of: [logiciel], source: S1}]",
    "criteria: [{kind: territory, in: [REG-84], out: [DEP-38], source: S1}]",
    "criteria: [{kind: legal_form, in: ['54'], in_words: une SARL, out: ['5499'], out_words: les autres SARL, source: S1}]",
    "criteria: [{kind: one_of, of: [{kind: headcount, max: 9, source: S1}, {kind: headcount, min: 50, source: S1}]}]",
    "territory: '84'\ncriteria: [{kind: territory, in: [DEP-38, EPCI-200040715, COM-69381], of: establishment, source: S1}]",
    "aid: {kind: loan, interest_pct: 0.5, source: S1}",
    "aid: {kind: rate, of: des dépenses, rate_pct: 1, source: S1}",
    "aid: {kind: rate, of: des dépenses, rate_pct: 50, spend_max_eur: 1000, aid_min_eur: 500, source: S1}",
    "aid: {kind: rate, of: des dépenses, rate_pct: 50, spend_max_eur: 1000, aid_min_eur: 600, source: S1, boosts: [{when: {kind: not_started, source: S1}, label: x, rate_pct: 80}]}",
    "cumulation: {public_ceiling_pct: 80, own_share_min_pct: 25, source: S1}",
    "summary: {text: 'Une aide (a < b) à 50 % & plus, de 1 à 5 * 2, « AT&T ».', source: S1}",
    "contact: {label: Opérateur, url: 'https://exemple.fr/ecom/?p=7&q=%C3%A9#haut', phone: '04 76 00 00 00', source: S1}",
    *(
        f'to_confirm_with: "{whom}"'
        for whom in (
            "Bpifrance",
            "France Num",
            "Conseillers-Entreprises",
            "l'ADEME",
            "l’ADEME",
            "l'UIMM de l'Ain",
            "l'une des sociétés",
            "l'Hérault",
            "le Havre",
            "la Halle",
            "le onzième",
            "les pôles",
            "votre CCI",
            "la Région Sud ou votre CCI",
        )
    ),
]


@pytest.mark.parametrize("lines", GOOD)
def test_what_looks_like_a_mistake_and_is_none(folder: Folder, scheme_text: str, lines: str) -> None:
    assert faults(written(folder, scheme_text, lines)) == []


def check(path: Path, on: str) -> list[str]:
    told = CliRunner().invoke(main, ("check", str(path), "--on", on)).stdout.splitlines()
    return [line.removeprefix("schemes/") for line in told if "[future]" in line or "[date]" in line]


def test_evidence_is_not_of_after_the_day_of_the_check(folder: Folder, scheme_text: str, sources_text: str) -> None:
    late = sources_text.replace("2026-09-26}", '2026-12-02, dated: "3 décembre 2026"}') + '  S2: {title: "A", seen_on: 2026-12-01, dated: "2027"}\n'
    path = folder({"essai.yaml": scheme_text.replace("checked_on: 2026-09-26", "checked_on: 2026-12-02").replace("S1}", "[S1, S2]}")}, late)
    (path / "territories.yaml").write_text('territories: 1\nentries:\n  "84": {note: "Rien.", searched_on: 2026-12-05}\n', encoding="utf-8")
    (path / "confirmations").mkdir()
    answer = "confirmations: 1\nscheme: essai\nentries:\n  - {on: 2026-12-06, by: conseillère CCI, with: Opérateur}\n"
    (path / "confirmations" / "essai.yaml").write_text(answer, encoding="utf-8")
    words = "[future] La date du {} est dans le futur. Écrivez le jour où cela a été lu ou dit."
    assert check(path, "2026-12-01") == [
        f"confirmations/essai.yaml:4: {words.format('6 décembre 2026')}",
        f"records/national/essai.yaml:13: {words.format('2 décembre 2026')}",
        f"sources/essai.yaml:3: {words.format('2 décembre 2026')}",
        f"sources/essai.yaml:3: {words.format('3 décembre 2026')}",
        f"sources/essai.yaml:4: {words.format('1er janvier 2027')}",
        f"territories.yaml:3: {words.format('5 décembre 2026')}",
    ]
    assert check(path, "2027-01-01") == []


SEARCHED = 'searched: {on: 2026-12-01, found: "Une page le dit ouvert.", source: S1}\n'


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (SEARCHED, ""),
        ('searched: {on: 2026-12-01, not_found: "Le montant."}\n', ""),
        (SEARCHED.replace("2026-12-01", "2026-09-25"), "La recherche du 25 septembre 2026 cite la source « S1 », lue plus tard, le 26 septembre 2026."),
        (SEARCHED.replace("2026-12-01", "2027-01-02"), "La date du 2 janvier 2027 est dans le futur."),
        (SEARCHED.replace(", source: S1", ""), "Un fait est donné sans source."),
        ("searched: {on: 2026-12-01}\n", "Une recherche ne dit ni ce qu'elle a trouvé, ni ce qu'elle n'a pas trouvé."),
    ],
)
def test_what_a_search_gave_is_kept_with_its_day(folder: Folder, scheme_text: str, line: str, fault: str) -> None:
    faults = " ".join(str(found) for found in read(folder({"essai.yaml": scheme_text + line}), date(2026, 12, 1))[1])
    assert (fault in faults) if fault else faults == ""


def test_a_year_that_is_not_ours(folder: Folder, scheme_text: str, sources_text: str) -> None:
    path = folder({"essai.yaml": scheme_text}, sources_text.replace("2026-09-26", "0026-09-26"))
    assert "sources/essai.yaml:3: [date] La date du 26 septembre 26 n'est pas entre 2000 et 2100. Vérifiez l'année." in check(path, "2026-12-01")


def other(scheme_text: str, id: str, lines: str = "") -> str:
    return f"{scheme_text.replace('id: essai', f'id: {id}').replace('Essai', id)}{lines}"


def test_two_schemes_that_contradict_each_other(folder: Folder, scheme_text: str) -> None:
    permits = other(scheme_text, "a", "cumulation: {with: [b], source: S1}\n")
    for rule in ("not_with: [a]", "not_with_any: true"):
        path = folder({"a.yaml": permits, "b.yaml": other(scheme_text, "b", f"cumulation: {{{rule}, source: S1}}\n")})
        assert [str(fault) for fault in read(path)[1]] == [
            "schemes/records/national/a.yaml:15: [sense] Ce dispositif se cumule avec « b », qui l'exclut. "
            "Corrigez l'une des deux fiches, ou notez le désaccord dans « conflicts »."
        ]
    noted = {"a.yaml": f'{permits}conflicts: [{{text: "Les sources diffèrent.", source: S1}}]\n'}
    assert read(folder(noted))[1] == ()


def test_two_schemes_may_bear_the_same_name(folder: Folder, scheme_text: str) -> None:
    assert read(folder({"essai.yaml": scheme_text, "double.yaml": scheme_text.replace("id: essai", "id: double")}))[1] == ()


def test_confirmations_in_two_files(folder: Folder, scheme_text: str) -> None:
    path = folder({"essai.yaml": scheme_text})
    for place in ("a", "b"):
        (path / "confirmations" / place).mkdir(parents=True)
        (path / "confirmations" / place / "essai.yaml").write_text("confirmations: 1\nscheme: essai\nentries: []\n", encoding="utf-8")
    assert [str(fault) for fault in read(path)[1]] == [
        "schemes/confirmations/b/essai.yaml:2: [duplicate-id] Les confirmations de « essai » sont déjà dans schemes/confirmations/a/essai.yaml. "
        "Réunissez-les dans un fichier."
    ]


def test_a_blank_source_is_told(folder: Folder, scheme_text: str, sources_text: str) -> None:
    path = folder({"essai.yaml": scheme_text}, sources_text.replace('"Page officielle"', '"\\u200b "'))
    assert "schemes/sources/essai.yaml:3: [value] Ce texte est vide. Écrivez ce que les personnes liront." in map(str, read(path)[1])


def test_one_aid_in_several_records_has_one_whole(folder: Folder, scheme_text: str) -> None:
    def record(id: str, lines: str = "") -> str:
        kept = scheme_text.replace("territory: national\n", "") if "territory" in lines else scheme_text
        return other(kept, id, lines)

    here = 'territory: "84"\ncriteria: [{kind: territory, in: [REG-84], source: S1}]\n'
    assert read(folder({"a.yaml": record("a"), "b.yaml": record("b", f"part_of: a\n{here}")}))[1] == ()
    told = {
        "part_of: b": "Ce dispositif fait partie de lui-même. Retirez « part_of ».",
        "part_of: c": "« c » fait lui-même partie de « a ». Écrivez « part_of: a ».",
        "part_of: d": "« d » est le programme d'une autre région. Corrigez l'un des deux.",
    }
    for line, words in told.items():
        files = {"a": "", "b": f"{line}\n", "c": "part_of: a\n", "d": here}
        path = folder({f"{id}.yaml": record(id, lines) for id, lines in files.items()})
        assert [str(fault) for fault in read(path)[1]] == [f"schemes/records/national/b.yaml:15: [sense] {words}"]
    assert "[unknown-scheme]" in str(read(folder({"b.yaml": record("b", "part_of: bb\n")}))[1][0])
