"""The import wizard in a whole window: the way by keyboard, corrections, refusals, undo."""

from pathlib import Path

import pytest
from helpers.journal_room import OpenRoom, Room
from helpers.keyboard import press, type_text
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from kcentre.journal.importing import Field
from kcentre.storage import CentreFile
from ui.journal.import_wizard import ImportWizard
from ui.operations.progress import WatchedProgress
from ui.papers.importing.column_header import REMEMBERED
from ui.records.filter_chip import FilterChip

CASES = Path(__file__).parent.parent / "importing" / "cases"
REAL_LIFE, PLAIN = CASES / "journal-real-life.xlsx", CASES / "journal-plain.xlsx"


def nothing(_file: CentreFile) -> None:
    return None


def wizard_of(room: Room) -> ImportWizard:
    """Return the open wizard when it has the keyboard."""

    def shown() -> list[ImportWizard]:
        tops = QApplication.topLevelWidgets()
        return [top for top in tops if isinstance(top, ImportWizard) and top.isVisible()]

    room.qtbot.waitUntil(lambda: bool(shown()))
    wizard = shown()[0]
    keep_keyboard(room, wizard)
    return wizard


def keep_keyboard(room: Room, wizard: ImportWizard) -> None:
    """Give the wizard's window the keyboard back: without a screen nobody else does."""
    room.qtbot.waitUntil(lambda: not wizard._is_busy, timeout=20_000)
    with room.qtbot.waitActive(wizard):
        wizard.activateWindow()


def begun(room: Room, path: Path) -> ImportWizard:
    """Drop a file on the window and wait until it is counted, or refused."""
    drop(room.window, path)
    wizard = wizard_of(room)
    return counted(room, wizard)


def counted(room: Room, wizard: ImportWizard) -> ImportWizard:
    room.settle()
    keep_keyboard(room, wizard)
    return wizard


