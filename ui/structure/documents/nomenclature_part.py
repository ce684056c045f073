"""«Номенклатура дел»: the files that papers are kept in, their order and terms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.language.dates import today_here
from kcentre.structure.documents.nomenclature.cards import (
    add_case_file,
    case_file_card,
    case_file_choices,
    change_case_file,
    problems_of,
)
from kcentre.structure.documents.nomenclature.listing import (
    NOMENCLATURE_TITLE,
    CaseFileFilter,
    CaseFileList,
    export_case_files,
)
from kcentre.structure.documents.nomenclature.records import (
    CaseFileCard,
    CaseFileChoices,
    CaseFileRow,
)
from kcentre.structure.documents.nomenclature.sheets import current_year, nomenclature_sheet
from kcentre.structure.documents.nomenclature.verbs import (
    add_ready_case_files,
    move_case_file,
    remove_case_files,
    use_case_files,
)
from ui.papers.dialog import PaperDialog
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option
from ui.records.listed.ledger import Ledger
from ui.records.listed.listed_page import ListedPage
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.documents.case_file_form import CaseFileForm
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


class NomenclaturePart(ListedPage):
    """One more target: «paper».

    More keys: Alt+Up and Alt+Down move a file within its section, С takes it out of use, В back.
    """

    add_words = "Добавить дело"
    keys_words = (
        "Enter открывает дело. Alt+↑ и Alt+↓ переставляют его в разделе, С снимает с учёта, "
        "В возвращает, Delete удаляет."
    )

    def __init__(self, operations: Operations) -> None:
        super().__init__(NOMENCLATURE, CASE_FILE_ENTRY, operations)
        rows = self.desk.list
        rows.started.disconnect(self.desk.add)
        rows.started.connect(self.add_ready)
        for keys, deed in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
            add_shortcut(rows, keys).activated.connect(deed)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Выше", self.move_up),
            Deed("Ниже", self.move_down),
            SEPARATOR,
            Deed("Снять с учёта", self.retire, "С", "C"),
            Deed("Вернуть", self.restore, "В", "D"),
            SEPARATOR,
            Deed("Дополнить готовыми делами", self.add_ready),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        more = QuietButton("Действия", "menu")
        more.setMenu(self.menu)
        paper = QuietButton(NOMENCLATURE_TITLE, "printer")
        paper.clicked.connect(self.open_paper)
        return (more, paper)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "paper": self.open_paper}

    def move_up(self) -> None:
        """Move the chosen file up within its section."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the chosen file down within its section."""
        self._move(1)

    def retire(self) -> None:
        """Take the chosen files out of use; their documents stay with them."""
        self._use(is_used=False)

    def restore(self) -> None:
        """Take the chosen files into use again."""
        self._use(is_used=True)

    def add_ready(self) -> None:
        """Add the ready files whose index is not taken yet."""
        self.operations.change(add_ready_case_files, initiator=self)

    def open_paper(self, _rest: object = None) -> None:
        """Show the nomenclature of the year on paper."""
        year = current_year(today_here())
        title = f"{NOMENCLATURE_TITLE} {year}"
        document = partial(nomenclature_sheet, year=year)
        PaperDialog(title, document, title, self.operations, self).open()

    def _move(self, step: int) -> None:
        ids = self.desk.chosen_ids
        if len(ids) == 1:
            verb = partial(_moved, case_file_id=ids[0], step=step)
            self.operations.change(verb, self._keep_chosen, initiator=self)

    def _keep_chosen(self, _changes: Changes) -> None:
        ids = self.desk.chosen_ids
        if len(ids) == 1:
            self.desk.list.choose(ids[0])

    def _use(self, *, is_used: bool) -> None:
        self.change_chosen(partial(_used, is_used=is_used))


def _moved(file: CentreFile, case_file_id: int, step: int) -> Changes:
    return move_case_file(file, case_file_id, step)


def _used(file: CentreFile, ids: Sequence[int], *, is_used: bool) -> Changes:
    return use_case_files(file, ids, is_used=is_used)


def _retired_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, CaseFileRow) and row.is_retired else None


def _facets(choices: CaseFileChoices) -> list[Facet]:
    return [
        Facet("section", "Раздел", tuple(Option(one, one) for one in choices.sections)),
        Facet("termless", "Без срока хранения", is_yes_or_no=True),
        Facet("retired", "Снятые с учёта", is_yes_or_no=True),
    ]


def _title_of(opened: CaseFileCard) -> str:
    return f"Дело {opened.draft.code}"


def _note_of(opened: CaseFileCard) -> str:
    return f"Документов в реестре: {opened.documents}" if opened.documents else ""


NOMENCLATURE = Ledger(
    title=NOMENCLATURE_TITLE,
    table="case_file",
    shown_from=("document",),
    columns=(
        Column("moment", "Индекс", tone=_retired_tone),
        Column("title", "Заголовок дела", tone=_retired_tone, is_sortable=False, widest_chars=48),
        Column("section", "Раздел", is_sortable=False, widest_chars=26),
        Column("term", "Срок хранения", widest_chars=20),
        Column("article", "Статья", is_sortable=False, widest_chars=18),
        Column("responsible", "Ответственный", widest_chars=20),
        Column("documents", "Документов", is_number=True, is_sortable=False),
    ),
    hint="Индекс, заголовок…",
    filter_kind=CaseFileFilter,
    listing=CaseFileList,
    facets=_facets,
    remove=remove_case_files,
    export=export_case_files,
    file_name=NOMENCLATURE_TITLE,
    empty_icon="archive",
    empty_title="Здесь будет номенклатура дел",
    empty_sentence=(
        "Готовый перечень дел консультационного центра вносится одной кнопкой. Сроки хранения и "
        "статьи укажете по перечню, которым пользуется детский сад."
    ),
    empty_button="Внести готовый перечень",
    ask_choices=case_file_choices,
    chosen_from=("specialist", "passport", "case_file"),
)

CASE_FILE_ENTRY = Entry(
    new_title="Новое дело",
    title_of=_title_of,
    note_of=_note_of,
    make_form=CaseFileForm,
    ask_card=case_file_card,
    ask_problems=problems_of,
    add=add_case_file,
    change=change_case_file,
)
