"""The buttons in the title row of «Записи»: those that make sense for the look that is shown."""

from PySide6.QtCore import QObject, Signal

from ui.premises.appointments.chosen import Chosen
from ui.premises.appointments.views import Look
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from ui.widgets.card import Card


class PageActions(QObject):
    """Marks what is chosen, prints the days, finds the nearest free time, books."""

    add_wanted = Signal()

    def __init__(self, chosen: Chosen, card: Card) -> None:
        super().__init__(card)
        self._marking = QuietButton("Отметить", "circle-check")
        self._marking.setMenu(chosen.menu)
        paper = IconButton("printer", "Записи этих дней на бумаге")
        paper.clicked.connect(chosen.show_days)
        nearest = QuietButton("Ближайшее время", "clock")
        nearest.setToolTip("Ctrl+B")
        nearest.clicked.connect(chosen.ask_nearest)
        self._of_days = (paper, nearest)
        self._adder = PrimaryButton("Записать")
        self._adder.setToolTip("Ctrl+N")
        self._adder.clicked.connect(self.add_wanted)
        for button in (self._marking, *self._of_days, self._adder):
            card.add_action(button)

    def show_for(self, look: Look) -> None:
        """Show the buttons of a look."""
        is_waiting = look is Look.WAITING
        self._adder.setText("В лист ожидания" if is_waiting else "Записать")
        self._marking.setVisible(not is_waiting)
        for button in self._of_days:
            button.setVisible(look in {Look.DAY, Look.WEEK})
