"""«Кто работает»: the specialist in whose name things are entered, shown and noted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kcentre.centre.records import Specialist
from ui.records.offers import only_specialist


class Working(QObject):
    """One for the whole journal; whoever needs the specialist listens to ``changed``."""

    changed = Signal()
    """Another specialist works now, or none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.specialist_id: int | None = None

    def choose(self, specialist_id: int | None) -> None:
        """Let this specialist work from now on."""
        if specialist_id != self.specialist_id:
            self.specialist_id = specialist_id
            self.changed.emit()

    def take_specialists(self, known: Sequence[Specialist]) -> None:
        """Choose the only one that works; forget one who was retired or is of another file."""
        working = {person.id for person in known if not person.is_retired}
        own = self.specialist_id if self.specialist_id in working else None
        self.choose(only_specialist(known) if own is None else own)
