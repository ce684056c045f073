"""Prose with facts: words are typed, facts are not; whatever the keys, every fact stays whole."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from helpers.keyboard import commit_text, press, type_text
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fact_text import FactField
from ui.widgets.theme import Scheme, theme

FACTS = {"total": "219\u00a0услуг", "topic": "Речевое развитие (58\u00a0услуг, 26,5\u00a0%)"}


@dataclass(frozen=True)
class Piece:
    text: str
    key: str | None = None


TEXT = (Piece("Оказано "), Piece(FACTS["total"], "total"), Piece(" за квартал.\nВпереди: "),
        Piece(FACTS["topic"], "topic"), Piece("."))  # fmt: skip
TEMPLATE = "Оказано {total} за квартал.\nВпереди: {topic}."


@pytest.fixture
def field(qtbot: QtBot) -> FactField:
    made = FactField()
    made.know(FACTS)
    made.show_pieces(TEXT)
    made.resize(500, 200)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def shown(field: FactField) -> str:
    return field.document().toRawText().replace("\u2029", "\n")


def go_to(field: FactField, position: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(position)
    field.setTextCursor(cursor)


def first_fact(field: FactField) -> tuple[int, int]:
    fact = field.facts()[0]
    return fact.start, fact.end


def test_a_text_comes_back_with_the_keys_of_its_facts(field: FactField) -> None:
    assert field.value() == TEMPLATE
    assert shown(field) == "".join(piece.text for piece in TEXT)
    field.show_pieces(())
    assert field.value() == ""


def test_letters_go_beside_a_fact_never_into_it(field: FactField) -> None:
    start, end = first_fact(field)
    go_to(field, start)
    type_text(field, "ровно ")
    go_to(field, end + 6)
    commit_text(field, ", всего")
    assert field.value().startswith("Оказано ровно {total}, всего за квартал.")
    press(field, "Return")
    type_text(field, "{Ещё}")
    assert "{total}, всего\n(Ещё) за" in field.value()


def test_the_cursor_passes_a_fact_in_one_step(field: FactField) -> None:
    start, end = first_fact(field)
    go_to(field, start)
    press(field, "Right")
    assert field.textCursor().position() == end
    assert not field.textCursor().hasSelection()
    press(field, "Left")
    assert field.textCursor().position() == start
    press(field, "Shift+Right")
    assert field.textCursor().selectedText() == FACTS["total"]
    press(field, "Shift+Left")
    assert not field.textCursor().hasSelection()
    go_to(field, start + 2)
    assert field.textCursor().position() in {start, end}


@pytest.mark.parametrize("keys", ["Backspace", "Shift+Backspace", "Ctrl+Backspace"])
def test_a_fact_goes_as_a_whole_and_comes_back(field: FactField, keys: str) -> None:
    go_to(field, first_fact(field)[1])
    press(field, keys)
    assert field.value() == TEMPLATE.replace("{total}", "")
    press(field, "Ctrl+Z")
    assert field.value() == TEMPLATE
    go_to(field, first_fact(field)[0])
    press(field, "Ctrl+Delete" if "Ctrl" in keys else "Delete")
    assert "{total}" not in field.value()


def test_what_is_typed_over_a_choice_is_prose(field: FactField) -> None:
    start, end = first_fact(field)
    cursor = field.textCursor()
    cursor.setPosition(start - 2)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    type_text(field, "много")
    assert field.value().startswith("Оказанмного за квартал.")
    press(field, "Ctrl+A")
    commit_text(field, "Заново")
    assert field.value() == "Заново"
    assert not field.facts()


def test_figures_that_changed_are_shown_at_once_and_never_taken_back(field: FactField) -> None:
    go_to(field, 0)
    type_text(field, "В целом: ")
    told: list[bool] = []
    field.edited.connect(lambda: told.append(True))
    field.know({**FACTS, "total": "220\u00a0услуг"})
    assert "220\u00a0услуг за квартал" in shown(field)
    assert field.value() == f"В целом: {TEMPLATE}"
    press(field, "Ctrl+Z")
    assert "220\u00a0услуг" in shown(field)
    assert told
    field.know({})
    assert field.value() == f"В целом: {TEMPLATE}"


def test_a_fact_is_copied_as_words_and_put_back_as_itself(field: FactField) -> None:
    press(field, "Ctrl+A")
    press(field, "Ctrl+X")
    assert field.value() == ""
    assert QGuiApplication.clipboard().text().startswith("Оказано 219")
    press(field, "Ctrl+V")
    assert field.value() == TEMPLATE
    press(field, "Ctrl+Z")
    assert field.value() == ""
    field.know({"topic": "Игра"})
    press(field, "Ctrl+V")
    assert field.value() == TEMPLATE.replace("{total}", FACTS["total"])
    assert "Впереди: Игра." in shown(field)


def test_foreign_text_comes_without_its_looks(field: FactField) -> None:
    source = QMimeData()
    source.setHtml("<b>жирно</b>")
    source.setText("раз\r\n{total}\x07\tдва")
    press(field, "Ctrl+A")
    field.insertFromMimeData(source)
    assert field.value() == "раз\n(total) два"


def test_a_fact_is_put_in_with_a_space_before_it(field: FactField) -> None:
    go_to(field, 7)
    field.insert_fact("topic")
    assert field.value().startswith("Оказано {topic} {total}")
    go_to(field, field.facts()[1].end)
    field.insert_fact("total")
    assert field.value().startswith("Оказано {topic} {total} {total} за")
    assert len(field.facts()) == 4


def test_the_mouse_takes_a_fact_whole(field: FactField) -> None:
    start, end = first_fact(field)
    cursor = field.textCursor()
    cursor.setPosition(start)
    left = field.cursorRect(cursor)
    inside = left.center() + left.topRight() - left.topLeft()
    inside.setX(left.right() + theme().px(12))
    QTest.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert field.textCursor().position() == start
    point = QPointF(inside)
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonDblClick, point, field.viewport().mapToGlobal(point),
        Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    field.mouseDoubleClickEvent(event)
    assert field.textCursor().selectedText() == FACTS["total"]
    assert field.textCursor().selectionEnd() == end


def test_the_menu_of_a_fact_leads_behind_it(qtbot: QtBot, field: FactField) -> None:
    go_to(field, first_fact(field)[1])
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, field.rect().center(), field.mapToGlobal(QPoint(5, 5))
    )
    field.contextMenuEvent(event)
    (menu,) = field.findChildren(QMenu)
    with qtbot.waitSignal(field.opened) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args == ["total"]
    menu.close()


def test_what_is_accepted_is_only_read(field: FactField) -> None:
    field.setReadOnly(True)
    press(field, "Ctrl+A")
    for keys in ("Delete", "Backspace", "Ctrl+X", "Return"):
        press(field, keys)
    type_text(field, "ё")
    assert field.value() == TEMPLATE


@pytest.mark.usefixtures("plain_look")
def test_the_field_is_as_high_as_its_text_and_paints_in_the_dark(field: FactField) -> None:
    low = field.height()
    field.show_pieces([*TEXT, Piece("Длинное предложение. " * 40)])
    assert field.height() > low
    assert field.verticalScrollBar().maximum() == 0
    light = field.grab().toImage()
    theme().choose_scheme(Scheme.DARK)
    assert field.grab().toImage() != light


def test_tab_goes_on_and_ctrl_z_without_own_steps_is_the_windows(qtbot: QtBot) -> None:
    place = QWidget()
    field, following = FactField(), QLineEdit()
    column = QVBoxLayout(place)
    column.addWidget(field)
    column.addWidget(following)
    qtbot.addWidget(place)
    place.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    press(field, "Tab")
    assert following.hasFocus()
    assert not field.document().isUndoAvailable()


_KEYS = ("Left", "Right", "Up", "Down", "Home", "End", "Shift+Left", "Shift+Right", "Shift+End",
         "Ctrl+Left", "Ctrl+Right", "Ctrl+Shift+Right", "Backspace", "Delete", "Ctrl+Backspace",
         "Ctrl+Delete", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Return",
         "Ctrl+U", "Ctrl+K", "ё", "9")  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keys=st.lists(st.sampled_from(_KEYS), min_size=20, max_size=60))
def test_no_keys_break_a_fact(field: FactField, keys: list[str]) -> None:
    field.know(FACTS)
    field.show_pieces(TEXT)
    for key in keys:
        if len(key) == 1:
            type_text(field, key)
        else:
            press(field, key)
        _demand_whole(field, FACTS)


def _demand_whole(field: FactField, texts: Mapping[str, str]) -> None:
    for fact in field.facts():
        assert fact.text == texts[fact.key or ""]
        assert not fact.holds(field.textCursor().position())
    words = field.value()
    for key, text in texts.items():
        words = words.replace(f"{{{key}}}", text)
    assert words == shown(field).strip()
