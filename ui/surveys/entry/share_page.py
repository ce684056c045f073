"""Before the check: which share of the entered forms is to be entered again."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.language import Problem
from kcentre.language.plurals import counted
from ui.surveys.entry.plain_page import PlainPage
from ui.surveys.entry.second_asking import Check
from ui.surveys.entry.sheet_keys import ENTER
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.typed_field import NumberField

_USUAL_PERCENT, _FIELD_WIDTH = 10, 120
_ABOUT = (
    "Часть бумажных анкет введёт второй человек, не видя первого ввода. Программа сравнит ответы "
    "и покажет, сколько из них разошлось. Анкеты выбирает случай."
)


class SharePage(PlainPage):
    """Enter starts the check with the share in the field."""

    chosen = Signal(int)
    """(per cent of the forms)"""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form(columns=1)
        self.percent = NumberField(1, 100)
        self.percent.setMaximumWidth(theme().px(_FIELD_WIDTH))
        self.form.add("percent", "Какую долю анкет проверить, %", self.percent)
        self.go = PrimaryButton("Начать сверку")
        self.back = QuietButton("К опросам")
        self._forms = QLabel()
        self.go.clicked.connect(self._choose)
        self.back.clicked.connect(self.closed)
        self._lay_out()

    def begin(self, check: Check) -> None:
        """Ask about a round; the usual share is in the field."""
        agreement = check.agreement
        paper = counted(agreement.forms, "бумажная анкета", "бумажные анкеты", "бумажных анкет")
        already = f", из них уже выбрано {agreement.chosen}" if agreement.chosen else ""
        self._forms.setText(f"В опросе «{check.round.name}» {paper}{already}.")
        self.form.load({"percent": _USUAL_PERCENT})
        self.percent.setFocus()
        self.percent.selectAll()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say why no forms could be chosen."""
        self.form.show_problems(problems)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.form.is_understood():
            self.chosen.emit(self.percent.value() or _USUAL_PERCENT)

    def _lay_out(self) -> None:
        title, about = QLabel("Сверка: проверить ввод"), QLabel(_ABOUT)
        set_look(title, role="title")
        for label in (about, self._forms):
            set_look(label, role="secondary")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for part in (title, about, self._forms, self.form):
            self.column.addWidget(part)
        self.add_buttons(self.go, self.back)
