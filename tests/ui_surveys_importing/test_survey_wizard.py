"""The wizard for answers in a whole window: by keyboard, corrections, refusals, undo."""

from pathlib import Path

import pytest
from helpers.keyboard import press, type_text
from helpers.rounds_page import OpenPage, OpenRounds
from helpers.survey_tables import book, forms_in, options, stamped
from PySide6.QtWidgets import QFileDialog

from kcentre.storage import CentreFile, open_centre
from kcentre.surveys.importing import ColumnUse, import_survey
from ui.papers.importing.column_header import REMEMBERED
from ui.surveys.importing import SurveyImportWizard
from ui.widgets.theme import theme

CASE = Path(__file__).parents[1] / "surveys_importing" / "cases" / "survey-form-export.xlsx"
WHO, HELP = "Кем Вы приходитесь ребёнку?", "Какая помощь Вам нужна?"
FILE, COLUMNS, PLAN, DONE = range(4)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    said = [["мать", "методическая, иная", "mama@mail.ru"], ["отец", "иная", "papa@mail.ru"]] * 3
    head = [WHO, HELP, "E-mail"]
    return book(tmp_path / "Опрос семей (ответы).xlsx", stamped(head, said))


def opened(room: OpenRounds, path: Path | None = None) -> SurveyImportWizard:
    """Open the wizard from the page, as its button and a dropped file do."""
    room.page.ways.read_table(room.page.rounds.line(), path)
    wizard = room.dialog(SurveyImportWizard)
    assert isinstance(wizard, SurveyImportWizard)
    return counted(room, wizard)


def counted(room: OpenRounds, wizard: SurveyImportWizard) -> SurveyImportWizard:
    """Wait until everything asked so far is worked out, and give the wizard the keyboard."""
    room.settle()
    room.qtbot.waitUntil(lambda: not wizard._is_busy, timeout=20_000)
    with room.qtbot.waitActive(wizard):
        wizard.activateWindow()
    return wizard


def page(wizard: SurveyImportWizard) -> int:
    return wizard.pages.currentIndex()


def kept(room: OpenRounds) -> CentreFile:
    """Close the window's file and return it opened anew."""
    room.desk.operations.close()
    return open_centre(room.path)


def written(room: OpenRounds, wizard: SurveyImportWizard) -> None:
    wizard.footer.primary.click()
    assert page(wizard) == PLAN
    wizard.footer.primary.click()
    counted(room, wizard)
    assert page(wizard) == DONE, wizard.footer.remark.text()


def test_the_whole_way_by_keyboard(rounds_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    room = rounds_page()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(CASE), ""))
    wizard = opened(room)
    assert page(wizard) == FILE
    press(wizard, "Return")
    counted(room, wizard)
    assert page(wizard) == COLUMNS
    assert wizard.footer.remark.text() == "Можно внести 84\u00a0анкеты."
    assert wizard.columns.told.text().startswith("7\u00a0вопросов. Дата анкеты — «Отметка времени»")
    press(wizard, "Return")
    assert page(wizard) == PLAN
    assert wizard.footer.primary.text() == "Внести 84\u00a0анкеты"
    assert list(wizard.plan.tiles.figures().values()) == ["84", "0", "0", "0", "0", "7", "0"]
    press(wizard, "Return")
    counted(room, wizard)
    assert page(wizard) == DONE
    press(wizard, "Return")
    room.settle()
    assert len(room.rounds()) == 1
    with kept(room) as file:
        assert forms_in(file) == 84


def test_columns_say_what_they_are_and_why_they_stay_out(
    rounds_page: OpenPage, table: Path
) -> None:
    wizard = opened(rounds_page(), table)
    shown = [choice.value() for choice in wizard.columns.table.choices]
    assert shown == [ColumnUse.MOMENT, ColumnUse.ONE, ColumnUse.SEVERAL_COMMA, None]
    assert wizard.columns.table.marks[3] == "личные данные: не вносятся"
    assert wizard.columns.into.title.value() == "Опрос семей"
    assert "Не будет взято: 1\u00a0столбец." in wizard.columns.told.text()


def test_a_correction_is_counted_anew_and_remembered(rounds_page: OpenPage, table: Path) -> None:
    room = rounds_page()
    wizard = opened(room, table)
    choice = wizard.columns.table.choices[2]
    choice.setFocus()
    line = choice.lineEdit()
    assert line is not None
    line.selectAll()
    type_text(wizard, "свободн")
    press(wizard, "Return")
    assert choice.value() is ColumnUse.TEXT
    assert page(wizard) == COLUMNS
    counted(room, wizard)
    written(room, wizard)
    wizard.accept()
    again = opened(room, table)
    assert again.columns.table.choices[2].value() is ColumnUse.TEXT
    assert again.columns.table.marks[2] == REMEMBERED
    assert again.footer.remark.text() == "Вносить нечего: все анкеты таблицы уже внесены."


