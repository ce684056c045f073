"""Forms: values by name, problems beside their fields."""

from helpers.keyboard import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from kcentre.language import Problem
from kcentre.language.problems import Severity
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.shortcuts import add_shortcut


def make_form(qtbot: QtBot) -> Form:
    form = Form(columns=2)
    form.add("name", "Фамилия, имя, отчество", TextField(), "Как в паспорте.", span=2)
    form.add("day", "Дата", DateField())
    form.add("kind", "Вид помощи", ChoiceField([("a", "методическая"), ("b", "иная")]))
    form.add("consent", "", CheckField("Согласие получено"))
    qtbot.addWidget(form)
    form.resize(600, 300)
    form.show()
    return form


def test_values_go_in_and_come_out_by_name(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    values = {"name": "Ёлкина Зоя", "day": None, "kind": "b", "consent": True}
    form.load({**values, "id": 12})
    assert form.values() == values
    assert not form.is_changed()
    form.focus("name")
    type_text(form, "!")
    assert form.is_changed()


def test_a_problem_stands_beside_its_field_and_takes_the_cursor(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    form.show_problems(
        [
            Problem("kind", "Выберите вид помощи.", Severity.WARNING),
            Problem("day", "Укажите дату."),
            Problem("", "Период закрыт."),
        ]
    )
    field = form.field("day")
    assert field.problem() == "Укажите дату."
    day = form.field("day").editor
    assert isinstance(day, DateField)
    kind = form.field("kind").editor
    assert isinstance(kind, ChoiceField)
    qtbot.waitUntil(kind.hasFocus)
    assert day.accessibleDescription() == "Укажите дату."
    assert day.property("problem") == "true"
    assert kind.property("problem") == "false"
    assert form._top.text() == "Период закрыт."
    day.set_value(None)
    type_text(form, "")
    day.setText("1")
    assert field.problem() == ""


def test_what_is_not_understood_stops_the_form(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    day = form.field("day").editor
    assert isinstance(day, DateField)
    day.setText("вчерась")
    assert not form.is_understood()
    assert "15.3" in form.field("day").problem()
    day.setText("")
    assert form.is_understood()


def test_every_editor_has_an_accessible_name_and_f1(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    name = form.field("name").editor
    assert isinstance(name, TextField)
    assert name.accessibleName() == "Фамилия, имя, отчество"
    form.focus_first()
    press(form, "F1")
    assert QToolTip.text() == "Как в паспорте."
    QToolTip.hideText()


def test_a_narrow_form_has_one_column(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    day, kind = form.field("day"), form.field("kind")
    assert day.y() == kind.y()
    form.resize(300, 600)
    qtbot.waitUntil(lambda: kind.y() > day.y())


def test_all_that_is_wrong_with_a_field_is_said(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    form.show_problems(
        [
            Problem("day", "Проверьте год.", Severity.WARNING),
            Problem("day", "Период закрыт."),
        ]
    )
    assert form.field("day").problem() == "Проверьте год.\nПериод закрыт."
    assert form.field("day").is_stopped


def test_doubts_leave_the_cursor_and_what_stops_in_their_places(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    form.show_problems([Problem("day", "Укажите дату.")])
    form.focus("name")
    form.show_doubts(
        [
            Problem("day", "Проверьте год.", Severity.WARNING),
            Problem("name", "Такое имя уже есть.", Severity.WARNING),
        ]
    )
    assert form.field("day").problem() == "Укажите дату."
    assert form.field("name").problem() == "Такое имя уже есть."
    assert form.values()["name"] == ""
    form.show_doubts([])
    assert form.field("name").problem() == ""


def test_what_is_typed_in_a_hidden_field_stops_nothing(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    day = form.field("day").editor
    assert isinstance(day, DateField)
    day.setText("завтрак")
    assert not form.is_understood()
    form.field("day").hide()
    assert form.is_understood()


def test_a_choice_that_is_being_typed_is_taken_by_a_command(qtbot: QtBot) -> None:
    form = make_form(qtbot)
    kept: list[object] = []
    add_shortcut(form, "Ctrl+Return").activated.connect(lambda: kept.append(form.is_understood()))
    qtbot.waitUntil(form.isActiveWindow)
    form.focus("kind")
    choice = form.field("kind").editor
    assert isinstance(choice, ChoiceField)
    type_text(form, "ин")
    finder = choice.completer()
    opened = finder.popup() if finder is not None else None
    assert opened is not None
    assert opened.isVisible()
    QTest.keyPress(opened, Qt.Key.Key_Control)
    assert not opened.isVisible()
    press(form, "Ctrl+Return")
    assert kept == [True]
    assert form.values()["kind"] == "b"
