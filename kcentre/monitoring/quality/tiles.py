"""The four tiles of data quality: what share of a period's records is as it should be."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor

from peewee import SQL, Expression, Field, fn

from kcentre.journal.tables import GroupEvent, Rating, Request, Session
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.monitoring.quality.asking import in_days
from kcentre.monitoring.quality.checking import Check, Looked, look, scope_of, summed
from kcentre.monitoring.quality.completeness import completeness
from kcentre.monitoring.quality.records import Finding, Grade, RuleState, Scope, TileKey
from kcentre.periods.period import Period
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask
from kcentre.storage.model import Record

TARGET = 95.0
"""The per cent each tile should reach (our default: no norm lays one down)."""

_TABLES: dict[str, tuple[type[Record], Field]] = {
    "session": (Session, Session.date),
    "group_event": (GroupEvent, GroupEvent.date),
    "request": (Request, Request.date),
    "rating": (Rating, Rating.date),
}


@dataclass(frozen=True, slots=True)
class Tile:
    """One side of quality: `counted` of the `whole` are as they should be.

    `percent` is rounded down to a tenth, so that 100 is said only of what is whole; None where
    there is nothing to look at. `severe` of the findings are errors; of each rule `findings`
    holds at most as many as were wanted, `found` counts them all.
    """

    key: TileKey
    counted: int
    whole: int
    sentence: str
    found: int
    severe: int
    findings: tuple[Finding, ...]
    target: float = TARGET

    @property
    def title(self) -> str:
        """What stands above it: «Полнота»."""
        return self.key.label.capitalize()

    @property
    def percent(self) -> float | None:
        """The share of what is as it should be, in per cent."""
        return floor(self.counted * 1000 / self.whole) / 10 if self.whole else None

    @property
    def is_met(self) -> bool | None:
        """Whether the target is reached; None where there is nothing to look at."""
        return None if self.percent is None else self.percent >= self.target


@dataclass(frozen=True, slots=True)
class QualityTiles:
    """The four tiles in the order of the heads' check, and the check they come of."""

    tiles: tuple[Tile, ...]
    check: Check

    @property
    def severe(self) -> tuple[Finding, ...]:
        """The errors: a period is closed with them only for a written reason."""
        return tuple(one for one in self.check.findings if one.grade is Grade.ERROR)

    @property
    def is_empty(self) -> bool:
        """Whether the period has no records and nothing was found."""
        return not self.check.total and all(tile.percent is None for tile in self.tiles)

    def tile(self, key: TileKey) -> Tile:
        """Return one of the four."""
        return next(tile for tile in self.tiles if tile.key is key)

    def states(self, key: TileKey) -> list[RuleState]:
        """Return the rules of a tile with their counts."""
        return [state for state in self.check.states if state.rule.tile is key]


def quality_tiles(
    file: CentreFile,
    period: Period,
    now: dt.datetime | None = None,
    progress: Progress = UNWATCHED,
    *,
    most: int | None = None,
) -> QualityTiles:
    """Return the tiles of a period; `most`: the findings of one rule that are wanted."""
    scope = scope_of(file, period, now)
    looked = list(look(file, scope, progress))
    check = summed(file, looked, most)
    wholes = _wholes(file, scope)
    shares = {key: _share(looked, key, whole) for key, whole in wholes.items()}
    weeks = completeness(file, period, scope.now)
    recorded, held = sum(cell.recorded for cell in weeks), sum(cell.held for cell in weeks)
    shares[TileKey.COMPLETENESS] = recorded, held
    return QualityTiles(tuple(_tile(key, shares[key], check) for key in TileKey), check)


def _tile(key: TileKey, share: tuple[int, int], check: Check) -> Tile:
    counted, whole = share
    states = [state for state in check.states if state.rule.tile is key]
    severe = [state.found for state in states if state.rule.grade is Grade.ERROR]
    codes = {state.rule.code for state in states}
    findings = tuple(one for one in check.findings if one.rule in codes)
    found = sum(state.found for state in states)
    return Tile(key, counted, whole, _sentence(key, counted, whole), found, sum(severe), findings)


def _share(looked: Sequence[Looked], key: TileKey, whole: int) -> tuple[int, int]:
    """Return how many records nothing was found against, and how many there are.

    A remark alone (`Grade.NOTE`) makes no record wrong; being late is never more than a remark
    and counts. Families belong to no period: they are told of, but not counted.
    """
    wrong = {
        (one.rule.record, hit.record_id)
        for one in looked
        if one.rule.tile is key and one.rule.record in _TABLES and _counts(one.rule.grade, key)
        for hit in one.hits
    }
    return max(whole - len(wrong), 0), whole


def _counts(grade: Grade, key: TileKey) -> bool:
    return grade is not Grade.NOTE or key is TileKey.TIMELINESS


def _wholes(file: CentreFile, scope: Scope) -> dict[TileKey, int]:
    """Return how many records of the period each tile looks at.

    Late can be what has a term: entering a service, answering a request, deciding a complaint.
    """
    every = sum(_count(file, name, scope) for name in _TABLES)
    is_complaint = (fn.TRIM(Rating.complaint) != "") | (Rating.measure_due != "")
    termed = [
        _count(file, "session", scope),
        _count(file, "request", scope),
        _count(file, "rating", scope, [is_complaint]),
    ]
    return {
        TileKey.CORRECTNESS: every,
        TileKey.CONSISTENCY: every,
        TileKey.TIMELINESS: sum(termed),
    }


def _count(file: CentreFile, name: str, scope: Scope, conditions: Iterable[Expression] = ()) -> int:
    table, day = _TABLES[name]
    query = table.select(fn.COUNT(SQL("*"))).where(in_days(day, scope), *conditions)
    ((count,),) = ask(file.db, query)
    return int(count)


_NOTHING = {
    TileKey.COMPLETENESS: "Приёмов по записи за период не было: сравнить журнал не с чем.",
    TileKey.CORRECTNESS: "Записей за период нет.",
    TileKey.CONSISTENCY: "Записей за период нет.",
    TileKey.TIMELINESS: "За период нет ничего, что имеет срок.",
}
_GOOD = {
    TileKey.COMPLETENESS: "Все прошедшие приёмы записаны в журнал",
    TileKey.CORRECTNESS: "Ошибок в записях нет",
    TileKey.CONSISTENCY: "Записи не противоречат друг другу",
    TileKey.TIMELINESS: "Всё внесено и решено в срок",
}
_BAD = {
    TileKey.COMPLETENESS: "Не записано в журнал",
    TileKey.CORRECTNESS: "С ошибкой или пропуском",
    TileKey.CONSISTENCY: "С противоречием",
    TileKey.TIMELINESS: "С опозданием",
}


def _sentence(key: TileKey, counted: int, whole: int) -> str:
    if not whole:
        return _NOTHING[key]
    is_visits = key is TileKey.COMPLETENESS
    words = ("приём", "приёма", "приёмов") if is_visits else ("запись", "записи", "записей")
    if counted == whole:
        return f"{_GOOD[key]}: {grouped(whole)} {plural(whole, *words)}."
    _, one, many = words
    of_whole = plural(whole, one, many, many)
    return f"{_BAD[key]}: {grouped(whole - counted)} из {grouped(whole)} {of_whole}."
