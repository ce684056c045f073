"""What a step still needs, beneath it: a line each, leading to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from kcentre.centre.missing import Missing
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink
from ui.widgets.wrapped_text import wrapped_lines

_SHOWN, _LEFT, _PADDING = 3, 36, 10


class MissingLink(WayLink):
    """One thing that is missing; its whole text is the tooltip."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(*missing)
        self._text = missing.text
        self.setToolTip(missing.text)
        self.setAccessibleName(f"Не хватает: {missing.text}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_look(self, letters="small")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = wrapped_lines(
            self._text, theme().small_font(), self.width() - theme().px(_PADDING), 1
        )
        self.setText(lines[0].replace("&", "&&") if lines else "")


class MissingList(QWidget):
    """Shows the first few things; the rest stand in a menu behind «ещё 4»."""

    go_to = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme().px(_LEFT), 0, 0, theme().px(4))
        self._column.setSpacing(0)
        self._missing: tuple[Missing, ...] = ()

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show what is missing; nothing where nothing is."""
        if tuple(missing) == self._missing:
            return
        self._missing = tuple(missing)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for one in self._missing[:_SHOWN]:
            link = MissingLink(one)
            link.go_to.connect(self.go_to)
            self._column.addWidget(link)
        rest = self._missing[_SHOWN:]
        if rest:
            more = LinkButton(f"ещё {len(rest)}…")
            set_look(more, letters="small")
            menu = QMenu(more)
            for one in rest:
                menu.addAction(one.text).setData(one.target)
            menu.triggered.connect(self._follow_menu)
            more.setMenu(menu)
            self._column.addWidget(more)

    def _follow_menu(self, action: QAction) -> None:
        self.go_to.emit(str(action.data()))
