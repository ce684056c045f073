"""The partners as a list of any length, and as a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from peewee import Expression, Node, fn

from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.journal.listed import place_in
from kcentre.language.dates import brief_date
from kcentre.network.partners.conditions import is_in_force
from kcentre.network.partners.queries import IN_FORCE, partner_lines
from kcentre.network.partners.records import AgreementLine, PartnerLine, PartnerRow
from kcentre.network.partners.tables import Agreement, Partner
from kcentre.network.partners.values import AgreementState, PartnerKind
from kcentre.network.registers.listing import Export, RegisterList
from kcentre.paper.document import Cell, Column
from kcentre.storage import CentreFile

PARTNERS_TITLE = "Партнёры"

_COLUMNS = (
    Column("Партнёр", weight=2.4),
    Column("Кто это", weight=1.8),
    Column("Что даёт центру", weight=3),
    Column("Контактное лицо", weight=2),
    Column("Телефон", weight=1.4),
    Column("Эл. почта", weight=1.6),
    Column("Сайт", weight=1.6),
    Column("Адрес", weight=2.4),
    Column("Соглашение", weight=2.2),
    Column("Учёт", weight=1.2),
    Column("Примечание", weight=2),
)


@dataclass(frozen=True, slots=True)
class PartnerFilter(ListFilter):
    """Conditions on partners, all of which must hold; None and False ask for nothing."""

    kind: PartnerKind | None = None
    agreed: bool = False
    """Those with an agreement in force."""

    bare: bool = False
    """Those on the books without one."""

    retired: bool = False


class PartnerList(RegisterList[PartnerRow]):
    """Whom the centre works with."""

    table = Partner
    newest = (Partner.is_retired, Partner.name_key, Partner.id)
    is_by_name = True
    found_by = (
        Partner.name, Partner.gives, Partner.contact, Partner.phone, Partner.email, Partner.note,
    )  # fmt: skip
    columns: ClassVar[Mapping[str, Callable[[], Node]]] = {
        "name": lambda: Partner.name_key,
        "kind": lambda: place_in(PartnerKind, Partner.kind),
        "contact": lambda: fn.NULLIF(Partner.contact, ""),
    }

    def own_conditions(self, wanted: PartnerFilter, today: dt.date) -> Iterator[Expression]:
        agreed = Agreement.select(Agreement.partner).where(is_in_force(today))
        if wanted.kind is not None:
            yield Partner.kind == wanted.kind
        if wanted.agreed:
            yield Partner.id.in_(agreed)
        if wanted.bare:
            yield ~Partner.is_retired & Partner.id.not_in(agreed)
        if wanted.retired:
            yield Partner.is_retired == 1

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[PartnerRow]:
        return map(_row, partner_lines(file, (is_one_of(Partner.id, ids),), today))


def agreement_told(line: PartnerLine) -> tuple[str, AgreementState | None]:
    """Return the agreement that matters most, in words, and how it stands."""
    told = _foremost(line.agreements)
    if told is None:
        return "нет", None
    last = told.draft.valid_to
    if told.state in IN_FORCE and last is not None:
        return f"действует до {brief_date(last)}", told.state
    return told.state.label, told.state


def _foremost(agreements: Sequence[AgreementLine]) -> AgreementLine | None:
    ranked = sorted(agreements, key=lambda one: _RANK[one.state])
    return ranked[0] if ranked else None


_RANK = {state: place for place, state in enumerate((
    AgreementState.IN_FORCE, AgreementState.ENDING, AgreementState.DRAFT, AgreementState.EXPIRED,
    AgreementState.ENDED,
))}  # fmt: skip


def _row(line: PartnerLine) -> PartnerRow:
    draft = line.draft
    told, state = agreement_told(line)
    name = f"{draft.name} (снят с учёта)" if draft.is_retired else draft.name
    contact = ", ".join(filter(None, (draft.contact, draft.phone)))
    gives = " ".join(draft.gives.split())
    return PartnerRow(
        name, told, draft.kind.label, gives, contact, line.id, state, draft.is_retired
    )


def _cells(file: CentreFile, ids: Sequence[int]) -> Mapping[int, tuple[Cell, ...]]:
    found = partner_lines(file, (is_one_of(Partner.id, ids),))
    return {
        line.id: (
            line.draft.name, line.draft.kind.label, line.draft.gives, line.draft.contact,
            line.draft.phone, line.draft.email, line.draft.site, line.draft.address,
            agreement_told(line)[0], "снят с учёта" if line.draft.is_retired else "",
            line.draft.note,
        )
        for line in found
    }  # fmt: skip


export_partners = Export(PARTNERS_TITLE, _COLUMNS, PartnerList, _cells)
