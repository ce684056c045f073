"""Ratings as screens see them: the sheet that a parent filled in, and the complaint on it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kcentre.journal.values import Verdict


@dataclass(frozen=True, slots=True)
class RatingSheetDraft:
    """A rating sheet being entered: four questions 1–5, None where unanswered.

    `code` is what stands on the sheet: its code, or the number of the service («12» of the year of
    `date`, «12/2025»); empty asks for `session_id`, None for a rating without a service. A rating
    of a service has the day of the service. A complaint has a verdict and a measure.
    """

    date: dt.date | None = None
    code: str = ""
    session_id: int | None = None
    quality: int | None = None
    conditions: int | None = None
    information: int | None = None
    politeness: int | None = None
    complaint: str = ""
    suggestion: str = ""
    verdict: Verdict | None = None
    measure: str = ""
    measure_by: str = ""
    measure_due: dt.date | None = None
    measure_done: dt.date | None = None


@dataclass(frozen=True, slots=True)
class RatingCard:
    """A rating opened for changing, or with `id` None what a new one begins with.

    `session` is «Консультация № 12 от 07.10.2025, Соколова А. П.», empty without a service.
    """

    id: int | None
    draft: RatingSheetDraft
    session: str = ""


class Complaint(StrEnum):
    """What is to be done about a complaint."""

    NONE = "none"
    UNDECIDED = "undecided"
    UNFOUNDED = "unfounded"
    OPEN = "open"
    """Founded, and its measure is not taken yet."""

    OVERDUE = "overdue"
    """Founded, and the term of its measure is over."""

    SETTLED = "settled"


class RatingLine(NamedTuple):
    """One line of the list of ratings; empty where nothing is known."""

    moment: str
    session: str
    specialist: str
    quality: int
    conditions: int | None
    information: int | None
    politeness: int | None
    mean: str
    complaint: str
    suggestion: str
    id: int
    complaint_code: Complaint
    session_id: int | None
