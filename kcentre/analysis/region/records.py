"""The forms of a region as screens and papers see them."""

from dataclasses import dataclass

from kcentre.centre.values import Value
from kcentre.periods.period import Period


class RowSort(Value):
    """What stands in the column of values."""

    FIGURE = "figure", "показатель программы"
    TEXT = "text", "постоянный текст"
    HEADING = "heading", "заголовок"


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form.

    By its `sort`, its value is that of `figure` (a figure's or an indicator's code), or `text`; a
    heading over the rows after it has none. What belongs to another sort is not kept.
    """

    title: str = ""
    number: str = ""
    unit: str = ""
    figure: str = ""
    text: str = ""
    sort: RowSort = RowSort.FIGURE

    @property
    def is_heading(self) -> bool:
        """Whether it has no value of its own."""
        return self.sort is RowSort.HEADING

    @property
    def caption(self) -> str:
        """The title of a heading with its number: «1. Обращения и услуги»."""
        number = self.number.rstrip(".")
        return f"{number}. {self.title}" if number else self.title


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form before or after it is kept; `note` stands beneath its table."""

    title: str = ""
    rows: tuple[FormRow, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormLine:
    """A kept form in a list; `values` are its rows without the headings."""

    id: int
    title: str
    values: int


@dataclass(frozen=True, slots=True)
class RowChoice:
    """What a row can show; `indicator` is the code that people know an indicator by, «П04»."""

    code: str
    title: str
    unit: str
    indicator: str = ""

    @property
    def named(self) -> str:
        """The title as a list shows it, an indicator's with its code."""
        return f"{self.indicator} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row with its value in words; `code` leads to the journal rows behind it, or is empty."""

    row: FormRow
    value: float | None = None
    shown: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form filled for a period; `is_partial`: on a day on which the period still goes on."""

    id: int
    title: str
    period: Period
    rows: tuple[FilledRow, ...]
    note: str = ""
    is_partial: bool = False
