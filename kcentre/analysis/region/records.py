"""The forms of a region as screens and papers see them."""

from dataclasses import dataclass

from kcentre.periods.period import Period


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form: its value is that of `figure` (a figure's or an indicator's code), or `text`.

    With neither it is a heading over the rows after it.
    """

    title: str
    number: str = ""
    unit: str = ""
    figure: str = ""
    text: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it has no value of its own."""
        return not self.figure and not self.text


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form before or after it is kept; `note` stands beneath its table."""

    title: str = ""
    rows: tuple[FormRow, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormLine:
    """A kept form in a list."""

    id: int
    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row with its value in words; `code` leads to the journal rows behind it, or is empty."""

    row: FormRow
    value: float | None = None
    shown: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form filled for a period."""

    id: int
    title: str
    period: Period
    rows: tuple[FilledRow, ...]
    note: str = ""
