"""Fields that never change by accident."""

from datetime import date, time, timedelta
from typing import TypeVar

import pytest
from helpers.keyboard import press, type_text
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kcentre.centre.values import Kind
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.suggest_field import SuggestField
from ui.widgets.typed_field import AgeField, DurationField, NumberField, TimeField

W = TypeVar("W", bound=QWidget)
TODAY = date.today()  # noqa: DTZ011 — the user's own calendar day
FORMS = [("in_person", "очная"), ("visit", "выездная"), ("remote", "дистанционная")]


def shown(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.show()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    return widget


def turn_wheel(widget: QWidget) -> None:
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_an_empty_date_is_not_set_or_today_and_never_2000(qtbot: QtBot) -> None:
    optional = shown(qtbot, DateField())
    assert optional.value() is None
    optional.settle()
    assert optional.text() == ""
    sticky = shown(qtbot, DateField(empty_is_today=True))
    assert sticky.value() == TODAY
    sticky.settle()
    assert sticky.text() == f"{TODAY:%d.%m.%Y}"


def test_a_date_is_typed_in_few_keys(qtbot: QtBot) -> None:
    field = shown(qtbot, DateField())
    type_text(field, "-1")
    press(field, "Return")
    yesterday = TODAY - timedelta(days=1)
    assert field.value() == yesterday
    assert field.text() == f"{yesterday:%d.%m.%Y}"


def test_a_weekday_is_typed_in_cyrillic(qtbot: QtBot) -> None:
    field = shown(qtbot, DateField())
    type_text(field, "пн")
    value = field.value()
    assert value is not None
    assert value.weekday() == 0


def test_what_is_not_a_date_stays_and_is_explained(qtbot: QtBot) -> None:
    field = shown(qtbot, DateField())
    type_text(field, "завтрак")
    press(field, "Return")
    assert field.text() == "завтрак"
    assert field.value() is None
    assert "15.3" in field.typing_problem()


def test_the_calendar_opens_by_key_speaks_russian_and_gives_a_day(qtbot: QtBot) -> None:
    field = shown(qtbot, DateField())
    field.set_value(date(2024, 2, 29))
    press(field, "F4")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    calendar = popup.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.locale().name() == "ru_RU"
    assert calendar.firstDayOfWeek() is Qt.DayOfWeek.Monday
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert field.value() == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("field_type", "typed", "value", "text"),
    [
        (TimeField, "930", time(9, 30), "09:30"),
        (DurationField, "1ч15", 75, "75"),
        (AgeField, "2г5м", 29, "2\u00a0г. 5\u00a0мес."),
        (NumberField, "1 200", 1200, "1200"),
    ],
)
def test_small_grammars_settle_when_the_field_is_left(
    qtbot: QtBot,
    field_type: type[TimeField | DurationField | AgeField | NumberField],
    typed: str,
    value: object,
    text: str,
) -> None:
    field = shown(qtbot, field_type())
    type_text(field, typed)
    press(field, "Return")
    assert field.value() == value
    assert field.text() == text
    assert field.typing_problem() == ""
    field.settle()
    assert field.value() == value
    field.set_value(None)
    assert field.value() is None


def test_numbers_keep_within_their_bounds(qtbot: QtBot) -> None:
    field = shown(qtbot, NumberField(1, 5))
    type_text(field, "6")
    assert field.value() is None
    assert field.typing_problem() == "Нужно целое число от 1 до 5."


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    choice = shown(qtbot, ChoiceField(FORMS))
    day = shown(qtbot, DateField(empty_is_today=False))
    number = shown(qtbot, NumberField())
    day.set_value(date(2025, 10, 7))
    number.set_value(45)
    for field in (choice, day, number):
        turn_wheel(field)
    assert choice.value() == "in_person"
    assert day.value() == date(2025, 10, 7)
    assert number.value() == 45


def test_a_choice_is_found_by_any_part(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField(FORMS, nothing="не указана"))
    assert field.value() is None
    line = field.lineEdit()
    assert line is not None
    line.selectAll()
    type_text(field, "станц")
    field.settle()
    assert field.value() == "remote"
    assert field.currentText() == "дистанционная"


def test_a_narrow_choice_opens_a_list_as_wide_as_its_titles(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField([("position", "Должность специалиста, который принял")]))
    field.setFixedWidth(90)
    field.showPopup()
    assert field.view().width() >= field.view().sizeHintForColumn(0)
    field.hidePopup()


def test_an_unknown_choice_is_a_problem_not_a_guess(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField(FORMS))
    line = field.lineEdit()
    assert line is not None
    line.selectAll()
    type_text(field, "групповая")
    field.settle()
    assert "«групповая» нет в списке" in field.typing_problem()


