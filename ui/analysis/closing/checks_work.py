"""What is looked at before a period is closed, in one answer, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kcentre.analysis.closing.checks import closing_checks
from kcentre.language.dates import now_here
from kcentre.language.numbers import grouped
from kcentre.language.plurals import counted
from kcentre.monitoring.quality.records import Grade
from kcentre.monitoring.quality.tiles import quality_tiles
from kcentre.storage.progress import Portion

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import ClosingChecks
    from kcentre.monitoring.indicators import IndicatorState
    from kcentre.monitoring.quality.records import Finding, RuleState, TileKey
    from kcentre.monitoring.quality.tiles import QualityTiles
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile, Progress

MOST_OF_A_RULE = 200
_MOST_SEVERE = 5


@dataclass(frozen=True, slots=True)
class Checked:
    """The tiles of quality, and what the closing itself asks for."""

    tiles: QualityTiles
    checks: ClosingChecks

    def states(self, tile: TileKey | None = None) -> Sequence[RuleState]:
        """Return the rules with their counts; of one tile where it is named."""
        return self.tiles.check.states if tile is None else self.tiles.states(tile)

    def findings(self, tile: TileKey | None = None) -> list[Finding]:
        """Return what was found, the severe first; of one tile where it is named."""
        wanted = [one for one in self.tiles.tiles if tile in {None, one.key}]
        found = [finding for one in wanted for finding in one.findings]
        return sorted(found, key=lambda finding: finding.grade.rank)


def checked(file: CentreFile, period: Period, progress: Progress) -> Checked:
    """Return what the first screen shows."""
    now = now_here()
    with file.reading():
        tiles = quality_tiles(file, period, now, Portion(progress, 0, 50), most=MOST_OF_A_RULE)
        return Checked(tiles, closing_checks(file, period, now, Portion(progress, 50, 100)))


def red_words(states: tuple[IndicatorState, ...]) -> str:
    """Return what is said of red indicators that nobody answers."""
    count = counted(
        len(states), "показатель вне нормы", "показателя вне нормы", "показателей вне нормы"
    )
    named = ", ".join(state.indicator.code for state in states)
    return (
        f"Без меры остались {count}: {named}. В отчёте о каждом будет сказано «мера не назначена»."
    )


def severe_words(checks: ClosingChecks) -> Iterator[str]:
    """Yield a line for each of the first severe findings, and how many more there are."""
    for finding in checks.severe[:_MOST_SEVERE]:
        yield f"{finding.place}: {finding.title}"
    rest = sum(state.found for state in checks.severe_rules) - _MOST_SEVERE
    if rest > 0:
        yield f"и ещё {grouped(rest)}"


def count_words(states: Iterable[RuleState]) -> Iterator[str]:
    """Yield «2 ошибки», «1 замечание», and that not all are listed where a rule found many."""
    known = list(states)
    for grade in Grade:
        count = sum(state.found for state in known if state.rule.grade is grade)
        if count:
            yield grade.counted(count)
    if any(state.found > MOST_OF_A_RULE for state in known):
        yield f"показаны первые {MOST_OF_A_RULE} каждого вида"
