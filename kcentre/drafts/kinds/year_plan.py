"""«План работы на учебный год»: of services and events, and of the road maps' tasks."""

from collections.abc import Iterator

from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.computed import Computed
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.monitoring.plan.queries import plan, planned_events
from kcentre.monitoring.plan.sheets import plan_sheet
from kcentre.paper.document import Document
from kcentre.periods.period import academic_year, academic_year_of
from kcentre.roadmaps.queries import road_maps
from kcentre.roadmaps.sheets.year_plan import year_work_plan
from kcentre.structure.documents.values import DocumentKind

_BY_ROADS = "roads/"


def _offers(ground: Ground) -> Iterator[DraftOffer]:
    """Yield this year's and the next year's; those of road maps where there are any."""
    this = academic_year_of(ground.today)
    has_roads = bool(road_maps(ground.file, ground.today, ground.proved))
    for year in (this, this + 1):
        words = f"на {academic_year(year).word} учебный год"
        kind = DocumentKind.YEAR_PLAN
        yield DraftOffer(kind, None, f"План работы {words}", variant=str(year))
        if has_roads:
            title = f"План работы по дорожным картам {words}"
            yield DraftOffer(kind, None, title, variant=f"{_BY_ROADS}{year}")


def _made(ground: Ground, offer: DraftOffer) -> Document:
    if offer.variant.startswith(_BY_ROADS):
        return year_work_plan(ground.file, _year(offer), ground.today, ground.proved)
    return plan_sheet(ground.file, _year(offer), ground.today)


def _lacks(ground: Ground, offer: DraftOffer) -> Iterator[Missing]:
    if offer.variant.startswith(_BY_ROADS):
        return
    if plan(ground.file, _year(offer)) is None:
        yield Missing("объёмы услуг на учебный год", "monitoring/plan/services")
    if not planned_events(ground.file, _year(offer), today=ground.today):
        yield Missing("мероприятия на учебный год", "monitoring/plan/events")


def _year(offer: DraftOffer) -> int:
    return int(offer.variant.removeprefix(_BY_ROADS))


YEAR_PLAN = Computed(_offers, _made, lacks=_lacks)
