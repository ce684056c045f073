"""The row above the pages: tabs, the search box, the menu."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from ui.widgets.icons import set_icon
from ui.widgets.looks import set_look
from ui.widgets.tab_strip import HEIGHT, TabStrip
from ui.widgets.theme import theme

_SEARCH_WIDTH, _WIDEST_SEARCH = 210, 290
_LARGE_SCALE = 1.3


class TopBar(QFrame):
    """Tells which tab is wanted; knows nothing of the pages."""

    tab_wanted = Signal(str)
    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="bar")
        self._strip = TabStrip()
        self._strip.currentChanged.connect(self._tell)
        self._search = QPushButton()
        self._search.setAccessibleName("Найти")
        self._search.clicked.connect(self.search_wanted)
        set_look(self._search, role="search")
        self._menu = QToolButton()
        self._menu.setToolTip("Меню (F10)")
        self._menu.setAccessibleName("Меню")
        self._menu.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_look(self._menu, role="icon")
        self._lay_out()
        theme().changed.connect(self._fit)
        self._fit()

    def take_menu(self, menu: QMenu) -> None:
        """Put the menu on its button; the icons come with it, after the first picture."""
        set_icon(self._search, "search")
        set_icon(self._menu, "menu")
        self._menu.setMenu(menu)

    def add_tab(self, key: str, title: str) -> None:
        """Add a tab at the end."""
        self._strip.blockSignals(True)
        place = self._strip.addTab(title)
        self._strip.setTabData(place, key)
        self._strip.blockSignals(False)

    def tab_keys(self) -> list[str]:
        """Return the keys of the tabs, in order."""
        return [str(self._strip.tabData(place)) for place in range(self._strip.count())]

    def choose(self, key: str) -> None:
        """Mark a tab as chosen without telling anybody."""
        self._strip.blockSignals(True)
        self._strip.setCurrentIndex(self.tab_keys().index(key))
        self._strip.blockSignals(False)
        self._strip.update()

    def open_menu(self) -> None:
        """Open the menu, as F10 does."""
        self._menu.showMenu()

    def _tell(self, place: int) -> None:
        if place >= 0:
            self.tab_wanted.emit(str(self._strip.tabData(place)))

    def _fit(self) -> None:
        is_large = theme().scale > _LARGE_SCALE  # then the tabs need the room of the words
        self._search.setText("" if is_large else "Найти…  Ctrl+K")
        self._search.setToolTip("Найти (Ctrl+K)" if is_large else "")
        self._search.setMinimumWidth(
            0 if is_large else min(theme().px(_SEARCH_WIDTH), _WIDEST_SEARCH)
        )
        self.setMinimumHeight(theme().px(HEIGHT) + 1)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(16), 0, theme().px(16), 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self._strip, 1)
        row.addWidget(self._search)
        row.addWidget(self._menu)
