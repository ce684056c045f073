"""What is entered and not saved yet is kept in the file; after a crash it is offered again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from kcentre.journal.entry.drafts import KeptDraft
from ui.operations import Operations
from ui.records.draft_keeper import DraftKeeper
from ui.records.recovery_bar import RecoveryBar
from ui.surveys.entry.entered import Entered, entered_from_json, entered_to_json
from ui.surveys.entry.entry_asking import draft_kind
from ui.surveys.entry.entry_work import EntryWork
from ui.surveys.entry.returned import Returned

_FORMS = "forms"


class EntryMemory(QObject):
    """One draft a round: the form that is shown, those that wait, those not asked for yet."""

    def __init__(self, work: EntryWork, bar: RecoveryBar, operations: Operations) -> None:
        super().__init__(work)
        self._work, self._bar = work, bar
        self._keeper = DraftKeeper("", operations, self)
        self._offered: list[Entered] = []
        self._keeper.pause.timeout.connect(self.keep)
        bar.restore_wanted.connect(self._restore)
        bar.drop_wanted.connect(self._drop_offered)

    def begin(self, round_id: int, left: KeptDraft | None, *, is_asked: bool = True) -> None:
        """Begin with a round; what was left unfinished is kept until it is asked about."""
        self._keeper.kind = draft_kind(round_id)
        self._keeper.begin(left.content if left else None)
        self._offered = _forms_in(left)
        self._bar.offer(left if self._offered and is_asked else None)

    def keep(self) -> None:
        """Keep everything that is not saved yet; between two stacks there is nothing to keep.

        What is being written is kept too, unless it is in the file by then: when the program is
        closed meanwhile, nobody hears of it any more.
        """
        if self._work.stack is None:
            return
        unsaved = [*self._work.unsaved, *self._offered]
        saving = self._work.saving
        narrowed = partial(_content, unsaved, saving.is_written) if saving.under_way else None
        self._keeper.keep(_content(unsaved), narrowed)

    def keep_soon(self) -> None:
        """Keep it when the typing pauses."""
        self._keeper.pause.start()

    def _restore(self, _kept: KeptDraft) -> None:
        offered, self._offered = self._offered, []
        for entered in offered:
            why = f"Незаконченная анкета {entered.name} возвращена."
            self._work.bring_back(Returned(entered, why))
        self.keep()

    def _drop_offered(self) -> None:
        self._offered = []
        self.keep()


def _content(
    unsaved: Sequence[Entered], is_written: Callable[[Entered], bool] | None = None
) -> dict[str, object] | None:
    """Return what is to be kept of the forms; None where nothing is."""
    left = (one for one in unsaved if is_written is None or not is_written(one))
    forms = [entered_to_json(entered) for entered in left]
    return {_FORMS: forms} if forms else None


def _forms_in(left: KeptDraft | None) -> list[Entered]:
    found = left.content.get(_FORMS) if left else None
    forms = found if isinstance(found, list) else []
    read = (entered_from_json(form) for form in forms if isinstance(form, dict))
    return [entered for entered in read if entered is not None]
