"""The card of the hours: which view, which week, whose; and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.premises.hours.facts import HoursFilter
from ui.premises.hours.hours_actions import HoursActions
from ui.premises.hours.hours_start import HoursStart
from ui.premises.hours.hours_views import EXCEPTIONS, VIEWS, HoursViews
from ui.widgets.buttons import PrimaryButton, SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_ADD_WINDOW, _ADD_EXCEPTION = "Добавить окно", "Добавить исключение"
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit
_ROOMY, _LOWEST = 860, 105


class HoursCard(QFrame):
    """Holds the views, or what is said before there is anything to show.

    Where it is narrow the rows above the views are kept to two: the hours need the room.
    """

    view_wanted = Signal(str)
    adding_wanted = Signal()

    def __init__(self, views: HoursViews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="card")
        self.setAccessibleName("Режим работы")
        self._views = views
        self.start = HoursStart()
        self.switch = SegmentedSwitch(VIEWS, "Как показать режим")
        self.deeds = HoursActions()
        self._adder = PrimaryButton(_ADD_WINDOW)
        self._adder.setToolTip("Ctrl+N")
        self._pages, self._bar = QStackedWidget(), QWidget()
        self._is_empty = False
        self._inside: QWidget | None = None
        self._fill()
        self.switch.chosen.connect(self.view_wanted)
        self._adder.clicked.connect(self.adding_wanted)
        self.deeds.filters_toggled.connect(self._fit)
        theme().changed.connect(self._fit)

    def show_view(self, view: str) -> None:
        """Say which view is shown, and what is added in it."""
        self.switch.set_value(view)
        self._adder.setText(_ADD_EXCEPTION if view == EXCEPTIONS else _ADD_WINDOW)
        self._fit()

    def show_start(self, *, is_empty: bool) -> None:
        """Show how to begin instead of the views."""
        self._is_empty = is_empty
        self._show()

    def show_inside(self, widget: QWidget | None) -> None:
        """Show a widget in the place of the views, or the views again."""
        self._inside = widget
        if widget is not None and self._pages.indexOf(widget) < 0:
            widget.setMinimumWidth(0)
            widget.setMaximumWidth(_ANY_WIDTH)
            self._pages.addWidget(widget)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fold what is seldom used into the menu where there is no room for it."""
        is_compact = self.width() < theme().px(_ROOMY)
        self.deeds.set_compact(is_compact=is_compact)
        self._views.set_compact(is_compact=is_compact)
        filters = self._views.filters
        is_wanted = self.deeds.filters.isChecked() or filters.value() != HoursFilter()
        is_filtered = self._views.view != EXCEPTIONS
        filters.setVisible(is_filtered and (not is_compact or is_wanted))

    def _show(self) -> None:
        self._bar.setVisible(not self._is_empty)
        self._pages.setCurrentWidget(
            self._inside or (self.start if self._is_empty else self._views)
        )

    def _fill(self) -> None:
        px = theme().px
        head = QWidget()
        top = FlowLayout(px(8), head)
        top.setContentsMargins(px(14), px(9), px(14), px(9))
        top.addWidget(self.switch)
        top.spring()
        top.addWidget(self.deeds)
        top.addWidget(self._adder)
        row = FlowLayout(px(12), self._bar)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        row.addWidget(self._views.bar)
        row.spring()
        row.addWidget(self._views.filters)
        self._pages.setMinimumHeight(px(_LOWEST))
        self._pages.addWidget(self._views)
        self._pages.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (head, _line(), self._bar, _line()):
            column.addWidget(part)
        column.addWidget(self._pages, 1)


def _line() -> QFrame:
    line = QFrame()
    set_look(line, role="line")
    return line
