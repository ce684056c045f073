"""A filled form as lines of a table of doors."""

from collections.abc import Iterator, Sequence

from kcentre.analysis.region.records import FilledForm, FilledRow, FormLine
from kcentre.language.numbers import UNKNOWN
from kcentre.language.plurals import counted
from kcentre.language.sentences import shortened
from ui.widgets.colours import Tone
from ui.widgets.door import Door

HEADS = ("Показатель", "Единица", "Значение")
_WIDEST = 20
"""Characters that a column beside the titles shows; the rest is said in full."""


def lines(found: FilledForm) -> Iterator[Sequence[Door]]:
    """Yield a line for every row of the form."""
    for one in found.rows:
        yield _heading(one) if one.row.is_heading else _valued(one)


def values_words(line: FormLine) -> str:
    """Return «15 показателей»."""
    return counted(line.values, "показатель", "показателя", "показателей")


def _heading(one: FilledRow) -> Sequence[Door]:
    return (Door(one.row.caption, is_bold=True), Door(""), Door(""))


def _valued(one: FilledRow) -> Sequence[Door]:
    row = one.row
    said = f"{row.title}, {row.unit}: {one.shown}" if row.unit else f"{row.title}: {one.shown}"
    tone = Tone.SECONDARY if one.shown == UNKNOWN else Tone.TEXT
    return (
        Door(f"{row.number} {row.title}".strip()),
        Door(shortened(row.unit, _WIDEST), name=row.unit, tone=Tone.SECONDARY),
        Door(shortened(one.shown, _WIDEST), one.code, said, tone=tone),
    )
