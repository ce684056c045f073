"""«Доступность»: 24 cells filled by keys, in either layout, several at once."""

import pytest
from helpers.keyboard import Layout, press, type_text
from helpers.premises_page import OpenPremises, Premises
from PySide6.QtCore import Qt

from kcentre.premises.rooms.queries import access_grid
from kcentre.premises.rooms.records import AccessCell
from kcentre.premises.rooms.verbs import mark_access
from kcentre.premises.values import AccessObject, AccessState, Impairment
from kcentre.storage import CentreFile
from ui.papers.dialog import PaperDialog
from ui.premises.rooms.access_words import NOT_LOOKED, next_state
from ui.widgets.theme import theme

FIRST = (Impairment.MOBILITY, AccessObject.TERRITORY)


@pytest.fixture
def shown(premises: OpenPremises) -> Premises:
    made = premises(None)
    made.go("access")
    return made


def words(shown: Premises) -> list[str]:
    """Return what the first column says, from the top."""
    cells = shown.page.access.grid.cells
    return [str(cells.index(row, 0).data()) for row in range(cells.rowCount())]


def note(shown: Premises) -> str:
    return shown.page.access.card._note.text()


def test_all_cells_wait_to_be_looked_at(shown: Premises) -> None:
    cells = shown.page.access.grid.cells
    assert (cells.rowCount(), cells.columnCount()) == (8, 3)
    assert words(shown) == [NOT_LOOKED] * 8
    assert note(shown) == "оценено 0 из 24"
    assert shown.page.access.grid.hasFocus()


def test_digits_and_arrows_fill_the_grid(shown: Premises) -> None:
    for digit in "12345":
        press(shown.window, digit)
        press(shown.window, "Down")
    shown.settle()
    labels = [state.label for state in AccessState]
    assert words(shown)[:5] == labels
    assert note(shown) == "оценено 5 из 24"
    press(shown.window, "Up")
    press(shown.window, "0")
    shown.settle()
    assert words(shown)[4] == NOT_LOOKED


@pytest.mark.parametrize("keys", ["пчснт", "gxcyn"])
def test_letters_mean_the_words_in_either_layout(shown: Premises, keys: str) -> None:
    for letter in keys:
        type_text(shown.window, letter)
        press(shown.window, "Down")
    shown.settle()
    assert words(shown)[:5] == [state.label for state in AccessState]


def test_space_goes_through_all_states_and_undo_comes_back(shown: Premises) -> None:
    state: AccessState | None = None
    for _ in range(len(AccessState) + 1):
        press(shown.window, "Space")
        shown.settle()
        state = next_state(state)
        assert words(shown)[0] == (state.label if state else NOT_LOOKED)
    press(shown.window, "Ctrl+Z", Layout.RUSSIAN)
    shown.settle()
    assert words(shown)[0] == AccessState.NOT_NEEDED.label


def test_several_cells_are_marked_in_one_operation(shown: Premises) -> None:
    for keys in ("Shift+Down", "Shift+Down", "Shift+Right"):
        press(shown.window, keys)
    press(shown.window, "1")
    shown.settle()
    assert note(shown) == "оценено 6 из 24"
    shown.desk.obey("undo")
    shown.settle()
    assert note(shown) == "оценено 0 из 24"


def test_the_legend_marks_what_is_chosen(shown: Premises) -> None:
    legend = shown.page.access.legend
    assert [button.text().split()[0] for button in legend] == list("123450")
    legend[1].click()
    shown.settle()
    assert words(shown)[0] == AccessState.PARTIAL.label
    assert shown.page.access.grid.hasFocus()


def test_enter_writes_a_note(shown: Premises) -> None:
    press(shown.window, "Return")
    form = shown.dialog()
    assert form.windowTitle() == "Территория: опорно-двигательный аппарат"
    form._form.field("note").editor.set_value("Пандус «ёлочкой», " + "а" * 300)
    form.save()
    shown.settle()
    assert "Выберите" in form._form.field("state").problem()
    form._form.field("state").editor.set_value(AccessState.PARTIAL)
    form.save()
    shown.settle()
    assert words(shown)[0] == AccessState.PARTIAL.label
    assert shown.page.access.note.text().startswith("Пандус «ёлочкой»")
    with shown.saved() as file:
        cell = access_grid(file)[0]
        assert cell.note.endswith("а" * 300)


def test_a_state_taken_back_takes_its_note_along(premises: OpenPremises) -> None:
    def fill(file: CentreFile) -> None:
        mark_access(file, [AccessCell(*FIRST, AccessState.FULL, "Пандус")])

    shown = premises(fill)
    shown.go("access")
    press(shown.window, "2")
    shown.settle()
    assert shown.page.access.grid.current() == AccessCell(*FIRST, AccessState.PARTIAL, "Пандус")
    press(shown.window, "Delete")
    shown.settle()
    assert shown.page.access.grid.current() == AccessCell(*FIRST)


def test_a_cell_says_all_to_a_screen_reader(shown: Premises) -> None:
    press(shown.window, "3")
    shown.settle()
    cells = shown.page.access.grid.cells
    said = cells.data(cells.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "территория, опорно-двигательный аппарат, доступно с помощью"


def test_the_sheet_is_shown_as_it_is_printed(shown: Premises) -> None:
    shown.page.access.print.click()
    paper = shown.top(PaperDialog)
    assert isinstance(paper, PaperDialog)
    shown.qtbot.waitUntil(lambda: paper.preview.pages.count > 0, timeout=20_000)
    paper.reject()


@pytest.mark.usefixtures("plain_look")
def test_the_grid_fits_its_words(shown: Premises) -> None:
    grid = shown.page.access.grid
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        shown.settle()
        metrics = grid.fontMetrics()
        for column in range(3):
            assert grid.columnWidth(column) >= metrics.horizontalAdvance("полностью")
        assert grid.rowHeight(0) >= metrics.height() + 6