def test_every_column_left_out(rounds_page: OpenPage, table: Path) -> None:
    room = rounds_page()
    wizard = opened(room, table)
    for choice in wizard.columns.table.choices:
        choice.set_value(None)
    counted(room, wizard)
    assert "Не выбран ни один вопрос" in wizard.columns.told.text()
    assert not wizard.footer.primary.isEnabled()


def test_a_title_is_wanted(rounds_page: OpenPage, table: Path) -> None:
    room = rounds_page()
    wizard = opened(room, table)
    field = wizard.columns.into.title
    field.setFocus()
    field.selectAll()
    press(wizard, "Delete")
    press(wizard, "Tab")
    counted(room, wizard)
    assert "Назовите анкету" in wizard.columns.into._title_field.problem()
    assert not wizard.footer.primary.isEnabled()
    field.set_value("Другой опрос")
    field.editingFinished.emit()
    counted(room, wizard)
    assert wizard.columns.into._title_field.problem() == ""
    assert wizard.footer.primary.isEnabled()


def test_the_chosen_round_gets_the_answers(
    rounds_page: OpenPage, table: Path, tmp_path: Path
) -> None:
    def fill(file: CentreFile) -> None:
        import_survey(file, table, "Опрос семей")

    room = rounds_page(fill)
    later = book(tmp_path / "Новые.xlsx", stamped([WHO, HELP], [["опекун", "иная"]]))
    wizard = opened(room, later)
    assert wizard.columns.into.rounds.currentText().startswith("Опрос семей, осень 2026")
    assert not wizard.columns.into.title.isVisible()
    wizard.footer.primary.click()
    assert "Появится новая версия анкеты" in wizard.plan.where.text()
    wizard.footer.primary.click()
    counted(room, wizard)
    with kept(room) as file:
        assert forms_in(file) == 7
        assert sum(options(file, WHO).values()) == 1


def test_taken_back_from_the_last_page(rounds_page: OpenPage, table: Path) -> None:
    room = rounds_page()
    wizard = opened(room, table)
    written(room, wizard)
    wizard.finish.undo.click()
    room.settle()
    assert wizard.finish.told._title.text() == "Импорт отменён"
    wizard.accept()
    assert room.rounds() == []
    with kept(room) as file:
        assert forms_in(file) == 0


def test_cancelling_writes_nothing(rounds_page: OpenPage, table: Path) -> None:
    room = rounds_page()
    wizard = opened(room, table)
    press(wizard, "Return")
    with room.qtbot.waitSignal(wizard.finished):
        press(wizard, "Escape")
    with kept(room) as file:
        assert forms_in(file) == 0


def test_a_file_that_holds_no_answers(rounds_page: OpenPage, tmp_path: Path) -> None:
    room = rounds_page()
    broken = tmp_path / "Ответы.xlsx"
    broken.write_bytes(b"MZ\x90\x00" + bytes(4000))
    wizard = opened(room, broken)
    assert page(wizard) == FILE
    assert "«Ответы.xlsx» — не таблица" in wizard.files.invitation._title.text()
    journal = Path(__file__).parents[1] / "importing" / "cases" / "journal-plain.xlsx"
    wizard.read(journal)
    counted(room, wizard)
    assert page(wizard) == FILE
    assert "журнал услуг" in wizard.files.invitation._title.text()


def test_large_text_fits_a_small_screen(
    plain_look: None, rounds_page: OpenPage, table: Path
) -> None:
    room = rounds_page()
    theme().choose_percent(150)
    wizard = opened(room, table)
    screen = wizard.screen().availableGeometry()
    assert wizard.height() <= screen.height()
    assert wizard.width() <= screen.width()
    assert wizard.footer.primary.width() >= wizard.footer.primary.sizeHint().width()


def test_a_table_of_another_questionnaire_is_doubted(
    rounds_page: OpenPage, table: Path, tmp_path: Path
) -> None:
    def fill(file: CentreFile) -> None:
        import_survey(file, table, "Опрос семей")

    room = rounds_page(fill)
    other = book(tmp_path / "Другое.xlsx", stamped(["Любимый цвет?", "Размер"], [["синий", 3]] * 3))
    wizard = opened(room, other)
    assert "ни один вопрос таблицы не совпал" in wizard.columns.into._round_field.problem().lower()
    assert wizard.footer.primary.isEnabled()
    wizard.columns.into.rounds.set_value(None)
    counted(room, wizard)
    assert wizard.columns.into._round_field.problem() == ""
    assert wizard.columns.into._title_field.problem() == ""
