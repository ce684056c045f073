"""The charts of answers: bars of per cent with their numbers, blank where print hides them."""

from io import BytesIO

import pypdfium2
import pytest

from kcentre.paper import pdf_bytes
from kcentre.paper.chart import Chart
from kcentre.paper.document import Document
from kcentre.surveys.results.charts import question_chart
from kcentre.surveys.results.protection import HIDDEN
from kcentre.surveys.results.records import OptionResult, QuestionResult
from kcentre.surveys.results.statistics import share
from kcentre.surveys.values import Meaning, QuestionKind

LONG = "что-то очень длинное, о чём составитель анкеты написал предложение, " * 3


def a_question(
    *counts: int, kind: QuestionKind = QuestionKind.ONE, labels: tuple[str, ...] = ()
) -> QuestionResult:
    n = sum(counts)
    named = labels or tuple(f"вариант {place}" for place in range(1, len(counts) + 1))
    options = tuple(
        OptionResult(str(place), label, "", False, share(count, n))
        for place, (label, count) in enumerate(zip(named, counts, strict=True), 1)
    )
    ends = ("нет", "да") if kind is QuestionKind.SCALE else ("", "")
    return QuestionResult(
        "q1", "Вопрос?", "", kind, Meaning.NONE, n, n, 0, options, lowest=ends[0], highest=ends[1]
    )


def drawn(question: QuestionResult, *, protected: bool = False) -> Chart:
    chart = question_chart(question, protected=protected)
    assert chart is not None
    return chart


def test_bars_are_per_cent_with_their_numbers() -> None:
    chart = drawn(a_question(40, 20, 0))
    assert chart.title == "Вопрос? (n\u00a0=\u00a060)"
    assert chart.categories == ("вариант 1\u00a0(40)", "вариант 2\u00a0(20)", "вариант 3\u00a0(0)")
    assert [series.values for series in chart.series] == [(66.7, 33.3, 0.0)]
    assert chart.unit == "%"


def test_the_ends_of_a_scale_are_named() -> None:
    labels = ("1", "2", "3", "4", "5")
    chart = drawn(a_question(5, 6, 7, 8, 9, kind=QuestionKind.SCALE, labels=labels))
    assert chart.categories[0] == "1 — нет\u00a0(5)"
    assert chart.categories[2] == "3\u00a0(7)"
    assert chart.categories[-1] == "5 — да\u00a0(9)"


def test_small_groups_are_blank_in_print() -> None:
    chart = drawn(a_question(40, 20, 3), protected=True)
    assert chart.categories == ("вариант 1\u00a0(40)", "вариант 2", "вариант 3")
    assert chart.series[0].values == (63.5, None, None)
    assert chart.empty == HIDDEN


@pytest.mark.parametrize("counts", [(), (0, 0)])
def test_nothing_is_drawn_of_nothing(counts: tuple[int, ...]) -> None:
    assert question_chart(a_question(*counts)) is None


def test_nothing_is_drawn_where_print_hides_all() -> None:
    assert question_chart(a_question(3, 0), protected=True) is None


def test_long_labels_keep_their_numbers_on_paper() -> None:
    labels = (*(f"тема {number}" for number in range(1, 15)), LONG)
    chart = drawn(a_question(*range(21, 36), labels=labels))
    paper = pdf_bytes(Document("Ответы", (chart,)))
    with pypdfium2.PdfDocument(BytesIO(paper)) as document:
        assert len(document) == 1
        text = " ".join(document[0].get_textpage().get_text_range().split())
    for number in range(21, 36):
        assert f"({number})" in text
