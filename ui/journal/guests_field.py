"""«Пришли также»: who came along to a consultation; each can be taken away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kcentre.families.records import Person
from ui.journal.chips_field import ChipsField


class GuestsField(ChipsField):
    """Shows a chip for everybody; its value is the ids of the adults."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Пришли также", "получатель", parent)

    def set_people(self, people: Sequence[Person]) -> None:
        """Tell how those who came along are called."""
        self.set_titles({person.adult.id or 0: person.title for person in people})
