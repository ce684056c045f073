"""The dialog of the timetable, handled as a person does."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from helpers.desktop import Opened
from helpers.file_dialogs import choose_next
from helpers.keyboard import Layout, press
from helpers.timetable_centre import day, empty_centre, full_centre
from icalendar import Calendar
from PIL import Image
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from kcentre.paper.document import PaperSize
from kcentre.premises.timetable.choices import TimetableBy
from ui.papers.papers import Paper
from ui.premises.timetable_dialog import TimetableDialog, open_timetable_dialog
from ui.widgets.date_field import DateField

NOVEMBER = "24.11.2026"
Show = Callable[[Path], TimetableDialog]


@pytest.fixture
def full_path(tmp_path: Path) -> Path:
    path = tmp_path / "Полный.kcentre"
    full_centre(path, 4, with_units=True).close()
    return path


@pytest.fixture
def shown(desktop: Opened, qtbot: QtBot) -> Show:
    def show(path: Path) -> TimetableDialog:
        desk = desktop(path)
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        dialog = open_timetable_dialog(desk.window, desk.operations)
        choose(dialog, day=day(NOVEMBER))
        return made(qtbot, dialog)

    return show


def choose(dialog: TimetableDialog, **values: object) -> None:
    """Choose in the fields by name."""
    for name, value in values.items():
        dialog.choices.form.field(name).editor.set_value(value)
    dialog.choices.form.edited.emit()


def made(qtbot: QtBot, dialog: TimetableDialog) -> TimetableDialog:
    """Wait for the pages of what is chosen."""
    qtbot.waitUntil(lambda: not dialog._pause.isActive(), timeout=5_000)
    qtbot.waitUntil(
        lambda: dialog.papers.paper is not None and dialog.preview.pages.count > 0, timeout=20_000
    )
    return dialog


def paper_of(dialog: TimetableDialog) -> Paper:
    assert dialog.papers.paper is not None
    return dialog.papers.paper


def switch_to(dialog: TimetableDialog, by: TimetableBy) -> None:
    place = [each.value for each in TimetableBy].index(by.value)
    button = dialog.choices.by._group.button(place)
    button.click()


def test_the_very_pages_are_shown_and_saved(
    qtbot: QtBot, shown: Show, full_path: Path, tmp_path: Path
) -> None:
    dialog = shown(full_path)
    assert paper_of(dialog).name == "Расписание приёма на 24.11.2026"
    path = tmp_path / "расписание.pdf"
    choose_next(path)
    with qtbot.waitSignal(dialog.papers.said):
        press(dialog.print, "Ctrl+S", Layout.RUSSIAN)
    assert path.read_bytes() == paper_of(dialog).pdf
    assert dialog.note.text.text() == "Сохранено: «расписание.pdf»"


def test_every_choice_makes_the_pages_anew(qtbot: QtBot, shown: Show, full_path: Path) -> None:
    dialog = shown(full_path)
    switch_to(dialog, TimetableBy.APPROVED)
    assert not dialog.pdf.isEnabled()
    document = paper_of(made(qtbot, dialog)).document
    assert document.approved is not None
    assert not document.is_poster
    switch_to(dialog, TimetableBy.SPECIALIST)
    choose(dialog, size=PaperSize.A3, is_landscape=False, specialist_id=1)
    document = paper_of(made(qtbot, dialog)).document
    assert (document.size, document.landscape, document.is_poster) == (PaperSize.A3, False, True)
    assert document.title.endswith("Артамонова Елена Сергеевна")
    with pypdfium2.PdfDocument(paper_of(dialog).pdf) as pages:
        assert len(pages) == 1
        assert pages[0].get_width() == pytest.approx(297 / 25.4 * 72, abs=1)


def test_a_week_and_a_sub_unit_can_be_chosen(qtbot: QtBot, shown: Show, full_path: Path) -> None:
    dialog = shown(full_path)
    choose(dialog, sub_unit_id=2)
    switch_to(dialog, TimetableBy.WEEK)
    document = paper_of(made(qtbot, dialog)).document
    assert "«Лекотека»" in document.title
    assert document.subtitle.startswith("на неделю с 23")


def test_a_date_that_cannot_be_is_said_and_nothing_old_is_printed(
    qtbot: QtBot, shown: Show, full_path: Path
) -> None:
    dialog = shown(full_path)
    choose(dialog, day=None)
    field = dialog.choices.form.field("day")
    assert isinstance(field.editor, DateField)
    field.editor.setText("31.02")
    dialog.choices.form.edited.emit()
    qtbot.waitUntil(lambda: bool(field.problem()))
    assert dialog.papers.paper is None
    for button in (dialog.print, dialog.pdf, dialog.png, dialog.xlsx, dialog.hours):
        assert not button.isEnabled()


def test_the_picture_and_the_workbook_say_the_same(
    qtbot: QtBot, shown: Show, full_path: Path, tmp_path: Path
) -> None:
    dialog = shown(full_path)
    for button, name in ((dialog.png, "дверь.png"), (dialog.xlsx, "дверь.xlsx")):
        choose_next(tmp_path / name)
        with qtbot.waitSignal(dialog.papers.said):
            button.click()
    with Image.open(tmp_path / "дверь.png") as picture:
        assert picture.size == (1754, 1241)
    (sheet,) = openpyxl.load_workbook(tmp_path / "дверь.xlsx").worksheets
    assert "Специалист" in [cell.value for cell in sheet["A"]]


def test_the_hours_go_into_a_calendar(
    qtbot: QtBot, shown: Show, full_path: Path, tmp_path: Path
) -> None:
    dialog = shown(full_path)
    path = tmp_path / "часы.ics"
    choose_next(path)
    with qtbot.waitSignal(dialog.calendars.said):
        dialog.hours.click()
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) > 5


def test_appointments_are_saved_of_one_specialist_only(
    qtbot: QtBot, shown: Show, full_path: Path, tmp_path: Path
) -> None:
    dialog = shown(full_path)
    assert not dialog.appointments.isEnabled()
    choose(dialog, specialist_id=1)
    made(qtbot, dialog)
    assert dialog.appointments.isEnabled()
    path = tmp_path / "записи.ics"
    choose_next(path)
    with qtbot.waitSignal(dialog._operations.failed) as told:
        dialog.appointments.click()
    assert "записей нет" in str(told.args)
    assert not path.exists()


def test_a_centre_without_hours_still_has_a_page_that_says_so(shown: Show, tmp_path: Path) -> None:
    path = tmp_path / "Пустой.kcentre"
    empty_centre(path).close()
    dialog = shown(path)
    assert not dialog.choices.form.field("sub_unit_id").isVisible()
    with pypdfium2.PdfDocument(paper_of(dialog).pdf) as pages:
        assert "пока не заданы" in pages[0].get_textpage().get_text_range()


def test_every_control_has_a_name_and_escape_closes(
    qtbot: QtBot, shown: Show, full_path: Path
) -> None:
    dialog = shown(full_path)
    buttons = (dialog.print, dialog.pdf, dialog.png, dialog.xlsx, dialog.hours, dialog.appointments)
    assert all(button.accessibleName() or button.text() for button in buttons)
    with qtbot.waitSignal(dialog.destroyed):
        press(dialog.print, "Esc")
    assert not [
        top
        for top in QApplication.topLevelWidgets()
        if isinstance(top, QDialog) and top.isVisible()
    ]
