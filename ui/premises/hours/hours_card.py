"""The card of the hours: which view, which week, whose; and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.premises.hours.hours_start import HoursStart
from ui.premises.hours.hours_views import VIEWS, HoursViews
from ui.widgets.buttons import PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class HoursCard(QFrame):
    """Holds the views, or what is said before there is anything to show."""

    view_wanted = Signal(str)
    adding_wanted = Signal()
    copy_wanted = Signal()
    papers_wanted = Signal()

    def __init__(self, views: HoursViews, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="card")
        self.setAccessibleName("Режим работы")
        self._views = views
        self.start = HoursStart()
        self.switch = SegmentedSwitch(VIEWS, "Как показать режим")
        self.aside = QuietButton("Загрузка и спрос", "chart-column")
        self.aside.setCheckable(True)
        self._pages = QStackedWidget()
        self._bar = QWidget()
        self._is_empty = False
        self._inside: QWidget | None = None
        self.switch.chosen.connect(self.view_wanted)
        self._fill()

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

    def _show(self) -> None:
        self._bar.setVisible(not self._is_empty)
        self._pages.setCurrentWidget(
            self._inside or (self.start if self._is_empty else self._views)
        )

    def _fill(self) -> None:
        px = theme().px
        head = QWidget()
        actions = FlowLayout(px(8), head)
        actions.setContentsMargins(px(14), px(9), px(14), px(9))
        actions.addWidget(self.switch)
        actions.spring()
        for widget in (self.aside, *self._paper_buttons(), self._adder()):
            actions.addWidget(widget)
        row = FlowLayout(px(12), self._bar)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        row.addWidget(self._views.bar)
        row.spring()
        row.addWidget(self._views.filters)
        self._pages.addWidget(self._views)
        self._pages.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for part in (head, _line(), self._bar, _line()):
            column.addWidget(part)
        column.addWidget(self._pages, 1)

    def _paper_buttons(self) -> list[QuietButton]:
        papers = QuietButton("График", "printer")
        papers.setToolTip("График на дверь и на сайт")
        papers.clicked.connect(self.papers_wanted)
        copier = QuietButton("Скопировать…", "graduation-cap")
        copier.setToolTip("Скопировать режим на новый учебный год")
        copier.clicked.connect(self.copy_wanted)
        return [papers, copier]

    def _adder(self) -> PrimaryButton:
        adder = PrimaryButton("Добавить окно")
        adder.setToolTip("Ctrl+N")
        adder.clicked.connect(self.adding_wanted)
        return adder


def _line() -> QFrame:
    line = QFrame()
    set_look(line, role="line")
    return line
