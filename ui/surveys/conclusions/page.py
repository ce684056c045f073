"""«Выводы и план»: a demand survey turned into decisions, in four parts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.values import Purpose
from ui.papers.dialog import PaperDialog
from ui.surveys.answers_export import AnswersExport
from ui.surveys.conclusions.part_keys import TEXT
from ui.surveys.conclusions.toolbar import Toolbar
from ui.surveys.conclusions.view import StudyView
from ui.surveys.conclusions.views import VIEWS, make_view
from ui.surveys.views_page import ViewsPage
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile, Changes
    from kcentre.surveys.rounds.records import RoundLine
    from ui.operations import Operations

_OF_ROUNDS = ("survey_round", "survey_form", "survey_conclusion", "questionnaire")


class ConclusionsPage(ViewsPage):
    """Targets: «12» (a round), «12/plan» (a part of it), «plan»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        self.bar = Toolbar()
        switch = SegmentedSwitch(list(VIEWS), "Части выводов и плана")
        empty = EmptyState("list-checks", *_NO_ROUNDS)
        super().__init__(operations, switch, self.bar, empty, parent)
        self._wanted: int | None = None
        self._line: RoundLine | None = None
        self.views: dict[str, StudyView] = {}
        self.answers = AnswersExport(operations, self)
        self._connect()

    @property
    def view(self) -> StudyView:
        """The part in force."""
        return self._view(self._switch.value())

    def activate(self, target: str = "") -> None:
        for part in target.split("/"):
            if part.isdecimal():
                self._wanted, self._is_stale = int(part), True
            elif part in dict(VIEWS):
                self.show_view(part)
        self.begin()

    def centre_opened(self) -> None:
        for view in self.views.values():
            view.forget()
        self._line = self._wanted = None
        self.renew()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Page's
        if changes.touched(*_OF_ROUNDS):
            self.renew()
        for view in self.views.values():
            view.hear(changes)

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — nothing to ask
        """Keep what is unsaved in the file: it is there again the next time."""
        self._keep_unsaved()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._keep_unsaved()
        super().hideEvent(event)

    def show_view(self, key: str) -> None:
        """Look at another part of the same round."""
        self._switch.set_value(key)
        if self._line is not None:
            self._stack.setCurrentWidget(self.view)

    def ask_anew(self) -> None:
        self.operations.ask(_demand_rounds, self._show, key=(self, "rounds"))

    def first(self) -> QWidget:
        return self.view.first()

    def say_nothing(self, title: str, sentence: str, button: str) -> None:
        self._line = None
        self._switch.setEnabled(False)
        super().say_nothing(title, sentence, button)

    def _keep_unsaved(self) -> None:
        for view in self.views.values():
            view.leave()

    def _choose(self) -> None:
        line = self.bar.line
        if line is not None and line.id != self._wanted:
            self._wanted = line.id
            self._look_at(line)

    def _show(self, lines: Sequence[RoundLine]) -> None:
        chosen = _worth_showing(lines, self._wanted)
        self.bar.offer(lines, chosen)
        self.bar.setVisible(bool(lines))
        if chosen is None:
            self.say_nothing(*_NO_ROUNDS)
        else:
            self._wanted = chosen.id
            self._look_at(chosen)
        self.show_answer()

    def _look_at(self, line: RoundLine) -> None:
        has_answers = bool(line.forms)
        self.bar.allow_papers(allowed=has_answers)
        if not has_answers and not line.has_conclusion:
            self.say_nothing(*_NO_FORMS)
            return
        self._switch.setEnabled(True)
        before, self._line = self._line, line
        if before != line:
            for view in self.views.values():
                view.look_at(line)
        self.show_view(self._switch.value())

    def _view(self, key: str) -> StudyView:
        """Return a part, made now where it was never shown."""
        if key not in self.views:
            view = make_view(key, self.operations)
            self.views[key] = view
            self._stack.addWidget(view)
            view.go_to.connect(self._lead)
            if self._line is not None:
                view.look_at(self._line)
        return self.views[key]

    def _lead(self, target: str) -> None:
        """Lead to another place; a part of this very page is shown at once."""
        here = f"surveys/conclusions/{self._wanted}/"
        if target.startswith(here):
            self.activate(target.removeprefix(here))
        else:
            self.go_to.emit(target)

    def _go_to_rounds(self) -> None:
        place = "" if self._wanted is None else f"/{self._wanted}"
        self.go_to.emit(f"surveys/rounds{place}")

    def _save_answers(self) -> None:
        if self._line is not None:
            self.answers.save(self._line.name, Scope((self._line.id,)))

    def _show_note(self) -> None:
        """Show the analytic note; the conclusions written so far belong to it."""
        text = self.views.get(TEXT)
        if text is not None:
            text.keep()
        if self._line is not None:
            document = partial(_note, round_id=self._line.id)
            title = f"Справка по изучению спроса, {self._line.title}"
            PaperDialog(title, document, title, self.operations, self).open()

    def _connect(self) -> None:
        self._switch.chosen.connect(self.show_view)
        self.bar.chosen.connect(self._choose)
        self.bar.note.clicked.connect(self._show_note)
        self.bar.answers.clicked.connect(self._save_answers)
        self.answers.said.connect(self.note.say)
        self.empty.started.connect(self._go_to_rounds)


def _worth_showing(lines: Sequence[RoundLine], wanted: int | None) -> RoundLine | None:
    """Return the round that is wanted, else the newest with forms, else the newest."""
    for line in lines:
        if line.id == wanted:
            return line
    return next((line for line in lines if line.forms), lines[0] if lines else None)


def _demand_rounds(file: CentreFile) -> Sequence[RoundLine]:
    return rounds(file, Purpose.DEMAND)


def _note(file: CentreFile, round_id: int) -> Document:
    from kcentre.analysis.demand.sheets import analytic_note  # noqa: PLC0415 — in the worker

    return analytic_note(file, round_id, today_here())


_WHAT_FOR = (
    "Чего семьям не хватает, какие часы открыть, сколько услуг запланировать и какие выводы "
    "принять. Начните с опроса родителей."
)
_NO_ROUNDS = ("Здесь опрос станет решениями", _WHAT_FOR, "К опросам")
_NO_FORMS = (
    "Анкет пока нет",
    "Выводы и план появятся с первой введённой анкетой: бумажной, из таблицы или электронной.",
    "Ввести анкеты",
)
