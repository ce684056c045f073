"""What the check came to: how many answers differ, and which question differs most."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.language.numbers import decimal_comma
from kcentre.language.plurals import counted
from kcentre.surveys.forms.double_entry import Agreement
from ui.surveys.entry.plain_page import PlainPage
from ui.surveys.entry.second_asking import Check
from ui.surveys.entry.sheet_keys import ENTER
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.looks import set_look


class ResultPage(PlainPage):
    """Enter goes back to the rounds."""

    more_wanted = Signal()
    """A larger share is to be checked."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict, self.round, self.worst = QLabel(), QLabel(), QLabel()
        self.back = PrimaryButton("К опросам")
        self.more = QuietButton("Проверить ещё…")
        self.back.clicked.connect(self.closed)
        self.more.clicked.connect(self.more_wanted)
        self._lay_out()

    def show_result(self, check: Check) -> None:
        """Say how well the two entries agree."""
        self.round.setText(check.round.name)
        self.verdict.setText(verdict(check.agreement))
        self.worst.setText(_worst(check.agreement))
        self.worst.setVisible(bool(check.agreement.worst))
        self.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        set_look(self.verdict, role="title")
        set_look(self.round, role="secondary")
        for label in (self.round, self.verdict, self.worst):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.column.addWidget(label)
        self.add_buttons(self.back, self.more)


def verdict(found: Agreement) -> str:
    """Return «Сверка: 12 анкет, 144 ответа, расхождений 3 (2,1 %)»."""
    forms = counted(found.compared, "анкета", "анкеты", "анкет")
    answers = counted(found.answers, "ответ", "ответа", "ответов")
    share = "" if found.rate is None else f" ({decimal_comma(found.rate)}\u00a0%)"
    return f"Сверка: {forms}, {answers}, расхождений {found.disagreements}{share}"


def _worst(found: Agreement) -> str:
    if not found.worst:
        return ""
    (text, times), *others = found.worst
    first = f"Чаще всего расходится вопрос «{text}» — {counted(times, 'раз', 'раза', 'раз')}."
    rest = "; ".join(f"«{question}» — {number}" for question, number in others)
    return f"{first} Затем: {rest}." if rest else first
