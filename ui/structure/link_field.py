"""A line for an address on the web, with a button that opens it in the browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.editors import TextField
from ui.widgets.icons import set_icon

_SAFE = frozenset({"http", "https"})
"""Anything else would start a program, not show a page."""


class LinkField(TextField):
    """The button is there while what is typed can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("адрес страницы", parent)
        self.opener = QAction("Открыть в браузере", self)
        set_icon(self.opener, "external-link")
        self.addAction(self.opener, QLineEdit.ActionPosition.TrailingPosition)
        self.opener.triggered.connect(self.open_page)
        self.edited.connect(self._follow)
        self._follow()

    def open_page(self) -> None:
        """Show the page in the browser."""
        if self._can_be_opened():
            QDesktopServices.openUrl(self.url())

    def url(self) -> QUrl:
        """Return what is typed as an address; one without a scheme is a page of the web."""
        typed = self.value()
        return QUrl.fromUserInput(typed) if "." in typed else QUrl()

    def _can_be_opened(self) -> bool:
        return self.url().isValid() and self.url().scheme() in _SAFE

    def _follow(self) -> None:
        self.opener.setVisible(self._can_be_opened())
