"""The ready examples to be read, and taken into the own cards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.structure.practices.examples import examples
from kcentre.structure.practices.records import Example, PracticeDraft
from kcentre.structure.practices.verbs import take_examples
from ui.records.field_scroll import FieldScroll
from ui.records.panes import Panes
from ui.records.rows import Note, Row
from ui.records.rows_view import RowsView
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_WIDTH, _HEIGHT, _EDGE = 900, 560, 48
_LIST_WIDTH, _TEXT_WIDTH = 270, 380


class ExamplesDialog(QDialog):
    """Keys: ↑ and ↓ choose an example, Ctrl+Enter takes it into the cards, Esc closes."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Готовые примеры практик")
        self._operations = operations
        self._known: dict[str, Example] = {}
        self.view, self.reader = RowsView("Готовые примеры"), Reader()
        list_card, text_card = Card(), Card()
        list_card.add(self.view, 1)
        text_card.add(FieldScroll(self.reader), 1)
        widths = (_LIST_WIDTH, _TEXT_WIDTH)
        self.panes = Panes(list_card, text_card, "← Все примеры", widths)
        list_card.setFocusProxy(self.view)
        self.problem = QLabel()
        self.take, self.take_all = PrimaryButton("Взять в карточки"), QuietButton("Взять все")
        self._lay_out()
        self._connect()
        self._ask()

    def take_chosen(self) -> None:
        """Make an own card of the example that is read."""
        key = self.view.current_key()
        if isinstance(key, str) and not self._known[key].is_taken:
            self._take([key])

    def take_rest(self) -> None:
        """Make own cards of all examples that are none yet."""
        self._take([key for key, one in self._known.items() if not one.is_taken])

    def _take(self, keys: Sequence[str]) -> None:
        verb = partial(_take, keys=tuple(keys))
        self._operations.change(verb, self._ask_again, self._refuse, initiator=self)

    def _ask_again(self, _changes: Changes) -> None:
        self._ask()

    def _ask(self) -> None:
        self.problem.hide()
        self._operations.ask(examples, self._show, key=(self, "examples"))

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.problem.setText(" ".join(problem.sentence for problem in problems))
        self.problem.show()

    def _show(self, known: list[Example]) -> None:
        is_first = not self._known
        self._known = {one.key: one for one in known}
        unread = next((one.key for one in known if not one.is_taken), None) if is_first else None
        self.view.show_rows([_row(one) for one in known], unread)
        self._follow(self.view.current_key())
        if is_first:
            self.view.setFocus()

    def _follow(self, key: object) -> None:
        if isinstance(key, str):
            one = self._known[key]
            self.reader.show_practice(one.draft)
            self.take.setEnabled(not one.is_taken)
        self.take_all.setEnabled(not all(one.is_taken for one in self._known.values()))

    def _open(self) -> None:
        """Take what is read beside the list; lead to the reading where there is room for one."""
        if self.reader.isVisible():
            self.take_chosen()
        else:
            self.panes.go_within()

    def _connect(self) -> None:
        self.view.chosen.connect(self._follow)
        self.view.opened.connect(self._open)
        self.view.clicked.connect(self.panes.go_within)
        self.take.clicked.connect(self.take_chosen)
        self.take_all.clicked.connect(self.take_rest)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.take_chosen)

    def _lay_out(self) -> None:
        px = theme().px
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(free))
        self.take.setToolTip("Ctrl+Enter")
        set_look(self.problem, role="problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        closer = QuietButton("Закрыть")
        closer.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(closer)
        row.addStretch()
        row.addWidget(self.take_all)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.panes, 1)
        column.addWidget(self.problem)
        column.addLayout(row)


class Reader(QWidget):
    """A practice as a text to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.facts = QLabel(), QLabel()
        self.parts = {name: (QLabel(heading), QLabel()) for name, heading in _PARTS}
        self._lay_out()

    def show_practice(self, draft: PracticeDraft) -> None:
        """Show a practice; what is not known of it is left out."""
        self.title.setText(draft.title)
        facts = dict.fromkeys((draft.region, draft.organisation, draft.source))
        self.facts.setText(" · ".join(filter(None, facts)))
        for name, (heading, label) in self.parts.items():
            text = str(getattr(draft, name))
            label.setText(text.replace(" %", "\u00a0%"))
            for part in (heading, label):
                part.setVisible(bool(text))

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(6))
        set_look(self.title, role="title")
        set_look(self.facts, role="secondary")
        labels = [self.title, self.facts]
        for heading, label in self.parts.values():
            set_look(heading, role="heading")
            heading.setContentsMargins(0, px(8), 0, 0)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            labels += [heading, label]
        for label in labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch()


_PARTS = (("essence", "Суть"), ("results", "Результаты"), ("take", "Что взять"))


def _row(one: Example) -> Row:
    taken = (Note("уже в Ваших карточках", Tone.GOOD),) if one.is_taken else ()
    return Row(one.key, one.draft.title, notes=(Note(one.draft.region), *taken), is_bold=True)


def _take(file: CentreFile, keys: Sequence[str]) -> Changes:
    return take_examples(file, keys)
