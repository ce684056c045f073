"""«О программе»: what a head reads out to support by phone, and the program's own check."""

from __future__ import annotations

import platform
from pathlib import Path

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kcentre import __version__
from kcentre.language.dates import long_date
from kcentre.storage.copies import copies_folder
from kcentre.storage.location import log_folder, own_centre
from ui.about.news import news_since
from ui.about.places import licences_folder
from ui.about.self_test_card import SelfTestCard
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.eliding_line import ElidingLine
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_text import plain_text
from ui.widgets.theme import theme

_WIDTH = 700
_PURPOSE = (
    "Журнал, показатели и отчёты консультационного центра детского сада. Работает без интернета; "
    "данные лежат в одном файле на этом компьютере."
)
_LICENCES = (
    f"Программа — лицензия MIT. Qt и PySide6 {qt_version} используются по лицензии LGPLv3, их "
    "файлы лежат отдельно и могут быть заменены. Значки Lucide (ISC), шрифты PT (ПараТайп)."
)
_UNINSTALLED = " Тексты всех лицензий лежат в папке licences установленной программы."


class AboutDialog(FittedDialog):
    """Every path can be chosen and copied; Esc closes."""

    def __init__(self, centre: Path | None, operations: Operations, parent: QWidget) -> None:
        """``centre`` is the file that is open, if one is."""
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("О программе")
        self.facts = _facts(centre or own_centre())
        self.self_test = SelfTestCard(operations, parent)
        self._licences = licences_folder()
        self.check = QuietButton("Проверить программу", "shield-check")
        self.check.clicked.connect(self._check)
        self.self_test.ended.connect(self._end_check)
        self.finished.connect(self.self_test.stop)
        self._lay_out()

    def _check(self) -> None:
        self.check.setEnabled(False)
        self.self_test.begin()
        self.bring_in_sight(self.self_test)

    def _end_check(self) -> None:
        self.check.setEnabled(True)
        self.bring_in_sight(self.self_test)

    def _copy(self) -> None:
        lines = [f"{name}: {value}" for name, value in self.facts]
        QGuiApplication.clipboard().setText("\n".join([*lines, *self.self_test.lines()]))

    def _open_licences(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._licences)))

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(20), px(24), px(8))
        column.setSpacing(px(12))
        licences = _LICENCES + ("" if self._licences else _UNINSTALLED)
        column.addWidget(plain_text("Консультационный центр", "title"))
        column.addWidget(plain_text(_PURPOSE))
        column.addLayout(_grid(self.facts))
        column.addWidget(plain_text(licences, "small"))
        column.addWidget(self.self_test)
        column.addStretch()
        self.take(column, self._footer_row())
        self._close.setFocus()

    def _footer_row(self) -> QWidget:
        px = theme().px
        copier, licences = QuietButton("Скопировать сведения"), QuietButton("Лицензии")
        copier.clicked.connect(self._copy)
        licences.clicked.connect(self._open_licences)
        licences.setVisible(self._licences is not None)
        self._close = close = PrimaryButton("Закрыть")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        footer = QWidget()
        row = FlowLayout(px(8), footer)
        row.setContentsMargins(px(24), px(12), px(24), px(16))
        for button in (self.check, copier, licences):
            row.addWidget(button)
        row.spring()
        row.addWidget(close)
        return footer


def _facts(centre: Path) -> list[tuple[str, str]]:
    news = news_since("", __version__)
    day = f" от {long_date(news.day)}" if news and news.version == __version__ else ""
    return [
        ("Версия", f"{__version__}{day}"),
        ("Система", f"{platform.system()} {platform.release()}, Python {_python()}"),
        ("Файл центра", str(centre)),
        ("Копии", str(copies_folder(centre))),
        ("Сведения об ошибках", str(log_folder())),
    ]


def _python() -> str:
    return platform.python_version()


def _grid(facts: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme().px(16))
    grid.setVerticalSpacing(theme().px(6))
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(facts):
        title = plain_text(name, "secondary")
        title.setWordWrap(False)
        grid.addWidget(title, row, 0)
        grid.addWidget(_readable(name, value), row, 1)
    return grid


def _readable(name: str, value: str) -> ElidingLine:
    """Return a line that can be read to its end, chosen and copied, but not changed."""
    line = ElidingLine(value)
    line.setReadOnly(True)
    line.setCursorPosition(0)
    line.setToolTip(value)
    line.setAccessibleName(name)
    return line
