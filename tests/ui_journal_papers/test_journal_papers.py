"""«Печать» in the journal: a book, the parent's sheet, a specialist's load, all by keyboard."""

from collections.abc import Iterator

import pytest
from helpers.book_rows import write_sessions
from helpers.desktop import DialogOf
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire, settle
from helpers.keyboard import Layout, press
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from kcentre.journal.books.records import Book
from kcentre.journal.books.tables import BookPrint
from kcentre.journal.tables import Session
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, Changes
from ui.journal.papers.book_dialog import BookDialog
from ui.journal.papers.book_window import BookWindow
from ui.journal.papers.load_dialog import LoadDialog
from ui.journal.papers.papers_button import PapersButton
from ui.papers.dialog import PaperDialog, PaperWindow

TODAY = today_here()


def some(file: CentreFile) -> None:
    hire(file)
    write_sessions(file, [TODAY.isoformat()] * 3, recommendations="Читать вслух")


def many(file: CentreFile) -> None:
    hire(file)
    write_sessions(file, [TODAY.isoformat()] * 300)


def one_named(file: CentreFile) -> None:
    hire(file)
    family = settle(file, "Ёлкина Анна")
    draft = a_session(file, recipient_id=family.adults[0].id, is_anonymous=False)
    add_session(file, draft)


def _button(room: Room) -> PapersButton:
    return room.page.findChildren(PapersButton)[0]


def _actions(room: Room) -> Iterator[QAction]:
    yield from (action for action in _button(room).menu().actions() if action.text())


def _ready(qtbot: QtBot, window: PaperWindow) -> None:
    qtbot.waitUntil(lambda: window.preview.pages.count > 0, timeout=30_000)


def _ask(room: Room, dialog_of: DialogOf) -> BookDialog:
    _button(room).ask_book()
    dialog = dialog_of(BookDialog)
    assert isinstance(dialog, BookDialog)
    room.settle()
    return dialog


def _shown(room: Room, dialog: BookDialog, dialog_of: DialogOf) -> BookWindow:
    press(dialog, "Ctrl+Return")
    window = dialog_of(BookWindow)
    assert isinstance(window, BookWindow)
    _ready(room.qtbot, window)
    return window


def test_each_page_offers_its_own_journal(room: OpenRoom, dialog_of: DialogOf) -> None:
    opened = room(some)
    assert [action.text().split("\t")[0] for action in _actions(opened)] == [
        "Журнал книгой…", "Памятка родителю", "Справка о нагрузке…", "Экспорт в Excel",
    ]  # fmt: skip
    assert _ask(opened, dialog_of).wish().book is Book.SESSIONS
    dialog_of(BookDialog).reject()
    opened.tab.activate("events")
    opened.settle()
    opened.activate()
    press(opened.window, "Ctrl+P", Layout.RUSSIAN)
    dialog = dialog_of(BookDialog)
    assert isinstance(dialog, BookDialog)
    assert dialog.wish().book is Book.EVENTS


def test_names_are_left_out_unless_asked_for_and_then_warned_of(
    room: OpenRoom, dialog_of: DialogOf
) -> None:
    opened = room(some)
    dialog = _ask(opened, dialog_of)
    assert not dialog.wish().with_names
    assert "коды семей" in dialog.names_note.text()
    dialog.names.set_value("named")
    dialog.form.edited.emit()
    assert "не для управления образования" in dialog.names_note.text()
    window = _shown(opened, dialog, dialog_of)
    assert "персональные данные" in window.hint.text()
    assert window.papers.paper is not None
    assert window.papers.paper.name == f"Журнал учёта работы {TODAY.year} с именами"


