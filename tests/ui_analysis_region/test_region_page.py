"""The page «Форма региона» in a real window."""

from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import a_session, hire
from helpers.keyboard import press
from helpers.settling import settle
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kcentre.analysis.region.queries import form, forms
from kcentre.analysis.region.ready import READY, adopt
from kcentre.analysis.region.records import FormDraft, RowSort
from kcentre.journal.verbs import add_session
from kcentre.periods.period import month
from kcentre.storage import open_centre
from ui.analysis.region.form_dialog import FormDialog
from ui.analysis.region.page import RegionPage
from ui.analysis.tab import AnalysisTab
from ui.desk import Desk
from ui.papers.dialog import PaperDialog
from ui.records.rows_dialog import RowsDialog

_TURNS = 5
OCTOBER = month(2025, 10)


class Region:
    """The open page."""

    def __init__(self, desk: Desk, dialog_of: DialogOf) -> None:
        self.desk, self._dialog_of = desk, dialog_of
        tab = desk.window.page("analysis")
        assert isinstance(tab, AnalysisTab)
        page = tab.page("region")
        assert isinstance(page, RegionPage)
        self.page = page

    def settle(self) -> None:
        settle(self.desk.operations, _TURNS)

    def press(self, keys: str) -> None:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        press(focused, keys)
        self.settle()

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.page.list.view.model_of_rows.rows]

    @property
    def values(self) -> list[str]:
        return [line[2].text for line in self.page.card.table.figures.lines]

    def editor(self) -> FormDialog:
        self.settle()
        dialog = self._dialog_of(FormDialog)
        assert isinstance(dialog, FormDialog)
        return dialog

    def question(self) -> QMessageBox:
        box = self._dialog_of(QMessageBox)
        assert isinstance(box, QMessageBox)
        return box


@pytest.fixture
def region(qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf) -> Region:
    """The page on a centre without forms and with two services of October 2025."""
    with open_centre(centre_path) as file:
        hire(file)
        for _ in range(2):
            add_session(file, a_session(file))
    desk = desktop(centre_path, "analysis", place="analysis/region")
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    desk.window.go_to("analysis/region")
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    made = Region(desk, dialog_of)
    made.settle()
    made.page.show_period(OCTOBER)
    made.settle()
    return made


def test_the_first_form_is_one_button_and_its_numbers_are_doors(
    region: Region, dialog_of: DialogOf, qtbot: QtBot
) -> None:
    page = region.page
    assert page.empty.isVisible()
    page.empty.button.click()
    region.settle()
    assert region.titles == [READY.title]
    assert region.values[1:3] == ["0", "2"]
    assert page.card.over.text() == "за октябрь 2025\u00a0года"

    page.list.view.setFocus()
    region.press("Return")
    assert QApplication.focusWidget() is page.card.table
    region.press("Return")
    rows = dialog_of(RowsDialog)
    assert rows.model.rowCount() == 2  # type: ignore[attr-defined] # the dialog of rows
    press(rows, "Esc")
    region.settle()
    assert QApplication.focusWidget() is page.card.table

    region.press("Ctrl+P")
    paper = dialog_of(PaperDialog)
    assert isinstance(paper, PaperDialog)
    assert paper.papers.paper is not None
    assert paper.papers.paper.name.endswith("… за октябрь 2025\u00a0года")
    press(paper, "Esc")

    with qtbot.waitActive(region.desk.window):
        region.desk.window.activateWindow()
    page.list.view.setFocus()
    region.press("Ctrl+D")
    assert region.titles == [READY.title, f"{READY.title} (копия)"]
    assert page.form is not None
    assert page.form.title.endswith("(копия)")
    region.press("Delete")
    assert region.titles == [READY.title]
    region.desk.operations.undo()
    region.settle()
    assert len(region.titles) == 2
    assert page.card.feedback.text()


def test_a_form_is_composed_and_what_is_wrong_is_told(region: Region) -> None:
    region.page.own.click()
    dialog = region.editor()
    facts, row = dialog.editor.facts, dialog.editor.row
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Название формы"
    dialog.save()
    region.settle()
    assert "Назовите форму" in facts.field("title").problem()
    assert "ни одного показателя" in dialog.told.text()
    facts.field("title").editor.set_value("Мониторинг  «Ёлочка»")

    dialog.list.heading.click()
    row.form.field("title").editor.set_value("Раздел")
    dialog.list.new.click()
    assert QApplication.focusWidget() is row.figure
    dialog.save()
    region.settle()
    assert "Выберите показатель" in row.form.field("figure").problem()
    assert facts.field("title").problem() == ""
    row.figure.set_value("sessions.total")
    assert row.form.field("title").editor.value() == "Оказано услуг"
    assert row.form.field("unit").editor.value() == "услуг"
    assert row.form.field("number").editor.value() == "1"
    assert row.form.field("figure").problem() == ""

    dialog.copy_row()
    row.form.field("sort").editor.set_value(RowSort.TEXT)
    row.form.field("text").editor.set_value("—")
    assert row.form.field("figure").isHidden()
    dialog.save()
    region.settle()
    assert region.titles == ["Мониторинг «Ёлочка»"]
    assert region.values == ["", "2", "—"]
    assert region.page.form is not None
    rows = [filled.row for filled in region.page.form.rows]
    assert [(one.number, one.sort) for one in rows] == [
        ("", RowSort.HEADING), ("1", RowSort.FIGURE), ("2", RowSort.TEXT),
    ]  # fmt: skip


def test_rows_are_moved_removed_and_brought_back_and_nothing_is_lost_unasked(
    region: Region,
) -> None:
    region.page.take_ready()
    region.settle()
    region.page.list.view.setFocus()
    region.press("F2")
    dialog = region.editor()
    assert QApplication.focusWidget() is dialog.list.view
    dialog.list.choose(1)
    region.press("Alt+Down")
    assert [row.number for row in dialog.work.draft.rows[:4]] == ["1", "1.2", "1.1", "1.3"]
    assert dialog.list.place() == 2
    region.press("Delete")
    assert dialog.editor.row.form.field("number").editor.value() == "1.3"
    region.press("Insert")
    region.press("Ctrl+Z")
    region.press("Ctrl+Я")
    assert [row.number for row in dialog.work.draft.rows[:4]] == ["1", "1.2", "1.1", "1.3"]
    region.press("Ctrl+Y")
    assert len(dialog.work.draft.rows) == len(READY.rows) - 1

    dialog.reject()
    region.question().escapeButton().click()
    assert dialog.isVisible()
    dialog.reject()
    region.question().defaultButton().click()
    region.settle()
    assert len(region.values) == len(READY.rows) - 1
    region.desk.operations.undo()
    region.settle()
    assert len(region.values) == len(READY.rows)


def test_a_link_leads_to_a_form_and_to_a_new_one(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    with open_centre(centre_path) as file:
        adopt(file)
        adopt(file)
        second = forms(file)[1]
        assert form(file, second.id) != FormDraft()
    desk = desktop(centre_path, "analysis", place=f"analysis/region/{second.id}")
    qtbot.waitUntil(lambda: bool(desk.window._pages))
    made = Region(desk, dialog_of)
    desk.window.go_to(f"analysis/region/{second.id}")
    made.settle()
    assert made.page.form is not None
    assert made.page.form.id == second.id
    desk.window.go_to("analysis/region/999")
    made.settle()
    assert made.page.form.id == second.id
    desk.window.go_to("analysis/region/new")
    dialog = made.editor()
    assert dialog.work.draft == FormDraft()
    dialog.reject()
