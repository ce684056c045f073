"""Every figure of a quarter among a million sessions, against the bare SQL for the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from .centres import Centres
from .fresh import answer_of
from .measurement import Measurement

QUARTER = "2026-Q2"
_TURNS = 2
_ROUNDING = 0.051


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the figures of a quarter; first that both ways count the same."""
    path = centres.of(centres.biggest)
    answers = [
        tuple(answer_of("figures_piece", way, path, QUARTER) for way in ("ours", "bare"))
        for _ in range(_TURNS)
    ]
    ours, bare = answers[0]
    differences = list(_differences(ours["numbers"], bare["numbers"]))
    if differences:
        raise AssertionError(f"the bare SQL counts otherwise: {differences}")
    fastest = [min(turn[way]["seconds"] for turn in answers) for way in (0, 1)]
    claim = f"figures of a quarter among {centres.biggest} sessions"
    yield Measurement(claim, fastest[0], 1.3, fastest[1])
    yield Measurement("  walks through the whole journal", ours["scans"], 0, unit="walks")


def _differences(ours: Any, bare: Any, where: str = "") -> Iterator[str]:
    """Yield where the bare numbers are not ours; what is unknown has no part in our answer."""
    if isinstance(bare, Mapping):
        for key in bare.keys() - {"null"}:
            yield from _differences(ours.get(key, 0), bare[key], f"{where}.{key}")
    elif isinstance(bare, float) and isinstance(ours, float):
        if abs(ours - bare) > _ROUNDING:
            yield f"{where}: {ours} != {bare}"
    elif ours != bare:
        yield f"{where}: {ours} != {bare}"
