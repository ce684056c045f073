"""What is known about a copy: by its name alone, and from within."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class KeptCopy:
    """A copy as its name tells of it.

    `made` is the moment by the clock of the computer where it was made, without a zone; `words`
    say what for («версия 5», «закрыт III квартал 2026 года», «вручную»); `size` is in bytes.
    """

    path: Path
    made: datetime
    words: str
    size: int


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What a copy holds, counted without bringing it to the present shape.

    `centre` is the name of the kindergarten; `last_day` the day of the newest service or group
    event, None where there is none; `depersonalised` how many families lost their names for good;
    `shape` is the number of the file's shape.
    """

    centre: str
    services: int
    families: int
    events: int
    last_day: date | None
    depersonalised: int
    shape: int
