"""Where the answers go: a round that is there, or a questionnaire under a new title."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.problems import Severity
from kcentre.surveys.rounds.records import RoundLine
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import FormField
from ui.widgets.theme import theme
from ui.widgets.weighted_flow import WeightedFlow

_NEW = "новая анкета"
_LEAST = 300


class IntoRow(QWidget):
    """A choice of rounds and, for a new questionnaire, its title."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rounds = ChoiceField((), _NEW)
        self.title = TextField("например, Изучение спроса")
        self._round_field = FormField("Куда внести ответы", self.rounds)
        self._title_field = FormField(
            "Название анкеты",
            self.title,
            "Если анкета с таким названием уже есть, ответы добавятся в её последний опрос.",
        )
        flow = WeightedFlow(theme().px(12), self)
        flow.add(self._round_field, _LEAST, 3)
        flow.add(self._title_field, _LEAST, 4)
        self.rounds.edited.connect(self._follow)
        self.title.editingFinished.connect(self._settle_title)
        self._told = ""

    def show_choices(self, lines: Sequence[RoundLine], title: str, round_id: int | None) -> None:
        """Offer the rounds; ``round_id`` is the one wished, None for a new questionnaire."""
        for field in (self.rounds, self.title):
            field.blockSignals(True)
        self.rounds.set_choices([(line.id, line.name) for line in lines])
        self.rounds.set_value(round_id)
        self.title.set_value(title)
        for field in (self.rounds, self.title):
            field.blockSignals(False)
        self._told = self.title.value()
        self._title_field.setVisible(self.rounds.value() is None)

    def value(self) -> str | int:
        """Return the id of the round or the title."""
        chosen = self.rounds.value()
        return chosen if isinstance(chosen, int) else self.title.value()

    def show_problem(self, sentence: str, severity: Severity = Severity.STOP) -> None:
        """Say what is wrong, or odd, with the title or the round."""
        is_title = self._title_field.isVisibleTo(self)
        told, other = self._round_field, self._title_field
        if is_title:
            told, other = other, told
        told.show_problem(sentence, severity)
        other.show_problem("")

    def _follow(self) -> None:
        self._title_field.setVisible(self.rounds.value() is None)
        self.edited.emit()

    def _settle_title(self) -> None:
        """Tell of another title once it is written whole."""
        if self.title.value() != self._told:
            self._told = self.title.value()
            self.edited.emit()
