"""A line of free text that suggests what is usually written there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from kcentre.language import fold
from ui.widgets.editors import TextField
from ui.widgets.theme import theme

_FOLDED = Qt.ItemDataRole.UserRole


class Suggestions(QStringListModel):
    """Found by their folded words, shown as they are written."""

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == _FOLDED:
            return fold(str(super().data(index, Qt.ItemDataRole.DisplayRole)))
        return super().data(index, role)


class Finder(QCompleter):
    """Forgives case and «е» for «ё»; what is chosen comes as it is written."""

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class SuggestField(TextField):
    """Suggestions are found by any part; F4 or Alt+Down shows all of them.

    Enter takes the chosen suggestion, or what was typed where none is chosen.
    """

    entered = Signal()
    """Enter over the open list, none of it chosen: what was typed stands."""

    def __init__(
        self, suggestions: Sequence[str], placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder, parent)
        self._finder = Finder(Suggestions(list(suggestions), self), self)
        self._finder.setFilterMode(Qt.MatchFlag.MatchContains)
        self._finder.setCompletionRole(_FOLDED)
        self.setCompleter(self._finder)
        self.returnPressed.connect(self._enter)

    def suggest(self, suggestions: Sequence[str]) -> None:
        """Suggest these from now on."""
        self._finder.setModel(Suggestions(list(suggestions), self._finder))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # not sooner: a page has many fields that nobody types into
        theme().dress_window(self._finder.popup())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if event.key() == Qt.Key.Key_F4 or is_alt_down:
            self._finder.setCompletionPrefix("")
            self._finder.complete()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        popup = self._finder.popup()
        if popup is not None and popup.isVisible() and not popup.currentIndex().isValid():
            popup.hide()
            self.entered.emit()
