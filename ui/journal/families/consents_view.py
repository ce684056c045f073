"""A family's consents: what for, from when, until when, withdrawn or not, with the signed sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kcentre.families.consent_records import ConsentDraft, ConsentLine, ConsentState, Scan
from kcentre.families.consents import consents_of, remove_consents, scan, set_scan
from kcentre.families.queries import family
from kcentre.families.records import Family
from kcentre.language import Problem, Refused
from kcentre.language.dates import short_date
from kcentre.language.sentences import capital
from kcentre.storage import CentreFile, Changes
from ui.journal.families.consent_buttons import ConsentButtons
from ui.journal.families.consent_form import consent_dialog, withdrawal_dialog
from ui.journal.families.consent_papers import Signer
from ui.journal.families.scan_dialog import SCANS, ScanDialog
from ui.journal.families.two_line_list import TwoLineList, TwoLines
from ui.operations import Operations
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.problem_line import ProblemLine
from ui.widgets.theme import theme

_TONES = {
    ConsentState.GIVEN: Tone.GOOD,
    ConsentState.EXPIRED: Tone.ATTENTION,
    ConsentState.WITHDRAWN: Tone.BAD,
    ConsentState.NONE: Tone.SECONDARY,
}


@dataclass(frozen=True, slots=True)
class Known:
    """A family and its consents."""

    family: Family
    lines: tuple[ConsentLine, ...]


class ConsentsView(QWidget):
    """Keys: Insert adds, Enter changes, Delete removes the consent under the cursor."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._family_id = 0
        self._known: Known | None = None
        self.list = TwoLineList("Согласия семьи")
        self.empty = EmptyState("shield-check", *_EMPTY)
        self.problem = ProblemLine()
        self.buttons = ConsentButtons(operations, self)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_family(self, family_id: int) -> None:
        """Show the consents of a family, anew where it is the same."""
        if family_id != self._family_id:
            self.list.show_lines(())
            self.problem.tell("")
        self._family_id = family_id
        ask = partial(_known, family_id=family_id)
        self._operations.ask(ask, self._show, key=(self, "consents"))

    def focus(self) -> None:
        """Give the keyboard to the consents, or to the button that begins."""
        if self._pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.list.setFocus()

    @property
    def chosen(self) -> ConsentLine | None:
        """The consent under the cursor."""
        known, place = self._known, self.list.place
        return known.lines[place] if known and 0 <= place < len(known.lines) else None

    def add(self) -> None:
        """Ask for a new consent."""
        if self._known is not None:
            first = self._known.family.adults[0] if self._known.family.adults else None
            self._open_form(ConsentDraft(adult_id=first.id if first else None))

    def edit(self) -> None:
        """Change the consent under the cursor."""
        if self.chosen is not None:
            self._open_form(self.chosen.draft)

    def withdraw(self) -> None:
        """Ask on which day the consent under the cursor was withdrawn."""
        if self.chosen is not None and self.chosen.draft.withdrawn is None:
            withdrawal_dialog(self.chosen, self._operations, self).open()

    def remove(self) -> None:
        """Remove the consent under the cursor; the change can be undone."""
        if self.chosen is not None:
            verb = partial(remove_consents, ids=[self.chosen.id])
            self._operations.change(verb, None, self._refuse, initiator=self)

    def choose_scan(self) -> None:
        """Ask for the file of the signed sheet."""
        name, _ = QFileDialog.getOpenFileName(self.window(), "Скан согласия", "", SCANS)
        if name:
            self.take_scan(Path(name))

    def take_scan(self, path: Path) -> None:
        """Keep the signed sheet of the consent under the cursor."""
        line = self.chosen
        if line is not None:
            verb = partial(_keep_scan, consent_id=line.id, path=path)
            self._operations.change(verb, None, self._refuse, initiator=self)

    def open_scan(self) -> None:
        """Show the signed sheet; without one ask for its file."""
        line = self.chosen
        if line is None:
            return
        if not line.scan_name:
            self.choose_scan()
            return
        ask = partial(scan, consent_id=line.id)
        self._operations.ask(ask, self._show_scan, key=(self, "scan"))

    def event(self, event: QEvent) -> bool:
        """Keep Insert here: elsewhere on the page it adds a family."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if is_bare and event.key() == Qt.Key.Key_Insert:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {Qt.Key.Key_Insert: self.add, Qt.Key.Key_Delete: self.remove}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _show(self, known: Known) -> None:
        focused: QWidget | None = self.window().focusWidget()  # a dialog may have the keyboard
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self._known = known
        page = self.list if known.lines else self.empty
        is_other = page is not self._pages.currentWidget()
        self._pages.setCurrentWidget(page)
        self.list.show_lines([_two_lines(line) for line in known.lines])
        if is_other and had_keyboard and self.isVisible():
            self.focus()

    def _follow(self) -> None:
        """Offer what can be done with the consent under the cursor."""
        known, line = self._known, self.chosen
        if known is None:
            return
        adults = known.family.adults
        adult_id = line.draft.adult_id if line else (adults[0].id if adults else None)
        signer = Signer(known.family.id, adult_id, known.family.code)
        self.buttons.follow(line, signer)

    def _open_form(self, draft: ConsentDraft) -> None:
        if self._known is not None:
            consent_dialog(draft, self._known.family, self._operations, self).open()

    def _open_chosen(self, _place: int) -> None:
        self.edit()

    def _show_scan(self, found: Scan | None) -> None:
        if found is not None:
            ScanDialog(found, self._operations, self).open()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.problem.tell(" ".join(problem.sentence for problem in problems))

    def _connect(self) -> None:
        self.list.opened.connect(self._open_chosen)
        self.list.moved.connect(self._follow)
        self.empty.started.connect(self.add)
        for wanted, deed in (
            (self.buttons.adding_wanted, self.add),
            (self.buttons.withdrawal_wanted, self.withdraw),
            (self.buttons.removal_wanted, self.remove),
            (self.buttons.scan_wanted, self.choose_scan),
            (self.buttons.showing_wanted, self.open_scan),
        ):
            wanted.connect(deed)

    def _lay_out(self) -> None:
        px = theme().px
        for page in (self.list, self.empty):
            self._pages.addWidget(page)
        self.problem.setContentsMargins(px(14), px(6), px(14), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)


def _known(file: CentreFile, family_id: int) -> Known:
    return Known(family(file, family_id), tuple(consents_of(file, family_id)))


def _keep_scan(file: CentreFile, consent_id: int, path: Path) -> Changes:
    try:
        content = path.read_bytes()
    except OSError as error:
        sentence = f"Файл «{path.name}» не читается: проверьте, на месте ли он, и повторите."
        raise Refused([Problem("scan", sentence)]) from error
    return set_scan(file, consent_id, path.name, content)


def _two_lines(line: ConsentLine) -> TwoLines:
    draft = line.draft
    days = (
        f"с {short_date(draft.given)}" if draft.given else "",
        f"по {short_date(draft.valid_to)}" if draft.valid_to else "без срока",
        "скан" if line.scan_name else "",
    )
    whose = " о ребёнке: ".join(filter(None, (line.adult, line.child)))
    under = " · ".join(filter(None, (*days, whose, draft.form.label, draft.note)))
    title = draft.purpose.label
    withdrawn = short_date(draft.withdrawn) if draft.withdrawn else ""
    return TwoLines(
        "shield-check",
        capital(title),
        under,
        " ".join(filter(None, (line.state.label, withdrawn))),
        _TONES[line.state],
    )


_EMPTY = (
    "Согласий пока нет",
    (
        "На каждую цель — отдельный лист. Без согласия услугу можно оказать, но запись останется "
        "анонимной."
    ),
    "Добавить согласие",
)
