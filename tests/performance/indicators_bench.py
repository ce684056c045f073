"""All indicators of twelve past months among a million sessions, against the bare SQL for them."""

from collections.abc import Iterator

from .centres import UNTIL, Centres
from .fresh import answer_of
from .measurement import Measurement

MONTHS = 12
_TURNS = 2


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the past of the indicators; first that both ways find the same."""
    path, month = centres.of(centres.biggest), f"{UNTIL:%Y-%m}"
    answers = [
        tuple(answer_of("indicators_piece", way, path, month, MONTHS) for way in ("ours", "bare"))
        for _ in range(_TURNS)
    ]
    ours, bare = answers[0]
    found = {code: ours["values"][code] for code in bare["values"]}
    if found != bare["values"]:
        raise AssertionError(f"the bare SQL finds {bare['values']}, not {found}")
    fastest = [min(turn[way]["seconds"] for turn in answers) for way in (0, 1)]
    claim = f"{len(ours['values'])} indicators × {MONTHS} months among {centres.biggest} sessions"
    yield Measurement(claim, fastest[0], 1.3, fastest[1])
    yield Measurement("  walks through the whole journal", ours["scans"], 0, unit="walks")
