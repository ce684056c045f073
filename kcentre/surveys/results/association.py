"""Whether two questions have to do with each other: tests of cross-tables. Pure arithmetic.

A form stands once among the answers of a one-choice question, so such tables have the chi-square
test. Of a several-choice question every option is a question of its own (chosen or not), tested
apart, and the smallest p is corrected by their number (Bonferroni; Bilder and Loughin, Biometrics
60, 2004, on tables of several choices).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kcentre.surveys.results.distributions import LEVEL, chi_square_tail, fisher_two_sided
from kcentre.surveys.results.statistics import FEWEST_EXPECTED

Counts = Sequence[Sequence[int]]

CHI_SQUARE = "критерий хи-квадрат"
YATES = "критерий хи-квадрат с поправкой Йейтса"
FISHER = "точный критерий Фишера"
BY_OPTION = "критерии по каждому варианту с поправкой Бонферрони"

_MOST_SMALL = 0.2


@dataclass(frozen=True, slots=True)
class Association:
    """What a test says; `p` None where there is nothing to test.

    `is_trusted` is false where more than a fifth of the expected counts are under five, or one is
    under one (Cochran's rule): then `p` is only a hint.
    """

    p: float | None
    test: str = ""
    is_trusted: bool = True

    @property
    def is_beyond_chance(self) -> bool:
        """Tell whether chance alone would hardly show such a table."""
        return self.p is not None and self.is_trusted and self.p < LEVEL


NOTHING = Association(None)


def independence(counts: Counts) -> Association:
    """Test a table of two one-choice questions, 2×2 by Fisher where an expected count is small."""
    rows = [row for row in counts if any(row)]
    columns = [place for place in range(len(rows[0]) if rows else 0) if any(r[place] for r in rows)]
    table = [[row[place] for place in columns] for row in rows]
    if len(table) < 2 or len(columns) < 2:
        return NOTHING
    expected = _expected(table)
    small = [value for value in expected if value < FEWEST_EXPECTED]
    if len(table) == len(columns) == 2:
        return _two_by_two(table, expected, has_small=bool(small))
    freedom = (len(table) - 1) * (len(columns) - 1)
    is_trusted = len(small) <= _MOST_SMALL * len(expected) and min(expected) >= 1
    return Association(
        chi_square_tail(_statistic(table, expected), freedom), CHI_SQUARE, is_trusted
    )


def of_several(tables: Sequence[Counts]) -> Association:
    """Test tables of one option each together; those that tell nothing don't count."""
    found = [each for each in map(independence, tables) if each.p is not None]
    if not found:
        return NOTHING
    # A test that can't be trusted alone must not make the finding.
    trusted = [each for each in found if each.is_trusted] or found
    best = min(trusted, key=lambda each: each.p or 0.0)
    return Association(min(1.0, (best.p or 0.0) * len(found)), BY_OPTION, best.is_trusted)


def chosen_or_not(chosen: Sequence[int], of: Sequence[int]) -> Counts:
    """Return the table of one option of several: how many chose it and did not, group by group."""
    return [list(chosen), [whole - part for part, whole in zip(chosen, of, strict=True)]]


def _two_by_two(table: Counts, expected: Sequence[float], *, has_small: bool) -> Association:
    (a, b), (c, d) = table
    if has_small:
        return Association(fisher_two_sided(a, b, c, d), FISHER)
    statistic = _statistic(table, expected, correction=min(0.5, abs(a - expected[0])))
    return Association(chi_square_tail(statistic, 1), YATES)


def _statistic(table: Counts, expected: Sequence[float], correction: float = 0.0) -> float:
    pairs = zip(_flat(table), expected, strict=True)
    return sum((abs(count - wanted) - correction) ** 2 / wanted for count, wanted in pairs)


def _expected(table: Counts) -> list[float]:
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    whole = sum(rows)
    return [row * column / whole for row in rows for column in columns]


def _flat(table: Counts) -> Iterator[int]:
    return (count for row in table for count in row)
