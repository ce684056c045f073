"""Papers of a year or a period: timetable, correction, reports, media plan, case files."""

from collections.abc import Callable, Iterator

from kcentre.analysis.report import report_document
from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.computed import Computed
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.monitoring.deviations.sheets import correction_plan
from kcentre.paper.document import Document
from kcentre.periods import titles
from kcentre.periods.period import (
    PeriodKind,
    academic_year,
    academic_year_of,
    containing,
    parse_period,
    previous,
)
from kcentre.premises.timetable.choices import TimetableBy
from kcentre.premises.timetable.sheets import timetable
from kcentre.structure.documents.nomenclature.queries import case_files
from kcentre.structure.documents.nomenclature.sheets import nomenclature_sheet
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.media.plan.queries import media_items
from kcentre.structure.media.sheets import media_plan_sheet

_REPORTED = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.HALF_YEAR,
    PeriodKind.YEAR,
    PeriodKind.ACADEMIC_YEAR,
)


def _timetable(_ground: Ground) -> Iterator[DraftOffer]:
    yield DraftOffer(DocumentKind.TIMETABLE, None, "График работы")


def _timetable_made(ground: Ground, _offer: DraftOffer) -> Document:
    return timetable(ground.file, ground.today, TimetableBy.APPROVED)


def _academic(
    kind: DocumentKind, name: str, *more: int
) -> Callable[[Ground], Iterator[DraftOffer]]:
    """Return what offers a paper of this academic year, and of those so many years away."""

    def offers(ground: Ground) -> Iterator[DraftOffer]:
        this = academic_year_of(ground.today)
        for year in (this, *(this + away for away in more)):
            title = f"{name} на {academic_year(year).word} учебный год"
            yield DraftOffer(kind, None, title, variant=str(year))

    return offers


def _correction_made(ground: Ground, offer: DraftOffer) -> Document:
    return correction_plan(ground.file, int(offer.variant), ground.today)


def _media_plan_made(ground: Ground, offer: DraftOffer) -> Document:
    return media_plan_sheet(ground.file, int(offer.variant), ground.today)


def _media_plan_lacks(ground: Ground, offer: DraftOffer) -> Iterator[Missing]:
    if not media_items(ground.file, int(offer.variant), ground.today):
        yield Missing("строки медиаплана", "structure/media")


def _reports(ground: Ground) -> Iterator[DraftOffer]:
    for kind in _REPORTED:
        period = previous(containing(kind, ground.today))
        title = f"Отчёт {titles.over(period)}"
        yield DraftOffer(DocumentKind.REPORTS, None, title, variant=period.word)


def _report_made(ground: Ground, offer: DraftOffer) -> Document:
    return report_document(ground.file, parse_period(offer.variant), ground.today)


def _case_files(ground: Ground) -> Iterator[DraftOffer]:
    for year in (ground.today.year, ground.today.year + 1):
        title = f"Номенклатура дел на {year}\u00a0год"
        yield DraftOffer(DocumentKind.NOMENCLATURE, None, title, variant=str(year))


def _case_files_made(ground: Ground, offer: DraftOffer) -> Document:
    return nomenclature_sheet(ground.file, int(offer.variant))


def _case_files_lacks(ground: Ground, _offer: DraftOffer) -> Iterator[Missing]:
    if not case_files(ground.file):
        yield Missing("заголовки дел", "structure/documents/nomenclature")


TIMETABLE = Computed(
    _timetable, _timetable_made, ("часы работы", "полный адрес", "способы связи", "руководитель")
)
CORRECTION_PLAN = Computed(
    _academic(DocumentKind.CORRECTION_PLAN, "План коррекции"), _correction_made
)
MEDIA_PLAN = Computed(
    _academic(DocumentKind.MEDIA_PLAN, "Медиаплан", 1), _media_plan_made, lacks=_media_plan_lacks
)
REPORTS = Computed(_reports, _report_made)
NOMENCLATURE = Computed(_case_files, _case_files_made, lacks=_case_files_lacks)
