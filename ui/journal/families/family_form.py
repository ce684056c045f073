"""The card of a family: its adults, its children, and what else is known of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.families.records import Adult, Child, Family
from kcentre.language import Problem
from ui.journal.families.card import FamilyCard
from ui.journal.families.person_rows import ADULTS, CHILDREN, WHY_NOT, AdultRow, ChildRow
from ui.journal.families.rows_field import RowsField, editors_of
from ui.operations import Operations
from ui.widgets.buttons import LinkButton
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class FamilyForm(FormStack):
    """Shows a family and collects it again."""

    consents_wanted = Signal()
    """The consents are to be shown: the health ticks wait for one."""

    reordered = Signal()
    """Tab is to be led through the fields anew."""

    look_wanted = Signal(object)
    """(Duplicate): somebody known is to be shown beside."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._card: FamilyCard | None = None
        self.adults = RowsField(ADULTS, self._adult_row, Adult())
        self.children_rows = RowsField(CHILDREN, ChildRow, Child())
        self._why_not = _WhyNot()
        self._add_fields()
        self._why_not.consents_wanted.connect(self.consents_wanted)
        self.children_rows.edited.connect(self._follow_children)
        for people in (self.adults, self.children_rows):
            people.reordered.connect(self.reordered)

    def show_card(self, card: FamilyCard | None, _choices: object) -> None:
        """Show a kept family, or an empty form for a new one."""
        self._card = card
        family = card.family if card else Family((Adult(),))
        self.load(
            {
                "adults": family.adults,
                "children": family.children,
                "address": family.address,
                "note": family.note,
                "code": family.code,
            }
        )
        self._follow_children()

    def take_rights(self, card: FamilyCard) -> None:
        """Follow the consents while something is being typed."""
        self._card = card
        self._follow_children()

    def collect(self) -> Family:
        """Return what was entered."""
        values = self.values()
        family = self._card.family if self._card else Family()
        return Family(
            values["adults"],
            values["children"],
            values["code"],
            values["note"],
            values["address"],
            family.id,
        )

    def is_understood(self) -> bool:
        rows = [self.adults.is_understood(), self.children_rows.is_understood()]
        return super().is_understood() and all(rows)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        left = self.children_rows.place_problems(problems)
        left = self.adults.place_problems(left)
        super().show_problems(left)

    def show_doubts(self, problems: Iterable[Problem]) -> None:
        super().show_doubts(problems)
        self.adults.show_doubts()
        self.children_rows.show_doubts()

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in order: rows come and go, and Qt puts what comes last."""
        people = [*self.adults.tab_stops(), *self.children_rows.tab_stops()]
        rest = [one for one in editors_of(self) if not isinstance(one, RowsField)]
        return [*people, self._why_not.link, *rest]

    def focus_first(self) -> None:
        """Put the cursor into the first adult's name."""
        self.adults.setFocus()

    def _adult_row(self) -> AdultRow:
        row = AdultRow(self._operations)
        row.belong_to(self._card.id if self._card else None)
        row.look_wanted.connect(self.look_wanted)
        return row

    def _follow_children(self) -> None:
        allowed = self._card.with_health_consent if self._card else frozenset[int]()
        asks = False
        for row in self.children_rows.rows:
            if isinstance(row, ChildRow):
                may = row.person().id in allowed
                row.allow_health(allowed=may)
                asks = asks or not may
        self._why_not.say(shown=asks, is_kept=self._card is not None)

    def _add_fields(self) -> None:
        people = Form(columns=1)
        people.add("adults", "Взрослые", self.adults)
        people.add("children", "Дети", self.children_rows)
        self.add_form(people)
        self._column.addWidget(self._why_not)
        more = Form(columns=2)
        more.add("address", "Адрес для выездной консультации", TextField(), _ADDRESS, span=2)
        more.add("note", "Заметка", LongTextField(lines=3), _NOTE, span=2)
        more.add("code", "Код семьи", TextField("выдаётся сам"), _CODE)
        self.add_form(more)


class _WhyNot(QWidget):
    """Why the health ticks can't be set, and the way to the consent."""

    consents_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = QLabel(WHY_NOT)
        self._sentence.setWordWrap(True)
        set_look(self._sentence, role="small")
        self.link = LinkButton("Оформить согласие")
        self.link.clicked.connect(self.consents_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(self._sentence)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, *, shown: bool, is_kept: bool) -> None:
        self.setVisible(shown)
        self.link.setVisible(is_kept)


_ADDRESS = "Только если специалист приедет к семье: для других консультаций адрес не нужен."
_NOTE = "Что важно помнить о семье. Не пишите диагнозы и чужие имена."
_CODE = "По коду семью узнают без имени. Пустой код программа выдаст сама."
