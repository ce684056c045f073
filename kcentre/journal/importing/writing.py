"""Writing a planned import: one operation, in bulk, whole or not at all."""

from collections.abc import Iterable, Iterator, Sequence

from kcentre.journal.importing.memory import remember
from kcentre.journal.importing.people import KnownAdult, KnownChild, KnownFamily
from kcentre.journal.importing.plan import (
    ImportPlan,
    PlannedEvent,
    PlannedSession,
    basis_of,
    plan_import,
)
from kcentre.journal.importing.specialists import KnownSpecialist
from kcentre.journal.numbering import next_number
from kcentre.journal.ordering import Table
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language.folding import fold_name
from kcentre.language.plurals import counted, services
from kcentre.spreadsheets.collection import without_collecting
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress

Row = tuple[object, ...]
Numbered = KnownFamily | KnownAdult | KnownChild | KnownSpecialist

_ROWS_A_REPORT = 4000
_SPECIALIST = ("id", "name", "name_key", "position")
_FAMILY = ("id", "code")
_ADULT = ("id", "family_id", "name", "name_key", "phone", "phone_digits", "relation")
_CHILD = ("id", "family_id", "name", "name_key", "born_from", "born_to")
_SESSION = (
    "id", "number", "date", "time", "specialist_id", "sub_unit_id", "recipient_id", "child_id",
    "form", "channel", "kind", "topic_id", "topic_text", "category", "education", "age_months",
    "minutes", "result", "recommendations", "source_note", "origin",
)  # fmt: skip
_RATING = (
    "date", "session_id", "quality", "conditions", "information", "politeness", "complaint",
    "suggestion",
)  # fmt: skip
_EVENT = (
    "number", "date", "time", "event_type", "title", "specialist_id", "sub_unit_id", "form",
    "channel", "kind", "topic_id", "topic_text", "participants", "minutes", "source_note", "origin",
)  # fmt: skip


def carry_out(file: CentreFile, plan: ImportPlan, progress: Progress = UNWATCHED) -> Changes:
    """Write a plan as one undoable operation.

    A plan made before the journal changed is worked out anew. Any failure, and a wish to stop
    (`Cancelled`), leaves everything as it was.
    """
    if basis_of(file) != plan.basis:
        plan = plan_import(file, plan.workbook, plan.mappings, progress)
    with without_collecting(), file.operation(label_of(plan)) as running:
        _Writing(file, plan, progress).run()
        for mapping in plan.mappings:
            remember(file, mapping)
    return running.changes


def label_of(plan: ImportPlan) -> str:
    """Return the operation's name: «Импорт журнала: 214 услуг, 6 мероприятий»."""
    events = counted(len(plan.events), "мероприятие", "мероприятия", "мероприятий")
    return f"Импорт журнала: {services(len(plan.sessions))}, {events}"


