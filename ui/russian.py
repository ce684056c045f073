"""Qt's own words in Russian."""

from typing import Any

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from ui.qt_words import WORDS


def speak_russian(app: QApplication) -> None:
    """Translate buttons of dialogs, menus of fields, print and file dialogs.

    An application that speaks it already is left alone: Qt asks every translator for every word,
    and a new one makes every window say all its words anew.
    """
    if app.findChild(_Russian) is None:
        app.installTranslator(_Russian(app))


class _Russian(QTranslator):
    """Answers by the words alone: none of them means one thing here and another there."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, *_rest: Any) -> str | None:
        return WORDS.get(source)
