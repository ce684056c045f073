"""What an import would do, worked out whole before anything is written."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from peewee import JOIN

from kcentre.centre import queries as centre_queries
from kcentre.families.tables import Child
from kcentre.journal import tables
from kcentre.journal.importing.closed_lines import parted
from kcentre.journal.importing.event_cells import GroupEvent
from kcentre.journal.importing.facts import Facts
from kcentre.journal.importing.lines import Lines, SkippedLine, read_lines
from kcentre.journal.importing.mapping import SheetMapping
from kcentre.journal.importing.people import KnownAdult, KnownChild, People, child_of, load_people
from kcentre.journal.importing.readers import Readers
from kcentre.journal.importing.recognition import (
    About,
    Content,
    Known,
    Recorded,
    Told,
    origin_of,
    told_by,
)
from kcentre.journal.importing.refusals import NoJournal
from kcentre.journal.importing.specialists import KnownSpecialist, Specialists, load_specialists
from kcentre.journal.ordering import Table
from kcentre.language import fold
from kcentre.spreadsheets.collection import without_collecting
from kcentre.spreadsheets.told import Rejected, Warned
from kcentre.spreadsheets.workbook import Workbook
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask

_NOBODY_KNOWN = object()


class PlannedSession(NamedTuple):
    """A service that will be added, with its people, known or new."""

    facts: Facts
    specialist: KnownSpecialist | None
    recipient: KnownAdult | None
    child: KnownChild | None


class PlannedEvent(NamedTuple):
    """A group event that will be added."""

    facts: Facts
    event: GroupEvent
    specialist: KnownSpecialist | None


@dataclass(slots=True)
class ImportPlan:
    """What an import would add, skip and reject; `basis` is the journal's state it holds for."""

    workbook: Workbook
    mappings: tuple[SheetMapping, ...]
    basis: int
    rows: int = 0
    duplicates: int = 0
    sessions: list[PlannedSession] = field(default_factory=list)
    events: list[PlannedEvent] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    skipped: list[SkippedLine] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)
    people: People = field(default_factory=People)
    specialists: Specialists = field(default_factory=lambda: Specialists(()))
    topic_titles: dict[int | None, str] = field(default_factory=dict)

    @property
    def recipients_new(self) -> int:
        """How many recipients will be added."""
        return len(self.people.new_adults)

    @property
    def specialists_new(self) -> int:
        """How many specialists will be added."""
        return sum(specialist.is_new for specialist in self.used_specialists())

    def used_specialists(self) -> list[KnownSpecialist]:
        """Return the specialists, known and new, of all that will be added."""
        used = [one.specialist for one in self.sessions] + [one.specialist for one in self.events]
        return [specialist for specialist in dict.fromkeys(used) if specialist is not None]


def plan_import(
    file: CentreFile,
    workbook: Workbook,
    mappings: Sequence[SheetMapping],
    progress: Progress = UNWATCHED,
) -> ImportPlan:
    """Work an import out; the centre's file is only read. Raises NoJournal."""
    if not any(mapping.has_journal for mapping in mappings):
        raise NoJournal(workbook.path)
    with file.reading(), without_collecting():
        plan = ImportPlan(workbook, tuple(mappings), basis_of(file))
        topics = centre_queries.topics(file, with_retired=True)
        sub_units = centre_queries.sub_units(file, with_retired=True)
        readers = Readers(topics, sub_units, counts_from_1904=workbook.counts_from_1904)
        lines = read_lines(mappings, readers, workbook.path.stem, progress)
        plan.topic_titles = {topic.id: topic.title for topic in topics}
        plan.specialists = load_specialists(file)
        plan.people = load_people(file)
        _fill(file, plan, lines)
    return plan


def basis_of(file: CentreFile) -> int:
    """Return the number of the last operation: a plan holds while it stays the same."""
    (number,) = file.db.run("SELECT ifnull(max(id), 0) FROM operation").fetchone() or (0,)
    return int(number)


def _fill(file: CentreFile, plan: ImportPlan, lines: Lines) -> None:
    plan.rows = lines.count
    plan.rejected, plan.skipped, plan.warnings = lines.rejected, lines.skipped, lines.warnings
    plan.specialists.learn(
        (facts.specialist_key, facts.specialist_name, facts.position) for facts in lines.facts
    )
    new = list(_new(file, plan, lines.facts))
    plan.duplicates = len(lines.facts) - len(new)
    open_ones, closed_ones = parted(file, new)
    plan.rejected = _in_order(plan, [*plan.rejected, *closed_ones])
    for facts in open_ones:
        specialist = plan.specialists.of(facts)
        if facts.event is not None:
            plan.events.append(PlannedEvent(facts, facts.event, specialist))
            continue
        recipient = plan.people.recipient(facts)
        child = child_of(recipient, facts) if recipient else None
        plan.sessions.append(PlannedSession(facts, specialist, recipient, child))
    plan.people.give_codes()


