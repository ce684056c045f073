"""«Реестр»: every document with its number, status, history and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kcentre.structure.documents.exported import REGISTER_TITLE
from kcentre.structure.documents.queries import review_due_count
from kcentre.structure.documents.records import DocumentCard, DocumentDraft
from kcentre.structure.documents.sheets import register_sheet
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import new_version
from ui.papers.dialog import PaperDialog
from ui.records.entry_panel import EntryPanel
from ui.records.facets import Option
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.documents.document_form import DocumentForm
from ui.structure.documents.ledger import DOCUMENT_ENTRY, DOCUMENTS
from ui.structure.documents.status_dialog import status_dialog
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.number_chip import NumberChip

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


class RegisterPart(ListedPage):
    """More targets: «new/order» begins a document of a kind, «due» shows those to be reviewed.

    Also «of/order» shows a kind, «paper» the printed register.

    More keys: С is being agreed, П is adopted, У is approved, О is cancelled, Р is a draft again,
    В begins the next version.
    """

    add_words = "Внести документ"
    keys_words = (
        "Enter открывает документ. Статус одной клавишей: С на согласовании, П принят педсоветом, "
        "У утверждён, О отменён, Р проект; В начинает новую версию, Delete удаляет."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(DOCUMENTS, DOCUMENT_ENTRY, operations)
        self._wanted_status = DocumentStatus.DRAFT
        self._is_ready_paper = False
        self._kept_paper = 0
        self._late = NumberChip(
            "Пора пересмотреть", "Показать документы, срок пересмотра которых прошёл", tone=Tone.BAD
        )
        self.card.add_chip(self._late)
        self._late.clicked.connect(self._show_late)
        self.desk.panel_made.connect(self._take_panel)
        self.desk.closed.connect(self._open_kept_paper)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("На согласовании", self.agree, "С", "C"),
            Deed("Принят педсоветом", self.adopt, "П", "G"),
            Deed("Утверждён", self.approve, "У", "E"),
            Deed("Отменён", self.cancel, "О", "J"),
            Deed("Проект", self.return_to_draft, "Р", "H"),
            SEPARATOR,
            Deed("Начать новую версию", self.begin_version, "В", "D"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        more = QuietButton("Действия", "menu")
        more.setMenu(self.menu)
        paper = QuietButton("Реестр", "printer")
        paper.setToolTip("Весь реестр на бумаге")
        paper.clicked.connect(self.open_paper)
        return (more, paper)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {
            **super().targets(),
            "of": self._show_kind,
            "due": self._show_late,
            "paper": self.open_paper,
        }

    def add(self, rest: str = "") -> None:
        """Begin a document; of the kind that «order» names, as a paper that is in force already."""
        draft = DocumentDraft()
        self._is_ready_paper = rest in set(DocumentKind)
        if self._is_ready_paper:
            draft = DocumentDraft(DocumentKind(rest), status=DocumentStatus.APPROVED)
        self.desk.begin(DocumentCard(None, draft))

    def take_choices(self, known: object) -> None:
        super().take_choices(known)
        self.operations.ask(review_due_count, self._late.show_number, key=(self, "late"))

    def agree(self) -> None:
        """Say that the chosen documents are being agreed."""
        self.ask_status(DocumentStatus.AGREEING)

    def adopt(self) -> None:
        """Say that the teachers' council adopted them."""
        self.ask_status(DocumentStatus.ADOPTED)

    def approve(self) -> None:
        """Say that they are approved."""
        self.ask_status(DocumentStatus.APPROVED)

    def cancel(self) -> None:
        """Say that they are out of force."""
        self.ask_status(DocumentStatus.CANCELLED)

    def return_to_draft(self) -> None:
        """Say that they are drafts again."""
        self.ask_status(DocumentStatus.DRAFT)

    def ask_status(self, status: DocumentStatus) -> None:
        """Ask when the chosen documents became a status, once what is being entered is safe."""
        self._wanted_status = status
        self._when_safe(self._ask_status_of)

    def begin_version(self) -> None:
        """Begin the next version of the one chosen document, once what is entered is safe."""
        self._when_safe(self._begin_version_of)

    def open_paper(self, _rest: object = None) -> None:
        """Show the printed register."""
        PaperDialog(REGISTER_TITLE, register_sheet, REGISTER_TITLE, self.operations, self).open()

    def _ask_status_of(self, ids: tuple[int, ...]) -> None:
        if ids:
            status_dialog(ids, self._wanted_status, self.operations, self).open()

    def _begin_version_of(self, ids: tuple[int, ...]) -> None:
        if len(ids) == 1:
            verb = partial(_begin_version, document_id=ids[0])
            self.operations.change(verb, self._open_version, initiator=self)
        elif ids:
            self.feedback.setText("Новую версию начинают у одного документа: выберите его.")

    def _when_safe(self, deed: Callable[[tuple[int, ...]], None]) -> None:
        """Do it to the chosen documents; what was typed into one is kept or dropped first."""
        panel, ids = self.shown_panel(), tuple(self.desk.chosen_ids)
        is_kept = isinstance(panel, EntryPanel) and panel.record_id is not None
        if isinstance(panel, EntryPanel) and is_kept and panel.form.is_changed():
            panel.leave(partial(self._open_anew, deed, ids))
        else:
            deed(ids)

    def _open_anew(self, deed: Callable[[tuple[int, ...]], None], ids: tuple[int, ...]) -> None:
        self.desk.close_panel()
        self.desk.open(ids[0])
        deed(ids)

    def _open_version(self, changes: Changes) -> None:
        self.show_record(max(changes.rows["document"]))

    def _show_late(self, _rest: object = None) -> None:
        self.desk.list.filters.reset()
        self.desk.list.filters.choose("review_due", Option(value=True, title="Пора пересмотреть"))

    def _show_kind(self, word: str) -> None:
        if word in set(DocumentKind):
            kind = DocumentKind(word)
            self.desk.list.filters.reset()
            self.desk.list.filters.choose("kind", Option(kind, kind.label))

    def _take_panel(self, panel: EntryPanel) -> None:
        if isinstance(panel.form, DocumentForm):
            panel.form.status_wanted.connect(self.ask_status)
            panel.form.version_wanted.connect(self.begin_version)
            panel.form.go_to.connect(self.go_to)
            panel.kept.connect(self._note_paper)

    def _note_paper(self, changes: Changes) -> None:
        """Know a ready paper that was just entered, while its panel is being closed."""
        if self._is_ready_paper:
            self._is_ready_paper = False
            self._kept_paper = max(changes.rows.get("document", (0,)))
            QTimer.singleShot(0, self._forget_paper)

    def _forget_paper(self) -> None:
        self._kept_paper = 0

    def _open_kept_paper(self) -> None:
        """Open a ready paper again: its file is what comes next."""
        form = self.desk.panel.form if self.desk.panel is not None else None
        if self._kept_paper and isinstance(form, DocumentForm):
            form.begins_with_files = True
            self.desk.open(self._kept_paper)


def _begin_version(file: CentreFile, document_id: int) -> Changes:
    return new_version(file, document_id)
