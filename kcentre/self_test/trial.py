"""What the steps of a self-test leave to one another."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile, open_centre

DAY = date(2025, 10, 15)
"""The day of all work in the self-test; fixed, so that the computer's clock does not matter."""
AFTERWARDS = date(2025, 11, 17)
OCTOBER = parse_period("2025-10")
KINDERGARTEN = "Детский сад № 7 «Ласточка»"
MOTHER = "Ёлкина Мария Ильинична"


class Unexpected(Exception):  # noqa: N818 — what a step found, not an error of its own
    """Something came out otherwise than it must; the text says what."""


@dataclass(slots=True)
class Trial:
    """The centre of the self-test: its folder, the open file, the numbers of what is kept in it."""

    folder: Path
    opened: CentreFile | None = None
    copy: Path | None = None
    ids: dict[str, int] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """Where the centre's file lies."""
        return self.folder / "Мой центр.kcentre"

    @property
    def file(self) -> CentreFile:
        """The centre, opened where it is not open."""
        if self.opened is None:
            self.opened = open_centre(self.path)
        return self.opened

    def close(self) -> None:
        """Close the centre, if it is open."""
        opened, self.opened = self.opened, None
        if opened is not None:
            opened.close()


def demand_equal(what: str, found: object, wanted: object) -> None:
    """Raise Unexpected where something is not what it must be."""
    if found != wanted:
        raise Unexpected(f"{what}: получилось {found}, должно быть {wanted}")


def demand(is_so: bool, otherwise: str) -> None:
    """Raise Unexpected with a sentence unless something is so."""
    if not is_so:
        raise Unexpected(otherwise)
