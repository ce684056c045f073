"""Numbers put together in bands, so that they can stand beside another question."""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.language.numbers import decimal_comma

MOST_SINGLE = 6
"""So many different numbers at most stand each for itself."""

BANDS = 4
_PLACES = 6
"""As many as a form takes."""


@dataclass(frozen=True, slots=True)
class Band:
    """Numbers from `low` to `high`, both in, that were really given."""

    low: float
    high: float

    @property
    def label(self) -> str:
        """«3» or «3–5»."""
        if self.low == self.high:
            return _shown(self.low)
        return f"{_shown(self.low)}–{_shown(self.high)}"


def bands(counts: Mapping[float, int]) -> tuple[Band, ...]:
    """Return bands of about as many answers each; few different numbers stay apart."""
    numbers = sorted(counts)
    if len(numbers) <= MOST_SINGLE:
        return tuple(Band(number, number) for number in numbers)
    whole = sum(counts.values())
    found: list[Band] = []
    low, passed = numbers[0], 0
    for number, following in zip(numbers, [*numbers[1:], None], strict=True):
        passed += counts[number]
        if following is None or passed * BANDS >= whole * (len(found) + 1):
            found.append(Band(low, number))
            low = number if following is None else following
    return tuple(found)


def _shown(number: float) -> str:
    return decimal_comma(number, _PLACES).rstrip("0").rstrip(",").replace("-", "−")
