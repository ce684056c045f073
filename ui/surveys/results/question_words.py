"""What the screen shows of one question: a line for each option, every count a door."""

from __future__ import annotations

from collections.abc import Iterator

from kcentre.language.numbers import decimal_comma, grouped
from kcentre.language.plurals import counted
from kcentre.surveys.results.behind import ANY
from kcentre.surveys.results.records import OptionResult, QuestionResult
from kcentre.surveys.results.sheets.words import UNKNOWN, forms_words, percent_words, range_words
from kcentre.surveys.values import QuestionKind
from ui.widgets.colours import Tone
from ui.widgets.door import Door

COLUMNS = ("", "ответов", "% от n", "95\u00a0% интервал")

Line = tuple[Door, ...]


def lines(question: QuestionResult) -> Iterator[Line]:
    """Yield a line for each option, and the base beneath them."""
    for option in question.options:
        yield _option_line(option)
    if question.options:
        said = f"Ответили на вопрос: {forms_words(question.n)}"
        n = Door(grouped(question.n), ANY if question.n else "", said, is_bold=True)
        yield Door("Ответили (n)", is_bold=True), n, Door(""), Door("")


def bars(question: QuestionResult) -> Line:
    """Return the doors of the chart's bars."""
    return tuple(
        Door(percent_words(option.share), _code(option), _said(option))
        for option in question.options
    )


def texts_words(question: QuestionResult) -> str:
    """Return «Что написали: 12 ответов»; empty where nothing was written."""
    if not question.texts:
        return ""
    answers = counted(question.texts, "ответ", "ответа", "ответов")
    beside = "" if question.kind is QuestionKind.TEXT else " рядом с «другое»"
    return f"Что написали{beside}: {answers}"


def _option_line(option: OptionResult) -> Line:
    share, code, said = option.share, _code(option), _said(option)
    percent = UNKNOWN if share.percent is None else decimal_comma(share.percent)
    return (
        Door(option.label),
        Door(grouped(share.count), code, said),
        Door(percent, code, said),
        Door(range_words(share.low, share.high), tone=Tone.SECONDARY),
    )


def _code(option: OptionResult) -> str:
    """Return what opens the forms; nothing stands behind a zero."""
    return option.key if option.share.count else ""


def _said(option: OptionResult) -> str:
    return f"{option.label}: {forms_words(option.share.count)}, {percent_words(option.share)}"
