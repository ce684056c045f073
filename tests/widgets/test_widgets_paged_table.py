"""The table of any length."""

from collections.abc import Iterator

import pytest
from helpers.keyboard import press
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.widgets.colours import Tone
from ui.widgets.paged_model import PAGE_ROWS, PAGES_KEPT, Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView

COLUMNS = (
    Column("number", "№", is_number=True),
    Column("name", "Получатель", tone=lambda row: Tone.BAD if row[0] % 7 == 0 else None),
    Column("minutes", "Мин", text=lambda row: f"{row[2]} мин", is_sortable=False),
)
MILLION = 1_000_000


class Source:
    """Answers a model's questions like a file that holds ``count`` rows."""

    def __init__(self, model: PagedTableModel, word: str = "Семья") -> None:
        self.model, self.word = model, word
        self.asked: list[int] = []
        model.pages_wanted.connect(self.answer)

    def answer(self, generation: int, pages: list[int]) -> None:
        for page in pages:
            self.asked.append(page)
            self.model.put_page(generation, page, self.rows(page))

    def rows(self, page: int) -> list[Row]:
        first = page * PAGE_ROWS
        last = min(first + PAGE_ROWS, self.model.rowCount())
        return [(number, f"{self.word} {number}", 45) for number in range(first, last)]


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[PagedTableModel]:
    made = PagedTableModel(COLUMNS)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    made.deleteLater()


def shown(model: PagedTableModel, row: int, column: int = 1) -> str:
    return str(model.data(model.index(row, column)))


def test_a_missing_page_is_quiet_and_asks_for_itself(qtbot: QtBot, model: PagedTableModel) -> None:
    source = Source(model)
    model.restart(600)
    assert shown(model, 300) == "…"
    assert source.asked == []
    qtbot.waitUntil(lambda: source.asked == [1])
    assert shown(model, 300) == "Семья 300"
    assert shown(model, 300, 2) == "45 мин"