def test_an_emptied_choice_is_not_chosen(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField(FORMS, nothing="не указана"))
    field.set_value("visit")
    line = field.lineEdit()
    assert line is not None
    line.clear()
    field.settle()
    assert field.value() is None
    field.set_value("нет такого")
    assert field.value() is None


def test_a_choice_keeps_its_key_when_the_list_changes(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField(FORMS))
    field.set_value("visit")
    field.set_choices([("visit", "на дому"), ("remote", "по телефону")])
    assert field.value() == "visit"
    assert field.currentText() == "на дому"


def test_a_choice_gives_back_the_very_key(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField([(kind, kind.label) for kind in Kind]))
    field.set_value("diagnostic")
    assert field.value() is Kind.DIAGNOSTIC


def test_f4_and_alt_down_open_the_list(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField(FORMS))
    for keys in ("F4", "Alt+Down"):
        press(field, keys)
        view = field.view()
        assert view is not None
        assert view.isVisible()
        field.hidePopup()


def test_suggestions_leave_the_text_free(qtbot: QtBot) -> None:
    field = shown(qtbot, SuggestField(["педагог-психолог", "учитель-логопед"]))
    type_text(field, "тьютор")
    assert field.value() == "тьютор"
    field.clear()
    press(field, "F4")
    completer = field.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert completer.completionCount() == 2
    popup.hide()
    field.suggest(["Лекторий «Ёлка и О’Коннор»"])
    type_text(field, "елка")
    assert completer.completionCount() == 1
    press(popup, "Down")
    press(popup, "Return")
    assert field.value() == "Лекторий «Ёлка и О’Коннор»"


def test_texts_lose_outer_spaces_only(qtbot: QtBot) -> None:
    line = shown(qtbot, TextField())
    line.setText("  Д'Артаньян   Ёлкина ")
    assert line.value() == "Д'Артаньян Ёлкина"
    many = shown(qtbot, LongTextField())
    many.set_value("Речь\n\nИгра " + "а" * 300)
    assert many.value().startswith("Речь\n\nИгра")
    many.set_value(None)
    assert many.value() == ""
    tick = shown(qtbot, CheckField("Согласие"))
    tick.set_value(True)
    assert tick.value() is True


def test_a_day_that_is_not_in_the_calendar_is_named(qtbot: QtBot) -> None:
    field = shown(qtbot, DateField())
    field.setText("31.02.2027")
    assert field.typing_problem() == "Такого дня нет: в феврале 2027\u00a0года 28\u00a0дней."
    field.setText("завтрак")
    assert field.typing_problem().startswith("Дату пишут так")
    field.setText("28.02.2027")
    assert field.typing_problem() == ""


def test_enter_that_takes_what_was_typed_means_nothing_more(qtbot: QtBot) -> None:
    asked: list[int] = []

    class Form(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 — Qt's name
            asked.append(event.key())

    form = Form()
    field, line = ChoiceField([(1, "Иванова Анна"), (2, "Берёзкин Иван")]), TextField()
    row = QHBoxLayout(form)
    row.addWidget(field)
    row.addWidget(line)
    shown(qtbot, form)
    field.setFocus()
    type_text(field, "берез")
    press(field, "Return")
    assert (field.value(), asked) == (2, [])
    qtbot.waitUntil(line.hasFocus)
    field.setFocus()
    press(field, "Return")
    assert asked == [Qt.Key.Key_Return]


def test_a_field_that_is_left_shows_its_first_words(qtbot: QtBot) -> None:
    row = QWidget()
    place = QHBoxLayout(row)
    long = "О'Ёлкина-Д'Артаньян Анна Семёновна, педагог-психолог"
    text, choice = TextField(), ChoiceField([(1, "Ан"), (2, long)])
    for field in (text, choice):
        field.setMaximumWidth(80)
        place.addWidget(field)
    shown(qtbot, row)
    text.setFocus()
    type_text(text, long)
    choice.setFocus()
    assert text.cursorPosition() == 0
    type_text(choice, "Елкина")
    text.setFocus()
    line = choice.lineEdit()
    assert line is not None
    assert (choice.value(), line.cursorPosition()) == (2, 0)


def test_a_click_lets_typing_replace_what_is_chosen(qtbot: QtBot) -> None:
    field = shown(qtbot, ChoiceField(FORMS, nothing="не указана"))
    line = field.lineEdit()
    assert line is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    type_text(field, "станц")
    field.settle()
    assert field.value() == "remote"
