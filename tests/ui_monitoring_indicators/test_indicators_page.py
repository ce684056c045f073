"""«Показатели»: values are doors; targets, explanations, own indicators and measures by keys."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import a_session, hire
from helpers.keyboard import Layout, press, type_text
from helpers.monitoring_page import Shown, open_page
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kcentre.journal.verbs import add_session
from kcentre.monitoring.norms import Direction, Norm
from kcentre.monitoring.targets.queries import entered_values, norms, notes, own_indicators
from kcentre.periods.period import parse_period
from kcentre.periods.tables import ReportPeriod
from kcentre.storage import open_centre
from ui.monitoring.indicators.page import IndicatorsPage
from ui.records.record_dialog import RecordDialog
from ui.records.rows_dialog import RowsDialog

_PLACE = "monitoring/indicators/П01/2025-Q4"
QUARTER = parse_period("2025-Q4")


@pytest.fixture
def filled(centre_path: Path) -> Path:
    """Return a centre with two services in October 2025."""
    with open_centre(centre_path) as file:
        hire(file)
        for day in (7, 8):
            add_session(file, a_session(file, date=dt.date(2025, 10, day)))
    return centre_path


def opened(qtbot: QtBot, desktop: Opened, path: Path, *others: str) -> tuple[Shown, IndicatorsPage]:
    shown = open_page(qtbot, desktop, path, _PLACE, *others)
    assert isinstance(shown.page, IndicatorsPage)
    return shown, shown.page


def code(page: IndicatorsPage) -> str:
    view = page.table.current_view()
    return view.state.indicator.code if view else ""


def cell(page: IndicatorsPage, name: str) -> str:
    view = page.table.current_row()
    keys = [column.key for column in page.table.indicators.columns]
    return page.table.indicators.text_of(view, keys.index(name)).strip() if view else ""


def test_an_empty_centre_leads_to_the_journal(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    shown, page = opened(qtbot, desktop, centre_path, "journal")
    assert page.pages.currentWidget() is page.empty
    page.empty.button.click()
    shown.settle()
    assert shown.desk.window.page("journal").isVisible()


def test_a_value_is_a_door_and_every_period_a_step_away(
    qtbot: QtBot, desktop: Opened, filled: Path, dialog_of: DialogOf
) -> None:
    shown, page = opened(qtbot, desktop, filled, "journal")
    assert page.table.hasFocus()
    assert code(page) == "П01"
    assert cell(page, "value") == "2"
    assert page.card.figure.text() == "2\u00a0услуги"
    assert page.card.course.spark.values[-1] == 2
    press(page.table, "Return")
    dialog = dialog_of(RowsDialog)
    assert isinstance(dialog, RowsDialog)
    qtbot.waitUntil(lambda: dialog.model.row_at(0) is not None)
    assert dialog.model.rowCount() == 2
    dialog.reject()
    qtbot.waitUntil(page.table.hasFocus)
    press(page, "Alt+Left")
    shown.settle()
    assert page.period == parse_period("2025-Q3")
    assert cell(page, "value") == "0"
    assert "данных нет" in page.list_card._note.text()
    shown.go_to("monitoring/indicators/П10/2025/26")
    assert (code(page), page.period) == ("П10", parse_period("2025/26"))


def test_a_target_is_set_by_keys_and_taken_back(
    qtbot: QtBot, desktop: Opened, filled: Path, dialog_of: DialogOf
) -> None:
    shown, page = opened(qtbot, desktop, filled)

    def ask() -> RecordDialog:
        press(page.table, "W", Layout.RUSSIAN)  # Ц
        dialog = dialog_of(RecordDialog)
        assert isinstance(dialog, RecordDialog)
        return dialog

    def keep(dialog: QDialog) -> None:
        with qtbot.waitSignal(dialog.finished):
            press(dialog, "Ctrl+Return")
        shown.settle()
        with qtbot.waitActive(shown.desk.window):
            shown.desk.window.activateWindow()
        page.table.setFocus()

    dialog = ask()
    form = dialog._form
    form.field("scope").editor.set_value("period")
    press(dialog, "Ctrl+Return")
    shown.settle()
    assert "введите число" in form.field("level").problem()
    form.field("level").editor.set_value(0.0)
    qtbot.waitUntil(lambda: "ничего не проверяет" in form.field("level").problem())
    form.field("level").editor.set_value(3.0)
    keep(dialog)
    assert shown.asked(lambda file: norms(file, QUARTER)) == {"П01": Norm(Direction.AT_LEAST, 3)}
    assert (cell(page, "target"), cell(page, "standing")) == ("≥\u00a03", "вне нормы")

    dialog = ask()
    assert dialog._form.values()["scope"] == "period"
    dialog._form.field("direction").editor.set_value("usual")
    keep(dialog)
    assert (cell(page, "target"), cell(page, "standing")) == ("", "для сведения")


def test_words_and_values_keep_themselves(qtbot: QtBot, desktop: Opened, filled: Path) -> None:
    shown, page = opened(qtbot, desktop, filled)
    press(page.table, "G", Layout.RUSSIAN)  # П
    assert page.card.words.note.hasFocus()
    type_text(page.card.words.note, "Ждали мест: «Ёлочка» закрыта")
    press(page.card.words.note, "Escape")
    assert page.table.hasFocus()
    shown.settle()
    shown.go_to("monitoring/indicators/П15")
    words = page.card.words
    press(page.table, "P", Layout.RUSSIAN)  # З
    assert words.value.hasFocus()
    type_text(words.value, "много")
    press(words.value, "Ctrl+Return")
    assert "Число пишут так" in words.value_form.field("value").problem()
    words.value.setText("92,5")
    press(words.value, "Ctrl+Return")
    shown.settle()
    assert cell(page, "value") == "92,5\u00a0%"
    said = shown.asked(lambda file: notes(file, QUARTER))
    assert said == {"П01": "Ждали мест: «Ёлочка» закрыта"}
    assert shown.asked(lambda file: entered_values(file, QUARTER))["П15"].value == 92.5
    words.value.setFocus()
    words.value.setText("")
    page.table.setFocus()
    shown.settle()
    assert cell(page, "value") == "—"
    assert words.note.value() == ""
    words.note.setFocus()
    type_text(words.note, "Ёлочные каникулы")
    press(words.note, "Alt+Left")  # the field is not left, but another period is shown
    shown.settle()
    assert (page.period, words.note.value()) == (parse_period("2025-Q3"), "")
    assert shown.asked(lambda file: notes(file, QUARTER))["П15"] == "Ёлочные каникулы"


def test_a_closed_period_is_fixed(qtbot: QtBot, desktop: Opened, filled: Path) -> None:
    with open_centre(filled) as file, file.operation("Закрыт"):
        row = {"kind": "quarter", "starts": "2025-10-01", "ends": "2025-12-31", "state": "closed"}
        ReportPeriod.insert(**row).execute(file.db)
    _, page = opened(qtbot, desktop, filled)
    assert page.card.words.note.isReadOnly()
    assert page.picker.chip.text() == "закрыт"


def test_own_indicators_come_go_and_come_back(
    qtbot: QtBot, desktop: Opened, filled: Path, dialog_of: DialogOf
) -> None:
    shown, page = opened(qtbot, desktop, filled)
    press(page, "Ctrl+N")
    dialog = dialog_of(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    form = dialog._form
    form.load({"title": "Доля очных", "sort": "ratio"})
    form.field("figure_code").editor.set_value("sessions.by_form.in_person")
    form.field("base_code").editor.set_value("sessions.total")
    with qtbot.waitSignal(dialog.finished):
        press(dialog, "Ctrl+Return")
    shown.settle()
    assert code(page) == "О01"
    assert (cell(page, "title"), cell(page, "value")) == ("Доля очных", "100\u00a0%")
    assert page.card.change.isVisible()
    page.card.retire.click()
    shown.settle()
    assert code(page) == "П01"
    (back,) = page.retired_menu.actions()
    assert "О01" in back.text()
    back.trigger()
    shown.settle()
    assert [line.is_retired for line in shown.asked(own_indicators)] == [False]


def test_a_red_one_leads_to_its_measure(qtbot: QtBot, desktop: Opened, filled: Path) -> None:
    _, page = opened(qtbot, desktop, filled)
    with qtbot.waitSignal(page.go_to) as led:
        press(page.table, "V", Layout.RUSSIAN)  # М
    assert led.args == ["monitoring/deviations/new/П01/2025-Q4"]