def _in_order(plan: ImportPlan, rejected: list[Rejected]) -> list[Rejected]:
    """Return the refused lines as they follow one another in the workbook."""
    places = {mapping.sheet.name: place for place, mapping in enumerate(plan.mappings)}
    return sorted(rejected, key=lambda line: (places[line.sheet], line.row))


def _new(file: CentreFile, plan: ImportPlan, all_facts: list[Facts]) -> Iterator[Facts]:
    """Yield the lines that the journal does not have yet."""
    for facts in all_facts:
        facts.origin = origin_of(facts)
    sessions, events = _known(file, all_facts)
    unknown = [
        facts for facts in all_facts
        if not (events if facts.event else sessions).takes_origin(facts.origin)
    ]  # fmt: skip
    if not (sessions.has_free or events.has_free):
        yield from unknown
        return
    contents = [_content(plan, facts) for facts in unknown]
    told = _told_by_sheet(unknown, contents)
    for facts, content in zip(unknown, contents, strict=True):
        known = events if facts.event else sessions
        about = About(facts.child_key, facts.age)
        if not known.takes_content(content, told[_sheet_and_kind(facts)], about):
            yield facts


def _told_by_sheet(all_facts: list[Facts], contents: list[Content]) -> dict[tuple[str, bool], Told]:
    grouped: dict[tuple[str, bool], list[Content]] = {}
    for facts, content in zip(all_facts, contents, strict=True):
        grouped.setdefault(_sheet_and_kind(facts), []).append(content)
    return {key: told_by(group) for key, group in grouped.items()}


def _sheet_and_kind(facts: Facts) -> tuple[str, bool]:
    return facts.sheet, facts.event is not None


def _content(plan: ImportPlan, facts: Facts) -> Content:
    """Return what a record typed by hand would say; people as their ids."""
    specialist = plan.specialists.of(facts)
    who: object = None
    if facts.event is None and not facts.is_anonymous:
        known = plan.people.find(facts)
        who = known.id if known and not known.is_new else _NOBODY_KNOWN
    return (
        facts.date, facts.time, facts.minutes,
        specialist and (specialist.id or _NOBODY_KNOWN),
        who if facts.event is None else facts.event.participants,
        facts.form, facts.kind, facts.topic_id, fold(facts.topic_text),
    )  # fmt: skip


def _known(file: CentreFile, all_facts: list[Facts]) -> tuple[Known, Known]:
    """Load the records of the days that the file covers, and what was moved away from them."""
    if not all_facts:
        return Known(), Known()
    days = [facts.date for facts in all_facts]
    first, last = min(days), max(days)
    origins = {facts.origin for facts in all_facts}
    return (
        Known(_sessions(file, first, last), _moved(file, tables.Session, first, last, origins)),
        Known(_events(file, first, last), _moved(file, tables.GroupEvent, first, last, origins)),
    )


def _sessions(file: CentreFile, first: str, last: str) -> Iterator[Recorded]:
    table, child = tables.Session, Child
    query = (
        table.select(
            table.origin, child.name_key, table.age_months, table.date, table.time, table.minutes,
            table.specialist, table.recipient, table.form, table.kind, table.topic,
            table.topic_text,
        )
        .join(child, JOIN.LEFT_OUTER)
        .where(table.date.between(first, last))
    )  # fmt: skip
    for origin, child_key, age, *content, topic_text in query.tuples().execute(file.db):
        yield Recorded(origin, (*content, fold(topic_text)), About(child_key or "", age))


def _events(file: CentreFile, first: str, last: str) -> Iterator[Recorded]:
    table = tables.GroupEvent
    query = table.select(
        table.origin, table.date, table.time, table.minutes, table.specialist, table.participants,
        table.form, table.kind, table.topic, table.topic_text,
    ).where(table.date.between(first, last))  # fmt: skip
    for origin, *content, topic_text in query.tuples().execute(file.db):
        yield Recorded(origin, (*content, fold(topic_text)))


def _moved(
    file: CentreFile, table: Table, first: str, last: str, origins: Collection[str]
) -> Iterator[str]:
    """Yield those of the origins whose records were given a day outside the file's."""
    elsewhere = (table.date < first) | (table.date > last)
    query = table.select(table.origin).where(table.origin.is_null(False) & elsewhere)
    return (origin for (origin,) in ask(file.db, query) if origin in origins)
