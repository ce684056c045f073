"""All that the sections are drafted from, asked for once."""

import datetime as dt
from dataclasses import dataclass

from kcentre.analysis.years.records import YearResults
from kcentre.analysis.years.results import results
from kcentre.centre.queries import passport, specialists
from kcentre.centre.records import Passport, Specialist
from kcentre.network.contests.queries import contests
from kcentre.network.contests.records import ContestLine
from kcentre.network.partners.queries import partners
from kcentre.network.partners.records import PartnerLine
from kcentre.network.resources.cost_queries import costs
from kcentre.network.resources.inventory import inventory
from kcentre.network.resources.records import CostLine, InventoryLine
from kcentre.periods.begun import first_service
from kcentre.periods.period import Period, academic_year
from kcentre.practice.records import PassportDraft
from kcentre.roadmaps.queries import road_map, road_maps
from kcentre.roadmaps.records import Facts, RoadMapView
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.structure.documents.queries import in_force
from kcentre.structure.documents.records import DocumentLine
from kcentre.structure.media.publications.queries import publications
from kcentre.structure.media.publications.records import PublicationLine
from kcentre.structure.office.queries import idea, items, model, team
from kcentre.structure.office.records import Idea, Model, ModelItem, TeamMember
from kcentre.structure.office.values import ModelSection

_NO_FACTS: Facts = {}


@dataclass(frozen=True, slots=True)
class Known:
    """What the centre knows that a passport may tell; `before` is the year before the first."""

    today: dt.date
    years: tuple[Period, ...]
    results: tuple[YearResults, ...]
    before: YearResults | None
    passport: Passport
    specialists: tuple[Specialist, ...]
    team: tuple[TeamMember, ...]
    idea: Idea
    model: Model
    lists: dict[ModelSection, tuple[ModelItem, ...]]
    partners: tuple[PartnerLine, ...]
    contests: tuple[ContestLine, ...]
    costs: tuple[CostLine, ...]
    inventory: tuple[InventoryLine, ...]
    documents: tuple[DocumentLine, ...]
    publications: tuple[PublicationLine, ...]
    road_maps: tuple[RoadMapView, ...]
    first_service: dt.date | None

    @property
    def first_map_day(self) -> dt.date | None:
        """The first day of the earliest road map."""
        return min((view.line.starts_on for view in self.road_maps), default=None)

    @property
    def is_going_on(self) -> bool:
        """Whether the last year of the passport is not over."""
        return self.years[-1].end >= self.today


def known(
    file: CentreFile, draft: PassportDraft, today: dt.date, progress: Progress = UNWATCHED
) -> Known:
    """Return what the sections of a passport are drafted from."""
    first, last = draft.first_year or today.year, draft.last_year or today.year
    years = tuple(academic_year(year) for year in range(first, max(first, last) + 1))
    by_year = {found.year: found for found in results(file, today, progress).years}
    begins, ends = years[0].start.year, years[-1].end.year
    return Known(
        today=today,
        years=years,
        results=tuple(by_year[year] for year in years if year in by_year),
        before=by_year.get(academic_year(first - 1)),
        passport=passport(file),
        specialists=tuple(specialists(file)),
        team=tuple(team(file)),
        idea=idea(file),
        model=model(file),
        lists={section: items(file, section) for section in ModelSection},
        partners=tuple(partners(file, today=today)),
        contests=tuple(contests(file, today)),
        costs=tuple(line for line in costs(file) if begins <= (line.draft.year or 0) <= ends),
        inventory=tuple(inventory(file)),
        documents=tuple(in_force(file, today)),
        publications=tuple(publications(file)),
        road_maps=_road_maps(file, today),
        first_service=first_service(file),
    )


def _road_maps(file: CentreFile, today: dt.date) -> tuple[RoadMapView, ...]:
    views = (
        road_map(file, line.id, today, _NO_FACTS) for line in road_maps(file, today, _NO_FACTS)
    )
    return tuple(view for view in views if view is not None)
