"""The list of questionnaires and the designer of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.journal.entry.drafts import drafts
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.questionnaires import verbs
from kcentre.surveys.questionnaires.queries import questionnaires
from kcentre.surveys.questionnaires.ready import (
    ReadyQuestionnaire,
    adopt,
    ready_questionnaires,
)
from kcentre.surveys.questionnaires.records import QuestionnaireLine
from ui.operations import Operations
from ui.records.panes import Panes
from ui.surveys.questionnaires.designer import Designer
from ui.surveys.questionnaires.questionnaire_list import QuestionnaireList
from ui.surveys.questionnaires.start import Start
from ui.surveys.questionnaires.work import NEW, draft_kind
from ui.widgets.shortcuts import add_shortcut

_LIST_WIDTH, _DESIGNER_NEEDS = 250, 700
_TABLES = (
    "questionnaire",
    "questionnaire_version",
    "question",
    "question_option",
    "survey_round",
    "survey_form",
    "blank_print",
)
_Verb = Callable[[CentreFile], Changes]


@dataclass(frozen=True, slots=True)
class Known:
    """The questionnaires, the ready ones, and the ids of those that have unsaved changes."""

    lines: Sequence[QuestionnaireLine]
    ready: Sequence[ReadyQuestionnaire]
    unsaved: frozenset[int]


class QuestionnairesView(QWidget):
    """Keys: Ctrl+N begins a questionnaire, Enter goes into it, Esc comes back."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._ready: Sequence[ReadyQuestionnaire] = ()
        self._is_beginning = self._is_new_wanted = False
        self.list = QuestionnaireList()
        self.designer = Designer(operations)
        self.start = Start()
        widths = (_LIST_WIDTH, _DESIGNER_NEEDS)
        self.panes = Panes(self.list, self.designer, "← Все анкеты", widths)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the questionnaires anew."""
        self._operations.ask(_known, self._take, key=(self, "known"))

    def choose(self, questionnaire_id: int) -> None:
        """Show a questionnaire as soon as it is there."""
        self.list.choose(questionnaire_id)
        self.panes.go_within()

    def add(self) -> None:
        """Begin a questionnaire from nothing, or go on with the one that was begun."""
        self._is_beginning = self._is_new_wanted = True
        self.list.choose(NEW)
        self.refresh()

    def take_ready(self, key: str) -> None:
        """Add a ready questionnaire, or show it where it is already."""
        title = next((one.title for one in self._ready if one.key == key), "")
        for line in self.list.lines:
            if line.title == title:
                self.choose(line.id)
                return

        def verb(file: CentreFile) -> Changes:
            return adopt(file, key)

        self._operations.change(verb, self._added, initiator=self)

    def remove(self) -> None:
        """Remove the questionnaire under the cursor; one that has forms is refused."""
        line = self.list.line(self.list.chosen_id())
        if self.list.chosen_id() == NEW:
            self.designer.give_up()
        elif line is not None:
            self._change(lambda file: verbs.remove_questionnaire(file, line.id))

    def centre_opened(self) -> None:
        """Forget the centre before: its unsaved changes wait in its own file."""
        self._is_new_wanted = False
        self.designer.forget()
        self.list.view.forget()
        self.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        """Show what was changed; what the designer saved is shown when its draft is gone."""
        if not changes.touched(*_TABLES):
            return
        self.refresh()
        if initiator is not self.designer.desk:
            self._show(self.list.chosen_id())

    def keep_unsaved(self) -> None:
        """Keep what is unsaved in the file."""
        self.designer.desk.keep_unsaved()

    def focus(self) -> None:
        """Put the cursor into what is shown."""
        if self._pages.currentWidget() is self.start:
            self.start.focus()
        elif self.panes.is_list_shown:
            self.list.view.setFocus()
        else:
            self.designer.focus()

    def _take(self, known: Known) -> None:
        self._ready = known.ready
        self.list.offer(known.ready)
        self.start.offer(known.ready)
        unsaved = known.unsaved | ({NEW} if self._is_new_wanted else set())
        self.list.show_lines(known.lines, unsaved)
        self._mark_retired(self.list.chosen_id())
        page: QWidget = self.panes if known.lines or unsaved else self.start
        is_other = page is not self._pages.currentWidget()
        self._pages.setCurrentWidget(page)
        if is_other and self.isVisible():
            self.focus()
        if self._is_beginning:
            self._begin()

    def _begin(self) -> None:
        self._is_beginning = False
        self.panes.go_within()
        self.designer.card.show_editor()
        self.designer.list.choose(-1)
        self.designer.card.focus()

    def _show(self, questionnaire_id: int | None) -> None:
        if questionnaire_id is not None:
            self.designer.show_questionnaire(questionnaire_id)

    def _choose(self, questionnaire_id: int) -> None:
        if questionnaire_id != NEW and not self.designer.work.is_changed:
            self._is_new_wanted = False
        self._mark_retired(questionnaire_id)
        self._show(questionnaire_id)

    def _mark_retired(self, questionnaire_id: int | None) -> None:
        line = self.list.line(questionnaire_id)
        self.designer.mark_retired(is_retired=line is not None and line.is_retired)

    def _forget_new(self) -> None:
        self._is_new_wanted = False
        self.list.view.forget()
        self.refresh()

    def _added(self, changes: Changes) -> None:
        self._go_to(max(changes.rows.get("questionnaire", ()), default=NEW))

    def _go_to(self, questionnaire_id: int) -> None:
        self._is_new_wanted = False
        self.list.choose(questionnaire_id)
        self.refresh()

    def _show_kept(self, questionnaire_id: int) -> None:
        self._go_to(questionnaire_id)
        self._show(questionnaire_id)

    def _copy(self) -> None:
        line = self.list.line(self.list.chosen_id())
        if line is not None:
            row_id = line.id

            def verb(file: CentreFile) -> Changes:
                return verbs.copy_questionnaire(file, row_id)

            self._operations.change(verb, self._added, initiator=self)

    def _archive(self) -> None:
        line = self.list.line(self.list.chosen_id())
        if line is not None:
            deed = verbs.restore if line.is_retired else verbs.retire_questionnaires
            self._change(lambda file: deed(file, [line.id]))

    def _change(self, verb: _Verb) -> None:
        self._operations.change(verb, initiator=self)

    def _go_within(self) -> None:
        self.panes.go_within()
        self.designer.focus()

    def _connect(self) -> None:
        add_shortcut(self, "Ctrl+N").activated.connect(self.add)
        self.start.own_wanted.connect(self.add)
        self.start.ready_wanted.connect(self.take_ready)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._go_within)
        self.list.view.clicked.connect(self.panes.go_within)
        self.list.adding_wanted.connect(self.add)
        self.list.removal_wanted.connect(self.remove)
        self.list.ready_wanted.connect(self.take_ready)
        self.designer.left.connect(self.panes.come_back)
        self.designer.desk.kept.connect(self._show_kept)
        self.designer.given_up.connect(self._forget_new)
        self.designer.desk.drafts_changed.connect(self.refresh)
        self.designer.head.copy_wanted.connect(self._copy)
        self.designer.head.archive_wanted.connect(self._archive)
        self.designer.head.removal_wanted.connect(self.remove)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.start)
        self._pages.addWidget(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)


def _known(file: CentreFile) -> Known:
    lines = questionnaires(file, with_retired=True)
    kinds = {draft.kind for draft in drafts(file)}
    ids = [NEW, *(line.id for line in lines)]
    unsaved = frozenset(one for one in ids if draft_kind(one) in kinds)
    return Known(lines, ready_questionnaires(), unsaved)
