"""A table fed from a real centre."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import sub_units
from kcentre.centre.records import SubUnit
from kcentre.centre.verbs import keep_sub_unit
from kcentre.storage import CentreFile, open_centre
from ui.operations import Operations, TableFeed
from ui.widgets.paged_model import PAGE_ROWS, Column, PagedTableModel, Row

UNITS = PAGE_ROWS + 44


@pytest.fixture
def operations(qtbot: QtBot, centre_path: Path) -> Iterator[Operations]:
    with open_centre(centre_path) as file:
        for number in range(UNITS):
            keep_sub_unit(file, SubUnit(f"Пункт {number}"))
    made = Operations()
    with qtbot.waitSignal(made.opened):
        made.open(lambda: open_centre(centre_path))
    yield made
    made.close()


def count(file: CentreFile) -> int:
    return len(sub_units(file))


def page(file: CentreFile, offset: int, limit: int) -> list[Row]:
    return [(unit.name,) for unit in sub_units(file)[offset : offset + limit]]


def text(model: PagedTableModel, row: int) -> object:
    return model.data(model.index(row, 0))


def test_the_first_page_comes_with_the_count_and_others_when_seen(
    qtbot: QtBot, operations: Operations
) -> None:
    model = PagedTableModel([Column("name", "Название")])
    feed = TableFeed(model, operations)
    with qtbot.waitSignal(feed.counted) as counted:
        feed.show(count, page)
    assert counted.args == [UNITS]
    assert text(model, 0) == "Пункт 0"
    assert text(model, PAGE_ROWS + 1) == "…"
    qtbot.waitUntil(lambda: text(model, PAGE_ROWS + 1) == f"Пункт {PAGE_ROWS + 1}")
    model.deleteLater()


def test_a_refresh_keeps_the_place_and_shows_what_was_added(
    qtbot: QtBot, operations: Operations
) -> None:
    model = PagedTableModel([Column("name", "Название")])
    feed = TableFeed(model, operations)
    feed.refresh()
    with qtbot.waitSignal(feed.counted):
        feed.show(count, page)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(feed.counted) as counted:
        operations.change(lambda file: keep_sub_unit(file, SubUnit("Лекотека")))
        feed.refresh()
    assert counted.args == [UNITS + 1]
    qtbot.waitUntil(lambda: text(model, UNITS) == "Лекотека")
    model.deleteLater()
