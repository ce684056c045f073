"""How the stack goes: entered today, entered in all, the form saved last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from kcentre.language.numbers import grouped
from kcentre.language.plurals import counted
from kcentre.surveys.forms.stack import Tally
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class TallyCard(QWidget):
    """Says it in a few quiet lines."""

    correct_wanted = Signal()
    """The form saved last is to be opened again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today, self.whole, self.saved = QLabel(), QLabel(), QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.correct = LinkButton("Исправить")
        self.correct.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.correct.clicked.connect(self.correct_wanted)
        self._lay_out()
        self.show_saved("")

    def brief(self) -> str:
        """Return everything in one line, for where there is no room for the card."""
        said = (self.today.text(), self.whole.text(), self.saved.text())
        return " · ".join(text for text in said if text)

    def show_tally(self, tally: Tally, target: int | None) -> None:
        """Show the counts, beside the target where there is one."""
        self.today.setText(f"Сегодня: {counted(tally.today, 'анкета', 'анкеты', 'анкет')}")
        whole = f" из {grouped(target)}" if target else ""
        self.whole.setText(f"Всего введено: {grouped(tally.forms)}{whole}")
        self.bar.setVisible(bool(target))
        if target:
            self.bar.setRange(0, target)
            self.bar.setValue(min(tally.forms, target))

    def show_saved(self, name: str) -> None:
        """Name the form that was saved last («№ 41»); empty: none yet."""
        self.saved.setText(f"Анкета {name} сохранена" if name else "")
        self.saved.setVisible(bool(name))
        self.correct.setVisible(bool(name))

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self.today, role="heading")
        set_look(self.whole, role="secondary")
        set_look(self.saved, tone="good")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for label in (self.today, self.whole, self.saved):
            label.setWordWrap(True)
        for part in (self.today, self.whole, self.bar, self.saved):
            column.addWidget(part)
        column.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)