def test_a_book_is_noted_as_printed_and_the_next_begins_after_it(
    room: OpenRoom, dialog_of: DialogOf, qtbot: QtBot
) -> None:
    opened = room(some)
    dialog = _ask(opened, dialog_of)
    assert "ещё не отмечены" in dialog.on_paper.text()
    window = _shown(opened, dialog, dialog_of)
    assert not window.xlsx.isVisible()
    with qtbot.waitSignal(window.papers.noted):
        press(window, "Ctrl+Return")
    assert not window.marker.isEnabled()
    assert "отмечено напечатанным" in window.hint.text()
    window.close()
    again = _ask(opened, dialog_of)
    assert "На бумаге 1\u00a0лист" in again.on_paper.text()
    assert "Новых строк нет." in again.on_paper.text()
    assert again.scope.value() == "new"
    press(again, "Ctrl+Return")
    empty = dialog_of(BookWindow)
    assert isinstance(empty, BookWindow)
    qtbot.waitUntil(lambda: "Новых строк нет" in empty.preview.note.text())
    assert not empty.marker.isEnabled()
    empty.close()
    opened.desk.operations.undo()
    opened.settle()
    with opened.saved() as file:
        assert BookPrint.select().count(file.db) == 0


def test_a_long_book_is_leafed_through(room: OpenRoom, dialog_of: DialogOf, qtbot: QtBot) -> None:
    opened = room(many)
    window = _shown(opened, _ask(opened, dialog_of), dialog_of)
    assert window.preview.pages.count == 8
    assert window.pages.words.text().startswith("Страницы 1–8 из ")
    assert not window.pages.back.isEnabled()
    while window.pages.on.isEnabled():
        press(window, "Alt+Right")
    assert window.papers.book is not None
    last = len(window.papers.book.sheets) + 2
    assert window.pages.words.text().endswith(f"–{last} из {last}")
    qtbot.waitUntil(lambda: window.preview.pages.count == last % 8)
    press(window, "Alt+Left")
    assert window.pages.back.isEnabled()


def test_a_changed_row_is_told_before_printing(room: OpenRoom, dialog_of: DialogOf) -> None:
    opened = room(many)
    window = _shown(opened, _ask(opened, dialog_of), dialog_of)
    with opened.qtbot.waitSignal(window.papers.noted):
        window.marker.click()
    window.close()
    opened.desk.operations.change(_rewritten)
    opened.settle()
    dialog = _ask(opened, dialog_of)
    assert "изменены строки 2 на листе 1" in dialog.on_paper.text()


def _rewritten(file: CentreFile) -> Changes:
    with file.operation("Изменена консультация") as running:
        changed = Session.update(recommendations="Иначе").where(Session.number == 2)
        changed.execute(file.db)
    return running.changes


@pytest.mark.parametrize("layout", Layout)
def test_the_parents_sheet_in_two_keys(room: OpenRoom, dialog_of: DialogOf, layout: Layout) -> None:
    opened = room(one_named)
    opened.wait_rows(1)
    opened.journal.focus()
    opened.journal.table.selectRow(0)
    press(opened.window, "Ctrl+P", layout)
    dialog = dialog_of(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    _ready(opened.qtbot, dialog)
    assert dialog.print.hasFocus()  # so that Enter prints
    assert dialog.papers.paper is not None
    assert dialog.papers.paper.name == "Памятка родителю"
    dialog.close()
    with opened.saved() as file:
        (code,) = file.db.run("SELECT rating_code FROM session").fetchone()
    assert len(code) == 5


def test_without_a_chosen_row_the_way_is_told(room: OpenRoom) -> None:
    opened = room(one_named)
    opened.wait_rows(1)
    opened.journal.table.clearSelection()
    _button(opened).show_sheet()
    assert opened.feedback.startswith("Выберите консультацию")


def test_the_load_of_a_specialist(room: OpenRoom, dialog_of: DialogOf) -> None:
    opened = room(some)
    _button(opened).ask_load()
    dialog = dialog_of(LoadDialog)
    assert isinstance(dialog, LoadDialog)
    opened.settle()
    only = dialog.specialist.value()
    assert only is not None
    dialog.specialist.set_value(None)
    dialog.show_certificate()
    assert dialog.form.field("specialist").problem() == "Выберите специалиста."
    dialog.specialist.set_value(only)
    press(dialog, "Ctrl+Return")
    shown = dialog_of(PaperDialog)
    assert isinstance(shown, PaperDialog)
    _ready(opened.qtbot, shown)
    assert shown.papers.paper is not None
    assert "Соколова" not in shown.papers.paper.name
