"""Filled-in forms as screens see them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from kcentre.surveys.values import Source


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question: keys of options, a number, or a text.

    A mark of a scale is its `number`; `text` beside a chosen «другое» is what was written there.
    """

    options: tuple[str, ...] = ()
    number: float | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was answered."""
        return not self.options and self.number is None and not self.text


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form being entered: answers by the keys of the questions of its version.

    `number` is the one printed on a paper form. `family_code` is given by the parent or empty:
    without it nobody can tell whose answers these are.
    """

    round_id: int
    version_id: int
    answers: Mapping[str, Answer] = field(default_factory=dict)
    number: int | None = None
    filled_on: dt.date | None = None
    source: Source = Source.PAPER
    family_code: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class FormLine:
    """A form in a list; `unanswered` counts obligatory questions without an answer."""

    id: int
    round_id: int
    number: int | None
    source: Source
    filled_on: dt.date | None
    entered_on: dt.date
    answered: int
    unanswered: int
    family_code: str = ""
