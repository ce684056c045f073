"""The plan on the screen: the one that is kept, or one that is not kept yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kcentre.analysis.demand.year_ahead import usual_plan_year
from kcentre.centre.queries import topics
from kcentre.centre.values import Form, Kind
from kcentre.journal.entry.drafts import draft_of
from kcentre.language.dates import month_title, today_here
from kcentre.monitoring.plan.parts import (
    Part,
    PartKey,
    key_of,
    keys_of,
    with_volume,
    without_empty,
)
from kcentre.monitoring.plan.plan_json import plan_from_json
from kcentre.monitoring.plan.queries import plan
from kcentre.monitoring.plan.records import Plan, PlanDraft, PlanLine, volumes_by

if TYPE_CHECKING:
    from kcentre.storage import CentreFile

PARTS = (
    (Part.TOPIC, "Темы"),
    (Part.POSITION, "Специалисты"),
    (Part.FORM, "Формы"),
    (Part.KIND, "Виды помощи"),
    (Part.MONTH, "Месяцы"),
)
_NOT_LAID_DOWN = "не указано"


@dataclass(frozen=True, slots=True)
class KnownPlan:
    """What the file holds: the plan of `year`, one not kept yet, the titles of the topics."""

    year: int
    kept: Plan | None = None
    unsaved: PlanDraft | None = None
    topics: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of one part: what it is called, its services, where they come from."""

    key: PartKey
    title: str
    volume: int
    reason: str


def draft_kind(year: int) -> str:
    """Return under what an unsaved plan waits in the file."""
    return f"service_plan/{year}"


def known_plan(file: CentreFile) -> KnownPlan:
    """Return the plan of the year that is planned now."""
    year = usual_plan_year(today_here())
    with file.reading():
        waiting = draft_of(file, draft_kind(year))
        titles = {topic.id or 0: topic.title for topic in topics(file, with_retired=True)}
        return KnownPlan(
            year,
            plan(file, year),
            _read(waiting.content, year) if waiting else None,
            titles,
        )


class PlanWork:
    """Holds what is shown; nothing is written here."""

    def __init__(self) -> None:
        self.known = KnownPlan(usual_plan_year(today_here()))
        self.draft: PlanDraft | None = None
        self.is_edited = False

    @property
    def lines(self) -> tuple[PlanLine, ...]:
        """The lines on the screen."""
        shown = self.draft or self.known.kept
        return shown.lines if shown else ()

    @property
    def total(self) -> int:
        """All services on the screen."""
        return sum(line.volume for line in self.lines)

    @property
    def to_be_kept(self) -> PlanDraft | None:
        """The unsaved plan as it is kept: without what came down to nothing."""
        return self.draft and replace(self.draft, lines=without_empty(self.draft.lines))

    def take(self, known: KnownPlan) -> None:
        """Know what the file holds; what is unsaved here stays."""
        is_other_year = known.year != self.known.year
        self.known = known
        if self.draft is None or is_other_year:
            self.draft, self.is_edited = known.unsaved, known.unsaved is not None

    def put(self, draft: PlanDraft | None) -> None:
        """Show a plan just drafted; None, the one that is kept."""
        self.draft, self.is_edited = draft, False

    def set_volume(self, part: Part, key: PartKey, volume: int) -> None:
        """Change the services of one row."""
        if volume == self._volumes(part).get(key):
            return
        if self.draft is None and self.known.kept is not None:
            kept = self.known.kept
            self.draft = PlanDraft(kept.year, today_here(), kept.lines, kept.round_id, kept.note)
        if self.draft is not None:
            lines = with_volume(self.draft.lines, part, key, volume)
            self.draft, self.is_edited = replace(self.draft, lines=lines), True

    def rows(self, part: Part) -> list[PlanRow]:
        """Return the rows of a part: months in their order, the rest by its services."""
        volumes, reasons = self._volumes(part), self._reasons(part)
        rows = [
            PlanRow(key, self._title(part, key), volumes.get(key, 0), reasons.get(key, ""))
            for key in keys_of(self.lines, part)
        ]
        if part is Part.MONTH:
            return sorted(rows, key=lambda row: str(row.key or ""))
        return rows

    def _volumes(self, part: Part) -> Mapping[PartKey, int]:
        return volumes_by(self.lines, lambda line: key_of(line, part))

    def _reasons(self, part: Part) -> Mapping[PartKey, str]:
        """Return where the volumes of topics come from; nothing else has a reason of its own."""
        if part is not Part.TOPIC:
            return {}
        return {key_of(line, part): line.reason for line in self.lines}

    def _title(self, part: Part, key: PartKey) -> str:
        if key is None:
            return _NOT_LAID_DOWN
        if part is Part.TOPIC:
            return self.known.topics.get(int(key), _NOT_LAID_DOWN)
        if part is Part.FORM:
            return Form(str(key)).label
        if part is Part.KIND:
            return Kind(str(key)).label
        if part is Part.MONTH:
            year, _, month = str(key).partition("-")
            return month_title(int(year), int(month))
        return str(key)


def _read(content: Mapping[str, object], year: int) -> PlanDraft | None:
    """Return an unsaved plan; nothing of it where it can't be read or is of another year."""
    try:
        found = plan_from_json(content)
    except TypeError:
        return None
    return found if found.year == year and found.lines else None
