"""What is said of a consultation right after it."""

from dataclasses import dataclass

from kcentre.centre.values import Result


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a consultation ended; `minutes` None keeps the length that was agreed on."""

    result: Result | None = None
    recommendations: str = ""
    minutes: int | None = None
