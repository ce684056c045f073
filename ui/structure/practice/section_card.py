"""One section: what belongs there, its text or table, what is missing and where it comes from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.centre.missing import Missing
from kcentre.practice.records import SectionView, joined
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.editors import LongTextField
from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.problem_line import ProblemLine
from ui.widgets.rows_editor import RowsEditor
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink

_LINES = 6
_DRAFTED = "Составлено программой и меняется вместе с данными центра."
_OWN = "Ваш текст: за данными центра он больше не следует."
_BLANK = "Программе здесь нечего сказать: напишите сами или дополните данные."


class SectionCard(Card):
    """The text goes with `edited`; «Вернуть составленное» is asked for with `restoring_wanted`."""

    edited = Signal()
    restoring_wanted = Signal()
    go_to = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._shown: SectionView | None = None
        self.hint, self.state = plain_text(role="secondary"), plain_text(role="small")
        self.problem = ProblemLine()
        self.text = LongTextField(_LINES, grows=True)
        self.text.setAccessibleName("Текст раздела")
        self.tables = QStackedWidget()
        self.table: RowsEditor | None = None
        self.restorer = QuietButton("Вернуть составленное", "rotate-ccw")
        self._lacks = QVBoxLayout()
        self._links: list[QWidget] = []
        self._fill_in()
        self.text.edited.connect(self.edited)
        self.restorer.clicked.connect(self.restoring_wanted)

    @property
    def number(self) -> int:
        """Number of the section shown; 0 before the first."""
        return 0 if self._shown is None else self._shown.kind.number

    def show_section(self, section: SectionView) -> None:
        """Show a section; what is being typed into the same one stays."""
        is_typed = self.number == section.kind.number and self.is_changed()
        is_new = self.number != section.kind.number
        if is_new:
            self._make_editor(section)
            self.set_title(f"{section.kind.number}. {section.kind.title}")
            self.hint.setText(section.kind.hint)
        self._shown = section
        if not is_typed:
            self._load(section)
        self._show_lacking(section.lacking)
        self.tell_problem("")
        self.show_state()

    def written(self) -> str:
        """Return what stands in the editor."""
        return joined(self.table.rows()) if self.table is not None else self.text.value()

    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return self._shown is not None and self.written() != self._before

    def take_as_kept(self, text: str) -> None:
        """Hold a text for what is kept; what was typed since is not."""
        self._before = text

    def show_state(self) -> None:
        """Say whose words these are."""
        section = self._shown
        if section is None:
            return
        is_own = section.own is not None or self.is_changed()
        words = _OWN if is_own else _BLANK if section.is_empty else _DRAFTED
        self.state.setText(words)
        self.restorer.setVisible(section.own is not None)

    def tell_problem(self, sentence: str) -> None:
        """Say why the text was not kept; nothing of it is lost."""
        self.problem.tell(sentence)

    def focus_text(self) -> None:
        """Put the cursor where the section is written."""
        (self.table or self.text).setFocus()

    def _make_editor(self, section: SectionView) -> None:
        if self.table is not None:
            self.tables.removeWidget(self.table)
            self.table.deleteLater()
            self.table = None
        if section.kind.columns:
            self.table = RowsEditor(section.kind.columns, section.kind.title)
            self.table.edited.connect(self.edited)
            self.tables.addWidget(self.table)
            self.tables.setCurrentWidget(self.table)
        else:
            self.tables.setCurrentWidget(self.text)

    def _load(self, section: SectionView) -> None:
        if self.table is not None:
            self.table.set_rows(section.rows)
        else:
            self.text.blockSignals(True)
            self.text.set_value(section.text)
            self.text.blockSignals(False)
        self._before = self.written()

    def _show_lacking(self, lacking: Sequence[Missing]) -> None:
        for gone in self._links:
            gone.hide()
            gone.deleteLater()
        self._links = []
        for lack in lacking:
            link = WayLink(*lack)
            link.setAccessibleName(f"Не хватает: {lack.text}")
            link.go_to.connect(self.go_to)
            self._links.append(link)
            self._lacks.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.lacking.setVisible(bool(lacking))

    def _fill_in(self) -> None:
        self._before = ""
        self.pad_body()
        self.tables.addWidget(self.text)
        self.lacking = QLabel("Не хватает:")
        set_look(self.lacking, role="small")
        self.add(self.hint)
        self.add(self.tables, 1)
        self.add(self.problem)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self.state, 1)
        row.addWidget(self.restorer)
        self.add(foot)
        self.add(self.lacking)
        lacks = QWidget()
        self._lacks = QVBoxLayout(lacks)
        self._lacks.setContentsMargins(0, 0, 0, 0)
        self._lacks.setSpacing(0)
        self.add(lacks)
