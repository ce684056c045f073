"""The painted week of 12 specialists in 8 rooms, against a bare loop that draws the same."""

from collections.abc import Iterator

from .centres import Centres
from .fresh import answer_of
from .measurement import Measurement

_SECONDS, _RATIO = 0.05, 2.0


def measure(_centres: Centres) -> Iterator[Measurement]:
    """Yield the median time of painting the week, all of it and what a small screen shows."""
    for claim, size in (("on a large screen", (3300, 900)), ("at 1366×768", (1060, 560))):
        answer = answer_of("week_grid_piece", *size)
        name = f"a week of {answer['blocks']} windows painted {claim}"
        yield Measurement(f"{name}, first", answer["first"], _SECONDS)
        yield Measurement(f"{name}, again", answer["ours"], _SECONDS)
        yield Measurement("  against a bare loop", answer["ours"], _RATIO, answer["bare"])
