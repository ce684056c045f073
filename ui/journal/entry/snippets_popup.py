"""The list of snippets over the recommendations: found by any word, taken with Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.journal.entry.snippets import Snippet
from ui.journal.entry.hits_popup import HitLine, HitsPopup
from ui.widgets.colours import Tone

_KEEP = Snippet("Сохранить написанное как шаблон", "появится в этом списке первым")


class SnippetsPopup(HitsPopup):
    """Enter or a click takes a snippet, Delete removes an own one, Esc closes the list."""

    taken = Signal(str)
    """The text to be put in."""

    keep_wanted = Signal()
    """What is written is to become a snippet."""

    removed = Signal(int)
    """Id of the snippet to be removed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Шаблоны рекомендаций", "Найти шаблон рекомендаций")
        self.search.setPlaceholderText("Найти шаблон")
        self.chosen.connect(self._tell)
        self.delete_wanted.connect(self._remove)

    def open_over(self, field: QWidget, known: Sequence[Snippet], *, can_keep: bool) -> None:
        """Show the snippets above a field; ``can_keep``: something is written there."""
        keeping = [HitLine(_KEEP, _KEEP.title, _KEEP.text, Tone.ACCENT)] if can_keep else []
        self.open_lines(field, [_line(one) for one in known], keeping)

    def _tell(self, snippet: Snippet) -> None:
        if snippet is _KEEP:
            self.keep_wanted.emit()
        else:
            self.taken.emit(snippet.text)

    def _remove(self, snippet: Snippet) -> None:
        if snippet.id is not None:
            self.forget(snippet)
            self.removed.emit(snippet.id)


def _line(snippet: Snippet) -> HitLine:
    return HitLine(snippet, snippet.title, " ".join(snippet.text.split()))
