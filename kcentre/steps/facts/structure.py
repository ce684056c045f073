"""What proves step 2 and the work of a network: office, documents, media plan, partners."""

import datetime as dt
from collections.abc import Callable

from kcentre.materials.tables import Material
from kcentre.network.groups.tables import WorkingGroup
from kcentre.network.partners.tables import Agreement
from kcentre.practice.tables import PracticePassport
from kcentre.roadmaps.records import FactState
from kcentre.steps.facts.days import first_day, first_written, lacking, proven
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.structure.documents.tables import DocumentRecord, DocumentStep
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.media.tables import MediaItem
from kcentre.structure.practices.tables import Practice

_PACKAGE_TARGET = "structure/documents/package"
_MEDIA_TARGET = "structure/media"
_PRACTICES_TARGET = "structure/practices"
_AGREEMENTS_TARGET = "structure/network/agreements"
_GROUPS_TARGET = "structure/network/groups"
_MATERIALS_TARGET = "structure/materials"
_PASSPORT_TARGET = "structure/practice"

Fact = Callable[[CentreFile, dt.date], FactState]
"""Computes a fact on a day."""


def document_in_force(kind: DocumentKind) -> Fact:
    """Return the fact that a document of a kind is approved and not cancelled."""

    def fact(file: CentreFile, _today: dt.date) -> FactState:
        days, target = dict(_approved(file, kind)), f"{_PACKAGE_TARGET}/{kind}"
        if not days:
            return lacking(f"{kind.label}: в силе документа нет", target)
        return proven(f"{kind.label}: утверждён документ", first_day(days.values()), target)

    return fact


def media_planned(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether there is a media plan."""
    ids = [*ask_ids(file.db, MediaItem.select(MediaItem.id).where(~MediaItem.is_dropped))]
    if not ids:
        return lacking("медиаплан пока пуст", _MEDIA_TARGET)
    return proven("медиаплан составлен", first_written(file, "media_item", ids), _MEDIA_TARGET)


def practices_studied(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the practice of another centre was studied."""
    query = Practice.select(Practice.id, Practice.studied_on).where(~Practice.is_retired)
    found: dict[int, str] = dict(ask(file.db, query))
    if not found:
        return lacking("карточек изученной практики пока нет", _PRACTICES_TARGET)
    day = first_day(found.values()) or first_written(file, "practice", found)
    return proven("практика изучена", day, _PRACTICES_TARGET)


def agreement_signed(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether an agreement with a partner was signed."""
    query = Agreement.select(Agreement.signed_on).where(Agreement.status == "signed")
    days = [day for (day,) in ask(file.db, query)]
    if not days:
        return lacking("подписанных соглашений пока нет", _AGREEMENTS_TARGET)
    return proven("соглашение подписано", first_day(days), _AGREEMENTS_TARGET)


def groups_formed(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether there are working groups, each with a curator."""
    table = WorkingGroup
    rows = [
        *ask(
            file.db,
            table.select(table.title, table.curator, table.formed_on).where(~table.is_retired),
        )
    ]
    bare = [title for title, curator, _ in rows if not curator]
    if not rows:
        return lacking("рабочих групп пока нет", _GROUPS_TARGET)
    if bare:
        return lacking(f"нет куратора: {bare[0]}", _GROUPS_TARGET)
    days = [day for _, _, day in rows if day]
    return proven(
        "рабочие группы сформированы",
        max(map(dt.date.fromisoformat, days), default=None),
        _GROUPS_TARGET,
    )


def bank_begun(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the bank of materials has something in it."""
    query = Material.select(Material.added_on).where(~Material.is_retired)
    days = [day for (day,) in ask(file.db, query)]
    if not days:
        return lacking("банк материалов пока пуст", _MATERIALS_TARGET)
    return proven("первый материал", first_day(days), _MATERIALS_TARGET)


def passport_made(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the passport of the own practice is written."""
    days = [day for (day,) in ask(file.db, PracticePassport.select(PracticePassport.made_on))]
    if not days:
        return lacking("паспорта практики пока нет", _PASSPORT_TARGET)
    return proven("паспорт практики составлен", first_day(days), _PASSPORT_TARGET)


def _approved(file: CentreFile, kind: DocumentKind) -> list[tuple[int, str]]:
    """Return the approved documents of a kind with their days.

    The order's day is the day of approval; of a document without one its own, else the day on
    which it was marked.
    """
    table = DocumentRecord
    query = table.select(table.id, table.order_on, table.date).where(
        (table.kind == kind) & (table.status == DocumentStatus.APPROVED)
    )
    rows = [*ask(file.db, query)]
    steps = DocumentStep.select(DocumentStep.document, DocumentStep.made_on).where(
        DocumentStep.document.in_([row[0] for row in rows])
        & (DocumentStep.status == DocumentStatus.APPROVED)
    )
    marked: dict[int, str] = dict(ask(file.db, steps))
    return [(row_id, order_on or date or marked.get(row_id, "")) for row_id, order_on, date in rows]
