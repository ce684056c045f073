"""What is asked about a draft and done with it: problems, keeping it unsaved, saving it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.questionnaires.checks import change_problems, problems_of_questionnaire
from kcentre.surveys.questionnaires.draft_json import draft_to_json
from kcentre.surveys.questionnaires.verbs import add_questionnaire, change_questionnaire
from ui.operations import Operations
from ui.records.draft_keeper import DraftKeeper
from ui.surveys.questionnaires.work import NEW, DesignWork, Loaded, draft_kind, loaded

_PAUSE_MS = 400


class DraftDesk(QObject):
    """Loads questionnaires into a `DesignWork` and looks after its draft.

    What is changed and not saved waits in the file until it is saved or given up.
    """

    told = Signal()
    """Other `problems` are known."""

    refused = Signal()
    """Saving was refused; `problems` say why."""

    kept = Signal(int)
    """(id): the questionnaire was saved."""

    drafts_changed = Signal()
    """Something became unsaved, or is so no more."""

    gone = Signal()
    """The questionnaire that should be shown is there no more."""

    def __init__(self, work: DesignWork, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.work, self._operations = work, operations
        self.problems: Sequence[Problem] = ()
        self._keeper: DraftKeeper | None = None
        self._tells_stops = self._was_changed = self._is_saving = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_problems)
        work.changed.connect(self._follow)

    def show(self, questionnaire_id: int) -> None:
        """Load a questionnaire; what is unsaved of the one before waits in the file."""
        self.keep_unsaved()

        def work(file: CentreFile) -> Loaded:
            return loaded(file, questionnaire_id)

        self._operations.ask(work, self._take, self._miss, key=(self, "loaded"))

    def forget(self) -> None:
        """Know nothing of the centre before: what was unsaved is in its file already."""
        self._pause.stop()
        self._operations.drop((self, "loaded"))
        self._operations.drop((self, "problems"))
        if self._keeper is not None:
            self._keeper.pause.stop()
            self._keeper.deleteLater()
        self._keeper = None
        self._was_changed = self._is_saving = False
        self.work.forget()

    def keep_unsaved(self) -> None:
        """Keep what is unsaved in the file, now."""
        if self._keeper is not None:
            self._keeper.keep(self._content())
        self._tell_changed()

    def save(self) -> None:
        """Ask the centre to keep the draft."""
        if self._is_saving or not self.work.is_changed or self.work.viewed is not None:
            return
        self._is_saving = True
        questionnaire_id, draft = self.work.file.questionnaire_id, self.work.draft

        def verb(file: CentreFile) -> Changes:
            if questionnaire_id == NEW:
                return add_questionnaire(file, draft)
            return change_questionnaire(file, questionnaire_id, draft)

        self._operations.change(verb, self._kept, self._refused, initiator=self)

    def _take(self, file: Loaded) -> None:
        if self._keeper is None or self.work.file.questionnaire_id != file.questionnaire_id:
            self._begin_keeping(file)
            self._tells_stops = False
            self.problems = ()
        self.work.take(file)
        self._tell_changed()

    def _begin_keeping(self, file: Loaded) -> None:
        if self._keeper is not None:
            self._keeper.deleteLater()
        self._keeper = DraftKeeper(draft_kind(file.questionnaire_id), self._operations, self)
        self._keeper.begin(None if file.kept is None else draft_to_json(file.kept))
        self._keeper.pause.timeout.connect(self.keep_unsaved)

    def _miss(self, _problems: tuple[Problem, ...]) -> None:
        self.gone.emit()

    def _follow(self) -> None:
        """Look after the draft at the next pause."""
        self._pause.start()
        if self._keeper is not None:
            self._keeper.pause.start()

    def _ask_problems(self) -> None:
        questionnaire_id, draft = self.work.file.questionnaire_id, self.work.draft
        if self.work.viewed is not None or not self.work.is_changed:
            self._take_problems(())
            return

        def work(file: CentreFile) -> tuple[Problem, ...]:
            if questionnaire_id == NEW:
                return problems_of_questionnaire(file, None, draft)
            found = problems_of_questionnaire(file, questionnaire_id, draft)
            return (*found, *change_problems(file, questionnaire_id, draft))

        self._operations.ask(work, self._take_problems, key=(self, "problems"))

    def _take_problems(self, problems: tuple[Problem, ...]) -> None:
        """Tell what is odd, and what stops the draft only once saving was refused."""
        told = [one for one in problems if self._tells_stops or one.severity is Severity.WARNING]
        self.problems = told
        self.told.emit()

    def _kept(self, changes: Changes) -> None:
        self._is_saving = self._tells_stops = False
        if self._keeper is not None:
            self._keeper.keep(None)
        self.work.kept()
        known_id = self.work.file.questionnaire_id
        added = max(changes.rows.get("questionnaire", ()), default=known_id)
        self.kept.emit(known_id if known_id != NEW else added)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._is_saving = False
        self._tells_stops = bool(problems)
        self.problems = problems
        self.told.emit()
        self.refused.emit()

    def _tell_changed(self) -> None:
        if self._was_changed != self.work.is_changed:
            self._was_changed = self.work.is_changed
            self.drafts_changed.emit()

    def _content(self) -> dict[str, object] | None:
        return draft_to_json(self.work.draft) if self.work.is_changed else None
