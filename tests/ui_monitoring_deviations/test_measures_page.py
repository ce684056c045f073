"""«Отклонения и меры» as a person handles it: from a red indicator to a conclusion."""

import datetime as dt

import pytest
from helpers.deviation_rows import added, rate, red_quarter
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.listed_page import Listed, OpenListed
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from kcentre.language.dates import today_here
from kcentre.monitoring.deviations.queries import deviations
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.periods.period import PeriodKind, containing, parse_period, previous
from kcentre.storage import CentreFile, open_for_reading
from ui.monitoring.deviations.deviation_form import DeviationForm
from ui.monitoring.deviations.page import DeviationsPage
from ui.papers.dialog import PaperDialog

LONG = "Ё’ " * 100


def at_deviations(listed: OpenListed, fill: object = hire) -> Listed:
    return listed("deviations", fill, room="monitoring")


def page_of(opened: Listed) -> DeviationsPage:
    assert isinstance(opened.page, DeviationsPage)
    return opened.page


def form_of(opened: Listed) -> DeviationForm:
    form = opened.panel.form
    assert isinstance(form, DeviationForm)
    return form


def widget_of(form: DeviationForm, name: str) -> QWidget:
    editor = form.field(name).editor
    assert isinstance(editor, QWidget)
    return editor


def red_last_month(file: CentreFile) -> None:
    hire(file, "Ёлкина Ирина О’Нил")
    rate(file, previous(containing(PeriodKind.MONTH, today_here())).start, 3, 4)


def one_of_2020(file: CentreFile) -> None:
    red_quarter(file, 2020)
    period = parse_period("2020-Q3")
    added(file, dt.date(2020, 10, 5), period=period, due=dt.date(2020, 10, 30), cause=LONG)


def one_of_each_status(file: CentreFile) -> None:
    for status in MeasureStatus:
        added(file, measure=LONG, status=status, due=today_here())


def test_from_a_red_indicator_to_a_kept_measure(listed: OpenListed) -> None:
    page = at_deviations(listed, red_last_month)
    month = previous(containing(PeriodKind.MONTH, today_here()))
    page.go(f"new/П04/{month.word}")
    form = form_of(page)
    assert widget_of(form, "cause").hasFocus()
    assert form.noticed.text() == "Значение: 75\u00a0% при цели 85\u00a0% — отклонение от цели"
    assert form.proposal.isHidden()
    press(page.window, "Ctrl+Return")
    page.settle()
    assert form.field("cause").problem()
    assert form.field("due").problem()
    type_text(page.window, "Долго ждали; мало вечерних часов")
    press(page.window, "Tab")
    type_text(page.window, "Открыть вечер")
    press(page.window, "Tab")
    type_text(page.window, "Ёлк")
    press(page.window, "Down")
    press(page.window, "Return")
    assert form.people.value() == "Ёлкина Ирина О’Нил"
    form.field("due").editor.set_value(today_here() + dt.timedelta(14))
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.page.shown_panel() is None
    assert page.cells("measure") == ["Открыть вечер"]
    assert page.cells("deviation") == ["75\u00a0% при цели 85\u00a0%"]
    assert page.cells("status") == ["намечена"]
    assert page_of(page)._uncovered.isHidden()
    press(page.window, "Ctrl+Z", Layout.RUSSIAN)
    page.settle()
    assert page.cells("measure") == []


def test_a_red_indicator_without_a_measure_waits_in_a_menu(listed: OpenListed) -> None:
    page = at_deviations(listed, red_last_month)
    shown = page_of(page)
    assert shown._uncovered.text().startswith("Красные без меры: ")
    shown._uncovered.click()
    action = shown._bare.actions()[-1]
    assert "П04 Доля удовлетворённых" in action.text()
    assert "75\u00a0%" in action.text()
    action.trigger()
    shown._bare.close()
    page.settle()
    assert form_of(page).code.value() == "П04"
    press(page.window, "Escape")
    assert page.page.shown_panel() is None