def drop(target: QWidget, path: Path) -> None:
    """Drag a file over a widget and let it go, as the system does: Qt wants both."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    calm = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(20, 20), *held, calm))
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), *held, calm))


def table(path: Path, *rows: list[object]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Журнал"
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def page(wizard: ImportWizard) -> int:
    return wizard.pages.currentIndex()


def invited(wizard: ImportWizard) -> str:
    return f"{wizard.files.invitation._title.text()} {wizard.files.invitation._sentence.text()}"


def sessions_in(room: Room) -> int:
    with room.saved() as file:
        (count,) = file.db.run("SELECT count(*) FROM session").fetchone() or (0,)
    return int(count)


def written(room: Room, wizard: ImportWizard) -> None:
    """Go on from the columns to the last page by Enter alone."""
    press(wizard, "Return")
    assert page(wizard) == 2
    press(wizard, "Return")
    keep_keyboard(room, wizard)
    assert page(wizard) == 3, wizard.footer.remark.text()


def test_the_whole_way_by_keyboard(room: OpenRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    open_room = room(nothing)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(REAL_LIFE), ""))
    open_room.tab.activate("import")
    wizard = wizard_of(open_room)
    assert page(wizard) == 0
    press(wizard, "Return")
    counted(open_room, wizard)
    assert page(wizard) == 1
    assert wizard.footer.remark.text() == "Можно внести 214\u00a0услуг и 6\u00a0мероприятий."
    press(wizard, "Return")
    assert page(wizard) == 2
    assert wizard.footer.primary.text() == "Внести 214\u00a0услуг и 6\u00a0мероприятий"
    assert list(wizard.plan.tiles.figures().values()) == ["214", "6", "0", "24", "3", "90", "5"]
    press(wizard, "Return")
    keep_keyboard(open_room, wizard)
    assert page(wizard) == 3
    press(wizard, "Return")
    open_room.wait_rows(214)
    assert sessions_in(open_room) == 214


def test_show_in_the_journal_leads_to_its_days(room: OpenRoom) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, REAL_LIFE)
    written(open_room, wizard)
    with open_room.qtbot.waitSignal(wizard.finished):
        wizard.finish.show_rows.click()
    open_room.wait_rows(214)
    chips = [chip.text() for chip in open_room.journal.filters.findChildren(FilterChip)]
    assert any("2025" in text and "2026" in text for text in chips), chips


def test_the_import_is_taken_back_from_the_last_page(room: OpenRoom) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, REAL_LIFE)
    written(open_room, wizard)
    wizard.finish.undo.click()
    open_room.settle()
    assert wizard.finish.told._title.text() == "Импорт отменён"
    assert not wizard.finish.undo.isVisible()
    open_room.wait_rows(0)
    assert sessions_in(open_room) == 0


def test_a_second_import_adds_nothing(room: OpenRoom) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, REAL_LIFE)
    written(open_room, wizard)
    wizard.accept()
    again = begun(open_room, REAL_LIFE)
    press(again, "Return")
    assert page(again) == 2
    assert not again.footer.primary.isEnabled()
    assert again.footer.remark.text().startswith("Вносить нечего")
    assert again.plan.tiles.figures()["Уже в журнале"] == "220"


def test_a_corrected_mapping_is_kept_for_the_next_file(room: OpenRoom, tmp_path: Path) -> None:
    head: list[object] = ["Дата", "Специалист", "Особое"]
    first = table(tmp_path / "a.xlsx", head, ["01.09.2025", "Соколова А. П.", "Речь"])
    second = table(tmp_path / "b.xlsx", head, ["02.09.2025", "Соколова А. П.", "Сон"])
    open_room = room(nothing)
    wizard = begun(open_room, first)
    choice = wizard.columns.table.choices[2]
    choice.setFocus()
    line = choice.lineEdit()
    assert line is not None
    line.selectAll()
    type_text(wizard, "Рекоменд")
    press(wizard, "Return")
    assert QApplication.activePopupWidget() is None
    assert choice.value() is Field.RECOMMENDATIONS
    assert page(wizard) == 1
    counted(open_room, wizard)
    wizard.footer.primary.setFocus()
    written(open_room, wizard)
    wizard.accept()
    again = begun(open_room, second)
    kept = again.columns.table.choices[2]
    assert kept.value() is Field.RECOMMENDATIONS
    assert again.columns.table.marks[2] == REMEMBERED


def test_a_field_chosen_twice_leaves_its_first_column(room: OpenRoom) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, PLAIN)
    choices = wizard.columns.table.choices
    place = next(at for at, one in enumerate(choices) if one.value() is Field.DATE)
    choices[place + 1].set_value(Field.DATE)
    assert choices[place].value() is None
    counted(open_room, wizard)
    choices[place + 1].set_value(None)
    assert "Дата" in wizard.columns.lack.text()
    counted(open_room, wizard)
    assert not wizard.footer.primary.isEnabled()


def test_cancelling_writes_nothing(room: OpenRoom) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, REAL_LIFE)
    press(wizard, "Return")
    with open_room.qtbot.waitSignal(wizard.finished):
        press(wizard, "Escape")
    assert sessions_in(open_room) == 0


def test_interrupting_the_writing_writes_nothing(room: OpenRoom) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, REAL_LIFE)
    press(wizard, "Return")
    open_room.desk.operations.long_started.connect(_stop)
    press(wizard, "Return")
    open_room.settle()
    keep_keyboard(open_room, wizard)
    assert page(wizard) == 2
    assert wizard.footer.remark.text() == "Импорт прерван: в журнал ничего не внесено."
    assert wizard.footer.primary.isEnabled()
    assert sessions_in(open_room) == 0


def _stop(_title: str, progress: WatchedProgress) -> None:
    progress.stop()


def test_a_renamed_program_gets_its_sentence(room: OpenRoom, tmp_path: Path) -> None:
    renamed = tmp_path / "Журнал.xlsx"
    renamed.write_bytes(b"MZ\x90\x00" + bytes(4000))
    open_room = room(nothing)
    wizard = begun(open_room, renamed)
    assert page(wizard) == 0
    assert "«Журнал.xlsx» — не таблица" in invited(wizard)
    drop(wizard.files, PLAIN)
    open_room.qtbot.waitUntil(lambda: page(wizard) == 1)


def test_an_empty_sheet(room: OpenRoom, tmp_path: Path) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, table(tmp_path / "Пусто.xlsx"))
    assert page(wizard) == 0
    assert "пуст" in invited(wizard)


def test_a_sheet_without_rows_has_nothing_to_add(room: OpenRoom, tmp_path: Path) -> None:
    open_room = room(nothing)
    wizard = begun(open_room, table(tmp_path / "Шапка.xlsx", ["Дата", "Специалист", "Тема"]))
    press(wizard, "Return")
    assert page(wizard) == 2
    assert not wizard.footer.primary.isEnabled()
    assert "нет строк" in wizard.footer.remark.text()
    press(wizard, "Return")
    assert page(wizard) == 1
