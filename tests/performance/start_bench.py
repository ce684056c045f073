"""How long the window takes: fresh processes, ours and the barest window in turns."""

from collections.abc import Iterator
from statistics import median

from .centres import FOLDER, Centres
from .fresh import seconds_to_lines
from .measurement import Measurement

_TIMES = 7


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the start with 10 000 sessions against a bare QMainWindow."""
    centre, settings = centres.of(10_000).resolve(), FOLDER / "desktop.json"
    settings.unlink(missing_ok=True)
    seconds_to_lines("window_piece", "bare")
    seconds_to_lines("window_piece", centre, settings)
    bare: list[float] = []
    painted: list[float] = []
    filled: list[float] = []
    for _ in range(_TIMES):
        bare.append(seconds_to_lines("window_piece", "bare")[0])
        first, last = seconds_to_lines("window_piece", centre, settings)
        painted.append(first)
        filled.append(last)
    yield Measurement("start to the first painted window", median(painted), 1.6, median(bare))
    yield Measurement("start to the first page with the centre's data", median(filled), 3.0)