def test_the_result_is_shown_and_concluded(listed: OpenListed) -> None:
    page = at_deviations(listed, one_of_2020)
    assert page_of(page)._overdue.text() == "Просрочено: 1"
    assert page.cells("status") == ["намечена, просрочена"]
    assert page.cells("result") == ["100\u00a0%"]
    page.choose(0)
    press(page.window, "Return")
    page.settle()
    form = form_of(page)
    assert form.status.hasFocus()
    assert form.result.text().startswith("Результат: 100\u00a0% за IV квартал 2020")
    assert form.field("done_on").isHidden()
    form.status.set_value(MeasureStatus.DONE)
    assert form.field("done_on").isVisible()
    form.proposal.click()
    form.proposal.click()
    concluded = form.field("conclusion").editor.value()
    assert concluded.startswith("В IV квартале 2020 года показатель вырос с 75 до 100 %")
    assert concluded.count("показатель вырос") == 1
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page_of(page)._overdue.isHidden()
    assert page.cells("status") == [f"выполнена {today_here():%d.%m.%y}"]
    with open_for_reading(page.path) as file:
        assert deviations(file)[0].draft.conclusion == concluded


@pytest.mark.parametrize("layout", list(Layout))
def test_one_letter_sets_the_status(listed: OpenListed, layout: Layout) -> None:
    page = at_deviations(listed, lambda file: added(file, due=today_here()))
    for letter, words in (
        ("H", "в работе"),
        ("D", f"выполнена {today_here():%d.%m.%y}"),
        ("J", "отменена"),
        ("Y", "намечена"),
    ):
        page.choose(0)
        press(page.window, letter, layout)
        page.settle()
        assert page.cells("status") == [words]
    assert page.page.feedback.text().startswith("Мера намечена: П04")


def test_targets_filters_and_what_is_entered(listed: OpenListed) -> None:
    page = at_deviations(listed, one_of_each_status)
    assert len(page.cells("status")) == 4
    page.go("overdue")
    assert page.cells("status") == []
    assert "Просроченные" in page.page.desk.list.filters.conditions["overdue"].title
    page.go("of/П04")
    assert len(page.cells("status")) == 4
    page.go("of/П05")
    assert page.cells("status") == []
    page.go("3")
    assert page.panel.record_id == 3
    form = form_of(page)
    form.field("cause").editor.set_value(LONG)
    press(page.window, "Escape")
    assert page.page.shown_panel() is not None
    assert form.field("cause").editor.value() == LONG.strip()
    box = page.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == "Не записывать").click()
    page.wake()
    assert page.page.shown_panel() is None
    page.go("999")
    assert page.page.feedback.text() == page.page.desk.gone_words
    page.go("new/О99/не-период")
    assert form.code.value() == "О99"
    assert form.period.value() is None
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "О99" in form.field("code").problem()
    assert form.field("period").problem()


def test_the_plan_of_correction_is_shown_for_its_year(listed: OpenListed) -> None:
    page = at_deviations(listed, one_of_2020)
    years = page_of(page)._years.actions()
    assert [action.text() for action in years][-1] == "2020/21 учебный год"
    years[-1].trigger()
    dialog = page.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    page.qtbot.waitUntil(dialog.print.isEnabled)
    assert dialog.papers.paper is not None
    assert dialog.papers.paper.name == "План коррекции 2020-2021"
    dialog.close()
    page.wake()


def test_an_empty_page_has_one_button_and_everything_a_name(
    listed: OpenListed, plain_look: None
) -> None:
    from ui.widgets.theme import theme  # noqa: PLC0415 — after the window is there

    page = at_deviations(listed)
    page.page.desk.list._empty.button.click()
    page.settle()
    form = form_of(page)
    assert form.code.hasFocus()
    for name in form.values():
        assert widget_of(form, name).accessibleName()
    theme().choose_percent(200)
    QApplication.processEvents()
    page.settle()
    least = page.window.minimumSizeHint()
    assert (least.width() <= 1366, least.height() <= 768) == (True, True)
    assert page.panel.width() <= page.page.width()
    assert page.panel.isVisible()
