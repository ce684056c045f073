"""What is hidden in print so that nobody can be recognised in a small group."""

from dataclasses import dataclass

from kcentre.surveys.results.records import QuestionResult

SMALL = 5
"""Groups of fewer forms are not shown in print."""

HIDDEN = "< 5"
"""What a paper prints in the place of a hidden number."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """An option on paper; everything None is hidden."""

    key: str
    label: str
    count: int | None
    percent: float | None
    low: float | None
    high: float | None


def printed_rows(question: QuestionResult) -> tuple[PrintedRow, ...]:
    """Return the options for print: groups under five hidden, with what would give them away."""
    raise NotImplementedError
