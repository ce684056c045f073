"""The row above a list: the search box, «Отбор», and a chip for each condition in force."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.records.days_dialog import DaysDialog
from ui.records.facets import PERIOD, ROWS, Facet, Option, periods_offered
from ui.records.filter_chip import FilterChip
from ui.records.filter_menu import FilterMenu
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icons import set_icon
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_SEARCH_WIDTH = 220
FilterKind = Callable[..., Any]
"""Makes a filter of ``search``, ``first_day``, ``last_day``, ``ids`` and its facets' fields."""


_GOING_ON = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class SearchBox(QLineEdit):
    """Finds while typing; Esc clears it; Enter, Down or one more Esc goes on to what was found."""

    rows_wanted = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName("Поиск в списке")
        self.setClearButtonEnabled(True)
        glass = QAction(self)
        set_icon(glass, "search")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _GOING_ON:
            self.rows_wanted.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Knows which rows are wanted; `changed` is emitted when that changes."""

    changed = Signal()

    def __init__(
        self,
        kind: FilterKind,
        hint: str,
        periods: Callable[[date], Sequence[Option]] = periods_offered,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._chosen: dict[str, Option] = {}
        self._chips: dict[str, FilterChip] = {}
        self.search = SearchBox(hint)
        self._menu = FilterMenu(periods, self)
        self._opener = QuietButton("Отбор", "filter")
        self._opener.setMenu(self._menu)
        self._reset = LinkButton("Сбросить всё")
        self._lay_out()
        self._connect()

    def offer(self, facets: Sequence[Facet]) -> None:
        """Take what the menu offers."""
        self._menu.offer(facets)

    def wanted(self) -> Any:
        """Return the filter in force."""
        values: dict[str, Any] = {
            field: option.value for field, option in self._chosen.items() if field != PERIOD
        }
        if PERIOD in self._chosen:
            period = self._chosen[PERIOD].value
            values["first_day"], values["last_day"] = period.start, period.end
        return self._kind(search=self.search.text(), **values)

    @property
    def conditions(self) -> dict[str, Option]:
        """The conditions in force by field."""
        return dict(self._chosen)

    @property
    def is_empty(self) -> bool:
        """Whether all rows are wanted."""
        return not self._chosen and not self.search.text().strip()

    def choose(self, field: str, option: Option) -> None:
        """Add a condition, in place of another one on the same field."""
        self._chosen[field] = option
        self._show_chips()
        self.changed.emit()

    def choose_rows(self, ids: tuple[int, ...], title: str) -> None:
        """Show only these rows, chosen elsewhere."""
        self.put({ROWS: Option(ids, title)})

    def reset(self) -> None:
        """Want all rows."""
        self.put({})

    def put(self, conditions: Mapping[str, Option], search: str = "") -> None:
        """Want these rows, whatever was wanted before."""
        self._chosen = dict(conditions)
        self.search.textChanged.disconnect(self._take_typing)  # told once, below
        self.search.setText(search)
        self.search.textChanged.connect(self._take_typing)
        self._show_chips()
        self.changed.emit()

    def drop(self, field: str) -> None:
        """Take a condition away."""
        self._chosen.pop(field, None)
        self._show_chips()
        self.changed.emit()

    def add_tool(self, tool: QWidget) -> None:
        """Put a button after «Отбор»."""
        self._row.insert(self._tools, tool)
        self._tools += 1
        QWidget.setTabOrder(self._opener, tool)

    def _drop(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self._opener.setFocus()
            self.drop(chip.field)

    def _show_chips(self) -> None:
        for chip in self._chips.values():
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for field, option in self._chosen.items():
            chip = FilterChip(field, option.title)
            chip.clicked.connect(self._drop)
            self._chips[field] = chip
            self._row.insert(self._row.indexOf(self._reset), chip)
        self._show_reset()

    def _show_reset(self) -> None:
        self._reset.setVisible(not self.is_empty)

    def _ask_days(self) -> None:
        dialog = DaysDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.picked.connect(self._take_days)
        dialog.open()

    def _take_days(self, option: Option) -> None:
        self.choose(PERIOD, option)

    def _take_typing(self) -> None:
        self._show_reset()
        self.changed.emit()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._take_typing)
        self._menu.chosen.connect(self.choose)
        self._menu.days_wanted.connect(self._ask_days)
        self._reset.clicked.connect(self.reset)
        add_shortcut(self, "Ctrl+F").activated.connect(self._go_to_search)

    def _lay_out(self) -> None:
        px = theme().px
        self._row = FlowLayout(px(8), self)
        self._row.setContentsMargins(px(14), px(8), px(14), px(8))
        for widget in (self.search, self._opener, self._reset):
            self._row.addWidget(widget)
        self._tools = self._row.indexOf(self._opener) + 1
        self.search.setMinimumWidth(px(_SEARCH_WIDTH))
        self._show_reset()
