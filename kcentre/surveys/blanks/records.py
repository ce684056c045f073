"""Which blanks are wished."""

from dataclasses import dataclass

MOST_COPIES = 500
"""More would be a ream that nobody hands out in one round."""


@dataclass(frozen=True, slots=True)
class BlankWish:
    """Blanks of a round: `count` copies numbered from `first` on; with 0 one without a number."""

    round_id: int
    count: int
    first: int = 1
    is_large: bool = False

    @property
    def numbers(self) -> range:
        """The running numbers that are printed."""
        return range(self.first, self.first + self.count)
