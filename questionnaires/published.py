"""What each published version means, kept beside it: a version that dossiers follow changes its
meaning no more."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from kernel import (
    BoussoleError,
    ContentError,
    Document,
    Fault,
    Strict,
    Where,
    did_you_mean,
    read_yaml,
    validate,
    yaml_text,
)
from questionnaires.loader import MIGRATION, is_version
from questionnaires.meaning import WORDS, Meaning, meaning, passage_meaning
from questionnaires.migration import Migration
from questionnaires.model import Questionnaire

NAME = "published.yaml"
_ASPECTS = {
    "kind": "sa sorte ou son unité",
    "answers": "les réponses qu'elle propose, ou leur valeur",
    "weight": "son axe, son poids ou son étape",
    "scope": "à qui elle est posée",
    "questions": "les questions qu'il pose",
    "rule": "sa règle",
    WORDS: "son texte, ou celui de ses réponses",
}
_RULES = "Le calcul"


class Published(Strict):
    """The file `published.yaml`: what each published version of a folder means, and what each
    passage to one does ("1-to-2" → digest)."""

    published: Literal[1]
    questionnaire: str
    versions: dict[int, Meaning]
    passages: dict[str, str] = Field(default_factory=dict)


def published(home: Path) -> Published | None:
    """Return the record of a folder, None when nothing was published there. Raises ContentError."""
    path = home / NAME
    return validate(read_yaml(path), Published) if path.is_file() else None


def published_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield what changed in a version since it was published; nothing for one that was not."""
    path = Path(document.file).absolute()
    try:
        record = published(path.parent) if is_version(path) else None
    except ContentError as error:
        yield from error.faults
        return
    then = record.versions.get(questionnaire.version) if record else None
    if then is not None:
        yield from _differences(questionnaire, document, then)


def _differences(
    questionnaire: Questionnaire, document: Document, then: Meaning
) -> Iterator[Fault]:
    now, next_ = meaning(questionnaire), questionnaire.version + 1
    new = (
        f"copiez ce fichier en {next_}.yaml, avec version: {next_}, et écrivez"
        f" {questionnaire.version}-to-{next_}.yaml"
    )
    since = f"depuis que la version {questionnaire.version} est publiée"
    for part in then:
        if part not in now:
            yield document.fault(
                _section(part),
                "published",
                f"{_named(part)} a disparu {since}",
                f"Remettez-le, ou {new}",
            )
    for part, aspects in now.items():
        if part not in then:
            yield document.fault(
                _where(questionnaire, part),
                "published",
                f"{_named(part)} est là {since}",
                f"Retirez-le, ou {new}",
            )
            continue
        changed = [name for name, digest in aspects.items() if then[part].get(name) != digest]
        if changed == [WORDS]:
            command = f"python -m questionnaires publish {questionnaire.id} --reworded {part}"
            remedy = f"Remettez-le ; si le sens est le même, « {command} » ; sinon, {new}"
            yield document.fault(
                _where(questionnaire, part),
                "published",
                f"{_named(part)} n'a plus les mêmes mots {since}",
                remedy,
            )
        elif changed:
            told = " ; ".join(name if part == "rules" else _ASPECTS[name] for name in changed)
            yield document.fault(
                _where(questionnaire, part),
                "published",
                f"{_named(part)} n'a plus le même sens {since} : {told}",
                f"Remettez-le, ou {new}",
            )


def _named(part: str) -> str:
    section, _, id = part.partition(".")
    return f"« {id} » ({section})" if id else _RULES


def _section(part: str) -> Where:
    return () if part == "rules" else (part.partition(".")[0],)


def _where(questionnaire: Questionnaire, part: str) -> Where:
    section, _, id = part.partition(".")
    if not id:
        return ()
    items = getattr(questionnaire, section)
    ids = [str(item.level if section == "levels" else item.id) for item in items]
    return (section, ids.index(id))


