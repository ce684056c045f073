"""What is known of what is under the cursor, its files, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.attachments.records import Owner
from kcentre.language.sentences import capital
from kcentre.roadmaps.reading import EVENT_FILES, MAP_FILES, STAGE_FILES, TASK_FILES
from kcentre.roadmaps.records import EventLine, RoadMapLine, StageLine, TaskLine
from ui.records.attachments_card import AttachmentsCard
from ui.records.field_scroll import FieldScroll
from ui.structure.roadmaps.rows import (
    EVENT_TONES,
    TASK_TONES,
    event_state_words,
    map_tone,
    progress_words,
    stage_state_words,
    task_state_words,
)
from ui.structure.roadmaps.told import (
    Told,
    event_facts,
    map_facts,
    proof_words,
    stage_facts,
    task_facts,
)
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class DetailsCard(Card):
    """Facts by name; a task proven by the program leads to the place that proves it."""

    go_to = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._target = ""
        self.name, self.state, self.proof = QLabel(), QLabel(), QLabel()
        self.way = LinkButton("")
        self.files = AttachmentsCard(operations)
        self._facts = QVBoxLayout()
        self._labels: list[QLabel] = []
        self.deeds = QWidget()
        self._row = FlowLayout(theme().px(8), self.deeds)
        self._fill_in()
        self.way.clicked.connect(self._lead)

    def add_deeds(self, buttons: Sequence[QuietButton]) -> None:
        """Put the buttons of what can be done beneath."""
        for button in buttons:
            self._row.addWidget(button)

    def show_task(self, task: TaskLine, shown: ShownMap) -> None:
        """Show a task, and who marks it: the head, or the program itself."""
        words, facts = (
            task_state_words(task, shown.today),
            task_facts(task, shown.stage(task.draft.stage_id), shown.line),
        )
        self.set_title("Задача")
        self._show(task.draft.title, words, TASK_TONES[task.state], facts)
        fact = None if shown.line.is_finished else task.fact
        self._target = fact.target if fact is not None else ""
        self.proof.setText(proof_words(fact) if fact is not None else "")
        self.proof.setVisible(fact is not None)
        self.way.setText("Посмотреть" if fact is not None and fact.is_done else "Перейти туда")
        self.way.setAccessibleDescription(self.proof.text())
        self.way.setVisible(bool(self._target))
        self.files.show_owner(Owner(TASK_FILES, task.id))

    def show_stage(self, stage: StageLine, shown: ShownMap) -> None:
        """Show a stage."""
        words, facts = stage_state_words(stage), stage_facts(stage, shown.line)
        self.set_title("Этап")
        self._show(stage.draft.title, words, TASK_TONES[stage.state], facts)
        self.files.show_owner(Owner(STAGE_FILES, stage.id))

    def show_event(self, event: EventLine) -> None:
        """Show an event."""
        words = event_state_words(event)
        self.set_title("Мероприятие")
        self._show(event.draft.title, words, EVENT_TONES[event.state], event_facts(event))
        self.files.show_owner(Owner(EVENT_FILES, event.id))

    def show_line(self, line: RoadMapLine) -> None:
        """Show a road map as a whole."""
        self.set_title("О карте")
        self._show(line.draft.title, capital(progress_words(line)), map_tone(line), map_facts(line))
        self.files.show_owner(Owner(MAP_FILES, line.id))

    def focus_way(self) -> None:
        """Point at the place that proves a task, where it leads to one."""
        if not self.way.isHidden():
            self.way.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, title: str, state: str, tone: Tone, facts: Sequence[Told]) -> None:
        self.name.setText(title)
        self.state.setText(state)
        set_look(self.state, tone=tone.value)
        self.proof.hide()
        self.way.hide()
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = [plain_text(f"{name}: {words}") for name, words in facts if words]
        for label in self._labels:
            self._facts.addWidget(label)

    def _lead(self) -> None:
        if self._target:
            self.go_to.emit(self._target)

    def _fill_in(self) -> None:
        px = theme().px
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(8))
        set_look(self.name, role="heading")
        for label in (self.name, self.state, self.proof):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._facts)
        column.addWidget(self.files)
        column.addStretch()
        self.add(FieldScroll(inner), 1)
        self._row.setContentsMargins(*(px(side) for side in (14, 10, 14, 10)))
        self.add(self.deeds)
        self.setFocusProxy(self.files.adder)
