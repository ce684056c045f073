"""Who of the right family is who of the left one, before both become one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.casebook.records import Comparison
from kcentre.families.records import Adult, Child
from kcentre.language.dates import today_here
from ui.families.person_hits import child_text
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.form import Form
from ui.widgets.looks import set_look

_ADULT, _CHILD = "adult", "child"


class SamePeople(QWidget):
    """One question for each person of the right family; what the program guesses is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        heading = QLabel("Кто есть кто")
        set_look(heading, role="heading")
        self._column.addWidget(heading)
        self.form = Form(columns=2)

    def show_comparison(self, found: Comparison) -> None:
        """Ask about the people of the right family."""
        self._column.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = Form(columns=2)
        self._column.addWidget(self.form)
        adults = _named_adults(found.left.adults)
        for adult_id, name in _named_adults(found.right.adults):
            same = found.same_adults.get(adult_id)
            self._ask(f"{_ADULT}-{adult_id}", f"{name} — это", adults, same)
        children = _named_children(found.left.children)
        for child_id, name in _named_children(found.right.children):
            same = found.same_children.get(child_id)
            self._ask(f"{_CHILD}-{child_id}", f"{name} — это", children, same)

    def same_adults(self) -> Mapping[int, int]:
        """Return which adult of the right family is which of the left one."""
        return self._chosen(_ADULT)

    def same_children(self) -> Mapping[int, int]:
        """Return which child of the right family is which of the left one."""
        return self._chosen(_CHILD)

    def _ask(
        self, name: str, question: str, offered: Sequence[tuple[int, str]], same: int | None
    ) -> None:
        choices: list[Choice] = [(person_id, words) for person_id, words in offered]
        field = ChoiceField(choices, nothing="другой человек")
        self.form.add(name, question, field)
        field.set_value(same)

    def _chosen(self, kind: str) -> dict[int, int]:
        chosen: dict[int, int] = {}
        for name, same in self.form.values().items():
            word, _, number = name.partition("-")
            if word == kind and isinstance(same, int):
                chosen[int(number)] = same
        return chosen


def _named_adults(adults: Sequence[Adult]) -> list[tuple[int, str]]:
    return [
        (adult.id, adult.name or f"взрослый {place}")
        for place, adult in enumerate(adults, 1)
        if adult.id is not None
    ]


def _named_children(children: Sequence[Child]) -> list[tuple[int, str]]:
    today = today_here()
    return [
        (child.id, child_text(child, today) or f"ребёнок {place}")
        for place, child in enumerate(children, 1)
        if child.id is not None
    ]
