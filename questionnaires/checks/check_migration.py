"""Everything that can be wrong with a migration beyond its shape: each old id and option has its
place in the new version, and each place exists."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kernel import (
    BoussoleError,
    ContentError,
    Document,
    Fault,
    Where,
    did_you_mean,
    read_yaml,
    validate,
)
from questionnaires.carrying import Part, Side
from questionnaires.checks.check_rules import rule_faults
from questionnaires.kinds import Asked
from questionnaires.loader import MIGRATION, load, versions
from questionnaires.meaning import same_words
from questionnaires.migration import Migration, Rule, rules_by_source
from questionnaires.model import Questionnaire

_WORDS = {"answers": "La question", "facts": "La question de profil"}
_KEYS: dict[str, Part] = {"questions": "answers", "facts": "facts"}


def check_migration(path: Path) -> tuple[Fault, ...]:
    """Return every fault of a migration file; never raises on what is in the file."""
    try:
        document = read_yaml(path)
        read = validate(document, Migration)
    except ContentError as error:
        return error.faults
    misnamed = tuple(_name(read, document))
    if misnamed:
        return misnamed
    try:
        before, after = load(read.questionnaire, read.from_), load(read.questionnaire, read.to)
    except BoussoleError as error:
        named = (
            Path(error.faults[0].file).name if isinstance(error, ContentError) else "l'une des deux"
        )
        what = f"Ses deux versions ne peuvent pas être lues ({named} est en faute)"
        return (
            document.fault(
                (),
                "versions",
                what,
                "Corrigez-la d'abord : les règles de passage se vérifient ensuite",
            ),
        )
    return tuple(sorted(migration_faults(read, document, before, after)))


def migration_faults(
    read: Migration, document: Document, before: Questionnaire, after: Questionnaire
) -> Iterator[Fault]:
    """Yield every fault of meaning of a migration between two versions."""
    yield from _modes(read, document, before, after)
    yield from _retired(document, before, after)
    for key, part in _KEYS.items():
        sides = Side(before, part), Side(after, part)
        rules: tuple[Rule, ...] = getattr(read, key)
        yield from _sources(document, key, rules, *sides)
        yield from _targets(document, key, rules, *sides)
        for index, rule in enumerate(rules):
            yield from rule_faults(document, (key, index), rule, *sides)
        yield from _unruled(document, key, rules, *sides)
    yield from _examples(read, document, before, after)


def _name(read: Migration, document: Document) -> Iterator[Fault]:
    """A migration stands beside the version that it leads to, in the folder of its questionnaire,
    under the two numbers."""
    path = Path(document.file).absolute()
    if read.questionnaire != path.parent.name:
        what = (
            f"Le questionnaire « {read.questionnaire} » n'est pas le nom du dossier «"
            f" {path.parent.name} »"
        )
        yield document.fault(("questionnaire",), "file-name", what, "Donnez le même nom aux deux")
    if read.to != read.from_ + 1:
        yield document.fault(
            ("to",),
            "version",
            f"De {read.from_} à {read.to}, une version est sautée",
            "Écrivez un fichier par passage d'une version à la suivante",
        )
    elif path.name != MIGRATION.format(read.from_, read.to):
        what = f"Le fichier « {path.name} » ne porte pas ses deux versions"
        yield document.fault(
            (), "file-name", what, f"Nommez-le {MIGRATION.format(read.from_, read.to)}"
        )
    for key, version in (("from", read.from_), ("to", read.to)):
        if version not in versions(read.questionnaire):
            what = f"La version {version} du questionnaire « {read.questionnaire} » n'est pas ici"
            yield document.fault(
                (key,), "version", what, "Ajoutez son fichier, ou corrigez le numéro"
            )


def _modes(
    read: Migration, document: Document, before: Questionnaire, after: Questionnaire
) -> Iterator[Fault]:
    old, new = ([mode.id for mode in one.modes] for one in (before, after))
    for source, target in read.modes.items():
        if source not in old:
            yield document.fault(
                ("modes", source),
                "unknown-id",
                f"Le mode « {source} » n'est pas dans la version {read.from_}",
                did_you_mean(source, old),
            )
        if target not in new:
            yield document.fault(
                ("modes", source),
                "unknown-id",
                f"Le mode « {target} » n'est pas dans la version {read.to}",
                did_you_mean(target, new),
            )
    for id in old:
        if id not in new and id not in read.modes:
            what = (
                f"Le mode « {id} » n'est plus dans la version {read.to}, et rien ne dit où vont ses"
                " dossiers"
            )
            yield document.fault(
                ("modes",), "no-rule", what, f"Ajoutez-le à modes, avec l'un de : {', '.join(new)}"
            )


def _retired(document: Document, before: Questionnaire, after: Questionnaire) -> Iterator[Fault]:
    """An identifier serves once, whatever the number of versions since."""
    for id in sorted(set(before.retired) - set(after.retired)):
        what = (
            f"« {id} » est retiré de la version {before.version}, et ne l'est plus de la version"
            f" {after.version}"
        )
        yield document.fault(
            ("to",),
            "retired",
            what,
            f"Ajoutez-le à retired dans {after.version}.yaml : un identifiant ne sert qu'une fois",
        )


def _sources(
    document: Document, key: str, rules: tuple[Rule, ...], before: Side, after: Side
) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, rule in enumerate(rules):
        for id in rule.sources:
            where: Where = (key, index, "from")
            if id in seen:
                yield document.fault(
                    where, "repeated", f"« {id} » a déjà une règle", "Gardez-en une seule"
                )
            elif before.item(id) is None:
                what = (
                    f"{_WORDS[before.part]} « {id} » n'est pas dans la version"
                    f" {before.questionnaire.version}"
                )
                yield document.fault(where, "unknown-id", what, did_you_mean(id, before.ids()))
            elif after.item(id) is None and id not in after.questionnaire.retired:
                what = f"« {id} » a disparu sans être retiré"
                yield document.fault(
                    where,
                    "retired",
                    what,
                    f"Ajoutez-le à retired dans {after.questionnaire.version}.yaml : un identifiant"
                    " ne sert qu'une fois",
                )
            seen.add(id)


def _targets(
    document: Document, key: str, rules: tuple[Rule, ...], before: Side, after: Side
) -> Iterator[Fault]:
    ruled, seen = rules_by_source(rules), set[str]()
    for index, rule in enumerate(rules):
        for id in rule.parts:
            where: Where = (key, index, "to")
            if after.item(id) is None:
                what = (
                    f"{_WORDS[after.part]} « {id} » n'est pas dans la version"
                    f" {after.questionnaire.version}"
                )
                yield document.fault(where, "unknown-id", what, did_you_mean(id, after.ids()))
            elif id in seen:
                yield document.fault(
                    where,
                    "target",
                    f"« {id} » reçoit déjà les réponses d'une autre règle",
                    "Réunissez-les en une seule, avec keep ou table",
                )
            elif before.item(id) is not None and id not in ruled:
                what = f"« {id} » garde déjà ses propres réponses"
                yield document.fault(
                    where, "target", what, f"Ajoutez {id} à from, ou dites ce qu'elle devient"
                )
            seen.add(id)


def _unruled(
    document: Document, key: str, rules: tuple[Rule, ...], before: Side, after: Side
) -> Iterator[Fault]:
    """Without a rule an answer stays as it is: the question must be the same, and so must be what
    it offers."""
    ruled = rules_by_source(rules)
    for id in before.ids():
        if id in ruled:
            continue
        old, new = before.item(id), after.item(id)
        assert old is not None
        if new is None:
            what = (
                f"{_WORDS[before.part]} « {id} » a disparu, et rien ne dit ce que deviennent ses"
                " réponses"
            )
            yield document.fault(
                (key,),
                "no-rule",
                what,
                "Écrivez une règle : to (renommée, réunie, divisée), ou dropped avec la raison",
            )
        elif change := _change(old, new):
            yield document.fault(
                (key,),
                "no-rule",
                f"« {id} » a changé : {change}",
                "Écrivez une règle : options, factor, steps, table, ou reworded: true si le sens"
                " est le même",
            )


def _change(old: Asked, new: Asked) -> str | None:
    """Say what an answer could no longer mean the same by, None when it does."""
    if old.kind != new.kind:
        return "elle n'est plus de la même sorte"
    if old.measure != new.measure:
        return "son unité n'est plus la même"
    return _lost_option(old.offered, new.offered) or (
        None if same_words(old.text, new.text) else "son texte n'est plus le même"
    )


def _lost_option(old: Mapping[Any, str], new: Mapping[Any, str]) -> str | None:
    for key, label in old.items():
        if key not in new:
            return f"la réponse « {key} » n'est plus proposée"
        if not same_words(label, new[key]):
            return f"la réponse « {key} » n'a plus le même texte"
    return None


def _examples(
    read: Migration, document: Document, before: Questionnaire, after: Questionnaire
) -> Iterator[Fault]:
    known = [example.id for example in before.examples]
    for index, example in enumerate(read.examples):
        where: Where = ("examples", index)
        if example.example not in known:
            what = f"L'exemple « {example.example} » n'est pas dans la version {read.from_}"
            yield document.fault(
                (*where, "example"), "unknown-id", what, did_you_mean(example.example, known)
            )
        for mode in example.expect:
            if mode not in [item.id for item in after.modes]:
                what = f"Le mode « {mode} » n'est pas dans la version {read.to}"
                yield document.fault(
                    (*where, "expect", mode),
                    "unknown-id",
                    what,
                    did_you_mean(mode, [item.id for item in after.modes]),
                )
        for part in ("answers", "facts"):
            for id in getattr(example, part):
                side = Side(after, part)
                if side.item(id) is None:
                    what = f"{_WORDS[part]} « {id} » n'est pas dans la version {read.to}"
                    yield document.fault(
                        (*where, part, id), "unknown-id", what, did_you_mean(id, side.ids())
                    )