def passage_faults(home: Path, record: Published | None) -> Iterator[Fault]:
    """Yield the passages to a published version that changed since: dossiers went through them. One
    that cannot be read is told by others."""
    for version in sorted(record.versions if record else ()):
        now, name = _passage(home, version), MIGRATION.format(version - 1, version)
        then = record.passages.get(_stem(version)) if record else None
        if now is None or now == then:
            continue
        if then is None:
            what, remedy = (
                f"Le passage {_stem(version)} n'est pas publié, et sa version l'est",
                f"Lancez « python -m questionnaires publish {home.name} »",
            )
        else:
            what = (
                f"Le passage {_stem(version)} ne fait plus la même chose depuis qu'il est publié :"
                " des dossiers l'ont suivi"
            )
            declared = f"python -m questionnaires publish {home.name} --corrected {_stem(version)}"
            remedy = (
                "Remettez-le ; si c'est une faute que vous corrigez pour les dossiers à venir, «"
                f" {declared} »"
            )
        yield Fault(str(home / name), 1, "published", what, remedy)


def _passage(home: Path, version: int) -> str | None:
    """Return the digest of the passage to a version, None when there is none here that can be
    read."""
    path = home / MIGRATION.format(version - 1, version)
    try:
        return passage_meaning(validate(read_yaml(path), Migration)) if path.is_file() else None
    except ContentError:
        return None


def _stem(version: int) -> str:
    return Path(MIGRATION.format(version - 1, version)).stem


def publish(
    home: Path,
    id: str,
    versions: Collection[int],
    reworded: Collection[str] = (),
    corrected: Collection[str] = (),
) -> tuple[str, ...]:
    """Record what the versions of a folder mean, and what their passages do, but for those that
    were published; say what is new.

    `reworded`: parts ("questions.CAP-01") of the published ones whose words changed and mean the
    same; `corrected`: passages ("1-to-2")
    that change for the dossiers to come. Raises BoussoleError.
    """
    known = published(home)
    record = dict(known.versions) if known else {}
    new = tuple(version for version in sorted(versions) if version not in record)
    found = {
        version: meaning(validate(read_yaml(home / f"{version}.yaml"), Questionnaire))
        for version in versions
    }
    for part in reworded:
        if not any(part in record.get(version, {}) for version in versions):
            raise BoussoleError(
                f"« {part} » n'est d'aucune version publiée. Écrivez par exemple questions.CAP-01."
            )
        for version in set(versions) & record.keys():
            if part in found[version] and part in record[version]:
                record[version] = {
                    **record[version],
                    part: {**record[version][part], **_words(found[version][part])},
                }
    record |= {version: found[version] for version in new}
    passages = dict(known.passages) if known else {}
    for name in set(corrected) - passages.keys():
        raise BoussoleError(
            f"« {name} » n'est pas un passage publié."
            f" {did_you_mean(name, passages, 'Écrivez par exemple 1-to-2.')}"
        )
    here = {_stem(version): digest for version in record if (digest := _passage(home, version))}
    fresh = tuple(sorted(here.keys() - passages.keys()))
    passages |= {name: here[name] for name in here if name in fresh or name in corrected}
    content = {
        "published": 1,
        "questionnaire": id,
        "versions": {version: record[version] for version in sorted(record)},
    }
    content |= {"passages": {name: passages[name] for name in sorted(passages)}} if passages else {}
    (home / NAME).write_text(_HEAD + yaml_text(content), encoding="utf-8")
    return (
        *(f"version {version} publiée" for version in new),
        *(f"passage {name} publié" for name in fresh),
    )


_HEAD = (
    "# Ce que chaque version publiée veut dire, en empreintes. Écrit par « python -m questionnaires"
    " publish » ; ne se corrige pas à la main.\n"
)


def _words(aspects: dict[str, str]) -> dict[str, str]:
    return {WORDS: aspects[WORDS]} if WORDS in aspects else {}
