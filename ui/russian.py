"""Qt's own words in Russian: its translation, and the few words that it lacks."""

from typing import Any

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_LACKING = {
    "&Look in:": "&Папка:",
    "Files of &type:": "&Тип файлов:",
    "Page &Set:": "&Страницы:",
    "Page &order:": "&Порядок страниц:",
    "Pages &per sheet:": "Страниц на &листе:",
}


def speak_russian(app: QApplication) -> None:
    """Translate buttons of dialogs, menus of fields, print and file dialogs."""
    app.installTranslator(_Lacking(app))
    words = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load("qtbase_ru", folder):
        app.installTranslator(words)


class _Lacking(QTranslator):
    """Asked only where Qt's translation has no answer, because it was installed before it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, *_rest: Any) -> str | None:
        return _LACKING.get(source)
