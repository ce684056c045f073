"""Age bands in full months, lower bound inclusive, upper exclusive, as the federal sheet has them.

18 months are «1,5–3», 36 are «3–7», 84 are «7–8».
"""

from dataclasses import dataclass

from kcentre.centre.values import Education

NOT_EDUCATED = frozenset({Education.NONE, Education.WAITING})
UNKNOWN_AGE = "unknown"


@dataclass(frozen=True, slots=True)
class Band:
    """Ages from `low` to below `high` full months."""

    code: str
    title: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the federal sheet: a band of one of its two groups of families."""

    code: str
    title: str
    educations: frozenset[Education]
    band: Band


BANDS = (
    Band("0_15", "до 1,5 лет", 0, 18),
    Band("15_3", "от 1,5 до 3 лет", 18, 36),
    Band("3_7", "от 3 до 7 лет", 36, 84),
    Band("7_8", "от 7 до 8 лет", 84, 96),
    Band("8", "8 лет и старше", 96, 1200),
)
_UNDER_THREE = Band("0_3", "до 3 лет", 0, 36)

FAMILY_CELLS = tuple(
    Cell(
        f"family_{band.code}",
        f"семейное образование, {band.title}",
        frozenset({Education.FAMILY}),
        band,
    )
    for band in BANDS[:4]
)
NOT_EDUCATED_CELLS = tuple(
    Cell(
        f"not_edu_{band.code}",
        f"не получают дошкольного образования, {band.title}",
        NOT_EDUCATED,
        band,
    )
    for band in (_UNDER_THREE, *BANDS[2:4])
)
CELLS = (*FAMILY_CELLS, *NOT_EDUCATED_CELLS)


def cell_of(education: str | None, age: int | None) -> str | None:
    """Return the code of the cell that an education status and an age fall in, if any."""
    for cell in CELLS:
        if education in cell.educations and age is not None and _within(age, cell.band):
            return cell.code
    return None


def band_of(age: int | None) -> str:
    """Return the code of an age's band; `UNKNOWN_AGE` where it is not known."""
    if age is None:
        return UNKNOWN_AGE
    return next((band.code for band in BANDS if _within(age, band)), UNKNOWN_AGE)


def _within(age: int, band: Band) -> bool:
    return band.low <= age < band.high
