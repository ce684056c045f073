"""What the keys do in a form that is being filled in; the same in both keyboard layouts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kcentre.surveys.questionnaires.option_keys import key_of, place_of

if TYPE_CHECKING:
    from ui.surveys.entry.sheet import Sheet

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return what is held with a key; the number pad is no such thing."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def takes_key(sheet: Sheet, event: QKeyEvent) -> bool:
    """Do what a key means; False where it means nothing here."""
    modifiers = held(event)
    is_shifted = modifiers == Qt.KeyboardModifier.ShiftModifier
    if modifiers and not is_shifted:
        return False
    if event.isAutoRepeat() and _acts_once(event):
        return True  # a key held down would run through the whole form
    if event.key() in ENTER:
        sheet.go_back() if is_shifted else sheet.go_on()
        return True
    return _does(sheet, Qt.Key(event.key())) or _picks(sheet, event.text())


def _acts_once(event: QKeyEvent) -> bool:
    return event.key() in {*ENTER, Qt.Key.Key_Space} or place_of(event.text()) is not None


def _does(sheet: Sheet, key: Qt.Key) -> bool:
    deeds: dict[Qt.Key, Callable[[], None]] = {
        Qt.Key.Key_Backspace: sheet.go_back,
        Qt.Key.Key_Delete: sheet.clear_answer,
        Qt.Key.Key_Down: partial(_point, sheet, 1),
        Qt.Key.Key_Up: partial(_point, sheet, -1),
        Qt.Key.Key_Space: partial(_pick_pointed, sheet),
    }
    deed = deeds.get(key)
    if deed is not None:
        deed()
    return deed is not None


def _picks(sheet: Sheet, typed: str) -> bool:
    place, number, count = sheet.at.place, place_of(typed), sheet.choices()
    if place is None or number is None or count == 0:
        return False
    if number < count:
        sheet.pick(place, number)
    else:
        sheet.hint(f"Здесь нет варианта {key_of(number)}")
    return True


def _point(sheet: Sheet, step: int) -> None:
    """Point at the next option, or at the one before."""
    place, count, at = sheet.at.place, sheet.choices(), sheet.at.pointed
    if place is None or count == 0:
        return
    first = 0 if step > 0 else count - 1
    sheet.at.pointed = first if at is None else max(0, min(count - 1, at + step))
    sheet.blocks[place].setFocus()
    sheet.refresh()
    sheet.pointed.emit()


def _pick_pointed(sheet: Sheet) -> None:
    if sheet.at.place is not None and sheet.at.pointed is not None:
        sheet.pick(sheet.at.place, sheet.at.pointed)
