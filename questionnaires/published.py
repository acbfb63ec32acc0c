"""What each published version means, kept beside it: a version that dossiers follow changes its meaning no more."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

from kernel import BoussoleError, ContentError, Document, Fault, Strict, Where, read_yaml, validate, yaml_text
from questionnaires.loader import is_version
from questionnaires.meaning import WORDS, Meaning, meaning
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
_RULES = "Les règles de calcul"


class Published(Strict):
    """The file `published.yaml`: what each published version of a folder means."""

    published: Literal[1]
    questionnaire: str
    versions: dict[int, Meaning]


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


def _differences(questionnaire: Questionnaire, document: Document, then: Meaning) -> Iterator[Fault]:
    now, next_ = meaning(questionnaire), questionnaire.version + 1
    new = f"copiez ce fichier en {next_}.yaml, avec version: {next_}, et écrivez {questionnaire.version}-to-{next_}.yaml"
    since = f"depuis que la version {questionnaire.version} est publiée"
    for part in then:
        if part not in now:
            yield document.fault(_section(part), "published", f"{_named(part)} a disparu {since}", f"Remettez-le, ou {new}")
    for part, aspects in now.items():
        if part not in then:
            yield document.fault(_where(questionnaire, part), "published", f"{_named(part)} est là {since}", f"Retirez-le, ou {new}")
            continue
        changed = [name for name, digest in aspects.items() if then[part].get(name) != digest]
        if changed == [WORDS]:
            command = f"python -m questionnaires publish {questionnaire.id} --reworded {part}"
            remedy = f"Remettez-le ; si le sens est le même, « {command} » ; sinon, {new}"
            yield document.fault(_where(questionnaire, part), "published", f"{_named(part)} n'a plus les mêmes mots {since}", remedy)
        elif changed:
            told = " ; ".join(name if part == "rules" else _ASPECTS[name] for name in changed)
            yield document.fault(_where(questionnaire, part), "published", f"{_named(part)} n'a plus le même sens {since} : {told}", f"Remettez-le, ou {new}")


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


def publish(home: Path, id: str, versions: Collection[int], reworded: Collection[str] = ()) -> tuple[int, ...]:
    """Record what the versions of a folder mean, but for those that were published; return the new ones.

    `reworded`: parts ("questions.CAP-01") of the published ones whose words changed and mean the same. Raises BoussoleError.
    """
    known = published(home)
    record = dict(known.versions) if known else {}
    new = tuple(version for version in sorted(versions) if version not in record)
    found = {version: meaning(validate(read_yaml(home / f"{version}.yaml"), Questionnaire)) for version in versions}
    for part in reworded:
        if not any(part in record.get(version, {}) for version in versions):
            raise BoussoleError(f"« {part} » n'est d'aucune version publiée. Écrivez par exemple questions.CAP-01.")
        for version in set(versions) & record.keys():
            if part in found[version] and part in record[version]:
                record[version] = {**record[version], part: {**record[version][part], **_words(found[version][part])}}
    record |= {version: found[version] for version in new}
    content = {"published": 1, "questionnaire": id, "versions": {version: record[version] for version in sorted(record)}}
    (home / NAME).write_text(_HEAD + yaml_text(content), encoding="utf-8")
    return new


_HEAD = "# Ce que chaque version publiée veut dire, en empreintes. Écrit par « python -m questionnaires publish » ; ne se corrige pas à la main.\n"


def _words(aspects: dict[str, str]) -> dict[str, str]:
    return {WORDS: aspects[WORDS]} if WORDS in aspects else {}
