"""«Протоколы»: what was decided, who does it, by when; the paper «Протокол»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.network.choices import network_choices
from kcentre.network.groups.minutes_list import (
    MINUTES_TITLE,
    MinutesFilter,
    MinutesList,
    export_minutes,
)
from kcentre.network.groups.records import MinutesDraft, MinutesRow
from kcentre.network.groups.registers import MINUTES
from kcentre.network.groups.sheets import minutes_sheet
from kcentre.network.groups.verbs import finish_decisions
from kcentre.network.registers.register import Opened
from ui.papers.dialog import PaperDialog
from ui.records.facets import Facet, Option
from ui.records.listed.ledger import Ledger
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.network.minutes_form import MinutesForm
from ui.structure.network.register_page import Alarm, RegisterPage, entry_of
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from ui.operations import Operations


def _decisions_tone(row: Row) -> Tone | None:
    return Tone.BAD if isinstance(row, MinutesRow) and row.is_overdue else None


def _facets(choices: NetworkChoices) -> list[Facet]:
    groups = tuple(Option(one.id, one.title) for one in choices.groups)
    return [
        Facet("group_id", "Рабочая группа", groups),
        Facet("open", "С решениями в работе", is_yes_or_no=True),
        Facet("overdue", "С просроченными решениями", is_yes_or_no=True),
    ]


LEDGER = Ledger(
    title=MINUTES_TITLE,
    table="minutes",
    shown_from=("decision", "working_group", "attachment"),
    columns=(
        Column("number", "№", widest_chars=8),
        Column("moment", "Дата"),
        Column("met", "Кто заседал", is_sortable=False, widest_chars=30),
        Column("decisions", "Решения", tone=_decisions_tone, is_sortable=False, widest_chars=34),
        Column("agenda", "Повестка дня", is_sortable=False, widest_chars=52),
        Column("files", "Файлы", is_number=True, is_sortable=False),
    ),
    hint="Номер, кто заседал, слова решения…",
    filter_kind=MinutesFilter,
    listing=MinutesList,
    facets=_facets,
    remove=MINUTES.remove,
    export=export_minutes,
    file_name=MINUTES_TITLE,
    empty_icon="clipboard-list",
    empty_title="Здесь будут протоколы заседаний",
    empty_sentence=(
        "Педагогический совет, совет центра, рабочая группа: повестка, решения, ответственные и "
        "сроки. Протокол печатается, а о сроках программа напомнит."
    ),
    empty_button="Добавить протокол",
    ask_choices=network_choices,
    chosen_from=("working_group", "specialist", "passport"),
)


class MinutesPage(RegisterPage):
    """«new/3» begins minutes of a group; «paper/5» shows minutes as a paper.

    One more key: В says that all decisions of the chosen minutes are done.
    """

    add_words = "Добавить протокол"
    keys_words = "Enter открывает протокол, В отмечает его решения выполненными, Delete удаляет."
    alarms = (
        Alarm(
            "С просроченными решениями",
            "Протоколы, решения которых не выполнены в срок",
            "overdue",
            Option(value=True, title="С просроченными решениями"),
        ),
    )

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(MINUTES, MinutesForm, "Новый протокол", "Протокол")
        super().__init__(LEDGER, entry, operations)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Решения выполнены", self.finish, "В", "D"),
            Deed("Печать протокола", self.open_chosen),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        paper = QuietButton("Протокол", "printer")
        paper.setToolTip("Протокол выбранной строки: страницы, печать, PDF, Word")
        paper.clicked.connect(self.open_chosen)
        return (paper,)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "paper": self._open_named}

    def add(self, rest: str = "") -> None:
        """Begin minutes: of a working group where its number is named."""
        group_id = int(rest) if rest.isdecimal() else None
        self.desk.begin(Opened(None, MinutesDraft(group_id)) if group_id else None)

    def finish(self) -> None:
        """Say that all decisions of the chosen minutes are done, today."""
        self.change_chosen(finish_decisions)

    def open_chosen(self) -> None:
        """Show the chosen minutes as a paper."""
        ids = self.desk.chosen_ids
        if ids:
            self.open_paper(ids[0])
        else:
            self.feedback.setText("Выберите протокол в списке, чтобы напечатать его.")

    def open_paper(self, minutes_id: int) -> None:
        """Show minutes as a paper."""
        document = partial(minutes_sheet, minutes_id=minutes_id)
        PaperDialog("Протокол", document, "Протокол", self.operations, self).open()

    def _open_named(self, rest: str) -> None:
        if rest.isdecimal():
            self.open_paper(int(rest))
