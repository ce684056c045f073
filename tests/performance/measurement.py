"""What a bench says: one claim, what was measured, and how far it may go."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the table.

    With `bare` the claim is about the ratio measured / bare, otherwise about `measured` itself.
    """

    claim: str
    measured: float
    limit: float
    bare: float | None = None
    unit: str = "s"

    @property
    def ratio(self) -> float | None:
        """By how much the program is slower than the bare minimum for the same job."""
        return None if self.bare is None else self.measured / self.bare

    @property
    def holds(self) -> bool:
        """Whether the claim is kept."""
        return (self.measured if self.ratio is None else self.ratio) <= self.limit


def seconds(work: Callable[[], object], repeats: int = 1) -> float:
    """Return the median time of `work`."""
    times = []
    for _ in range(repeats):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)


def side_by_side(
    work: Callable[[], object], bare: Callable[[], object], repeats: int = 5
) -> tuple[float, float]:
    """Return the median times of both, run in turns so that a busy moment hits them alike."""
    pairs = [(seconds(work), seconds(bare)) for _ in range(repeats)]
    return median(first for first, _ in pairs), median(second for _, second in pairs)


def table(measurements: Iterable[Measurement]) -> str:
    """Return the table of all claims."""
    head = ("claim", "measured", "bare", "ratio", "limit", "ok")
    rows = [head, *(_cells(measurement) for measurement in measurements)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    lines = [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines)


def _cells(measurement: Measurement) -> tuple[str, ...]:
    ratio = measurement.ratio
    return (
        measurement.claim,
        _amount(measurement.measured, measurement.unit),
        "" if measurement.bare is None else _amount(measurement.bare, measurement.unit),
        "" if ratio is None else f"{ratio:.2f}",
        f"{measurement.limit:g}"
        if ratio is not None
        else _amount(measurement.limit, measurement.unit),
        "yes" if measurement.holds else "NO",
    )


def _amount(value: float, unit: str) -> str:
    if unit == "s":
        return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"
    return f"{value:.1f} {unit}"
