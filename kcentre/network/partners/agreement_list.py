"""The agreements as a list of any length, and as a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from peewee import Expression, Node, fn

from kcentre.attachments.queries import file_counts
from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.language.dates import brief_date
from kcentre.network.partners.conditions import stands
from kcentre.network.partners.queries import agreement_lines
from kcentre.network.partners.records import AgreementLine, AgreementRow
from kcentre.network.partners.tables import Agreement, Partner
from kcentre.network.partners.values import AgreementState
from kcentre.network.registers.listing import Export, RegisterList
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import CentreFile

AGREEMENTS_TITLE = "Соглашения"

_COLUMNS = (
    Column("Партнёр", weight=2.4),
    Column("Предмет соглашения", weight=3),
    Column("№", weight=0.8),
    Column("Подписано", Kind.DATE),
    Column("Действует до", Kind.DATE),
    Column("Состояние", weight=1.4),
    Column("Ответственный", weight=1.8),
    Column("Примечание", weight=2),
)


@dataclass(frozen=True, slots=True)
class AgreementFilter(ListFilter):
    """Conditions on agreements, all of which must hold; None asks for nothing."""

    partner_id: int | None = None
    state: AgreementState | None = None


class AgreementList(RegisterList[AgreementRow]):
    """What was agreed with partners; a period is asked of the day of signing."""

    table = Agreement
    day = Agreement.signed_on
    newest = (Agreement.signed_on, Agreement.id)
    found_by = (
        Agreement.number, Agreement.subject, Agreement.responsible, Agreement.note,
        Partner.select(Partner.name).where(Partner.id == Agreement.partner),
    )  # fmt: skip
    columns: ClassVar[Mapping[str, Callable[[], Node]]] = {
        "partner": lambda: Partner.select(Partner.name_key).where(Partner.id == Agreement.partner),
        "valid_to": lambda: fn.NULLIF(Agreement.valid_to, ""),
        "responsible": lambda: fn.NULLIF(Agreement.responsible, ""),
    }

    def own_conditions(self, wanted: AgreementFilter, today: dt.date) -> Iterator[Expression]:
        if wanted.partner_id is not None:
            yield Agreement.partner == wanted.partner_id
        if wanted.state is not None:
            yield stands(wanted.state, today)

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[AgreementRow]:
        files = file_counts(file, "agreement")
        found = agreement_lines(file, (is_one_of(Agreement.id, ids),), today)
        return [_row(line, files[line.id]) for line in found]


def _row(line: AgreementLine, files: int) -> AgreementRow:
    draft = line.draft
    return AgreementRow(
        line.partner,
        line.state.label,
        draft.number,
        brief_date(draft.signed_on),
        brief_date(draft.valid_to),
        " ".join(draft.subject.split()),
        draft.responsible,
        str(files or ""),
        line.id,
        line.state,
    )


def _cells(file: CentreFile, ids: Sequence[int]) -> Mapping[int, tuple[Cell, ...]]:
    found = agreement_lines(file, (is_one_of(Agreement.id, ids),))
    return {
        line.id: (
            line.partner, line.draft.subject, line.draft.number, line.draft.signed_on,
            line.draft.valid_to, line.state.label, line.draft.responsible, line.draft.note,
        )
        for line in found
    }  # fmt: skip


export_agreements = Export(AGREEMENTS_TITLE, _COLUMNS, AgreementList, _cells)
