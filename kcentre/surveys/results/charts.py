"""The charts of answers, for paper and screen alike."""

from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.surveys.results.protection import HIDDEN, PrintedRow, open_row, printed_rows
from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.values import QuestionKind

_PLACES = 1
_MOST_LETTERS = 80
"""A longer label would lose its number in the three lines that a bar has."""


def question_chart(question: QuestionResult, *, protected: bool = False) -> Chart | None:
    """Return the options as bars of per cent of n; None for free texts and where nobody answered.

    The number of answers stands in brackets behind each label. `protected`: for print, small
    groups are left blank. Options keep their order: the scale's, or that of the questionnaire.
    """
    if not question.n or not question.options:
        return None
    rows = printed_rows(question) if protected else tuple(map(open_row, question.options))
    if all(row.count is None for row in rows):
        return None
    ends = _ends(question)
    return Chart(
        f"{question.text} (n\u00a0=\u00a0{question.n})",
        ChartKind.BARS,
        tuple(_label(row, ends.get(row.key, "")) for row in rows),
        (Series("% ответивших", tuple(row.percent for row in rows)),),
        unit="%",
        places=_PLACES,
        empty=HIDDEN,
    )


def _label(row: PrintedRow, end: str) -> str:
    """Return «мать (24)»; of a scale's end «5 — вполне (11)». The number is never cut off."""
    named = f"{row.label} — {end}" if end else row.label
    if len(named) > _MOST_LETTERS:
        named = named[: _MOST_LETTERS - 1].rstrip(" ,;:—") + "…"
    return named if row.count is None else f"{named}\u00a0({row.count})"


def _ends(question: QuestionResult) -> dict[str, str]:
    if question.kind is not QuestionKind.SCALE:
        return {}
    return {question.options[0].key: question.lowest, question.options[-1].key: question.highest}
