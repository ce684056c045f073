"""Which cells are edited in place, by what kind of editor, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from kcentre.centre.values import Category, Channel, Education, Form, Kind, Result, Value
from kcentre.journal.one_field import SessionField
from kcentre.journal.queries import Choices
from kcentre.language.dates import short_date, today_here
from kcentre.language.typed_moment import typed_moment
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.editors import Editor, LongTextField
from ui.widgets.typed_field import AgeField, DurationField, TypedField

ENTER_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LISTS: dict[SessionField, type[Value]] = {
    SessionField.KIND: Kind,
    SessionField.RESULT: Result,
    SessionField.CATEGORY: Category,
    SessionField.EDUCATION: Education,
}
_ADVICE_LINES = 3
_FIXED = {
    "number": "Номер ставит программа: записи нумеруются в пределах года.",
    "recipient": "Кто пришёл, меняют в самой записи: Enter.",
    "rating": "Оценку записывают в самой записи: Enter.",
}


class CellChoice(ChoiceField):
    """A choice that tells its keys itself: an open list of hits hands them on past filters."""

    entered = Signal(int)
    """Enter: 0, Tab: 1, Shift+Tab: −1."""

    escaped = Signal()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 — Qt's name
        self._enter(1 if next else -1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        hits = self._hits()
        if event.key() in ENTER_KEYS:
            self._enter(0)
        elif event.key() == Qt.Key.Key_Escape and not (hits and hits.isVisible()):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self, step: int) -> None:
        hits = self._hits()
        if hits is not None:
            hits.hide()
        self.settle()
        self.entered.emit(step)

    def _hits(self) -> QAbstractItemView | None:
        finder = self.completer()
        return finder.popup() if finder is not None else None


class MomentField(TypedField):
    """A day and a time: `15.3 9:30`, `-1 930`, `пн 9`, or one of them alone."""

    def __init__(self) -> None:
        super().__init__(_moment, _moment_text, _MOMENT_PROBLEM, "15.3 9:30")

    def typing_problem(self) -> str:
        return "" if self.text().strip() and self.value() else _MOMENT_PROBLEM


def field_of(key: str) -> SessionField | None:
    """Return the field that a column shows, if it can be set in place."""
    return SessionField(key) if key in set(SessionField) else None


def why_fixed(key: str) -> str:
    """Return why a column is not edited in place."""
    return _FIXED.get(key, "Это поле меняют в самой записи: Enter.")


def editor_of(field: SessionField, choices: Choices) -> Editor:
    """Return a new editor for a field."""
    if field is SessionField.MOMENT:
        return MomentField()
    if field is SessionField.MINUTES:
        return DurationField()
    if field is SessionField.AGE:
        return AgeField()
    if field is SessionField.RECOMMENDATIONS:
        return LongTextField(_ADVICE_LINES)
    return CellChoice(offered(field, choices, None), nothing="не указано")


def offered(field: SessionField, choices: Choices, own: Any) -> Sequence[Choice]:
    """Return what a field is chosen from: what is in use, and the record's own value."""
    if field in _LISTS:
        return [(value, value.label) for value in _LISTS[field]]
    if field is SessionField.FORM:
        remote = [(way, f"{Form.REMOTE.label}: {way.label}") for way in Channel]
        return [*((form, form.label) for form in Form), *remote]
    if field is SessionField.TOPIC:
        return [(each.id, f"{each.code} {each.title}") for each in _used(choices.topics, own)]
    named: dict[SessionField, Iterable[Any]] = {
        SessionField.SPECIALIST: choices.specialists,
        SessionField.ROOM: choices.rooms,
        SessionField.SUB_UNIT: choices.sub_units,
    }
    return [(each.id, each.name) for each in _used(named[field], own)]


def _used(known: Iterable[Any], own: Any) -> list[Any]:
    return [each for each in known if not each.is_retired or each.id == own]


def _moment(text: str) -> tuple[date | None, time | None] | None:
    return typed_moment(text, today_here())


def _moment_text(moment: tuple[date | None, time | None]) -> str:
    day, clock = moment
    return " ".join([*([short_date(day)] if day else []), *([f"{clock:%H:%M}"] if clock else [])])


_MOMENT_PROBLEM = (
    "Дату и время пишут так: 15.3 9:30, -1 930 или пн 9; можно что-то одно: 15.3, 9:30."
)
