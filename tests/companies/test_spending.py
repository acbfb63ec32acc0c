from typing import get_args

from companies import ProjectKind, spend_items


def test_the_spend_items_of_a_project() -> None:
    items = spend_items()
    assert list(items)[:4] == ["diagnostic", "conseil", "etude", "formation"]
    assert len(items) == 25
    erp = items["logiciel-gestion"]
    assert (erp.label, erp.kind, erp.nature) == ("logiciel de gestion (ERP, relation client, gestion commerciale, stocks)", "logiciel", "investissement")


def test_each_item_has_a_known_kind_and_nature_and_each_kind_an_item() -> None:
    assert {item.kind for item in spend_items().values()} == set(get_args(ProjectKind))
    assert {item.nature for item in spend_items().values()} == {"fonctionnement", "investissement"}
    assert all(id == item.id and item.label for id, item in spend_items().items())
