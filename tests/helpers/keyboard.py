"""Keys as a person presses them, in the English and in the Russian layout.

pytest-qt's own ``keyClicks`` aborts the process on Cyrillic letters.
"""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_LATIN = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,."
_CYRILLIC = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_RUSSIAN_KEYS = {ord(latin): ord(russian) for latin, russian in zip(_LATIN, _CYRILLIC, strict=True)}


class Layout(Enum):
    """Which letters the keyboard gives."""

    ENGLISH = auto()
    RUSSIAN = auto()


def type_text(widget: QWidget, text: str) -> None:
    """Type letters into the focused field of the widget's window."""
    for letter in text:
        _press(widget, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)


def press(widget: QWidget, keys: str, layout: Layout = Layout.ENGLISH) -> None:
    """Press «Ctrl+Z», «Enter», «Down»…; in the Russian layout the letter is its twin."""
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index] # not in the stubs
    key = int(combination.key())
    if layout is Layout.RUSSIAN:
        key = _RUSSIAN_KEYS.get(key, key)
    modifiers = combination.keyboardModifiers()
    text = "" if modifiers & Qt.KeyboardModifier.ControlModifier else _text_of(key)
    _press(widget, key, modifiers, text)


def commit_text(widget: QWidget, text: str) -> None:
    """Enter text as an input method does, all at once."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def _press(widget: QWidget, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
    popup = QApplication.activePopupWidget()
    window = (popup or widget.window()).windowHandle()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifiers, text))


def _text_of(key: int) -> str:
    return {int(Qt.Key.Key_Return): "\r", int(Qt.Key.Key_Tab): "\t"}.get(
        key, chr(key).lower() if key < 0x1000 else ""
    )
