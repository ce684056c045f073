"""What is done with the hours besides adding: buttons, or one menu where there is no room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icons import set_icon
from ui.widgets.theme import theme

_ASIDE, _PAPERS = "Загрузка и спрос", "График на дверь и сайт"
_COPY, _FILTERS = "Скопировать на новый учебный год…", "Отбор по специалисту и помещению"


class HoursActions(QWidget):
    """The same actions twice: as buttons with words, and in the menu of a narrow page."""

    aside_toggled = Signal(bool)
    filters_toggled = Signal(bool)
    papers_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.aside = QuietButton(_ASIDE, "chart-column")
        self.aside.setCheckable(True)
        self._papers = QuietButton("График", "printer")
        self._papers.setToolTip(_PAPERS)
        self._copy = QuietButton("Скопировать…", "graduation-cap")
        self._copy.setToolTip(_COPY)
        self.more = IconButton("menu", "Другие действия с режимом")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self._aside_action = self._action(_ASIDE, "chart-column", is_checkable=True)
        self.filters = self._action(_FILTERS, "filter", is_checkable=True)
        self._connect()
        row = FlowLayout(theme().px(8), self)
        for button in (self.aside, self._papers, self._copy, self.more):
            row.addWidget(button)
        self.more.hide()

    def set_compact(self, *, is_compact: bool) -> None:
        """Show the menu instead of the buttons."""
        for button in (self.aside, self._papers, self._copy):
            button.setVisible(not is_compact)
        self.more.setVisible(is_compact)

    def show_aside(self, *, is_shown: bool) -> None:
        """Mark whether the cards of load and demand are shown."""
        self.aside.setChecked(is_shown)
        self._aside_action.setChecked(is_shown)

    def _connect(self) -> None:
        papers = self._action(_PAPERS, "printer")
        copier = self._action(_COPY, "graduation-cap")
        self.aside.clicked.connect(self.aside_toggled)
        self._aside_action.triggered.connect(self.aside_toggled)
        self.filters.triggered.connect(self.filters_toggled)
        self._papers.clicked.connect(self.papers_wanted)
        papers.triggered.connect(self.papers_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        copier.triggered.connect(self.copy_wanted)

    def _action(self, words: str, icon: str, *, is_checkable: bool = False) -> QAction:
        action = self._menu.addAction(words)
        action.setCheckable(is_checkable)
        set_icon(action, icon)
        return action
