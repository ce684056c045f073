"""Keeps what is being entered in the centre's file, at every exit of a field and at each pause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer

from kcentre.journal.entry.drafts import drop_draft, keep_draft
from kcentre.storage import CentreFile
from ui.operations import Operations

_PAUSE_MS = 1000

Narrowed = Callable[[], Mapping[str, object] | None]


class DraftKeeper(QObject):
    """One kind of draft; the same content is not written twice."""

    def __init__(self, kind: str, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = kind
        self._operations = operations
        self._kept: Mapping[str, object] | None = None
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)

    def begin(self, kept: Mapping[str, object] | None) -> None:
        """Know what the file holds already."""
        self.pause.stop()
        self._kept = kept

    def keep(self, content: Mapping[str, object] | None, narrowed: Narrowed | None = None) -> None:
        """Keep the content; None: there is nothing to be kept any more.

        ``narrowed`` is asked, where the file is used, what of it is still to be kept.
        """
        self.pause.stop()
        if content == self._kept and narrowed is None:
            return
        self._kept = content
        self._operations.put_aside(
            partial(_keep, kind=self.kind, content=content, narrowed=narrowed)
        )


def _keep(
    file: CentreFile, kind: str, content: Mapping[str, object] | None, narrowed: Narrowed | None
) -> None:
    kept = narrowed() if narrowed is not None and content is not None else content
    if kept is None:
        drop_draft(file, kind)
    else:
        keep_draft(file, kind, kept)
