"""The draft of a round's conclusions that waits in the file while the head writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.records.draft_keeper import DraftKeeper
from ui.surveys.conclusions.text_work import KnownText, draft_kind

if TYPE_CHECKING:
    from ui.operations import Operations


class TextDraft(QObject):
    """Belongs to one round at a time; nothing is kept before `begin`."""

    paused = Signal()
    """A pause in writing: it is time to keep."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._keeper: DraftKeeper | None = None

    def begin(self, known: KnownText) -> None:
        """Look after the draft of another round."""
        self.forget()
        self._keeper = DraftKeeper(draft_kind(known.round_id), self._operations, self)
        self._keeper.begin(None if known.unsaved is None else {"text": known.unsaved})
        self._keeper.pause.timeout.connect(self.paused)

    def forget(self) -> None:
        """Keep nothing any more; what waits in the file stays there."""
        if self._keeper is not None:
            self._keeper.pause.stop()
            self._keeper.deleteLater()
            self._keeper = None

    def wait(self) -> None:
        """Tell of the next pause."""
        if self._keeper is not None:
            self._keeper.pause.start()

    def keep(self, text: str | None) -> None:
        """Keep a text in the file; None, there is no draft any more."""
        if self._keeper is not None:
            self._keeper.keep(None if text is None else {"text": text})
