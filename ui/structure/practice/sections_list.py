"""The 22 sections beside the editor: which of them say something, and whose words they are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kcentre.practice.records import SectionView
from ui.widgets.colours import Tone
from ui.widgets.icons import ICON_PX, icon
from ui.widgets.theme import theme

_WIDTH, _WIDEST = 250, 320
_EMPTY = "circle", "нет текста", Tone.SECONDARY
_OWN = "pencil", "ваш текст", Tone.ACCENT
_DRAFTED = "circle-check", "составлено программой", Tone.GOOD


class SectionsList(QListWidget):
    """Arrow keys choose a section; Enter goes to its text."""

    chosen = Signal(int)
    """Number of the section that is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Разделы паспорта практики")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        theme().changed.connect(self._paint)
        self._sections: Sequence[SectionView] = ()
        theme().changed.connect(self._fit)
        self._fit()

    def show_sections(self, sections: Sequence[SectionView]) -> None:
        """Show how the sections stand; the chosen one stays chosen."""
        self._sections = sections
        if not self.count():
            self.blockSignals(True)
            for section in sections:
                item = QListWidgetItem(f"{section.kind.number}. {section.kind.title}")
                item.setToolTip(section.kind.title)
                self.addItem(item)
            self.setCurrentRow(0)
            self.blockSignals(False)
        self._paint()

    def choose(self, number: int) -> None:
        """Show a section by its number."""
        self.setCurrentRow(number - 1)

    def choose_quietly(self, number: int) -> None:
        """Come back to a section that is shown already."""
        self.blockSignals(True)
        self.setCurrentRow(number - 1)
        self.blockSignals(False)

    @property
    def number(self) -> int:
        """Number of the chosen section."""
        return self.currentRow() + 1

    def _tell(self) -> None:
        self.chosen.emit(self.number)

    def _fit(self) -> None:
        """Leave large text as much room for the section itself."""
        self.setMinimumWidth(min(theme().px(_WIDTH), _WIDEST))

    def _paint(self) -> None:
        side = theme().px(ICON_PX)
        for place, section in enumerate(self._sections):
            name, words, tone = _state(section)
            item = self.item(place)
            item.setIcon(icon(name, tone))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}: {words}")
        self.setIconSize(QSize(side, side))


def _state(section: SectionView) -> tuple[str, str, Tone]:
    if section.is_empty:
        return _EMPTY
    return _DRAFTED if section.own is None else _OWN
