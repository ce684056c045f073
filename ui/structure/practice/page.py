"""«Паспорт практики»: 22 sections that write themselves, the head's own words beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.language.quoting import quoted
from kcentre.practice.queries import passport_view, passports, with_own_texts
from kcentre.practice.records import PassportLine, PassportView
from kcentre.practice.sheets import passport_document, years_words
from kcentre.practice.verbs import keep_section, restore_section
from ui.papers.dialog import PaperDialog
from ui.records.work_scroll import Work, fill_with_work
from ui.structure.practice.passport_menu import PassportMenu
from ui.structure.practice.section_card import SectionCard
from ui.structure.practice.sections_list import SectionsList
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kcentre.language import Problem
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


class PracticePage(Page):
    """Targets: «7» shows section 7. Ctrl+Enter keeps; what is left with changes is kept too."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.view: PassportView | None = None
        self._lines: list[PassportLine] = []
        self._is_stale, self._is_drafted = True, False
        self._then: Callable[[], None] | None = None
        self._wanted, self._sent = 0, ""
        self.sections, self.section = SectionsList(), SectionCard()
        self.frame = Card(_TITLE)
        self.save = QuietButton("Записать")
        self.paper = PrimaryButton("Печать…")
        self.more = QuietButton("Паспорт", "settings")
        self.menu = PassportMenu(operations, self, self.more)
        self.empty = EmptyState("book-open", "Паспорта практики пока нет", _EMPTY, "Составить")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        self._wanted = int(target) if target.isdecimal() else 0
        self._show_wanted()

    def centre_opened(self) -> None:
        self.view = None
        self._look_again()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — its own too
        if self._is_drafted and set(changes.rows) == {_OWN_TEXTS}:
            if self.view is not None:
                work = partial(with_own_texts, view=self.view)
                self.operations.ask(work, self._show, key=(self, "view"))
        elif changes.rows:  # nearly everything of the centre stands in some section
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()  # another page of the tab is shown: nobody asks whether this one may be left

    def may_leave(self, then: Callable[[], None]) -> bool:
        if not self.section.is_changed():
            return True
        self._then = then
        self.keep()
        return False

    def keep(self) -> None:
        """Keep what was typed into the section that is shown."""
        view, number, text = self.view, self.section.number, self.section.written()
        if view is None or not self.section.is_changed():
            return
        self._sent = text

        def verb(file: CentreFile) -> Changes:
            return keep_section(file, view.line.id, number, text)

        self.operations.change(verb, self._kept, self._regret, initiator=self)

    def _kept(self, _changes: Changes) -> None:
        self.section.take_as_kept(self._sent)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _regret(self, problems: Sequence[Problem]) -> None:
        self._then = None
        if self.section.number:
            self.sections.choose_quietly(self.section.number)  # nothing of it is lost
        self.section.tell_problem(" ".join(problem.sentence for problem in problems))

    def _restore(self) -> None:
        view, number = self.view, self.section.number
        if view is not None:
            self.keep()  # so that Ctrl+Z brings back even what was just typed

            def verb(file: CentreFile) -> Changes:
                return restore_section(file, view.line.id, number)

            self.operations.change(verb, initiator=self)

    def _look_again(self) -> None:
        self._is_stale, self._is_drafted = True, False
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._is_stale:
            self._is_stale = False
            self.operations.ask(passports, self._take_passports, key=(self, "passports"))

    def _take_passports(self, lines: list[PassportLine]) -> None:
        self._lines = lines
        self._pages.setCurrentIndex(1 if lines else 0)
        if lines:
            known = {line.id for line in lines}
            shown = self.view.line.id if self.view else lines[0].id
            self._ask(shown if shown in known else lines[0].id)

    def _ask(self, passport_id: int) -> None:
        self._is_drafted = False
        if self.view is None:
            self.frame.set_note("Составляю разделы…")
        work = partial(passport_view, passport_id=passport_id, today=today_here())
        self.operations.ask(work, self._take_drafted, key=(self, "view"))

    def _take_drafted(self, view: PassportView) -> None:
        self._is_drafted = True
        self._show(view)

    def _show(self, view: PassportView) -> None:
        self.view = view
        self.menu.offer(self._lines, view.line)
        self.frame.set_title(f"{_TITLE} {quoted(view.line.draft.title)}")
        self.frame.setToolTip(years_words(view.line.draft))
        count = len(view.sections)
        self.frame.set_note(f"{view.filled} из {count} разделов")
        self.sections.show_sections(view.sections)
        self._show_wanted()
        self._show_section()

    def _show_wanted(self) -> None:
        if self.view is not None and self._wanted:
            self.sections.choose(self._wanted)
            self._wanted = 0

    def _turn(self, _number: int) -> None:
        if self.section.is_changed():
            self._then = self._show_section
            self.keep()
        else:
            self._show_section()

    def _show_section(self) -> None:
        if self.view is not None:
            self.section.show_section(self.view.sections[self.sections.number - 1])

    def _choose(self, passport_id: int) -> None:
        self.keep()
        self._ask(passport_id)

    def _print(self) -> None:
        view = self.view
        if view is not None:
            self.keep()

            def sheet(file: CentreFile) -> Document:
                return passport_document(file, view.line.id, today_here())

            PaperDialog(_TITLE, sheet, _TITLE, self.operations, self).open()

    def _connect(self) -> None:
        self.sections.chosen.connect(self._turn)
        self.sections.itemActivated.connect(self.section.focus_text)
        self.section.edited.connect(self.section.show_state)
        self.section.restoring_wanted.connect(self._restore)
        self.section.go_to.connect(self.go_to)
        self.empty.started.connect(self.menu.begin)
        self.save.clicked.connect(self.keep)
        self.paper.clicked.connect(self._print)
        self.menu.chosen.connect(self._choose)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.keep)

    def _lay_out(self) -> None:
        px = theme().px
        self.save.setToolTip("Ctrl+Enter")
        self.more.setMenu(self.menu)
        for button in (self.more, self.save, self.paper):
            self.frame.add_action(button)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(px(12), px(12), px(12), px(12))
        row.setSpacing(px(12))
        row.addWidget(self.sections, 2)
        row.addWidget(self.section, 5)
        self.frame.add(body, 1)
        work, scrolled = Work(), QWidget()
        work.column.addWidget(self.frame)
        fill_with_work(scrolled, work)
        for page in (self.empty, scrolled):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)


_TITLE = "Паспорт практики"
_OWN_TEXTS = "practice_section"
_EMPTY = (
    "22 раздела, с которыми практику представляют на конкурс и передают соседям. Программа "
    "составит их из того, что знает о центре; любой раздел можно написать по-своему."
)
