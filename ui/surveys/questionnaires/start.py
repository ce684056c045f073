"""What is shown while there is no questionnaire: the ready ones, and a way to begin one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kcentre.surveys.questionnaires.ready import ReadyQuestionnaire
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDEST = 640


class Start(QScrollArea):
    """Each ready questionnaire as a card with its button; the first one is the usual beginning."""

    ready_wanted = Signal(str)
    """(key): a ready questionnaire is wanted."""

    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[PrimaryButton | QuietButton] = []
        self.own = LinkButton("Составить свою анкету с чистого листа")
        self._cards = QVBoxLayout()
        self._keys: list[str] = []
        self._lay_out()
        self.own.clicked.connect(self.own_wanted)

    def offer(self, ready: Sequence[ReadyQuestionnaire]) -> None:
        """Show the ready questionnaires."""
        if self._keys:
            return
        for one in ready:
            button = QuietButton("Взять") if self._keys else PrimaryButton("Взять")
            button.setAccessibleName(f"Взять анкету «{one.title}»")
            button.clicked.connect(self._want)
            self._keys.append(one.key)
            self.buttons.append(button)
            self._cards.addWidget(_card(one, button))
        if self.own.hasFocus():
            self.focus()

    def focus(self) -> None:
        """Put the cursor on the first button."""
        (self.buttons[0] if self.buttons else self.own).setFocus()

    def _want(self) -> None:
        button = self.sender()
        place = next(place for place, one in enumerate(self.buttons) if one is button)
        self.ready_wanted.emit(self._keys[place])

    def _lay_out(self) -> None:
        px = theme().px
        title, sentence = QLabel("Анкет пока нет"), QLabel(_SENTENCE)
        set_look(title, role="title")
        set_look(sentence, role="secondary")
        sentence.setWordWrap(True)
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDEST))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, px(32), 0, px(24))
        column.setSpacing(px(12))
        column.addWidget(title)
        column.addWidget(sentence)
        self._cards.setSpacing(px(12))
        column.addLayout(self._cards)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)


_SENTENCE = (
    "Возьмите готовую анкету и измените в ней что угодно: вопросы, варианты, порядок. "
    "Темы и специалисты подставятся из списков Вашего центра."
)


def _card(ready: ReadyQuestionnaire, button: QWidget) -> Card:
    card = Card()
    title, about = QLabel(ready.title), QLabel(ready.about)
    set_look(title, role="heading")
    set_look(about, role="secondary")
    words = QVBoxLayout()
    words.setSpacing(theme().px(4))
    for label in (title, about):
        label.setWordWrap(True)
        words.addWidget(label)
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(16))
    row.addLayout(words, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    card.add(inner)
    card.pad_body()
    return card
