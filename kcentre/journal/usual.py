"""What is usual, as the newest records show it."""

from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

ValueT = TypeVar("ValueT")


def usual(newest_first: Iterable[ValueT | None]) -> ValueT | None:
    """Return the most frequent value that is known; of equally frequent ones the newest."""
    often = Counter(value for value in newest_first if value not in {None, ""})
    return often.most_common(1)[0][0] if often else None
