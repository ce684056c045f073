"""The report's table of services by specialist."""

from dataclasses import replace

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import all_services
from kcentre.figures.records import Figures, SpecialistFigures
from kcentre.language.folding import fold_name
from kcentre.language.numbers import mean, round_half_away
from kcentre.paper.document import Column, Kind, Row, RowRole, Table


def specialists_table(compared: Comparison, caption: str) -> Table:
    """Return the table; whoever worked in any of its periods has a row."""
    columns = (
        Column("Должность"),
        Column("Фамилия, имя, отчество"),
        Column("Услуг", Kind.INTEGER),
        Column("Часов", Kind.DECIMAL),
        Column("В\u00a0среднем, мин", Kind.INTEGER),
    )
    rows = [_row(compared, person) for person in _everybody(compared)]
    if any(compared.counts(_of_nobody)):
        rows.append(_nobody(compared))
    return Table((*columns, *compared.columns), (*rows, _total(compared)), caption)


def _everybody(compared: Comparison) -> list[SpecialistFigures]:
    people = (person for found in compared.everything for person in found.sessions.by_specialist)
    known = {person.id: person for person in people}
    return sorted(known.values(), key=lambda person: (fold_name(person.name), person.id))


def _row(compared: Comparison, person: SpecialistFigures) -> Row:
    found = _figures_of(compared.current, person.id) or replace(
        person, sessions=0, timed=0, minutes=0
    )
    return _filled(found, compared.other_counts(lambda other: _sessions_of(other, person.id)))


def _nobody(compared: Comparison) -> Row:
    everything, named = compared.current.sessions, compared.current.sessions.by_specialist
    work = SpecialistFigures(
        id=0,
        name="не указан",
        position="",
        sessions=_of_nobody(compared.current),
        timed=everything.timed - sum(person.timed for person in named),
        minutes=everything.minutes - sum(person.minutes for person in named),
    )
    return _filled(work, compared.other_counts(_of_nobody))


def _total(compared: Comparison) -> Row:
    sessions = compared.current.sessions
    work = SpecialistFigures(
        id=0,
        name="",
        position="Итого",
        sessions=sessions.total,
        timed=sessions.timed,
        minutes=sessions.minutes,
    )
    return _filled(work, compared.other_counts(all_services), RowRole.TOTAL)


def _filled(work: SpecialistFigures, others: tuple[int, ...], role: RowRole = RowRole.BODY) -> Row:
    hours = round_half_away(work.minutes / 60) if work.timed else None
    average = mean(work.minutes, work.timed, 0)
    return Row((work.position, work.name, work.sessions, hours, average, *others), role)


def _figures_of(found: Figures, specialist_id: int) -> SpecialistFigures | None:
    people = found.sessions.by_specialist
    return next((person for person in people if person.id == specialist_id), None)


def _sessions_of(found: Figures, specialist_id: int) -> int:
    person = _figures_of(found, specialist_id)
    return person.sessions if person else 0


def _of_nobody(found: Figures) -> int:
    return found.sessions.total - sum(person.sessions for person in found.sessions.by_specialist)