class _Writing:
    """One import being written; records are numbered here so that all can be written in bulk."""

    def __init__(self, file: CentreFile, plan: ImportPlan, progress: Progress) -> None:
        self._file = file
        self._plan = plan
        self._progress = progress
        self._done = 0

    def run(self) -> None:
        self._write_specialists()
        self._write_families()
        self._write_adults()
        self._write_children()
        self._write_sessions()
        self._write_events()

    def _write_specialists(self) -> None:
        used = self._plan.used_specialists()
        new = [one for one in used if one.is_new]
        self._number("specialist", new)
        rows = [(one.id, one.name, fold_name(one.name), one.position) for one in new]
        self._insert("specialist", _SPECIALIST, rows)
        self._file.db.run_many(
            "UPDATE specialist SET position = ? WHERE id = ?",
            [(one.position, one.id) for one in used if not one.is_new and one.is_changed],
        )

    def _write_families(self) -> None:
        new = [family for family in self._plan.people.families if family.is_new]
        self._number("family", new)
        self._insert("family", _FAMILY, [(family.id, family.code) for family in new])

    def _write_adults(self) -> None:
        new = self._plan.people.new_adults
        self._number("adult", new)
        rows = [(one.id, one.family.id, *_adult_row(one)) for one in new]
        self._insert("adult", _ADULT, rows)
        changed = [
            (*_adult_row(adult), adult.id)
            for family in self._plan.people.families for adult in family.adults
            if not adult.is_new and adult.is_changed
        ]  # fmt: skip
        self._file.db.run_many(
            "UPDATE adult SET name = ?, name_key = ?, phone = ?, phone_digits = ?, relation = ?"
            " WHERE id = ?", changed,
        )  # fmt: skip

    def _write_children(self) -> None:
        pairs = [
            (family, child) for family in self._plan.people.families for child in family.children
        ]
        new = [(family, child) for family, child in pairs if child.is_new]
        self._number("child", [child for _, child in new])
        rows = [(child.id, family.id, *_child_row(child)) for family, child in new]
        self._insert("child", _CHILD, rows)
        changed = [
            (*_child_row(child), child.id)
            for _, child in pairs if not child.is_new and child.is_changed
        ]  # fmt: skip
        self._file.db.run_many(
            "UPDATE child SET name = ?, name_key = ?, born_from = ?, born_to = ? WHERE id = ?",
            changed,
        )

    def _write_sessions(self) -> None:
        planned = self._plan.sessions
        first = self._file.db.next_id("session")
        numbers = _running_numbers(self._file, Session, [one.facts.date for one in planned])
        rows = [
            _session_row(first + place, number, one)
            for place, (number, one) in enumerate(zip(numbers, planned, strict=True))
        ]
        self._insert("session", _SESSION, rows)
        ratings = [
            (one.facts.date, first + place, *one.facts.marks, one.facts.complaint,
             one.facts.suggestion)
            for place, one in enumerate(planned) if one.facts.marks[0] is not None
        ]  # fmt: skip
        self._insert("rating", _RATING, ratings)

    def _write_events(self) -> None:
        planned = self._plan.events
        numbers = _running_numbers(self._file, GroupEvent, [one.facts.date for one in planned])
        rows = [_event_row(number, one) for number, one in zip(numbers, planned, strict=True)]
        self._insert("group_event", _EVENT, rows)

    def _number(self, table: str, records: Sequence[Numbered]) -> None:
        for number, record in enumerate(records, start=self._file.db.next_id(table)):
            record.id = number

    def _insert(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        total = len(self._plan.sessions) + len(self._plan.events)
        for start in range(0, len(rows), _ROWS_A_REPORT):
            self._progress.report(self._done, total)
            self._file.db.insert_many(table, columns, rows[start : start + _ROWS_A_REPORT])
            if table in {"session", "group_event"}:
                self._done = min(self._done + _ROWS_A_REPORT, total)


def _session_row(session_id: int, number: int, planned: PlannedSession) -> Row:
    facts, specialist, recipient, child = planned
    return (
        session_id, number, facts.date, facts.time, specialist and specialist.id,
        facts.sub_unit_id, recipient and recipient.id, child and child.id, facts.form,
        facts.channel, facts.kind, facts.topic_id, facts.topic_text, facts.category,
        facts.education, facts.age, facts.minutes, facts.result, facts.recommendations,
        facts.note, facts.origin,
    )  # fmt: skip


def _event_row(number: int, planned: PlannedEvent) -> Row:
    facts, event, specialist = planned
    return (
        number, facts.date, facts.time, event.type, event.title, specialist and specialist.id,
        facts.sub_unit_id, facts.form, facts.channel, facts.kind, facts.topic_id,
        facts.topic_text, event.participants, facts.minutes, facts.note, facts.origin,
    )  # fmt: skip


def _adult_row(adult: KnownAdult) -> Row:
    return (adult.name, fold_name(adult.name), adult.phone, adult.digits, adult.relation)


def _child_row(child: KnownChild) -> Row:
    return (child.name, fold_name(child.name), child.born_from, child.born_to)


def _running_numbers(file: CentreFile, table: Table, dates: Iterable[str]) -> Iterator[int]:
    """Yield the numbers of new records: within each calendar year on from the largest."""
    following: dict[str, int] = {}
    for date in dates:
        year = date[:4]
        if year not in following:
            following[year] = next_number(file, table, int(year))
        yield following[year]
        following[year] += 1
