"""Qt's own words are Russian wherever a user may meet them."""

import re
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWizard,
)
from pytestqt.qtbot import QtBot

from ui.russian import speak_russian

LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
OFFERED = [
    button
    for button in QMessageBox.StandardButton
    if button
    not in {
        QMessageBox.StandardButton.NoButton,
        QMessageBox.StandardButton.ButtonMask,
    }
    and button.name not in {"FirstButton", "LastButton", "Default", "Escape", "FlagMask"}
]


@pytest.mark.parametrize("button", OFFERED, ids=lambda button: str(button.name))
def test_every_standard_button_is_russian(qtbot: QtBot, button: QMessageBox.StandardButton) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    made = box.addButton(button)
    assert not LATIN_WORD.search(made.text()), made.text()
    row = QDialogButtonBox()
    qtbot.addWidget(row)
    other = row.addButton(QDialogButtonBox.StandardButton(button.value))
    assert not LATIN_WORD.search(other.text()), other.text()


def test_dialogs_of_qt_are_russian(qtbot: QtBot) -> None:
    files = QFileDialog()
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    wizard = QWizard()
    # Windows shows a print dialog of its own, and none where there is no printer.
    printing = [] if sys.platform == "win32" else [QPrintDialog(QPrinter())]
    for dialog in (files, wizard, *printing):
        qtbot.addWidget(dialog)
        words = [button.text() for button in dialog.findChildren(QAbstractButton)]
        words += [label.text() for label in dialog.findChildren(QLabel)]
        english = [word for word in words if LATIN_WORD.search(re.sub("PDF|PPD", "", word))]
        assert english == []


def test_menus_of_fields_are_russian(qtbot: QtBot) -> None:
    line, text = QLineEdit(), QPlainTextEdit()
    for editor in (line, text):
        qtbot.addWidget(editor)
        menu = editor.createStandardContextMenu()
        titles = [action.text().partition("\t")[0] for action in menu.actions()]
        assert [title for title in titles if LATIN_WORD.search(title)] == []
        menu.deleteLater()


def test_dates_are_russian_by_default(qtbot: QtBot) -> None:
    assert QLocale().standaloneMonthName(10) == "октябрь"
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    assert calendar.locale().language() is QLocale.Language.Russian
    assert QCoreApplication.applicationName() == "kcentre"


def test_russian_is_spoken_once_however_many_windows_open(qapp: QApplication) -> None:
    (spoken,) = qapp.findChildren(QTranslator)
    speak_russian(qapp)
    assert qapp.findChildren(QTranslator) == [spoken]
