"""«Закупки»: one list with its sums, filtered, sorted, on paper as it is on the screen."""

import pytest
from helpers.keyboard import press
from helpers.premises_page import STUDY, OpenPremises, Premises, study

from kcentre.paper.document import Document, Table
from kcentre.premises.rooms.records import Equipment, ReadinessItem, Room
from kcentre.premises.rooms.verbs import keep_equipment, keep_item, keep_room
from kcentre.premises.values import Source
from kcentre.storage import CentreFile
from ui.papers.dialog import PaperDialog


def wanting(file: CentreFile) -> None:
    study(file)
    keep_room(file, Room("Ёлочка"))
    keep_equipment(file, Equipment(1, "Стул", 4, 1, source=Source.GRANT, price=1_500_50))
    keep_equipment(file, Equipment(1, "Шкаф"))
    keep_equipment(file, Equipment(2, "Мяч", 10, source=Source.GRANT, price=200_00))
    keep_item(file, ReadinessItem(2, "Покрасить стены", cost=12_000_00))


@pytest.fixture
def shown(premises: OpenPremises) -> Premises:
    made = premises(wanting)
    made.go("purchases")
    return made


def titles(shown: Premises) -> list[str]:
    model = shown.page.purchases.model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_all_is_summed_and_what_has_no_price_is_said(shown: Premises) -> None:
    assert titles(shown) == ["Мяч", "Покрасить стены", "Стул", "Шкаф"]
    said = shown.page.purchases.sum.text()
    assert said == "Итого 4\u00a0позиции на 18\u00a0501,50\u00a0₽, без цены: 1"


def test_rooms_and_sources_filter(shown: Premises) -> None:
    view = shown.page.purchases
    view.of_source.set_value(Source.GRANT)
    assert titles(shown) == ["Мяч", "Стул"]
    view.of_room.set_value(1)
    assert titles(shown) == ["Стул"]
    assert view.sum.text() == "Итого 1\u00a0позиция на 4\u00a0501,50\u00a0₽"
    view.of_source.set_value(None)
    assert titles(shown) == ["Стул", "Шкаф"]


def test_a_head_sorts(shown: Premises) -> None:
    model = shown.page.purchases.model
    model.sort_wanted.emit("cost", True)
    assert titles(shown) == ["Покрасить стены", "Стул", "Мяч", "Шкаф"]


def test_enter_opens_the_room(shown: Premises) -> None:
    assert shown.page.purchases.table.hasFocus()
    press(shown.window, "End")
    press(shown.window, "Return")
    shown.settle()
    assert shown.page.switch.value() == "rooms"
    assert shown.page.rooms.room.head.name.text() == STUDY.name


def test_the_paper_holds_what_is_shown(shown: Premises) -> None:
    view = shown.page.purchases
    view.of_room.set_value(2)
    view.print.click()
    paper = shown.top(PaperDialog)
    assert isinstance(paper, PaperDialog)
    shown.qtbot.waitUntil(lambda: paper.papers.paper is not None, timeout=20_000)
    assert paper.papers.paper is not None
    document = paper.papers.paper.document
    assert "Ёлочка" in document.subtitle
    assert {"Мяч", "Покрасить стены"} < _cells(document)
    assert "Стул" not in _cells(document)
    shown.qtbot.waitUntil(lambda: paper.preview.pages.count > 0, timeout=20_000)
    paper.reject()


def test_nothing_to_buy_is_said(premises: OpenPremises) -> None:
    shown = premises()
    shown.go("purchases")
    view = shown.page.purchases
    assert view.empty.isVisible()
    assert not view.print.isEnabled()
    shown.desk.operations.change(lambda file: keep_equipment(file, Equipment(1, "Шкаф")))
    shown.settle()
    assert titles(shown) == ["Шкаф"]
    shown.desk.obey("undo")
    shown.settle()
    assert view.empty.isVisible()


def _cells(document: Document) -> set[object]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return {cell for table in tables for row in table.rows for cell in row.cells}
