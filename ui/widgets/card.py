"""White cards with a title row, and the small chips that stand in it."""

from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.colours import Tone
from ui.widgets.eliding_label import ElidingLabel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class Chip(QLabel):
    """A short word on the accent's ground: a filter, a state."""

    def __init__(self, text: str, tone: Tone = Tone.ACCENT, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        set_look(self, role="chip", tone=tone.value)

    def set_tone(self, tone: Tone) -> None:
        """Change what the chip means."""
        set_look(self, tone=tone.value)


class Card(QFrame):
    """A card: a title row (title, chips, note, stretch, actions), a hairline, the body.

    Without a title there is no title row. Put content with ``add``.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="card")
        self._title = ElidingLabel(title)
        set_look(self._title, role="heading")
        self._note = QLabel()
        set_look(self._note, role="secondary")
        self._head = QWidget()
        self._head_row = FlowLayout(theme().px(8), self._head)
        self._body = QVBoxLayout()
        self._lay_out(bool(title))
        if title:
            self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Change the title of a card that was made with one."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_note(self, text: str) -> None:
        """Say something secondary after the title and the chips («63 записи»)."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def add_chip(self, chip: QWidget) -> None:
        """Put a chip, or a switch, after the title."""
        self._head_row.insert(self._head_row.indexOf(self._note), chip)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right end of the title row."""
        self._head_row.addWidget(button)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Add content beneath; a table or a form."""
        self._body.addWidget(widget, stretch)

    def pad_body(self) -> None:
        """Give the content the card's margins; tables need none."""
        side, top = theme().px(14), theme().px(12)
        self._body.setContentsMargins(side, top, side, top)
        self._body.setSpacing(theme().px(8))

    def set_active(self, *, active: bool) -> None:
        """Draw the border in the accent colour: this is where the user types."""
        set_look(self, active="true" if active else "false")

    def _lay_out(self, has_title: bool) -> None:
        px = theme().px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        self._head_row.setContentsMargins(px(14), px(9), px(14), px(9))
        for widget in (self._title, self._note):
            self._head_row.addWidget(widget)
        self._head_row.spring()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        line = QFrame()
        set_look(line, role="line")
        whole.addWidget(self._head)
        whole.addWidget(line)
        self._note.hide()  # an empty one would ask for a row of its own beside a long title
        # After they have a parent: shown without one, each would flash as a window of its own.
        self._head.setVisible(has_title)
        line.setVisible(has_title)
        whole.addLayout(self._body, 1)
