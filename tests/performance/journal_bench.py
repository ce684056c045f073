"""«Журнал» with a million services: opened, jumped through, searched, and what memory it takes."""

from collections.abc import Iterator
from statistics import median
from typing import Any

from .centres import Centres
from .fresh import answer_of
from .measurement import Measurement

_SECONDS, _MEGABYTES = 0.1, 40
_FEW = 10_000
_TURNS = 3
_WORDS = ("а", "ив", "речевое", "bdfyjdf", "анна иванова", "С-0142", "нет такой")
"""Dense and rare, one letter and two words, the wrong layout, a code, nothing found."""


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the seconds to the first rows on the screen, and the growth of memory."""
    big = [_piece(centres, centres.biggest) for _ in range(_TURNS)]
    small = _piece(centres, _FEW)
    rows = f"{centres.biggest} services"
    yield _claim(f"opening «Журнал» with {rows}", [answer["opened"] for answer in big])
    yield _claim("  jumping into its middle", [answer["jumped"] for answer in big])
    for word in _WORDS:
        found = [answer["found"][word] for answer in big]
        yield _claim(f"  first rows found by «{word}»", found)
    growth = median(answer["megabytes"] for answer in big) - small["megabytes"]
    yield Measurement(f"  memory grown from {_FEW} services", growth, _MEGABYTES, unit="MB")


def _piece(centres: Centres, sessions: int) -> Any:
    return answer_of("journal_piece", centres.of(sessions), *_WORDS)


def _claim(claim: str, seconds: list[float]) -> Measurement:
    return Measurement(claim, median(seconds), _SECONDS)
