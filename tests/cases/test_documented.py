"""Nothing undocumented: every key of a case file, of its lists and of the register of declarations stands in its page."""

from pathlib import Path

from companies import Company, DateDeclaration, Establishment, GrantedAid, ManyOf, NumberDeclaration, Partner, Project, YearFigures, YesNo

PAGE = (Path(__file__).parents[2] / "docs" / "dossier.md").read_text(encoding="utf-8")
MODELS = (Company, Project, Establishment, GrantedAid, Partner, YearFigures, YesNo, NumberDeclaration, ManyOf, DateDeclaration)


def test_every_key_is_in_the_page_of_the_case_file() -> None:
    keys = {name for model in MODELS for name in model.model_fields}
    assert [key for key in sorted(keys) if f"`{key}`" not in PAGE and f"{key}:" not in PAGE] == []


def test_the_page_counts_among_the_keys_only_those_that_exist() -> None:
    named = {word for line in PAGE.splitlines() if line.startswith("| `") for word in line.split("|")[1].replace("`", " ").replace(",", " ").split()}
    keys = {name for model in MODELS for name in model.model_fields} | {"ou", "yes_no", "number", "one_of", "many_of", "date"}
    assert sorted(named - keys) == []
