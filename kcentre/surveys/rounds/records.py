"""Rounds as screens see them."""

import datetime as dt
from dataclasses import dataclass

from kcentre.surveys.values import Purpose


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """A round being prepared; `ends` and `target` may be unknown."""

    questionnaire_id: int | None = None
    title: str = ""
    starts: dt.date | None = None
    ends: dt.date | None = None
    target: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in a list; `code` stands on its papers, `printed` is how many blanks were made.

    `version` is the number of the version handed out now, `newest_version` the questionnaire's.
    `is_handed_out`: blanks were printed, or forms without a number went out: the electronic one, a
    sample, a text for Word.
    """

    id: int
    questionnaire_id: int
    questionnaire: str
    purpose: Purpose
    version_id: int
    version: int
    newest_version: int
    title: str
    code: str
    starts: dt.date
    ends: dt.date | None
    target: int | None
    forms: int
    printed: int
    has_conclusion: bool
    note: str = ""
    is_handed_out: bool = False

    @property
    def is_bound(self) -> bool:
        """Whether people hold or have answered its questions: they can't become others."""
        return self.is_handed_out or self.forms > 0

    @property
    def name(self) -> str:
        """«Изучение спроса, осень 2026»."""
        return f"{self.questionnaire}, {self.title}"