def test_only_the_pages_painted_last_are_asked_for(qtbot: QtBot, model: PagedTableModel) -> None:
    source = Source(model)
    model.restart(MILLION)
    shown(model, 500_000)
    shown(model, 999_999)
    qtbot.waitUntil(lambda: len(source.asked) == 2)
    assert source.asked == [500_000 // PAGE_ROWS, 999_999 // PAGE_ROWS]


def test_a_million_rows_keep_few_pages(qtbot: QtBot, model: PagedTableModel) -> None:
    source = Source(model)
    model.restart(MILLION)
    for row in range(0, MILLION, 10_000):
        shown(model, row)
        qtbot.waitUntil(lambda row=row: source.asked[-1:] == [row // PAGE_ROWS])  # type: ignore[misc]
    assert len(model._pages) == PAGES_KEPT


def test_an_answer_to_an_older_question_is_dropped(model: PagedTableModel) -> None:
    model.restart(10)
    old = model.generation
    model.restart(20)
    model.put_page(old, 0, [(1, "прежняя", 45)])
    assert shown(model, 0) == "…"


def test_rows_on_screen_stay_while_the_list_is_asked_anew(
    qtbot: QtBot, model: PagedTableModel
) -> None:
    source = Source(model)
    model.restart(300)
    shown(model, 5)
    qtbot.waitUntil(lambda: source.asked == [0])
    source.word = "Новая"
    model.refresh(301)
    assert model.rowCount() == 301
    assert shown(model, 5) == "Семья 5"
    qtbot.waitUntil(lambda: source.asked == [0, 0])
    assert shown(model, 5) == "Новая 5"
    model.refresh(2)
    assert model.rowCount() == 2


def test_an_empty_list_asks_for_nothing(qtbot: QtBot, model: PagedTableModel) -> None:
    source = Source(model)
    model.restart(0)
    model.refresh(0)
    qtbot.wait(10)
    assert source.asked == []
    assert model.data(QModelIndex()) is None


def test_sorting_is_announced_and_not_done(qtbot: QtBot, model: PagedTableModel) -> None:
    model.show_all([(2, "Б", 45), (1, "А", 45)])
    with qtbot.waitSignal(model.sort_wanted) as wanted:
        model.sort(1, Qt.SortOrder.DescendingOrder)
    assert wanted.args == ["name", True]
    assert shown(model, 0) == "Б"
    with qtbot.assertNotEmitted(model.sort_wanted):
        model.sort(2)


def test_numbers_stand_at_the_right_with_their_heading(model: PagedTableModel) -> None:
    align = Qt.ItemDataRole.TextAlignmentRole
    assert model.headerData(0, Qt.Orientation.Horizontal, align) & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal, align) & Qt.AlignmentFlag.AlignLeft


@pytest.fixture
def view(qtbot: QtBot, model: PagedTableModel) -> PagedTableView:
    made = PagedTableView(model, "Журнал услуг")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_the_table_is_usable_by_keys_alone(
    qtbot: QtBot, model: PagedTableModel, view: PagedTableView
) -> None:
    Source(model)
    model.restart(MILLION)
    view.setFocus()
    press(view, "End")
    assert view.currentIndex().row() == MILLION - 1
    press(view, "Home")
    assert view.currentIndex().row() == 0
    press(view, "PgDown")
    assert view.currentIndex().row() > 3
    with qtbot.waitSignal(view.row_activated) as activated:
        press(view, "Return")
    assert activated.args == [view.currentIndex().row()]


def test_widths_come_from_the_first_rows_and_rows_are_never_measured(
    qtbot: QtBot, model: PagedTableModel, view: PagedTableView
) -> None:
    model.show_all([(1, "Абдурахманова-Константинопольская Александра", 45)])
    assert view.columnWidth(1) > view.columnWidth(0) * 2
    narrow = view.columnWidth(1)
    model.show_all([(1, "Я", 45)])
    assert view.columnWidth(1) == narrow
    code = view.columnWidth(0)
    model.put_page(model.generation, 0, [(1234567890, "Я", 45)])
    assert view.columnWidth(0) > code
    assert view.columnWidth(1) == narrow


def test_columns_can_be_hidden_but_never_all(
    qtbot: QtBot, model: PagedTableModel, view: PagedTableView
) -> None:
    view.show_columns(["name"])
    assert view.shown_columns() == ["name"]
    view.show_sort_mark("name", descending=True)
    assert view.horizontalHeader().sortIndicatorSection() == 1


def test_the_row_under_the_cursor_is_known(model: PagedTableModel, view: PagedTableView) -> None:
    assert view.current_row() is None
    model.show_all([(7, "Ёлкина Зоя", 45), (8, "О'Нил", 45)])
    view.selectRow(1)
    assert view.current_row() == (8, "О'Нил", 45)
    assert view.chosen_rows() == [1]
    view.grab()


def test_a_chosen_row_never_slides_its_first_columns_away(
    model: PagedTableModel, view: PagedTableView
) -> None:
    Source(model)
    model.restart(1000)
    for column in range(len(COLUMNS)):
        view.setColumnWidth(column, 400)
    cell = model.index(5, 1)
    across = view.horizontalScrollBar()
    view.scrollTo(cell)
    assert across.value() == 0
    view.scrollTo(cell)
    assert across.value() > 0, "the arrows must still reach any column"


def test_a_short_list_gives_longer_words_their_room(qtbot: QtBot, model: PagedTableModel) -> None:
    view = PagedTableView(model, "Получатели")
    qtbot.addWidget(view)
    model.show_all([(1, "Ан", 45)])
    narrow = view.columnWidth(1)
    model.show_all([(1, "Константинопольская", 45)])
    wide = view.columnWidth(1)
    assert wide > narrow
    model.show_all([(1, "Ан", 45)])
    assert view.columnWidth(1) == wide
    view.setColumnWidth(1, narrow)
    model.show_all([(1, "Константинопольская Александра", 45)])
    assert view.columnWidth(1) == narrow


def test_the_row_under_the_cursor_stays_in_sight_where_room_gets_less(
    model: PagedTableModel, view: PagedTableView
) -> None:
    Source(model)
    model.restart(MILLION)
    view.resize(400, 400)
    seen = view.rowAt(view.viewport().height() - view.rowHeight(0))
    view.choose_row(seen)
    view.resize(400, 200)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).bottomLeft())
    view.verticalScrollBar().setValue(MILLION // 2)
    view.resize(400, 150)
    assert view.verticalScrollBar().value() == MILLION // 2
