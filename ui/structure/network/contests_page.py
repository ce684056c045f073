"""«Гранты и конкурсы»: by when, for how much, how far, with what result."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.network.choices import network_choices
from kcentre.network.contests.contest_list import (
    CONTESTS_TITLE,
    ContestFilter,
    ContestList,
    export_contests,
)
from kcentre.network.contests.records import ContestRow
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.contests.sheets import contests_sheet
from kcentre.network.contests.values import ContestKind, ContestStatus
from kcentre.network.contests.verbs import set_contest_status
from kcentre.periods.titles import title
from ui.papers.dialog import PaperDialog
from ui.records.facets import Facet, Option, listed
from ui.records.listed.ledger import Ledger
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.network.contest_form import ContestForm
from ui.structure.network.register_page import Alarm, RegisterPage, entry_of
from ui.widgets.buttons import QuietButton
from ui.widgets.choice_menu import ChoiceMenu
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_STATUS_TONES = {
    ContestStatus.IDEA: Tone.SECONDARY,
    ContestStatus.PREPARING: Tone.ATTENTION,
    ContestStatus.SUBMITTED: Tone.ACCENT,
    ContestStatus.WON: Tone.GOOD,
    ContestStatus.LOST: Tone.SECONDARY,
    ContestStatus.DROPPED: Tone.SECONDARY,
}


def _late_tone(row: Row) -> Tone | None:
    return Tone.BAD if isinstance(row, ContestRow) and row.is_overdue else None


def _status_tone(row: Row) -> Tone | None:
    if not isinstance(row, ContestRow):
        return None
    return _late_tone(row) or _STATUS_TONES[row.status_code]


def _facets(_choices: NetworkChoices) -> list[Facet]:
    return [
        listed("kind", "Вид", ContestKind),
        listed("status", "Статус", ContestStatus),
        Facet("overdue", "Срок прошёл, заявка не подана", is_yes_or_no=True),
    ]


LEDGER = Ledger(
    title=CONTESTS_TITLE,
    table="contest",
    shown_from=(),
    columns=(
        Column("title", "Название", widest_chars=34),
        Column("status", "Статус", tone=_status_tone, widest_chars=28),
        Column("moment", "Срок подачи", tone=_late_tone),
        Column("kind", "Вид"),
        Column("asked", "Запрошено", is_number=True),
        Column("given", "Получено", is_number=True),
        Column("result", "Результат", is_sortable=False, widest_chars=24),
        Column("responsible", "Ответственный", widest_chars=18),
    ),
    hint="Название, организатор, результат…",
    filter_kind=ContestFilter,
    listing=ContestList,
    facets=_facets,
    remove=CONTESTS.remove,
    export=export_contests,
    file_name=CONTESTS_TITLE,
    empty_icon="star",
    empty_title="Здесь будут гранты и конкурсы",
    empty_sentence=(
        "Срок подачи, сумма, статус и результат. О сроке программа напомнит за две недели, а "
        "годовой отчёт расскажет об участии сам."
    ),
    empty_button="Добавить конкурс",
    ask_choices=network_choices,
    chosen_from=("specialist", "passport", "contest"),
)


class ContestsPage(RegisterPage):
    """More keys, a status each: Г, П, В, Н, О."""

    add_words = "Добавить конкурс"
    keys_words = (
        "Enter открывает запись. Статус одной клавишей: Г готовим, П подана, В победа, "
        "Н не поддержано, О отказались; Delete удаляет."
    )
    alarms = (
        Alarm(
            "Срок прошёл",
            "Срок подачи прошёл, а заявка не подана",
            "overdue",
            Option(value=True, title="Срок прошёл, заявка не подана"),
        ),
    )

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(CONTESTS, ContestForm, "Новый конкурс", "")
        super().__init__(LEDGER, entry, operations)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Готовим заявку", self.prepare, "Г", "U"),
            Deed("Заявка подана", self.submit, "П", "G"),
            Deed("Победа", self.win, "В", "D"),
            Deed("Не поддержано", self.lose, "Н", "Y"),
            Deed("Отказались", self.drop, "О", "J"),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def buttons(self) -> Sequence[QWidget]:
        status = QuietButton("Статус", "menu")
        status.setMenu(self.menu)
        self._periods = ChoiceMenu("Справка об участии", self)
        self._periods.chosen.connect(self.open_paper)
        paper = QuietButton("Справка об участии", "printer")
        paper.setMenu(self._periods)
        return (status, paper)

    def take_choices(self, known: NetworkChoices) -> None:
        super().take_choices(known)
        self._periods.offer((period, title(period)) for period in known.periods)

    def open_paper(self, period: Period) -> None:
        """Show the parts in contests of a period as a paper."""
        name = f"Гранты и конкурсы, {title(period)}"
        document = partial(contests_sheet, period=period)
        PaperDialog(name, document, name, self.operations, self).open()

    def prepare(self) -> None:
        """Say that the applications are being written."""
        self._set(ContestStatus.PREPARING)

    def submit(self) -> None:
        """Say that the applications were given in, today where no day is known."""
        self._set(ContestStatus.SUBMITTED)

    def win(self) -> None:
        """Say that the applications won."""
        self._set(ContestStatus.WON)

    def lose(self) -> None:
        """Say that the applications were not supported."""
        self._set(ContestStatus.LOST)

    def drop(self) -> None:
        """Say that nothing will be given in."""
        self._set(ContestStatus.DROPPED)

    def _set(self, status: ContestStatus) -> None:
        self.change_chosen(partial(_set, status=status))


def _set(file: CentreFile, ids: Sequence[int], status: ContestStatus) -> Changes:
    return set_contest_status(file, ids, status)
